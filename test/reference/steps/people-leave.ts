import { BLOCK, NO_PROVIDER } from '../../../core/model/vocabulary.ts';
import { ageBand, departures } from '../people/age-band.ts';
import { balanceOf, pay } from '../market.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { ZERO } from '../number.ts';

/** People die or move to a care home. */
export function peopleLeave(market: Market, month: Month): void {
  const { market: whole, people } = market;
  whole.left = 0;
  whole.reclaimed = ZERO;
  whole.writtenOff = ZERO;
  for (const [row, person] of people.entries()) {
    if (person.present === 0) continue;
    person.lifeLeft = person.lifeLeft.minus(departures(month, ageBand(person)).div(12));
    if (person.lifeLeft.lte(0)) leave(market, person, row);
  }
}

/** Equation person-leaves. */
function leave(market: Market, person: Person, row: number): void {
  const { market: whole, vacancies } = market;
  freeProvider(market, person);
  closeAccounts(market, row);
  whole.writtenOff = whole.writtenOff.plus(person.owes);
  person.owes = ZERO;
  person.present = 0;
  vacancies.push({ row });
  whole.peopleFree += 1;
  whole.left += 1;
}

function freeProvider({ providers }: Market, person: Person): void {
  if (person.provider === NO_PROVIDER) return;
  const provider = providers[person.provider]!;
  provider.booked = provider.booked.minus(person.wanted);
  if (person.route === BLOCK) provider.bookedBlock = provider.bookedBlock.minus(person.wanted);
}

/** What is left of a budget goes to the council, what is in the purse to the household; either stands in for a debt. */
function closeAccounts(market: Market, row: number): void {
  const budget = balanceOf(market.books, `budget ${row}`);
  market.market.reclaimed = market.market.reclaimed.plus(budget);
  if (budget.gt(0)) pay(market, 'reclaimed direct payment', `budget ${row}`, 'council', budget);
  if (budget.lt(0)) pay(market, 'reclaimed direct payment', 'council', `budget ${row}`, budget.neg());
  const purse = balanceOf(market.books, `purse ${row}`);
  if (purse.gt(0)) pay(market, 'household settlement', `purse ${row}`, 'households', purse);
  if (purse.lt(0)) pay(market, 'household settlement', 'households', `purse ${row}`, purse.neg());
}
