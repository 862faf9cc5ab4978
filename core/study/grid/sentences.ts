/** What options set beside one another in several worlds come to, in sentences that the window and the terminal share. */
import { count } from '../../figures/count.ts';
import { lowerFirst } from '../../scenario/first-letter.ts';
import { listed } from '../../scenario/listed.ts';
import { exactPercent } from '../../statistics/exact-percent.ts';
import { USUAL_CONFIDENCE } from '../../statistics/interval.ts';
import { fewestToShow } from '../../statistics/sequential/judge-chance.ts';
import type { GridAnswer } from '../grid.ts';
import type { Names, Told } from '../told.ts';
import { manyRuns, measureName, refusalWords, worldName } from '../words.ts';
import type { Regret, Verdict } from './answer.ts';

/** Every option in every world: which keep the limits, which is to be regretted least, and how it was asked. */
export function toldGrid(answer: GridAnswer, names: Names): Told {
  const { worlds, draws, lives, against, cells, refused, regrets } = answer;
  const world = worldWord(answer);
  const options = new Set(cells.map(({ option }) => option)).size;
  const drawn = draws === 0 ? '' : `, spread over ${count(draws, 'draw')} of the uncertain assumptions`;
  return {
    headline: headlineOf(answer, names),
    sentences: [
      ...verdictSentences(answer, names),
      ...leastRegretSentences(answer, names),
      ...refused.flatMap(({ option, world: at, lives: some, reason }) =>
        refusalWords(some, 'run', [reason]).map(
          (said) => `“${names.option(option)}” in “${worldAt(answer, at, names)}”: ${said}`,
        ),
      ),
      `${count(options, 'option')} in ${count(worlds.length, world)}, ${manyRuns(lives)} in each${drawn}. Differences are from “${names.option(against)}” in the same ${world} and the same runs.`,
    ],
    notes: [
      `Intervals are of ${exactPercent(USUAL_CONFIDENCE)}, each by itself, and of means: one run may lie far outside. They are of luck, and of assumptions where those are drawn; what differs between ${world}s is seen by setting these side by side.`,
      ...(answer.verdicts.length === 0 ? [] : [verdictNote(answer)]),
      ...(regrets.every(({ rows }) => rows.length === 0)
        ? []
        : [
            `Regret: how far an option falls short of the best option here in the same ${world} and the same runs. The best is the one best in these runs, so that near the top regret is a little too large.`,
          ]),
      ...untoldRegret(answer),
    ],
  };
}

/** What the futures and rules that are set side by side are called. */
export type WorldWord = 'world' | 'future';

/** Futures alone are called so; with rules of the market beside them they are worlds. */
export function worldWord({ worlds }: Pick<GridAnswer, 'worlds'>): WorldWord {
  return worlds.every(({ structure }) => Object.keys(structure).length === 0) ? 'future' : 'world';
}

/** Which option is to be regretted least, by every figure that is better one way. */
export function leastRegretSentences(answer: GridAnswer, names: Pick<Names, 'option'>): readonly string[] {
  const world = worldWord(answer);
  return answer.regrets
    .filter(({ rows }) => rows.length > 0)
    .map((regret) => leastRegretSentence(regret, names, world));
}

/** The option whose largest regret is least, and those that these runs do not tell from it. */
export function leastRegretSentence(
  { measure, better, rows, least, alike }: Regret,
  { option }: Pick<Names, 'option'>,
  world: WorldWord,
): string {
  const head = `${measureName(measure)} (${better} is better):`;
  if (least === null) return `${head} no option was run in every ${world}.`;
  if (areAlike(rows))
    return `${head} in these runs all options come to the same, and none is to be regretted.`;
  const others = listed(alike.map((id) => `“${option(id)}”`));
  const rest = alike.length === 0 ? '' : ` These runs do not tell it from ${others}.`;
  return `${head} the largest regret is least with “${option(least)}”.${rest}`;
}

