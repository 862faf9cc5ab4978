/** What a comparison that goes on until it is sure comes to, in sentences that the window and the terminal share. */
import { grouped } from '../../numeric/grouped.ts';
import { LIMITS } from '../../scenario/scenario.ts';
import { unseenUpTo } from '../../statistics/sequential/cautious-interval.ts';
import { exactPercent } from '../../statistics/exact-percent.ts';
import type { CompareAnswer } from '../compare.ts';
import { chanceWords, changeWords, limitName, manyRuns, measureName, sizeWords, unitOf } from '../words.ts';

type Difference = CompareAnswer['differences'][number];

/** A widening of an interval that is not worth a word. */
const HARDLY_WIDER = 1.05;

/** The verdict on a difference, and what it means. */
export function differenceSentence(each: Difference, answer: CompareAnswer): string {
  const { indicator, difference, verdict } = each;
  const label = measureName(indicator);
  if (difference === null) return `${label}: ${verdict}; no run came to its end.`;
  return `${label}: ${verdict} after ${manyRuns(difference.replicates)}. ${meant({ ...each, difference }, answer)}`;
}

function meant(
  each: Difference & { readonly difference: NonNullable<Difference['difference']> },
  answer: CompareAnswer,
): string {
  const { indicator, verdict, difference, more } = each;
  const unit = unitOf(indicator);
  const { mean, standardError, interval, replicates } = difference;
  const side = mean > 0 ? 'higher' : 'lower';
  switch (verdict) {
    case 'shown':
      return `It is ${side} under the option, by about ${sizeWords(mean, unit)}.`;
    case 'not shown': {
      if (mean === 0 && standardError === 0) return 'It is the same in every run.';
      const small = `by less than ${worthWords(each, answer)}, which is not worth telling`;
      const isOneSided = interval !== null && (interval.low > 0 || interval.high < 0);
      return isOneSided
        ? `It is ${side} under the option, but ${small}.`
        : `If it differs at all, it is ${small}.`;
    }
    case 'cannot tell yet': {
      const few = replicates < (answer.plans.differences.looks[0] ?? 0);
      const why = few ? 'of runs too few to judge by' : 'which may be luck';
      return `So far ${changeWords(mean, unit)}, ${why}. ${moreRuns(more, replicates, answer.most)}`;
    }
  }
}

function worthWords({ indicator, level, worth }: Difference, answer: CompareAnswer): string {
  const amount = sizeWords(worth ?? 0, unitOf(indicator));
  const isPart = level !== null && worth !== null && worth === Math.abs(answer.worth * level);
  return isPart && level !== 0 ? `${amount} (${exactPercent(answer.worth)} of the level)` : amount;
}

/** The verdict on a limit. */
export function limitSentence(
  { limit, verdict, chance, more }: CompareAnswer['limits'][number],
  most: number,
): string {
  const name = limitName(limit);
  if (chance === null) return `${name}: ${verdict}; no run came to its end.`;
  const { times, of } = chance;
  const kept = `${name}: ${verdict} after ${manyRuns(of)}. Kept in ${times} of ${of}: a chance of ${chanceWords(chance)}.`;
  return verdict === 'cannot tell yet' ? `${kept} ${moreRuns(more, of, most)}` : kept;
}

/** About how many more runs it would take to tell, if they are like those there are. */
function moreRuns(more: number | null, done: number, most: number): string {
  if (more === null)
    return `If the rest are like these, not even ${manyRuns(LIMITS.replicates.max)} would tell.`;
  const about = `If the rest are like these, about ${manyRuns(more)} more would tell`;
  const inAll = done + more;
  return inAll <= most
    ? `${about}.`
    : `${about}, which is beyond the most allowed (${grouped(most)}): allow ${grouped(inAll)}.`;
}

/** What the verdicts promise, how they were come to, and what they know nothing of. */
export function comparisonNotes(answer: CompareAnswer): readonly string[] {
  const { differences, limits, plans } = answer;
  return [
    promiseNote(answer),
    ...(differences.length === 0 ? [] : [looksNote('Differences', plans.differences)]),
    ...(limits.length === 0 ? [] : [looksNote('Limits', plans.limits)]),
    ...lopsidedNote(differences),
    ...unseenNote(answer),
    'Assumptions and the future are not in these intervals: they are of luck alone.',
  ];
}

function promiseNote({ confidence, differences, limits }: CompareAnswer): string {
  const sure = `“Shown”, “not shown”, “likely enough” and “not likely enough” are each right with a confidence of at least ${exactPercent(confidence)}, however many runs it took.`;
  const answers = differences.length + limits.length;
  return answers > 1
    ? `${sure} That is of each by itself: of ${answers} answers together one is wrong more often than that.`
    : sure;
}

function looksNote(what: string, { looks, confidence }: CompareAnswer['plans']['limits']): string {
  const first = looks.slice(0, -1).join(', ');
  const last = looks[looks.length - 1];
  const each = `each interval is one of ${exactPercent(confidence)}`;
  return first === ''
    ? `${what} are looked at once, after ${last} runs; ${each}.`
    : `${what} are looked at after ${first} and ${last} runs; the error allowed is divided over these looks, so that ${each}.`;
}

function lopsidedNote(differences: readonly Difference[]): readonly string[] {
  const widest = Math.max(1, ...differences.map(({ widening }) => widening));
  if (widest < HARDLY_WIDER) return [];
  return [
    `Where a few runs differ much more than the rest, the interval is wider than Student’s t has it, here up to ${widest.toFixed(1)} times.`,
  ];
}

/** A limit needs no such note: the interval of a chance knows how little a few runs show. */
function unseenNote({ differences, confidence }: CompareAnswer): readonly string[] {
  const numbers = differences.flatMap(({ difference }) =>
    difference === null ? [] : [difference.replicates],
  );
  if (numbers.length === 0) return [];
  const fewest = Math.min(...numbers);
  const one = Math.max(1, Math.floor(1 / unseenUpTo(fewest, confidence)));
  return [
    `What happens in fewer than about one run in ${one} may not be among ${fewest} of them, and then no difference told by these knows of it.`,
  ];
}
