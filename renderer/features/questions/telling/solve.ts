import { exactPercent } from '../../../../core/statistics/exact-percent.ts';
import { LEVERS } from '../../../../core/scenario/lever.ts';
import type { LeverId } from '../../../../core/scenario/lever.ts';
import { looksUpTo } from '../../../../core/study/looks.ts';
import type { SolveAnswer } from '../../../../core/study/solve.ts';
import type { SolvePoint, SolveVerdict } from '../../../../core/study/solve/answer.ts';
import { FIRST_LOOK } from '../../../../core/study/solve/order.ts';
import { count, longMonth } from '../../../format/month.ts';
import { formatValue } from '../../../format/value.ts';
import type { Names, Part, Telling } from './telling.ts';
import { chanceWords, estimateWords, limitFigure, limitName, manyRuns, percent } from './words.ts';

/** Reasons of refusals that are told. */
const TOLD = 3;

const VERDICTS: { readonly [V in SolveVerdict]: string } = {
  keeps: 'keeps',
  breaks: 'breaks',
  'cannot-tell': 'cannot tell yet',
  refused: 'refused by the model',
};

/** How a search for a value of a lever ended, what it costs, and the values it tried. */
export function tellSolve(answer: SolveAnswer, names: Names): Telling {
  return {
    headline: headlineOf(answer),
    sentences: [
      ...endSentences(answer),
      ...costSentence(answer, names),
      ...idleSentence(answer),
      ...refusalSentences(answer),
      askedSentence(answer, names),
    ],
    parts: answer.path.length === 0 ? [] : [pathPart(answer)],
    notes: notesOf(answer),
  };
}

function headlineOf(answer: SolveAnswer): string {
  const { end, keeps, wanted, confidence, range } = answer;
  const lever = leverOf(answer).label;
  const word = wanted === 'smallest' ? 'lowest' : 'highest';
  switch (end) {
    case null:
      return keeps === null
        ? 'Still searching: no value is known to keep the limits so far.'
        : `Still searching: ${said(answer, keeps)} keeps the limits, and the ${word} may lie beyond it.`;
    case 'found':
      return `${lever}: ${said(answer, keeps ?? Number.NaN)} is the ${word} that keeps every limit in at least ${exactPercent(confidence)} of runs.`;
    case 'too-noisy':
      return `Cannot tell yet: luck hides where the ${word} value lies${betweenWords(answer)}.`;
    case 'impossible':
      return `No value tried between ${said(answer, range.low)} and ${said(answer, range.high)} keeps every limit in ${exactPercent(confidence)} of runs.`;
    case 'already-kept':
      return `Every value tried keeps the limits, so the ${word} is the end of the range: ${said(answer, keeps ?? Number.NaN)}.`;
    case 'not-one-directional':
      return 'There is no single border: some value breaks the limits although one nearer to the end wanted keeps them.';
  }
}

function betweenWords(answer: SolveAnswer): string {
  const { keeps, breaks } = answer;
  if (keeps === null || breaks === null) return '';
  return `, somewhere between ${said(answer, Math.min(keeps, breaks))} and ${said(answer, Math.max(keeps, breaks))}`;
}

function endSentences(answer: SolveAnswer): readonly string[] {
  const { end, keeps, breaks } = answer;
  const at = (value: number | null): string => (value === null ? '' : keptWords(answer, value));
  switch (end) {
    case null:
      return [];
    case 'found':
      return [
        `There ${at(keeps)}. A step away, at ${said(answer, breaks ?? Number.NaN)}, ${at(breaks)}, which is not enough.`,
      ];
    case 'already-kept':
      return [`There ${at(keeps)}.`];
    case 'too-noisy':
      return noisySentences(answer);
    case 'impossible':
      return impossibleSentences(answer);
    case 'not-one-directional':
      return [disorderSentence(answer)];
  }
}

