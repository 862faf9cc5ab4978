/** How a search for a value of a lever ended, in sentences. */
import { count } from '../../figures/count.ts';
import { formatValue } from '../../figures/value.ts';
import { LEVERS } from '../../scenario/lever.ts';
import type { Lever, LeverId } from '../../scenario/lever.ts';
import { exactPercent } from '../../statistics/exact-percent.ts';
import { longMonth } from '../../time/month-words.ts';
import { looksUpTo } from '../looks.ts';
import type { SolveAnswer } from '../solve.ts';
import type { Names, Told } from '../told.ts';
import { chanceWords, estimateWords, limitFigure, limitName, manyRuns } from '../words.ts';
import { costedPoint } from './answer.ts';
import type { SolveVerdict } from './answer.ts';
import { FIRST_LOOK } from './order.ts';

/** Reasons of refusals that are told. */
const TOLD = 3;

export const SOLVE_VERDICT_WORDS: { readonly [V in SolveVerdict]: string } = {
  keeps: 'keeps',
  breaks: 'breaks',
  'cannot-tell': 'cannot tell yet',
  refused: 'refused by the model',
};

/** How it ended, what the value found costs, and what was asked. */
export function toldSolve(answer: SolveAnswer, names: Names): Told {
  return {
    headline: headlineOf(answer),
    sentences: [
      ...endSentences(answer),
      ...costSentence(answer, names),
      ...(isIdle(answer) ? [IDLE] : []),
      ...refusalSentences(answer),
      ...trySentence(answer),
      askedSentence(answer, names),
    ],
    notes: notesOf(answer),
  };
}

/** A value of the lever, in its unit. */
export function leverValue({ lever }: Pick<SolveAnswer, 'lever'>, value: number): string {
  const { unit } = LEVERS[lever as LeverId];
  return unit === 'choice' ? `${value}` : formatValue(Number(value.toPrecision(6)), unit);
}

function headlineOf(answer: SolveAnswer): string {
  const { end, keeps, confidence, range } = answer;
  const word = wantedWord(answer);
  const kept = keeps === null ? '' : leverValue(answer, keeps);
  switch (end) {
    case null:
      return keeps === null
        ? 'Still searching: no value is known to keep the limits so far.'
        : `Still searching: ${kept} keeps the limits, and the ${word} may lie beyond it.`;
    case 'found':
      return `${leverLabel(answer)}: ${kept} is the ${word} that keeps every limit in at least ${exactPercent(confidence)} of runs.`;
    case 'too-noisy':
      return `Cannot tell yet: luck hides where the ${word} value lies${betweenWords(answer)}.`;
    case 'impossible':
      return `No value tried between ${leverValue(answer, range.low)} and ${leverValue(answer, range.high)} keeps every limit in ${exactPercent(confidence)} of runs.`;
    case 'already-kept':
      return `Every value tried keeps the limits, so the ${word} is the end of the range: ${kept}.`;
    case 'not-one-directional':
      return 'There is no single border: some value breaks the limits or is refused although one nearer to the end wanted keeps them.';
  }
}

function betweenWords(answer: SolveAnswer): string {
  const { keeps, breaks } = answer;
  if (keeps === null || breaks === null) return '';
  return `, somewhere between ${leverValue(answer, Math.min(keeps, breaks))} and ${leverValue(answer, Math.max(keeps, breaks))}`;
}

function endSentences(answer: SolveAnswer): readonly string[] {
  const { end, keeps, breaks } = answer;
  switch (end) {
    case null:
      return [];
    case 'found':
      return keeps === null || breaks === null
        ? []
        : [
            `There ${keptWords(answer, keeps)}. A step away, at ${leverValue(answer, breaks)}, ${keptWords(answer, breaks)}, which is not enough.`,
          ];
    case 'already-kept':
      return keeps === null ? [] : [`There ${keptWords(answer, keeps)}.`];
    case 'too-noisy':
      return [noisySentence(answer)];
    case 'impossible':
      return impossibleSentences(answer);
    case 'not-one-directional':
      return [disorderSentence(answer)];
  }
}

function noisySentence(answer: SolveAnswer): string {
  const { keeps, breaks, most, replicatesNeeded, path } = answer;
  const known = [
    breaks === null
      ? 'No value is known to break the limits'
      : `${leverValue(answer, breaks)} breaks the limits`,
    keeps === null
      ? 'no value is known to keep them from there on'
      : `${leverValue(answer, keeps)} keeps them`,
  ].join(', ');
  const open = path
    .filter(({ verdict }) => verdict === 'cannot-tell')
    .map(({ value }) => leverValue(answer, value))
    .join(', ');
  const more =
    replicatesNeeded === null
      ? 'At one of them at least the chance lies so near the one wanted that no number of runs a study may make would tell.'
      : `About ${manyRuns(replicatesNeeded)} at each would tell, if the shares stay as they are: ask again with that many.`;
  return `${known}. Within ${manyRuns(most)} it cannot be told of ${open}. ${more}`;
}

function impossibleSentences(answer: SolveAnswer): readonly string[] {
  const best = costedPoint(answer);
  const run = answer.path.filter(({ verdict }) => verdict !== 'refused');
  if (best === null) return ['The model runs no value tried.'];
  const isAlone = run.every((point) => point === best || point.kept.share < best.kept.share);
  const where = isAlone
    ? `The best of them is ${leverValue(answer, best.value)}, where ${keptWords(answer, best.value)}.`
    : `At ${leverValue(answer, best.value)} ${keptWords(answer, best.value)}, and no value tried does better.`;
  const means = answer.limits.map(
    (limit, at) =>
      `where the limit is “${limitName(limit)}” it is ${limitFigure(limit, best.figures[at] ?? null)} on average`,
  );
  return [where, `There, ${means.join('; ')}.`];
}

