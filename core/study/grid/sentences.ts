/** What options set beside one another in several worlds come to, in sentences that the window and the terminal share. */
import { count } from '../../figures/count.ts';
import { listed } from '../../scenario/listed.ts';
import { USUAL_CONFIDENCE } from '../../statistics/interval.ts';
import { fewestToShow } from '../../statistics/sequential/judge-chance.ts';
import type { GridAnswer } from '../grid.ts';
import type { Names } from '../told.ts';
import { manyRuns, measureName } from '../words.ts';
import type { Regret, Verdict } from './answer.ts';

/** What the futures and rules that are set side by side are called. */
export type WorldWord = 'world' | 'future';

/** The option whose largest regret is least, and those that these runs do not tell from it. */
export function leastRegretSentence(
  { measure, better, rows, least, alike }: Regret,
  { option }: Pick<Names, 'option'>,
  world: WorldWord,
): string {
  const head = `${measureName(measure)} (${better} is better):`;
  if (least === null) return `${head} no option was run in every ${world}.`;
  const isSame = rows.every(({ worlds }) =>
    worlds.every((estimate) => estimate !== null && estimate.mean === 0 && estimate.standardError === 0),
  );
  if (isSame) return `${head} in these runs all options come to the same, and none is to be regretted.`;
  const others = listed(alike.map((id) => `“${option(id)}”`));
  const rest = alike.length === 0 ? '' : ` These runs do not tell it from ${others}.`;
  return `${head} the largest regret is least with “${option(least)}”.${rest}`;
}

/** In which world an option keeps the limits least often; null where it keeps them as often in all. */
export function hardestWorld({ cells }: GridAnswer, { option, hardest }: Verdict): number | null {
  const own = cells.filter((cell) => cell.option === option);
  const there = own.find(({ world }) => world === hardest)?.all;
  const isSame = own.every(({ all }) => all?.times === there?.times && all?.of === there?.of);
  return isSame ? null : hardest;
}

/** Even an option that never breaks a limit has to be seen so often before that says anything; null where it was. */
export function tooFewSentence({ probability, draws, lives }: GridAnswer, world: WorldWord): string | null {
  const units = draws === 0 ? lives : draws;
  const needed = fewestToShow(probability, USUAL_CONFIDENCE);
  if (units >= needed) return null;
  const said = draws === 0 ? manyRuns(lives) : count(draws, 'draw');
  return `With ${said} in each ${world} no option could be said to keep them: even one that never breaks a limit has to be seen ${needed} times.`;
}
