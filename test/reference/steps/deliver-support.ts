import {
  BAND_18_TO_64,
  bandOf,
  COUNCIL_MANAGED,
  MIXED,
  NO_BUDGET,
  NO_SUPPORTER,
  SELF_FUNDER,
} from '../../../core/model/vocabulary.ts';
import { balanceOf } from '../market.ts';
import type { Market, Person, Supporter } from '../market.ts';
import { hasPayment, supportPlanTakenUp } from '../budgeting/month-budget.ts';
import type { Month } from '../month.ts';
import { floor, least, most, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { otherMoney } from '../budgeting/other-money.ts';
import { priceForMinutes } from '../paying/price-paid.ts';
import { partTakenUp } from '../delivering/staff-time.ts';
import { mostBeforeVat, supportVatRate, vatIsRecovered, vatOn } from '../budgeting/vat.ts';
import { minutesOfMonth, minutesOfWeek } from '../weeks.ts';

/** Community support is delivered within budgets and staff, and priced with its VAT. */
export function deliverSupport(market: Market, month: Month): void {
  const { people, supporters } = market;
  for (const supporter of supporters) {
    supporter.booked = ZERO;
    supporter.delivered = ZERO;
    supporter.capacity = minutesOfMonth(supporter.staff);
  }
  people.forEach((person, row) => {
    person.supportWanted = ZERO;
    startAtNothing(person);
    if (person.present === 0) return;
    if (person.supporter === NO_SUPPORTER) return;
    const supporter = supporters[person.supporter]!;
    person.supportWanted = supportWanted(market, month, person, row);
    supporter.booked = supporter.booked.plus(person.supportWanted);
  });
  for (const person of people) {
    if (person.present === 1) deliver(market, month, person);
  }
}

/** Equation support-starts-at-nothing, for a row with or without a person. */
function startAtNothing(row: Person): void {
  row.supportDelivered = ZERO;
  row.supportBought = ZERO;
  row.supportVat = ZERO;
  row.supportVatRecovered = ZERO;
}

/** Equation support-wanted: minutes a week. */
function supportWanted(market: Market, month: Month, person: Person, row: number): Decimal {
  const { deployment, supportNow } = person;
  const planned = supportPlanTakenUp(person);
  if (isBought(person)) {
    const paidByOthers = minutesFor(market.supporters[person.supporter]!, otherMoney(person));
    return least(supportNow, planned.plus(paidByOthers));
  }
  const wished = partTakenUp(person, supportNow);
  if (deployment === SELF_FUNDER) return wished;
  const affordable = supportAffordable(market, month, person, row);
  const isToppedUp = hasPayment(person) && person.topsUp === 1;
  return least(wished, isToppedUp ? most(planned, affordable) : affordable);
}

/** Whether the council buys a person's community support. */
function isBought({ deployment }: Person): boolean {
  return deployment === COUNCIL_MANAGED || deployment === NO_BUDGET;
}

/** Equation support-affordable: minutes a week for what is left of the month's money. */
function supportAffordable(market: Market, month: Month, person: Person, row: number): Decimal {
  const onCare = person.deployment === MIXED ? ZERO : person.bought;
  const inAccount = balanceOf(market.books, `budget ${row}`);
  const left = person.budget.plus(inAccount).minus(person.fee).minus(onCare);
  const taxBorne = vatIsRecovered(month, person) ? ZERO : supportVatRate(market, month, person);
  const money = most(0, left).plus(otherMoney(person));
  return minutesFor(market.supporters[person.supporter]!, mostBeforeVat(money, taxBorne));
}

/** Minutes a week that some pence a month pay for before VAT. */
function minutesFor({ price }: Supporter, pence: Decimal): Decimal {
  return minutesOfWeek(floor(pence.times(60).div(price)));
}

/** Equations support-delivered and support-bought. */
function deliver(market: Market, month: Month, person: Person): void {
  if (person.supporter === NO_SUPPORTER) return;
  const supporter = market.supporters[person.supporter]!;
  person.supportDelivered = staffedInMonth(supporter, person.supportWanted);
  supporter.delivered = supporter.delivered.plus(person.supportDelivered);

  const paidMinutes = most(person.supportDelivered, core(supporter, month, person));
  const net = priceForMinutes(supporter.price, paidMinutes);
  const vat = vatOn(net, supportVatRate(market, month, person));
  person.supportBought = net.plus(vat);
  if (vatIsRecovered(month, person)) person.supportVatRecovered = vat;
  else person.supportVat = vat;
}

/** Each client has the same part of what they want: minutes of the month out of minutes a week. */
function staffedInMonth({ booked, staff }: Supporter, minutes: Decimal): Decimal {
  return minutesOfMonth(booked.lte(staff) ? minutes : floor(minutes.times(staff).div(booked)));
}

/** Equation support-core: what the council pays for of a package for someone under 65, whatever they need this month. */
function core(supporter: Supporter, month: Month, person: Person): Decimal {
  if (!isBought(person) || bandOf(person.group) !== BAND_18_TO_64) return ZERO;
  const part = floor(supportPlanTakenUp(person).times(month.lever('support.core-share')));
  return staffedInMonth(supporter, part);
}