function disorderSentence(answer: SolveAnswer): string {
  const { keeps, wanted } = answer;
  if (keeps === null) {
    const other = wanted === 'smallest' ? 'highest' : 'lowest';
    return `There is no value from which on every one tried keeps them. If the values that keep them lie together, the ${other} may be what is wanted.`;
  }
  const way = wanted === 'smallest' ? 'upwards' : 'downwards';
  return `From ${leverValue(answer, keeps)} ${way} every value tried keeps them; there ${keptWords(answer, keeps)}. What lies between the values tried is not known.`;
}

function costSentence(answer: SolveAnswer, { option }: Names): readonly string[] {
  const { cost, keeps } = answer;
  const point = costedPoint(answer);
  if (cost === null || point === null) return [];
  const at = leverValue(answer, point.value);
  const where = keeps === null ? `What it costs all the same: at ${at}` : `At ${at}`;
  return [
    `${where} net council spend over the horizon differs by ${estimateWords(cost, 'pounds')} from “${option(answer.option)}” as it stands, over ${manyRuns(cost.replicates)}.`,
  ];
}

/** What may be asked instead, where no value is known to keep the limits or the range ended too soon. */
function trySentence(answer: SolveAnswer): readonly string[] {
  const { end, keeps, range, lever, confidence } = answer;
  const { min, max }: Lever = LEVERS[lever as LeverId];
  const whole = `the lever may be ${leverValue(answer, min)} to ${leverValue(answer, max)}`;
  if (end === 'already-kept') {
    const isWhole = keeps === (answer.wanted === 'smallest' ? min : max);
    return isWhole || isIdle(answer)
      ? []
      : [`To see where the limits begin to matter, ask with a wider range: ${whole}.`];
  }
  if (end === null || keeps !== null || (end !== 'impossible' && end !== 'too-noisy')) return [];
  const wider = range.low > min || range.high < max ? [`a wider range (${whole})`] : [];
  const others = [
    ...wider,
    'another lever, or another option to begin from',
    answer.limits.length === 1 ? 'a limit that allows more' : 'limits that allow more',
    `less than ${exactPercent(confidence)} of runs`,
  ];
  return [`What may be asked instead: ${others.join('; ')}.`];
}

const IDLE =
  'The lever moves none of the figures limited at any value tried: it may act on other figures, only after the months run, or on nobody here.';

/** Figures equal to the last digit in the same runs come about only where a lever moves nothing. */
function isIdle({ path }: SolveAnswer): boolean {
  const run = path.filter(({ verdict }) => verdict !== 'refused');
  const looks = run.map(({ kept, figures }) => [kept.of, kept.times, ...figures].join(' '));
  return run.length > 1 && new Set(looks).size === 1;
}

function refusalSentences(answer: SolveAnswer): readonly string[] {
  const refused = answer.path.flatMap(({ value, refused: some }) =>
    some === null ? [] : [{ value, ...some }],
  );
  const told = refused
    .slice(0, TOLD)
    .map(
      ({ value, lives, reason }) =>
        `At ${leverValue(answer, value)} the model refuses ${manyRuns(lives)}: ${reason}`,
    );
  const left = refused.length - told.length;
  return left > 0 ? [...told, `It refuses some at ${count(left, 'other value')} too.`] : told;
}

function askedSentence(answer: SolveAnswer, { option, future }: Names): string {
  const { range, from, confidence, against, limits } = answer;
  const [low, high, step] = [range.low, range.high, range.step].map((value) => leverValue(answer, value));
  const beside = against === answer.option ? '' : ` Changes are from “${option(against)}”.`;
  return `Asked: the ${wantedWord(answer)} “${leverLabel(answer)}” from ${longMonth(from)} on top of “${option(answer.option)}”, between ${low} and ${high} in steps of ${step}, that keeps all limits in at least ${exactPercent(confidence)} of runs in the future “${future(answer.future)}”. Limits: ${limits.map(limitName).join('; ')}.${beside}`;
}

function notesOf({ judgedAt, most }: SolveAnswer): readonly string[] {
  const looks = looksUpTo(FIRST_LOOK, most).length;
  return [
    'Every value meets the same people and the same luck.',
    `Runs are added at a value until its chance is told from the one wanted. Intervals are Wilson’s with ${exactPercent(judgedAt)} confidence, and the exact binomial has to agree, so that up to ${count(looks, 'look')} at a value are all right in 95 of 100 cases.`,
    'The chance is over luck alone: assumptions, the future and the rules of the market stand as they are.',
    'Only the values tried are known, not what lies between them.',
  ];
}

function keptWords(answer: SolveAnswer, value: number): string {
  const point = answer.path.find((each) => each.value === value);
  if (point === undefined || point.verdict === 'refused') return 'the model refuses every run';
  return `all limits are kept in ${point.kept.times} of ${manyRuns(point.kept.of)}, ${chanceWords(point.kept)}`;
}

function wantedWord({ wanted }: Pick<SolveAnswer, 'wanted'>): 'lowest' | 'highest' {
  return wanted === 'smallest' ? 'lowest' : 'highest';
}

function leverLabel({ lever }: Pick<SolveAnswer, 'lever'>): string {
  return LEVERS[lever as LeverId].label;
}
