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

/** Staff of closed providers and contracts handed back that each provider has taken in this month, by row. */
export type TakenIn = Map<number, Decimal>;

/** Equation staff-would-come: minutes a week beyond the staff the provider has. */
export function staffWouldCome(
  market: Market,
  month: Month,
  takenIn: TakenIn,
  person: Person,
  row: number,
): Decimal {
  const { staffReleased } = market.market;
  const service = inHouseRow(market);
  if (person.displaced === 1) {
    return row === service ? staffReleased : least(staffReleased, mayTakeIn(market, month, takenIn, row));
  }
  const from = person.transfersFrom - 1;
  if (from < 0 || from === row || market.providers[from]!.open === 0) return ZERO;
  if (row === service && market.providers[from]!.blockShare.gt(0)) return ZERO;
  const following = floor(staffTimeBudgeted(person).times(month.parameter('staff.follow')));
  return least(following, staffIdle(month, market.providers[from]!));
}

/** Equation staff-taken-in: how many more a provider may take in this month. */
function mayTakeIn({ providers }: Market, month: Month, takenIn: TakenIn, row: number): Decimal {
  const oneWorker = careOfWorker(month);
  const before = takenIn.get(row) ?? ZERO;
  const own = providers[row]!.staff.minus(before);
  return floor(most(0, most(oneWorker, own.times(month.parameter('staff.takes-in'))).minus(before)));
}

/** Equation staff-idle. */
function staffIdle(month: Month, provider: Provider): Decimal {
  return beyondHeadroom(month, provider, provider.booked.plus(unfilledGuarantee(provider)));
}

/** Equation block-staff-idle. */
function blockStaffIdle(month: Month, provider: Provider): Decimal {
  if (provider.open === 0 || provider.blockShare.isZero()) return ZERO;
  return beyondHeadroom(month, provider, provider.booked);
}

/** All staff of the block that its holders have no work for. */
export function allBlockStaffIdle({ providers }: Market, month: Month): Decimal {
  return sum(providers.map((provider) => blockStaffIdle(month, provider)));
}

export function beyondHeadroom(month: Month, { staff }: Provider, work: Decimal): Decimal {
  return most(0, floor(staff.minus(work.times(ONE.plus(month.parameter('staff.headroom'))))));
}

/** Equation staff-brought: staff come along once the person is booked. */
export function bringStaff(
  market: Market,
  month: Month,
  takenIn: TakenIn,
  person: Person,
  row: number,
): void {
  const provider = market.providers[row]!;
  const coming = staffWouldCome(market, month, takenIn, person, row);
  if (person.displaced === 1) {
    const released = least(coming, most(0, provider.booked.minus(provider.staff)));
    provider.staff = provider.staff.plus(released);
    takenIn.set(row, released.plus(takenIn.get(row) ?? 0));
    market.market.staffReleased = market.market.staffReleased.minus(released);
  } else if (coming.gt(0)) {
    move(market.providers[person.transfersFrom - 1]!, provider, coming);
  }
  const service = inHouseRow(market);
  if (service === NO_PROVIDER || row !== service) return;
  for (const holder of market.providers) {
    const missing = provider.booked.minus(provider.staff);
    if (missing.gt(0)) move(holder, provider, least(missing, blockStaffIdle(month, holder)));
  }
}

function move(from: Provider, to: Provider, minutes: Decimal): void {
  from.staff = from.staff.minus(minutes);
  to.staff = to.staff.plus(minutes);
}
