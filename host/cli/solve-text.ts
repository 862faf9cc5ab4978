import { LEVERS } from '../../core/scenario/lever.ts';
import type { LeverId } from '../../core/scenario/lever.ts';
import type { SolveAnswer } from '../../core/study/solve.ts';
import type { SolvePoint, SolveVerdict } from '../../core/study/solve/answer.ts';
import { looksUpTo } from '../../core/study/looks.ts';
import { FIRST_LOOK } from '../../core/study/solve/order.ts';
import { chanceWords } from './chance-words.ts';
import { change, spread } from './figures.ts';
import { limitWords } from './limit-text.ts';
import { manyRuns } from './many-runs.ts';
import type { OptionNames } from './study-names.ts';
import { many } from './result-notes.ts';
import { limitFigureWords } from './solve-figure.ts';
import { table } from './table.ts';
import type { Column } from './table.ts';
import { unitWords } from './unit-words.ts';
import { wrapped } from './wrap.ts';

/** Limits whose figures have a column in a terminal; a table has them all. */
const SHOWN = 3;
/** Reasons of refusals that are told. */
const TOLD = 3;

const VERDICTS: { readonly [V in SolveVerdict]: string } = {
  keeps: 'keeps',
  breaks: 'breaks',
  'cannot-tell': 'cannot tell',
  refused: 'refused',
};

/** How a search for a value of a lever ended, and the path it took. */
export function solveText(answer: SolveAnswer, names: OptionNames): string {
  return [
    wrapped(askedSentence(answer, names)),
    answer.limits.map((limit, at) => wrapped(limitWords(limit), `  ${at + 1}. `, '     ')).join('\n'),
    wrapped(endSentence(answer)),
    ...sentences([idleSentence(answer), costSentence(answer, names), ...refusalSentences(answer)]),
    ['Values in the order they were tried', pathTable(answer)].join('\n'),
    wrapped(howToRead(answer)),
  ].join('\n\n');
}

function sentences(all: readonly string[]): readonly string[] {
  return all.filter((sentence) => sentence !== '').map((sentence) => wrapped(sentence));
}

function askedSentence(answer: SolveAnswer, { option, future }: OptionNames): string {
  const { lever, wanted, range, from, confidence, against } = answer;
  const { low, high, step } = range;
  const beside = against === answer.option ? '' : `, limits on a change against "${option(against)}"`;
  return `Wanted: the ${wanted} "${LEVERS[lever as LeverId].label}" (${lever}) from ${from} on top of "${option(answer.option)}", between ${said(answer, low)} and ${said(answer, high)} in steps of ${said(answer, step)}, that keeps all limits in at least ${percent(confidence)} of runs in the future "${future(answer.future)}"${beside}:`;
}

function endSentence(answer: SolveAnswer): string {
  switch (answer.end) {
    case null:
      return 'The search is not over. This is what it knows so far.';
    case 'found':
      return `Found: ${said(answer, answer.keeps!)}. There ${keptWords(answer, answer.keeps!)}. A step away, at ${said(answer, answer.breaks!)}, ${keptWords(answer, answer.breaks!)}, which is not enough.`;
    case 'too-noisy':
      return noisySentence(answer);
    case 'impossible':
      return impossibleSentence(answer);
    case 'already-kept':
      return `Already kept: every value tried keeps the limits, so that the ${answer.wanted} is the end of the range, ${said(answer, answer.keeps!)}. There ${keptWords(answer, answer.keeps!)}.`;
    case 'not-one-directional':
      return disorderSentence(answer);
  }
}

function noisySentence(answer: SolveAnswer): string {
  const { keeps, breaks, most, replicatesNeeded } = answer;
  const known = [
    breaks === null
      ? 'No value is known to break the limits'
      : `${said(answer, breaks)} is known to break the limits`,
    keeps === null
      ? 'no value is known to keep them from there on'
      : `${said(answer, keeps)} is known to keep them`,
  ];
  const open = answer.path.filter(({ verdict }) => verdict === 'cannot-tell');
  const more =
    replicatesNeeded === null
      ? 'At one of them at least the chance lies so near the one wanted that no number of runs a study may make would tell it, were the shares to stay as they are.'
      : `About ${manyRuns(replicatesNeeded)} at each would tell them, were the shares to stay as they are: --most ${replicatesNeeded}.`;
  const between =
    keeps !== null && breaks !== null
      ? `The ${answer.wanted} lies between ${said(answer, Math.min(breaks, keeps))} and ${said(answer, Math.max(breaks, keeps))}. `
      : '';
  return `Too noisy: ${between}${known.join(', ')}. What is tried and cannot be told within ${manyRuns(most)} is ${open.map(({ value }) => said(answer, value)).join(', ')}. ${more}`;
}

