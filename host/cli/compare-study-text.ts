import { unseenUpTo } from '../../core/statistics/sequential/cautious-interval.ts';
import type { CompareAnswer } from '../../core/study/compare.ts';
import { differenceRow, differenceSentence } from './compare-study-difference.ts';
import { limitSentence } from './compare-study-limit.ts';
import type { StudyNames } from './study-names.ts';
import { manyRuns } from './many-runs.ts';
import { many } from './result-notes.ts';
import { shareWords } from './share-flag.ts';
import { table } from './table.ts';
import { wrapped } from './wrap.ts';

/** What can be said for sure of a difference and of limits: each verdict in a sentence, and what stands behind them. */
export function compareStudyText(answer: CompareAnswer, names: StudyNames): string {
  const { option, against, future, runs } = answer;
  const head = `"${names.option(option)}" against "${names.option(against)}", future "${names.future(future)}": ${manyRuns(runs)}, each under both.`;
  return [
    wrapped(head),
    ...differencesText(answer),
    ...limitsText(answer),
    notes(answer)
      .map((note) => wrapped(note))
      .join('\n'),
  ].join('\n\n');
}

const HEADS = ['Level', 'Difference', 'Interval', 'Std error', 'Runs'];

function differencesText(answer: CompareAnswer): readonly string[] {
  const { differences } = answer;
  if (differences.length === 0) return [];
  const columns = [
    { head: '', narrowest: 18 },
    ...HEADS.map((head) => ({ head, align: 'right' as const })),
    { head: 'Verdict', narrowest: 11 },
  ];
  return [
    `The option less what it is compared with\n${table(columns, differences.map(differenceRow))}`,
    differences.map((each) => wrapped(differenceSentence(each, answer), '- ', '  ')).join('\n'),
  ];
}

function limitsText(answer: CompareAnswer): readonly string[] {
  const { limits, probability } = answer;
  if (limits.length === 0) return [];
  const head = `Limits, each to be kept with a probability of ${shareWords(probability)}:`;
  return [[head, ...limits.map((each) => wrapped(limitSentence(each, answer), '- ', '  '))].join('\n')];
}

function notes(answer: CompareAnswer): readonly string[] {
  const { differences, limits, plans, refused } = answer;
  return [
    ...refusedNotes(refused),
    promiseNote(answer),
    ...(differences.length === 0 ? [] : [looksNote('Differences are', plans.differences)]),
    ...(limits.length === 0 ? [] : [looksNote('Limits are', plans.limits)]),
    ...lopsidedNotes(answer),
    ...unseenNotes(answer),
    'Assumptions and the future are not in these intervals: they are of luck alone.',
  ];
}

function refusedNotes({ runs, reasons }: CompareAnswer['refused']): readonly string[] {
  if (runs === 0) return [];
  return [
    `The model refused ${manyRuns(runs)}, which ${runs === 1 ? 'is' : 'are'} left out: ${reasons.join(' ')}`,
  ];
}

function promiseNote({ confidence, differences, limits }: CompareAnswer): string {
  const sure = `"Shown", "not shown", "likely enough" and "not likely enough" are each right with a confidence of at least ${shareWords(confidence)}, however many runs it took.`;
  const answers = differences.length + limits.length;
  return answers > 1
    ? `${sure} That is of each by itself: of ${many(answers, 'answer')} together one is wrong more often than that.`
    : sure;
}

function looksNote(what: string, { looks, confidence }: CompareAnswer['plans']['limits']): string {
  const first = looks.slice(0, -1).join(', ');
  const each = `each interval is one of ${shareWords(confidence)}`;
  return first === ''
    ? `${what} looked at once, after ${looks.at(-1)} runs; ${each}.`
    : `${what} looked at after ${first} and ${looks.at(-1)} runs; the error allowed is divided over these looks, so that ${each}.`;
}

function lopsidedNotes({ differences }: CompareAnswer): readonly string[] {
  const widest = Math.max(1, ...differences.map(({ widening }) => widening));
  if (widest < 1.05) return [];
  return [
    `Where a few runs differ much more than the rest, the interval is wider than Student's t has it, here up to ${widest.toFixed(1)} times.`,
  ];
}

/** A limit needs no such note: the interval of a probability knows how little a few runs show. */
function unseenNotes({ differences, confidence }: CompareAnswer): readonly string[] {
  const replicates = differences.flatMap(({ difference }) =>
    difference === null ? [] : [difference.replicates],
  );
  if (replicates.length === 0) return [];
  const fewest = Math.min(...replicates);
  const share = unseenUpTo(fewest, confidence);
  return [
    `What happens in fewer than about one run in ${Math.max(1, Math.floor(1 / share))} may not be among ${fewest} of them, and then no difference told by these knows of it.`,
  ];
}
