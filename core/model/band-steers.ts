/** The chances that steer this month's choices of arrangement, counted from the people as they stand. */
import type { ReadonlyColumn } from './columns.ts';
import { anyoneHoldsBlock, plannedMix } from './planned-mix.ts';
import type { MixLever } from './planned-mix.ts';
import { emptyCensus, steer } from './steering.ts';
import type { Steer } from './steering.ts';
import type { MonthOf } from './step.ts';
import {
  BANDS,
  bandOf,
  BLOCK,
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  DIRECT_PAYMENT,
  SELF_FUNDER,
} from './vocabulary.ts';

type Arranged = { readonly [C in 'deployment' | 'route']: ReadonlyColumn };
type Market = {
  readonly people: Arranged & {
    readonly [C in 'present' | 'group' | 'able' | 'decides' | 'reviews']: ReadonlyColumn;
  };
  readonly providers: { readonly [C in 'open' | 'blockShare']: ReadonlyColumn };
  readonly market: { readonly [C in 'peopleRows' | 'providerRows']: ReadonlyColumn };
};
type MixMonth = Pick<MonthOf<never, MixLever>, 'place' | 'levers'>;

/** The chances of each age band. Asked before anyone chooses; every choice of the month rests on the same count. */
export function steersByBand({ people, providers, market }: Market, month: MixMonth): readonly Steer[] {
  const { present, group, able, decides, reviews, deployment } = people;
  const census = BANDS.map(emptyCensus);
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (present[person] === 0 || deployment[person] === SELF_FUNDER) continue;
    const band = census[bandOf(group[person])];
    if (decides[person] === 1 && reviews[person] === 0) {
      band.arrived++;
      band.arrivedAble += able[person];
      continue;
    }
    const cell = cellOf(people, person);
    band.held[cell]++;
    band.reviewed[cell] += decides[person];
    band.reviewedAble[cell] += decides[person] & able[person];
  }
  const blockExists = anyoneHoldsBlock(providers, market.providerRows[0]);
  return census.map((counts, band) => steer(plannedMix(band, month, blockExists), counts));
}

/** The arrangement of a planned mix that a council-supported person is in. */
export function cellOf({ deployment, route }: Arranged, person: number): number {
  if (deployment[person] === DIRECT_PAYMENT) return CELL_DIRECT_PAYMENT;
  return route[person] === BLOCK ? CELL_BLOCK : CELL_FRAMEWORK;
}
