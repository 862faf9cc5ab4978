/** Who gains and who loses under an option, person by person against the same people under another. */
import { categoryCount } from '../model/recording/category.ts';
import { share } from '../model/recording/share.ts';
import { PENCE_PER_POUND } from '../money/pence.ts';
import { MINUTES_PER_HOUR, WEEKS_PER_MONTH } from '../time/weeks.ts';
import { KINDS_OF_EACH } from './fortunes.ts';
import type { Fortunes } from './fortunes.ts';

/** How much more or less is worth calling a gain or a loss. */
export const WINNER_PARAMETERS = ['winners.hours', 'winners.payment'] as const;

export type Thresholds = {
  /** Part of a person's need. */
  readonly hours: number;
  /** Pence a week. */
  readonly payment: number;
};

/** What is in force at the end of the horizon says what a gain is. */
export function thresholdsOf(parameters: ReadonlyMap<string, Float64Array>): Thresholds {
  return {
    hours: parameters.get('winners.hours')!.at(-1)!,
    payment: parameters.get('winners.payment')!.at(-1)!,
  };
}

/** What is said of each category. Shares are of its people; a gain of hours or a lower payment is good for the person. */
export const WINNER_FIGURES = [
  'people',
  'hours.more',
  'hours.less',
  'hours.unchanged',
  'hours.change',
  'payments.less',
  'payments.more',
  'payments.unchanged',
  'payments.change',
] as const;
export type WinnerFigure = (typeof WINNER_FIGURES)[number];

/** Sums over the people of a category: people, then minutes and pence a week. */
const WIDTH = 7;
const PEOPLE = 0;
const MORE_HOURS = 1;
const FEWER_HOURS = 2;
const MINUTES = 3;
const PAY_LESS = 4;
const PAY_MORE = 5;
const PENCE = 6;

/** Two options that should have the same people do not: a defect of the model, never of its inputs. */
export class DifferentPeople extends Error {
  override readonly name = 'DifferentPeople';
}

/**
 * Counts, by what people were at the end under `first`, who gets more or less of what they need met under `other` and who
 * pays more or less.
 *
 * @returns category x sum
 * @throws DifferentPeople when the two do not hold the same people
 */
export function weighFortunes(first: Fortunes, other: Fortunes, thresholds: Thresholds): Float64Array {
  const sums = new Float64Array(categoryCount(first.localities) * WIDTH);
  const identities = Math.max(first.present.length, other.present.length);
  for (let who = 0; who < identities; who++) {
    const there = first.present[who] === 1;
    if (there !== (other.present[who] === 1) || (there && first.months[who] !== other.months[who])) {
      throw new DifferentPeople(`Person ${who} is not there in the same months under both options.`);
    }
    if (!there) continue;
    const weeks = first.months[who] * WEEKS_PER_MONTH;
    const minutes = other.met[who] - first.met[who];
    const pence = (other.paid[who] - first.paid[who]) / weeks;
    const enough = thresholds.hours * first.needed[who];
    for (let kind = 0; kind < KINDS_OF_EACH; kind++) {
      const at = first.categories[who * KINDS_OF_EACH + kind] * WIDTH;
      sums[at + PEOPLE]++;
      if (minutes > enough) sums[at + MORE_HOURS]++;
      else if (minutes < -enough) sums[at + FEWER_HOURS]++;
      sums[at + MINUTES] += minutes / weeks;
      if (pence < -thresholds.payment) sums[at + PAY_LESS]++;
      else if (pence > thresholds.payment) sums[at + PAY_MORE]++;
      sums[at + PENCE] += pence;
    }
  }
  return sums;
}

/** What is said of each category from its sums: category x figure. Shares and means are 0 where there is nobody. */
export function winnerFiguresOf(sums: Float64Array): Float64Array {
  const figures = new Float64Array((sums.length / WIDTH) * WINNER_FIGURES.length);
  for (let at = 0, to = 0; at < sums.length; at += WIDTH, to += WINNER_FIGURES.length) {
    const people = sums[at + PEOPLE];
    const unchanged = (better: number, worse: number): number =>
      share(people - sums[at + better] - sums[at + worse], people);
    figures.set(
      [
        people,
        share(sums[at + MORE_HOURS], people),
        share(sums[at + FEWER_HOURS], people),
        unchanged(MORE_HOURS, FEWER_HOURS),
        share(sums[at + MINUTES], people) / MINUTES_PER_HOUR,
        share(sums[at + PAY_LESS], people),
        share(sums[at + PAY_MORE], people),
        unchanged(PAY_LESS, PAY_MORE),
        share(sums[at + PENCE], people) / PENCE_PER_POUND,
      ],
      to,
    );
  }
  return figures;
}
