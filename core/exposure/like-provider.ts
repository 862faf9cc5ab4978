/** Which provider of a market is most like one whose books are at hand. */
import { hoursByPayer } from '../explain/provider/hours-by-payer.ts';
import type { State } from '../model/state.ts';
import { MINUTES_PER_HOUR, WEEKS_PER_MONTH } from '../time/weeks.ts';
import { PAYERS, RATINGS } from './books.ts';
import type { Books } from './books.ts';

/** What of the books it is judged by: hours a week by payer and the rating. */
export type Likeness = {
  readonly hours: { readonly [P in (typeof PLACED)[number]]: number };
  readonly rating: Books['rating'];
};

/** The payers a market has; what others buy stands beside it. */
const PLACED = ['block', 'framework', 'directPayment', 'selfFunder'] as const;

/** A rating a step apart counts as much as this part of the hours bought otherwise. */
const RATING_WEIGHT = 0.1;

export type LikeProvider = Likeness['hours'] & { readonly identity: number; readonly row: number };

/** What a provider of the market is compared by to find the one most like some books: hours a month by payer, and the rating. */
export function likenessOf({ payers, rating }: Books): Likeness {
  return {
    hours: {
      block: payers.block.hours,
      framework: payers.framework.hours,
      directPayment: payers.directPayment.hours,
      selfFunder: payers.selfFunder.hours,
    },
    rating,
  };
}

/**
 * The open provider nearest in payers and in size: the part of hours bought otherwise, and how far the smaller falls short of
 * the larger, counted alike; the rating decides between near ones, and the lower number between equals.
 * @returns null when nobody in the market gives any care
 */
export function likeProvider(state: State, likeness: Likeness): LikeProvider | null {
  const { providers, market } = state;
  let nearest: LikeProvider | null = null;
  let least = Infinity;
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (providers.open[row] === 0 || providers.inHouse[row] === 1 || providers.delivered[row] === 0) continue;
    const hours = weekly(state, row);
    const distance = distanceOf(hours, providers.rating[row], likeness);
    const identity = providers.identity[row];
    if (distance > least || (distance === least && nearest !== null && identity > nearest.identity)) continue;
    nearest = { ...hours, identity, row };
    least = distance;
  }
  return nearest;
}

function weekly(state: State, row: number): Likeness['hours'] {
  const { block, framework, fund, directPayment, selfFunder } = hoursByPayer(state, row);
  return {
    block: aWeek(block),
    framework: aWeek(framework),
    directPayment: aWeek(fund + directPayment),
    selfFunder: aWeek(selfFunder),
  };
}

/** Hours a week from minutes a month. */
function aWeek(minutes: number): number {
  return minutes / MINUTES_PER_HOUR / WEEKS_PER_MONTH;
}

function distanceOf(hours: Likeness['hours'], rating: number, wanted: Likeness): number {
  const [all, wantedAll] = [sum(hours), sum(wanted.hours)];
  const size = 1 - Math.min(all, wantedAll) / Math.max(all, wantedAll);
  const mix = PLACED.reduce(
    (apart, payer) =>
      apart + Math.abs(shareOf(hours, payer, all) - shareOf(wanted.hours, payer, wantedAll)) / 2,
    0,
  );
  const rated = RATINGS.indexOf(wanted.rating) - 1;
  return mix + size + (rated < 0 ? 0 : Math.abs(rating - rated) * RATING_WEIGHT);
}

function shareOf(hours: Likeness['hours'], payer: keyof Likeness['hours'], all: number): number {
  return all === 0 ? 0 : hours[payer] / all;
}

function sum(hours: Likeness['hours']): number {
  return PLACED.reduce((total, payer) => total + hours[payer], 0);
}

/** Whether any of the hours are ones a market can carry along. */
export function isPlaceable({ payers }: Books): boolean {
  return PAYERS.some((payer) => payer !== 'other' && payers[payer].hours > 0);
}
