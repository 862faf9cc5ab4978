/** Staff who come along with the people they care for. */
import { NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import type { Market, Person, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { floor, least, most, ONE, sum, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { inHouseRow } from '../entering/provider-rows.ts';
import { unfilledGuarantee } from './room.ts';
import { staffTimeBudgeted } from '../delivering/staff-time.ts';
import { careOfWorker } from '../staffing/worker.ts';

/** Of one search for a provider: see placing.ts. */
type Following = {
  readonly market: Market;
  readonly month: Month;
  readonly person: Person;
  /** Equation goes-on-with. */
  readonly kept: ReadonlyMap<number, Decimal>;
};

/** Equation staff-would-come: minutes a week beyond the staff the provider has. */
export function staffWouldCome(following: Following, row: number): Decimal {
  const { market, month, person } = following;
  const { staffReleased } = market.market;
  const service = inHouseRow(market);
  if (person.displaced === 1) {
    return row === service ? staffReleased : least(staffReleased, mayTakeIn(month, market.providers[row]!));
  }
  const from = person.transfersFrom - 1;
  if (from < 0 || from === row || market.providers[from]!.open === 0) return ZERO;
  if (row === service && market.providers[from]!.blockShare.gt(0)) return ZERO;
  const withTheWork = floor(staffTimeBudgeted(person).times(month.parameter('staff.follow')));
  return least(withTheWork, staffIdle(following, from));
}

/** Equation staff-taken-in: how many more a provider may take in this month. */
function mayTakeIn(month: Month, { staff, takenIn }: Provider): Decimal {
  const oneWorker = careOfWorker(month);
  const own = staff.minus(takenIn);
  return floor(most(0, most(oneWorker, own.times(month.parameter('staff.takes-in'))).minus(takenIn)));
}

/** Equation staff-idle. */
function staffIdle({ market, month, kept }: Following, row: number): Decimal {
  const provider = market.providers[row]!;
  const busy = provider.booked.plus(kept.get(row) ?? 0).plus(unfilledGuarantee(provider));
  return beyondHeadroom(month, provider, busy);
}

/** Equation block-staff-idle. */
function blockStaffIdle({ month, kept }: Following, row: number, provider: Provider): Decimal {
  if (provider.open === 0 || provider.blockShare.isZero()) return ZERO;
  return beyondHeadroom(month, provider, provider.booked.plus(kept.get(row) ?? 0));
}

/** All staff of the block that its holders have no work for. */
export function allBlockStaffIdle(following: Following): Decimal {
  return sum(following.market.providers.map((provider, row) => blockStaffIdle(following, row, provider)));
}

export function beyondHeadroom(month: Month, { staff }: Provider, work: Decimal): Decimal {
  return most(0, floor(staff.minus(work.times(ONE.plus(month.parameter('staff.headroom'))))));
}

/** Equation staff-brought: staff come along once the person is booked. */
export function bringStaff(following: Following, row: number): void {
  const { market, person } = following;
  const provider = market.providers[row]!;
  const coming = staffWouldCome(following, row);
  if (person.displaced === 1) {
    const released = least(coming, most(0, provider.booked.minus(provider.staff)));
    provider.staff = provider.staff.plus(released);
    provider.takenIn = provider.takenIn.plus(released);
    market.market.staffReleased = market.market.staffReleased.minus(released);
  } else if (coming.gt(0)) {
    move(market.providers[person.transfersFrom - 1]!, provider, coming);
  }
  const service = inHouseRow(market);
  if (service === NO_PROVIDER || row !== service) return;
  for (const [from, holder] of market.providers.entries()) {
    const missing = provider.booked.minus(provider.staff);
    if (missing.gt(0)) move(holder, provider, least(missing, blockStaffIdle(following, from, holder)));
  }
}

function move(from: Provider, to: Provider, minutes: Decimal): void {
  from.staff = from.staff.minus(minutes);
  to.staff = to.staff.plus(minutes);
}
