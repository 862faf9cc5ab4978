/** At what uptake of an arrangement a provider’s cash runs out, in sentences that the window and the terminal share. */
import { formatChance } from '../figures/chance.ts';
import type { Interval } from '../statistics/interval.ts';
import { longMonth } from '../time/month-words.ts';
import { answerOf } from './seek-uptake.ts';

/** What became of the cash at a level of uptake. */
type AtLevel = {
  /** In how many of the runs it ran out, and where the chance of that lies. */
  readonly runsOut: {
    readonly share: number;
    readonly times: number;
    readonly of: number;
    readonly interval: Interval;
  };
  /** In how many it had run out by the end of each month. */
  readonly outBy: readonly number[];
  /** The month by which that is more likely than not; null where it is not. */
  readonly likelyBy: number | null;
  readonly months: readonly string[];
  /** Of council-supported people, the part who had what is taken up, before the first month and in the last. */
  readonly taken: { readonly before: number; readonly after: number };
};
type Found = { readonly share: number; readonly answer: AtLevel };

const HALF = 0.5;

/** A share as whole per cent, never rounded up to all nor down to none. */
export function percent(share: number): string {
  return formatChance(share);
}

/**
 * What the levels looked at come to, in a sentence or two.
 * @param taken what is taken up, as `uptakeWords` names it.
 */
export function answerSentences(found: readonly Found[], taken: string): readonly string[] {
  const levels = found.map(({ share, answer: { runsOut } }) => ({ share, runsOut }));
  const sorted = found.toSorted((a, b) => a.share - b.share);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const answer = answerOf(levels);
  const until = longMonth(last.answer.months.at(-1) ?? '');
  switch (answer.kind) {
    case 'never':
      return [
        `At no uptake of ${taken} looked at is your cash more likely than not to run out by ${until}.`,
        `At ${percent(last.share)} it ${chanceInWords(last.answer)}.`,
      ];
    case 'always':
      return [
        `Your cash is more likely than not to run out ${byMonth(first.answer)} even if nobody moves.`,
        `With no uptake it ${chanceInWords(first.answer)}.`,
      ];
    case 'from': {
      const at = sorted.find(({ share }) => share >= answer.share && wholeMonth(sorted, share)) ?? last;
      const { low, high } = answer.unsure;
      // What luck may have made is no answer, and does not lead.
      if (found.every(({ answer: { runsOut } }) => isUnsure(runsOut.interval))) {
        return [
          `So few runs cannot tell at what uptake of ${taken} your cash is more likely than not to run out: ask for more runs.`,
          `It ran out in ${timesOf(first.answer)} at ${percent(first.share)} and in ${timesOf(last.answer)} at ${percent(last.share)}.`,
        ];
      }
      return [
        `At ${percent(answer.share)} uptake of ${taken} your cash is more likely than not to run out ${byMonth(at.answer)}.`,
        `From ${percent(low)} to ${percent(high)} these runs cannot tell which is more likely; more runs narrow it.`,
      ];
    }
  }
}

/** How far the highest uptake looked at has come: people move as their care is reviewed, and where there is room. */
export function takenSentence(found: readonly Found[], taken: string): string {
  const last = found.toSorted((a, b) => a.share - b.share).at(-1);
  if (last === undefined) return '';
  const { before, after } = last.answer.taken;
  const until = longMonth(last.answer.months.at(-1) ?? '');
  return `Asked of ${percent(last.share)}, the part of the council’s clients with ${taken} goes from ${percent(before)} to ${percent(after)} by ${until}.`;
}

function timesOf({ runsOut: { times, of } }: AtLevel): string {
  return `${times} of ${of} runs`;
}

/** Whether it may be more likely than not or less. */
function isUnsure({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return low <= HALF && high >= HALF;
}

function wholeMonth(sorted: readonly Found[], share: number): boolean {
  return sorted.some((each) => each.share === share && each.answer.likelyBy !== null);
}

function byMonth({ likelyBy, months }: AtLevel): string {
  return `by ${longMonth(months[likelyBy ?? months.length - 1] ?? '')}`;
}

/** How often it ran out, with the interval: 40 of 40 is not certainty. */
function chanceInWords({ runsOut, months }: AtLevel): string {
  const { times, of, interval } = runsOut;
  return `ran out in ${times} of ${of} runs by ${longMonth(months.at(-1) ?? '')}, a chance of ${percent(interval.low)} to ${percent(interval.high)}`;
}

/** The months between which it ran out in the middle nine in ten of the runs in which it did. */
export function whenInWords({ outBy, months, runsOut }: AtLevel): string {
  if (runsOut.times === 0) return 'It ran out in none of the runs.';
  const reached = (part: number): string => {
    const at = outBy.findIndex((count) => count >= Math.max(1, runsOut.times * part));
    return longMonth(months[at < 0 ? months.length - 1 : at] ?? '');
  };
  if (runsOut.times === 1) return `In the one run in which it did, it ran out in ${reached(1)}.`;
  return `Of the ${runsOut.times} runs in which it did, half had run out by ${reached(0.5)}, the first in ${reached(0)} and the last in ${reached(1)}.`;
}
