/** What options set beside one another in several worlds come to, in sentences that the window and the terminal share. */
import { USUAL_CONFIDENCE } from '../../statistics/interval.ts';
import { fewestToShow } from '../../statistics/sequential/judge-chance.ts';
import type { GridAnswer } from '../grid.ts';
import type { Regret, Verdict } from './answer.ts';

/** How whoever tells of it names things. */
export type GridSaying = {
  readonly label: (measure: Regret['measure']) => string;
  /** Options by name, set apart from the sentence they stand in. */
  readonly options: (ids: readonly string[]) => string;
  /** What the futures and rules that are set side by side are called. */
  readonly world: 'world' | 'future';
};

/** The option whose largest regret is least, and those that these runs do not tell from it. */
export function leastRegretSentence(
  { measure, better, rows, least, alike }: Regret,
  { label, options, world }: GridSaying,
): string {
  const head = `${label(measure)} (${better} is better):`;
  if (least === null) return `${head} no option was run in every ${world}.`;
  const isSame = rows.every(({ worlds }) =>
    worlds.every((estimate) => estimate !== null && estimate.mean === 0 && estimate.standardError === 0),
  );
  if (isSame) return `${head} in these runs all options come to the same, and none is to be regretted.`;
  const rest = alike.length === 0 ? '' : ` These runs do not tell it from ${options(alike)}.`;
  return `${head} the largest regret is least with ${options([least])}.${rest}`;
}

/** In which world an option keeps the limits least often; null where it keeps them as often in all. */
export function hardestWorld({ cells }: GridAnswer, { option, hardest }: Verdict): number | null {
  const own = cells.filter((cell) => cell.option === option);
  const there = own.find(({ world }) => world === hardest)?.all;
  const isSame = own.every(({ all }) => all?.times === there?.times && all?.of === there?.of);
  return isSame ? null : hardest;
}

/** Even an option that never breaks a limit has to be seen so often before that says anything; null where it was. */
export function tooFewSentence(
  { probability, draws, lives }: GridAnswer,
  number: (runsOrDraws: number, of: 'run' | 'draw') => string,
  world: GridSaying['world'],
): string | null {
  const [units, of] = draws === 0 ? [lives, 'run' as const] : [draws, 'draw' as const];
  const needed = fewestToShow(probability, USUAL_CONFIDENCE);
  if (units >= needed) return null;
  return `With ${number(units, of)} in each ${world} no option could be said to keep them: even one that never breaks a limit has to be seen ${needed} times.`;
}
