import { NO_SUPPORTER } from '../../../core/model/vocabulary.ts';
import type { Market, Person, Supporter } from '../market.ts';
import type { Month } from '../month.ts';
import { covers } from '../locality.ts';
import { floor, halfUp, least, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { weightOfPound } from '../pricing/price-weight.ts';
import { partTakenUp } from '../delivering/staff-time.ts';
import { supportPriceFelt } from '../choosing/support-price.ts';

/** Find a supplier of community support for everyone who needs one and has none. */
export function placeSupport(market: Market, month: Month): void {
  const { people, supporters } = market;
  const present = people.filter((person) => person.present === 1);
  for (const supplier of supporters) supplier.booked = ZERO;
  for (const { supporter, supportWanted } of present) {
    if (supporter !== NO_SUPPORTER) book(supporters[supporter]!, supportWanted);
  }
  for (const person of present) if (person.supporter === NO_SUPPORTER) findSupplier(market, month, person);
}

function findSupplier(market: Market, month: Month, person: Person): void {
  const { supporters } = market;
  const wanted = partTakenUp(person, person.supportBudgeted);
  if (wanted.isZero()) return;
  const needed = least(wanted, halfUp(month.parameter('workforce.hours.per.worker').times(60)));
  const most = month.rule('choice-rule') === 'nearest' ? 1 : person.knows;
  const known = inOrderAsked(supporters.length, month, person)
    .filter((row) => {
      const supplier = supporters[row]!;
      const spare = supplier.staff.minus(supplier.booked);
      return covers(supplier.coverage, person.locality) && spare.gte(needed);
    })
    .slice(0, most);
  const likings = known.map((row) => likingOf(market, month, person, supporters[row]!));
  const best = likings.findIndex((liking) => likings.every((other) => liking.gte(other)));
  if (best === -1) return;
  person.supporter = known[best]!;
  person.supportWanted = wanted;
  book(supporters[person.supporter]!, wanted);
}

/** All rows, from a place of the person's own and round to its start. */
function inOrderAsked(rows: number, month: Month, person: Person): readonly number[] {
  const place = month.luck.uniform('provider-known', person.identity.toNumber(), 1);
  const first = floor(place.times(rows)).toNumber();
  return Array.from({ length: rows }, (_, asked) => (first + asked) % rows);
}

function likingOf(market: Market, month: Month, person: Person, supplier: Supporter): Decimal {
  const perPenny = weightOfPound(market, month).div(100);
  const price = perPenny.times(supportPriceFelt(month, person, supplier));
  if (month.rule('choice-rule') !== 'taste') return price;
  const taste = month.luck.gumbel(
    'supporter-taste',
    person.identity.toNumber(),
    supplier.identity.toNumber(),
  );
  return price.plus(taste);
}

function book(supplier: Supporter, minutes: Decimal): void {
  supplier.booked = supplier.booked.plus(minutes);
}