function noisySentences(answer: SolveAnswer): readonly string[] {
  const { keeps, breaks, most, replicatesNeeded, path } = answer;
  const known = [
    breaks === null ? 'No value is known to break the limits' : `${said(answer, breaks)} breaks the limits`,
    keeps === null ? 'no value is known to keep them from there on' : `${said(answer, keeps)} keeps them`,
  ].join(', ');
  const open = path
    .filter(({ verdict }) => verdict === 'cannot-tell')
    .map(({ value }) => said(answer, value))
    .join(', ');
  const more =
    replicatesNeeded === null
      ? 'At one of them at least the chance lies so near the one wanted that no number of runs a study may make would tell.'
      : `About ${manyRuns(replicatesNeeded)} at each would tell, if the shares stay as they are: ask again with that many.`;
  return [`${known}. Within ${manyRuns(most)} it cannot be told of ${open}. ${more}`];
}

function impossibleSentences(answer: SolveAnswer): readonly string[] {
  const run = answer.path.filter(({ verdict }) => verdict !== 'refused');
  const [first, ...others] = run;
  if (first === undefined) return ['The model runs no value tried.'];
  const best = others.reduce((most, point) => (point.kept.share > most.kept.share ? point : most), first);
  const means = answer.limits.map(
    (limit, at) =>
      `where the limit is “${limitName(limit)}” it is ${limitFigure(limit, best.figures[at] ?? null)} on average`,
  );
  return [
    `The best of them is ${said(answer, best.value)}, where ${keptWords(answer, best.value)}.`,
    `There, ${means.join('; ')}.`,
  ];
}

function disorderSentence(answer: SolveAnswer): string {
  const { keeps, wanted } = answer;
  if (keeps === null) {
    const other = wanted === 'smallest' ? 'highest' : 'lowest';
    return `There is no value from which on every one tried keeps them. If the values that keep them lie together, the ${other} may be what is wanted.`;
  }
  const way = wanted === 'smallest' ? 'upwards' : 'downwards';
  return `From ${said(answer, keeps)} ${way} every value tried keeps them; there ${keptWords(answer, keeps)}. What lies between the values tried is not known.`;
}

function costSentence(answer: SolveAnswer, { option }: Names): readonly string[] {
  const { cost, keeps } = answer;
  if (cost === null || keeps === null) return [];
  return [
    `At ${said(answer, keeps)} net council spend over the horizon differs by ${estimateWords(cost, 'pounds')} from “${option(answer.option)}” as it stands, over ${manyRuns(cost.replicates)}.`,
  ];
}

/** Figures equal to the last digit in the same runs come about only where a lever moves nothing. */
function idleSentence({ path }: SolveAnswer): readonly string[] {
  const run = path.filter(({ verdict }) => verdict !== 'refused');
  const looks = run.map(({ kept, figures }) => [kept.of, kept.times, ...figures].join(' '));
  return run.length > 1 && new Set(looks).size === 1
    ? [
        'The lever moves none of these figures at any value tried: it may act only after the months run, or on nobody here.',
      ]
    : [];
}

function refusalSentences(answer: SolveAnswer): readonly string[] {
  const refused = answer.path.flatMap(({ value, refused: some }) =>
    some === null ? [] : [{ value, ...some }],
  );
  const told = refused
    .slice(0, TOLD)
    .map(
      ({ value, lives: number, reason }) =>
        `At ${said(answer, value)} the model refuses ${manyRuns(number)}: ${reason}`,
    );
  const left = refused.length - told.length;
  return left > 0 ? [...told, `It refuses some at ${count(left, 'other value')} too.`] : told;
}

function askedSentence(answer: SolveAnswer, { option, future }: Names): string {
  const { wanted, range, from, confidence, against, limits } = answer;
  const { low, high, step } = range;
  const word = wanted === 'smallest' ? 'lowest' : 'highest';
  const beside = against === answer.option ? '' : ` Changes are from “${option(against)}”.`;
  return `Asked: the ${word} “${leverOf(answer).label}” from ${longMonth(from)} on top of “${option(answer.option)}”, between ${said(answer, low)} and ${said(answer, high)} in steps of ${said(answer, step)}, that keeps all limits in at least ${exactPercent(confidence)} of runs in the future “${future(answer.future)}”. Limits: ${limits.map(limitName).join('; ')}.${beside}`;
}