/** Whether no option falls short of another in any run. */
function areAlike(rows: Regret['rows']): boolean {
  return rows.every(({ worlds }) =>
    worlds.every((estimate) => estimate !== null && estimate.mean === 0 && estimate.standardError === 0),
  );
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

function headlineOf(answer: GridAnswer, names: Names): string {
  const { verdicts, regrets, cells } = answer;
  const world = worldWord(answer);
  if (cells.length === 0) return 'Nothing can be said yet.';
  if (verdicts.length > 0) {
    const meeting = verdicts.filter(({ verdict }) => verdict === 'meets');
    if (meeting.length > 0)
      return `${namesOf(meeting, names)} ${meeting.length === 1 ? 'keeps' : 'keep'} the limits in every ${world} here.`;
    const open = verdicts.filter(({ verdict }) => verdict === 'cannot tell');
    if (open.length > 0)
      return `No option is shown to keep the limits in every ${world}; of ${namesOf(open, names)} it cannot be told from these runs.`;
    return `No option keeps the limits in every ${world} here.`;
  }
  const judged = regrets.filter(({ least }) => least !== null);
  if (judged.length > 0 && judged.every(({ rows }) => areAlike(rows)))
    return 'In these runs all options come to the same by every figure that is better one way.';
  const told = judged.find(({ rows }) => !areAlike(rows));
  if (told === undefined || told.least === null)
    return 'The options are set side by side below: without limits, or a figure that is better one way, nothing here says which holds up most.';
  return `${measureName(told.measure)}: “${names.option(told.least)}” holds up most${told.alike.length === 0 ? '' : ', though these runs do not tell it from others'}.`;
}

const VERDICTS: { readonly [V in Verdict['verdict']]: string } = {
  meets: 'keeps them',
  'does not meet': 'does not keep them',
  'cannot tell': 'cannot be told from these runs',
};

function verdictSentences(answer: GridAnswer, names: Names): readonly string[] {
  const { verdicts, probability, worlds } = answer;
  if (verdicts.length === 0) return [];
  const world = worldWord(answer);
  const everywhere = worlds.length === 1 ? '' : `, in every ${world}`;
  const tooFew = tooFewSentence(answer, world);
  const said = verdicts.map(
    (each) => `“${names.option(each.option)}” ${VERDICTS[each.verdict]} (${keptWords(answer, each, names)})`,
  );
  return [
    `All limits together${everywhere}, with a chance of at least ${exactPercent(probability)}: ${said.join('; ')}.`,
    ...(tooFew === null ? [] : [tooFew]),
  ];
}

/** How often an option kept the limits, and in which world least often. */
function keptWords(answer: GridAnswer, verdict: Verdict, names: Names): string {
  const { cells, worlds } = answer;
  const cell = cells.find(({ option, world }) => option === verdict.option && world === verdict.hardest);
  if (cell === undefined || cell.all === null) return 'not run to the end';
  const kept = `kept in ${cell.all.times} of ${manyRuns(cell.all.of)}`;
  if (worlds.length === 1) return kept;
  const hardest = hardestWorld(answer, verdict);
  return hardest === null
    ? `${kept} in every ${worldWord(answer)}`
    : `${kept}, hardest in “${worldAt(answer, hardest, names)}”`;
}

function verdictNote(answer: GridAnswer): string {
  const whichever = answer.worlds.length === 1 ? '' : `, whichever ${worldWord(answer)} decides it`;
  return `What is said of each option and the limits has ${exactPercent(USUAL_CONFIDENCE)} confidence by itself${whichever}; the exact binomial has to agree.`;
}

function untoldRegret({ regrets }: GridAnswer): readonly string[] {
  const untold = regrets.filter(({ better }) => better === null);
  if (untold.length === 0) return [];
  return [
    `No regret of ${untold.map(({ measure }) => lowerFirst(measureName(measure))).join(', ')}: whether more of it is better depends on what you want.`,
  ];
}

function worldAt({ worlds }: GridAnswer, at: number, names: Names): string {
  const found = worlds[at];
  return found === undefined ? '' : worldName(found, names.future);
}

function namesOf(some: readonly Verdict[], names: Names): string {
  return listed(some.map(({ option }) => `“${names.option(option)}”`));
}