function impossibleSentence(answer: SolveAnswer): string {
  const run = answer.path.filter(({ verdict }) => verdict !== 'refused');
  if (run.length === 0) return 'Impossible within the range: the model runs no value tried.';
  const best = run.reduce((most, point) => (point.kept.share > most.kept.share ? point : most));
  const means = answer.limits.map((limit, at) => {
    const figure = best.figures[at] ?? null;
    return `${limit.measure} is ${limitFigureWords(limit, figure)} on average, and its limit is "${limitWords(limit)}"`;
  });
  return `Impossible within the range: none of the values tried keeps the limits. The best of them is ${said(answer, best.value)}, where ${keptWords(answer, best.value)}. There ${means.join('; ')}.`;
}

function disorderSentence(answer: SolveAnswer): string {
  const { keeps, wanted } = answer;
  const head =
    'Not one-directional: some value breaks the limits or is refused although one nearer to the end wanted keeps them, so that there is no single border.';
  if (keeps === null) {
    const other = wanted === 'smallest' ? 'largest' : 'smallest';
    const advice = wanted === 'smallest' ? 'with --largest' : 'without --largest';
    return `${head} There is no value from which on every one tried keeps them. If the values that keep them lie together, the ${other} may be what is wanted: try ${advice}.`;
  }
  const way = wanted === 'smallest' ? 'upwards' : 'downwards';
  return `${head} From ${said(answer, keeps)} ${way} every value tried keeps them; there ${keptWords(answer, keeps)}. What lies between the values tried is not known.`;
}

/** Figures equal to the last digit in the same runs come about only where a lever moves nothing. */
function idleSentence({ path }: SolveAnswer): string {
  const run = path.filter(({ verdict }) => verdict !== 'refused');
  const looks = run.map(({ kept, figures }) => [kept.of, kept.times, ...figures].join(' '));
  return run.length > 1 && new Set(looks).size === 1
    ? 'The lever moves none of these figures at any value tried: it may act only after the months run, or on nobody here.'
    : '';
}

function costSentence(answer: SolveAnswer, { option }: OptionNames): string {
  const { cost, keeps } = answer;
  if (cost === null || keeps === null) return '';
  const interval =
    cost.interval === null
      ? ''
      : ` (95% interval ${change('pounds', cost.interval.low)} to ${change('pounds', cost.interval.high)})`;
  return `At ${said(answer, keeps)} net council spend over the horizon differs by ${change('pounds', cost.mean)} from "${option(answer.option)}" as it stands${interval}, standard error ${spread('pounds', cost.standardError)}, over ${manyRuns(cost.replicates)}.`;
}

function refusalSentences(answer: SolveAnswer): readonly string[] {
  const refused = answer.path.filter(({ refused: some }) => some !== null);
  const told = refused
    .slice(0, TOLD)
    .map(
      ({ value, refused: some }) =>
        `At ${said(answer, value)} the model refuses ${manyRuns(some!.lives)}: ${some!.reason}`,
    );
  const left = refused.length - told.length;
  return [...told, ...(left > 0 ? [`It refuses some at ${many(left, 'other value')} too.`] : [])];
}

function pathTable(answer: SolveAnswer): string {
  const right = 'right' as const;
  const limits = answer.limits.slice(0, SHOWN);
  const columns: readonly Column[] = [
    { head: 'Value', align: right },
    { head: 'Runs', align: right },
    { head: 'All kept', align: right },
    { head: 'Verdict' },
    ...limits.map((_, at) => ({ head: `Mean, limit ${at + 1}`, align: right })),
  ];
  const rows = answer.path.map(({ value, verdict, kept, figures }) => [
    said(answer, value),
    `${kept.of}`,
    chanceWords(kept),
    VERDICTS[verdict],
    ...limits.map((limit, at) => limitFigureWords(limit, figures[at] ?? null)),
  ]);
  return table(columns, rows);
}

function howToRead({ judgedAt, most, limits }: SolveAnswer): string {
  const looks = looksUpTo(FIRST_LOOK, most).length;
  const beyond =
    limits.length > SHOWN ? ` The means of limits after the ${SHOWN}rd are in --csv and --json.` : '';
  return `Every value meets the same people and the same luck. Runs grow until the chance of keeping all limits is told from the one wanted; the intervals are Wilson's with ${percent(judgedAt)} confidence, and the exact binomial has to agree, so that up to ${many(looks, 'look')} at a value are all right in 95 of 100 cases. The chance is over luck alone: parameters, future and rules of the market stand as they are. Only the values tried are known, not what lies between them.${beyond}`;
}

function keptWords(answer: SolveAnswer, value: number): string {
  const { kept, verdict } = pointAt(answer, value);
  if (verdict === 'refused') return 'the model refuses every run';
  return `all limits are kept in ${kept.times} of ${manyRuns(kept.of)}, ${chanceWords(kept)}`;
}

function pointAt({ path }: SolveAnswer, value: number): SolvePoint {
  return path.find((point) => point.value === value)!;
}

function said({ lever }: Pick<SolveAnswer, 'lever'>, value: number): string {
  return unitWords(LEVERS[lever as LeverId].unit, value);
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}