function pathPart(answer: SolveAnswer): Part {
  const { path, limits, confidence } = answer;
  const byValue = path.toSorted((a, b) => a.value - b.value);
  const asShown = ({ value, verdict, kept, figures }: SolvePoint): readonly string[] => [
    said(answer, value),
    `${kept.of}`,
    kept.of === 0 ? 'none' : chanceWords(kept),
    VERDICTS[verdict],
    ...limits.map((limit, at) => limitFigure(limit, figures[at] ?? null)),
  ];
  const means = limits.map((limit, at) => `Mean, limit ${at + 1} (${limitName(limit)})`);
  return {
    id: 'values-tried',
    title: 'Chance of keeping every limit, at each value tried',
    unit: 'share of runs',
    meaning: `In how many runs of a hundred all limits are kept together. The line is the confidence wanted, ${exactPercent(confidence)}.`,
    summary: `${count(path.length, 'value')} tried: ${tally(path)}. The line marks the ${exactPercent(confidence)} wanted.`,
    picture: {
      kind: 'intervals',
      reference: confidence,
      rows: byValue.map(({ value, verdict, kept }) => ({
        id: `${value}`,
        label: `${said(answer, value)}: ${VERDICTS[verdict]}, ${chanceWords(kept)}`,
        points: [
          {
            role: 'decision',
            name: said(answer, value),
            mean: kept.share,
            low: kept.interval.low,
            high: kept.interval.high,
          },
        ],
      })),
    },
    format: percent,
    table: {
      head: ['Value', 'Runs', 'All kept', 'Verdict', ...means],
      rows: path.map(asShown),
      exact: {
        head: ['value', 'runs', 'kept', 'share', 'low', 'high', 'verdict', ...means],
        rows: path.map(({ value, verdict, kept, figures }) => [
          value,
          kept.of,
          kept.times,
          kept.share,
          kept.interval.low,
          kept.interval.high,
          verdict,
          ...figures.map((figure) => figure ?? ''),
        ]),
      },
    },
  };
}

function tally(path: readonly SolvePoint[]): string {
  const verdicts: readonly SolveVerdict[] = ['keeps', 'breaks', 'cannot-tell', 'refused'];
  const words: { readonly [V in SolveVerdict]: string } = {
    keeps: 'keep the limits',
    breaks: 'break them',
    'cannot-tell': 'cannot be told yet',
    refused: 'are refused by the model',
  };
  return verdicts
    .map((verdict) => ({ verdict, number: path.filter((point) => point.verdict === verdict).length }))
    .filter(({ number }) => number > 0)
    .map(({ verdict, number }) => `${number} ${words[verdict]}`)
    .join(', ');
}

function notesOf({ judgedAt, most }: SolveAnswer): readonly string[] {
  const looks = looksUpTo(FIRST_LOOK, most).length;
  return [
    'Every value meets the same people and the same luck.',
    `Runs are added at a value until its chance is told from the one wanted. Intervals are Wilson’s with ${percent(judgedAt)} confidence, so that up to ${count(looks, 'look')} at a value are all right in 95 of 100 cases.`,
    'The chance is over luck alone: assumptions, the future and the rules of the market stand as they are.',
    'Only the values tried are known, not what lies between them.',
  ];
}

function keptWords(answer: SolveAnswer, value: number): string {
  const point = answer.path.find((each) => each.value === value);
  if (point === undefined || point.verdict === 'refused') return 'the model refuses every run';
  return `all limits are kept in ${point.kept.times} of ${manyRuns(point.kept.of)}, ${chanceWords(point.kept)}`;
}

function leverOf({ lever }: Pick<SolveAnswer, 'lever'>) {
  return LEVERS[lever as LeverId];
}

function said(answer: Pick<SolveAnswer, 'lever'>, value: number): string {
  const { unit } = leverOf(answer);
  return unit === 'choice' ? `${value}` : formatValue(Number(value.toPrecision(6)), unit);
}
