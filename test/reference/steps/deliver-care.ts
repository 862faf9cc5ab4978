import { BLOCK, IN_HOUSE, ISF, NO_PROVIDER, SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import { assistantCost } from '../paying/assistant-cost.ts';
import { planCare } from '../delivering/care-wanted.ts';
import type { Market, Person, Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { ceiling, floor, halfUp, least, most, ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { isBoughtByCouncil, paidAboveRate, priceForMinutes, pricePaid } from '../paying/price-paid.ts';
import { partTakenUp, workersOn } from '../delivering/staff-time.ts';
import { readyForBlock } from '../placing/room.ts';
import { minutesOfMonth, minutesOfWeek } from '../weeks.ts';

/** Personal care is delivered within budgets and staff, priced and invoiced. */
export function deliverCare(market: Market, month: Month): void {
  startAtNothing(market);
  const present = market.people.filter((person) => person.present === 1);
  planCare(market, month);
  const wantedOfAssistants = present
    .filter(({ provider }) => provider === NO_PROVIDER)
    .reduce((total, { wanted }) => total.plus(wanted), ZERO);
  for (const person of present) deliver(market, month, person, wantedOfAssistants);
  for (const provider of market.providers) invoiceBlock(market, month, provider);
}

/** Equation providers-start-the-month-with-nothing-done. */
function startAtNothing({ people, providers, market, council }: Market): void {
  for (const row of people.filter((person) => person.present === 0)) {
    row.budget = ZERO;
    row.fee = ZERO;
    row.feeOnTop = ZERO;
    row.misspent = ZERO;
    row.bought = ZERO;
  }
  for (const provider of providers) {
    provider.booked = ZERO;
    provider.bookedBlock = ZERO;
    provider.delivered = ZERO;
    provider.deliveredBlock = ZERO;
    provider.deliveredFramework = ZERO;
    provider.deliveredIndividual = ZERO;
    provider.frameworkRevenue = ZERO;
    provider.individualRevenue = ZERO;
    provider.selfFunderRevenue = ZERO;
    provider.isfRevenue = ZERO;
    provider.feeRevenue = ZERO;
    provider.guaranteeRevenue = ZERO;
    provider.outcomeRevenue = ZERO;
    provider.grantRevenue = ZERO;
    provider.badDebt = ZERO;
    provider.drawings = ZERO;
    provider.leavers = ZERO;
    provider.hired = ZERO;
    provider.dismissed = ZERO;
    provider.ended = 0;
  }
  market.blockUnused = ZERO;
  market.misspent = ZERO;
  market.paidAbove = ZERO;
  market.assistantsDelivered = ZERO;
  council.blockUsed = ZERO;
  council.blockUnused = ZERO;
  council.blockPaidBack = ZERO;
}

/** Equations care-staffed, carer-covers, care-bought and care-credited. */
function deliver(market: Market, month: Month, person: Person, wantedOfAssistants: Decimal): void {
  const staffed = careStaffed(market, month, person, wantedOfAssistants);
  const staffMinutes = floor(minutesOfMonth(staffed).times(ONE.minus(person.delayed)));
  const workers = workersOn(person);
  person.delivered = floor(staffMinutes.div(workers));
  person.covered = coveredByCarer(month, person);
  person.bought = ZERO;
  if (person.delivered.isZero()) return;

  const charged = least(staffMinutes, ceiling(person.delivered.times(workers)));
  if (person.provider === NO_PROVIDER) {
    const { hour, fixed } = assistantCost(month);
    person.bought = priceForMinutes(hour, charged).plus(fixed);
    market.market.assistantsDelivered = market.market.assistantsDelivered.plus(charged);
    return;
  }
  const provider = market.providers[person.provider]!;
  person.bought = priceForMinutes(pricePaid(market, month, person, provider.price), charged);
  credit(market, month, person, charged);
}

/** Equation care-staffed: minutes a week of staff, each client having the same part of what they want. */
function careStaffed(
  { providers, market }: Market,
  month: Month,
  { provider, wanted }: Person,
  wantedOfAssistants: Decimal,
): Decimal {
  if (provider === NO_PROVIDER) {
    const present = wanted.times(ONE.minus(month.parameter('pa.absence')));
    const part = present.times(market.assistants).div(most(1, wantedOfAssistants));
    return floor(least(present, part));
  }
  const { staff, booked } = providers[provider]!;
  return booked.gt(staff) ? floor(wanted.times(staff).div(booked)) : wanted;
}

/** Equation carer-covers: minutes of the month. */
function coveredByCarer(month: Month, person: Person): Decimal {
  const missing = minutesOfMonth(partTakenUp(person, person.needNow)).minus(person.delivered);
  if (person.carer === 0 || missing.lte(0)) return ZERO;
  return floor(missing.times(month.parameter('carer.covers')));
}

/** Equation care-credited: care and its price count for the provider by who pays. */
function credit(market: Market, month: Month, person: Person, charged: Decimal): void {
  const provider = market.providers[person.provider]!;
  provider.delivered = provider.delivered.plus(charged);
  const isArranged = person.deployment === SELF_FUNDER && person.arranged === 1;
  if (person.route === BLOCK) {
    provider.deliveredBlock = provider.deliveredBlock.plus(charged);
  } else if (person.route === IN_HOUSE) {
    return;
  } else if (isBoughtByCouncil(person) || isArranged) {
    provider.frameworkRevenue = provider.frameworkRevenue.plus(person.bought);
    provider.deliveredFramework = provider.deliveredFramework.plus(charged);
    const above = paidAboveRate(market, month, person, charged);
    market.market.paidAbove = market.market.paidAbove.plus(above);
  } else if (person.deployment === ISF) {
    provider.isfRevenue = provider.isfRevenue.plus(person.bought);
  } else {
    provider.individualRevenue = provider.individualRevenue.plus(person.bought);
    provider.deliveredIndividual = provider.deliveredIndividual.plus(charged);
    if (person.deployment !== SELF_FUNDER) return;
    provider.selfFunderRevenue = provider.selfFunderRevenue.plus(person.bought);
  }
}

/** Equations provider-capacity and block-invoice: block hours are paid for whether used or not, with the staff for them. */
function invoiceBlock({ market, council }: Market, month: Month, provider: Provider): void {
  provider.capacity = minutesOfMonth(provider.staff);
  provider.calledOff = minutesOfWeek(provider.deliveredFramework);

  const unused = minutesOfMonth(readyForBlock(provider));
  const used = provider.deliveredBlock;
  const priceOfUsed = priceForMinutes(market.blockRate, used);
  provider.blockRevenue = priceForMinutes(market.blockRate, used.plus(unused));
  const priceOfUnused = provider.blockRevenue.minus(priceOfUsed);
  provider.blockPaidBack = halfUp(priceOfUnused.times(month.lever('block.reconciliation')));

  council.blockUsed = council.blockUsed.plus(priceOfUsed);
  council.blockUnused = council.blockUnused.plus(priceOfUnused);
  council.blockPaidBack = council.blockPaidBack.minus(provider.blockPaidBack);
  market.blockUnused = market.blockUnused.plus(unused);
}
