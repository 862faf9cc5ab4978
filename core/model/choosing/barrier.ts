/** What keeps a person out of an arrangement. Source: Care Act 2014 section 31-33; S1 and S4 (information, support). */
import type { Luck } from '../../random/stream.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import {
  CELL_DIRECT_PAYMENT,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  FIRST_OWN_CELL,
} from '../../scenario/arrangement.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { MonthOf } from '../step.ts';
import { CANNOT_HOLD, NO_BARRIER, NO_SUPPLY, NOT_AWARE } from '../vocabulary.ts';
import type { Offer } from './offer.ts';

export const BARRIER_LEVERS = ['information.level', 'pooling.facilitation'] as const;

type Month = Pick<MonthOf<never, (typeof BARRIER_LEVERS)[number]>, 'luck' | 'levers'>;
type People = {
  readonly [
    C in 'identity' | 'reviews' | 'locality' | 'able' | 'budgeted' | 'supportBudgeted'
  ]: ReadonlyColumn;
};

/** Draws of one decision: awareness of each arrangement, and whether someone would bring neighbours together. */
const DRAWS = 16;
const FACILITATOR = 15;

/** What a person may come across on the way to an arrangement in a month. */
export type Barriers = Pick<Offer, 'supplied'> & {
  readonly luck: Luck;
  readonly informed: number;
  readonly facilitated: number;
};

/** The barriers of a month. */
export function barriersIn({ supplied }: Offer, { luck, levers }: Month): Barriers {
  return {
    supplied,
    luck,
    informed: levers['information.level'],
    facilitated: levers['pooling.facilitation'],
  };
}

/**
 * Tells why a person could not come to an arrangement this month, or that nothing stands in the way. What cannot lawfully
 * be held comes first, then what nobody supplies where they live, then what they have not been told of. Those helped by a
 * broker, advocate or user-led organisation are told of everything.
 */
export function barrierTo(
  cell: number,
  people: People,
  person: number,
  helped: boolean,
  { supplied, luck, informed, facilitated }: Barriers,
): number {
  if (!mayHold(cell, people, person)) return CANNOT_HOLD;
  const needsProvider = people.budgeted[person] > 0;
  if (needsProvider && (supplied[cell] & (1 << people.locality[person])) === 0) return NO_SUPPLY;
  if (cell < FIRST_OWN_CELL) return NO_BARRIER;
  if (cell === CELL_POOLED && draw(people, person, luck, FACILITATOR) >= facilitated) return NO_SUPPLY;
  return helped || draw(people, person, luck, cell) < informed ? NO_BARRIER : NOT_AWARE;
}

function draw({ identity, reviews }: People, person: number, luck: Luck, which: number): number {
  return uniform(luck, STREAMS.awareness, identity[person], DRAWS * reviews[person] + which);
}

/** Lawful, and with something in the plan it could be used for. */
function mayHold(cell: number, { able, budgeted, supportBudgeted }: People, person: number): boolean {
  switch (cell) {
    case CELL_DIRECT_PAYMENT:
      return able[person] === 1;
    case CELL_MIXED:
      return able[person] === 1 && budgeted[person] > 0 && supportBudgeted[person] > 0;
    case CELL_POOLED:
      return budgeted[person] > 0;
    case CELL_ISF:
    default:
      return true;
  }
}
