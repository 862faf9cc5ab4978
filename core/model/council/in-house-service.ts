/** The council's own home care service: one provider row that serves everywhere, sells to nobody and never closes. */
import { roundDown } from '../../money/rounding.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { emptyRow } from '../entering/provider-stock.ts';
import type { Tables } from '../tables.ts';
import { NO_PROVIDER } from '../vocabulary.ts';

/** Beyond the identities of all who enter the market, so that it is nobody else, and the largest a draw can be keyed by. */
export const IN_HOUSE_IDENTITY = 0xff_ffff;

/** The row of the council's own service, or that of no provider. */
export function inHouseRow(inHouse: ReadonlyColumn, rows: number): number {
  for (let row = 0; row < rows; row++) if (inHouse[row] === 1) return row;
  return NO_PROVIDER;
}

/** What the service starts with: it serves the whole place, and its staff come with its work. */
export type InHouse = {
  readonly localities: number;
  readonly quality: number;
  /** Basic pay of its care workers, in pence an hour. */
  readonly pay: number;
  /** The month it is set up. */
  readonly founded: number;
};

/** Sets the service up in a row, without staff, clients or capital. */
export function setUpInHouse(providers: Tables['providers'], row: number, service: InHouse): void {
  emptyRow(providers, row);
  providers.identity[row] = IN_HOUSE_IDENTITY;
  providers.open[row] = 1;
  providers.inHouse[row] = 1;
  providers.founded[row] = service.founded;
  providers.coverage[row] = 2 ** service.localities - 1;
  providers.baseQuality[row] = service.quality;
  providers.quality[row] = service.quality;
  providers.rating[row] = service.quality;
  providers.training[row] = 1;
  providers.skill[row] = 1;
  providers.pay[row] = service.pay;
}

type Transferring = { readonly [C in 'open' | 'blockShare' | 'booked']: ReadonlyColumn } & {
  readonly staff: Tables['providers']['staff'];
};

/** What a holder keeps back of its staff. */
export type KeptBack = {
  /** Over those who are busy, as a part of them. */
  readonly headroom: number;
  /** Minutes a week, by provider, for those who may yet go on with it; nobody's where it is not given. */
  readonly held?: ReadonlyColumn | undefined;
};

/** Minutes a week of a block holder's staff beyond its bookings, those who may yet go on with it and the headroom every provider keeps: they would move with the work. */
function idleInBlock(
  { open, blockShare, booked, staff }: Transferring,
  row: number,
  { headroom, held }: KeptBack,
): number {
  if (open[row] === 0 || blockShare[row] === 0) return 0;
  const busy = booked[row] + (held?.[row] ?? 0);
  return Math.max(0, roundDown(staff[row] - busy * (1 + headroom)));
}

/** All such minutes there are. */
export function idleStaff(providers: Transferring, rows: number, kept: KeptBack): number {
  let idle = 0;
  for (let row = 0; row < rows; row++) idle += idleInBlock(providers, row, kept);
  return idle;
}

/** Moves some of them, no more than there are, to the council's own service: from one holder of the block after another. */
export function transferStaff(
  providers: Transferring,
  rows: number,
  to: number,
  minutes: number,
  kept: KeptBack,
): void {
  let left = minutes;
  for (let row = 0; row < rows && left > 0; row++) {
    const part = Math.min(left, idleInBlock(providers, row, kept));
    providers.staff[row] -= part;
    providers.staff[to] += part;
    left -= part;
  }
}
