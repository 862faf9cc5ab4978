/** What is on offer in a month: which arrangements the council plans for a client group and where there is anyone to supply them. */
import {
  CELL_BLOCK,
  CELL_FRAMEWORK,
  CELL_ISF,
  CELL_PREFERRED_LIST,
  CELLS,
} from '../../scenario/arrangement.ts';
import type { MixLever } from '../../scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../scenario/client-group.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { roomAt } from '../placing/room.ts';
import { anyoneHoldsBlock, MIX_PARAMETERS, plannedMix, startingMix } from './planned-mix.ts';
import type { MonthOf } from '../step.ts';
import { FRAMEWORK } from '../vocabulary.ts';

export const OFFER_PARAMETERS = MIX_PARAMETERS;

type OfferMonth = Pick<
  MonthOf<(typeof OFFER_PARAMETERS)[number], MixLever>,
  'place' | 'parameters' | 'levers'
>;
type Market = {
  readonly providers: {
    readonly [
      C in
        | 'open'
        | 'blockShare'
        | 'coverage'
        | 'isfCapable'
        | 'preferred'
        | 'staff'
        | 'booked'
        | 'bookedBlock'
        | 'guaranteed'
    ]: ReadonlyColumn;
  };
  readonly market: { readonly providerRows: ReadonlyColumn };
};

export type Offer = {
  /** Planned shares of every arrangement, indexed by client group. */
  readonly planned: readonly Float64Array[];
  /** Whether the plan has fewer in an arrangement than there were at the start, indexed by client group and arrangement. */
  readonly runDown: readonly (readonly boolean[])[];
  readonly blockExists: boolean;
  /** Whether the preferred list is planned for anyone, and so kept. */
  readonly preferredPlanned: boolean;
  /** Localities served by someone who supplies the arrangement and has staff to spare, one bit each; all of them where no list limits it. */
  readonly supplied: readonly number[];
};

/** Every locality, as bits. */
export const EVERYWHERE = -1;
/** Shares nearer than this are the same but for rounding. */
const SAME = 1e-12;

/** The offer of a month. */
export function offerOf({ providers, market }: Market, month: OfferMonth): Offer {
  const rows = market.providerRows[0];
  const blockExists = anyoneHoldsBlock(providers, rows);
  const supplied: number[] = CELLS.map(() => EVERYWHERE);
  supplied[CELL_BLOCK] = 0;
  supplied[CELL_PREFERRED_LIST] = 0;
  supplied[CELL_ISF] = 0;
  for (let row = 0; row < rows; row++) {
    if (providers.open[row] === 0) continue;
    const here = providers.coverage[row];
    if (providers.blockShare[row] > 0) supplied[CELL_BLOCK] |= here;
    // Nobody is offered what they could only wait for; hours guaranteed to the block are kept for it.
    if (roomAt(providers, row, FRAMEWORK) <= 0) continue;
    if (providers.preferred[row] === 1) supplied[CELL_PREFERRED_LIST] |= here;
    if (providers.isfCapable[row] === 1) supplied[CELL_ISF] |= here;
  }
  const planned = Array.from(CLIENT_GROUPS.keys(), (group) => plannedMix(group, month, blockExists));
  const runDown = planned.map((mix, group) => {
    const start = startingMix(group, month);
    return Array.from(mix, (share, cell) => share < start[cell] - SAME);
  });
  const preferredPlanned = planned.some((shares) => shares[CELL_PREFERRED_LIST] > 0);
  return { planned, runDown, blockExists, preferredPlanned, supplied };
}

/** Whether an arrangement is open to a client group at all: planned for it, or the framework, which is always there. */
export function isOffered({ planned }: Offer, group: number, cell: number): boolean {
  return cell === CELL_FRAMEWORK || planned[group][cell] > 0;
}
