import { DIRECT_PAYMENT, ISF, MIXED, NO_PROVIDER, SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import { assessedCharge } from '../charging/charge.ts';
import { balanceOf } from '../market.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { dec, halfUp, least, most, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { otherMoneyCharged, otherMoneyUsed, supportWithoutVatBack } from '../budgeting/other-money.ts';
import { weeklyToMonthly } from '../weeks.ts';

/** Contributions, top-ups and arrangement fees, once the care and support of the month are priced. */
export function chargePeople(market: Market, month: Month): void {
  market.people.forEach((person, row) => {
    if (person.present === 0) return;
    person.arrangementFee = arrangementFee(month, person);
    person.contribution = contribution(market, month, person);
    person.assessedAs = assessedAs(market, month, person);
    person.topUp = topUp(person, balanceOf(market.books, `budget ${row}`));
  });
}

/** Equation arrangement-fee. */
function arrangementFee(month: Month, person: Person): Decimal {
  const isArranged = person.deployment === SELF_FUNDER && person.arranged === 1;
  if (!isArranged || person.provider === NO_PROVIDER) return ZERO;
  const ofMonth = halfUp(month.parameter('charging.arrangementfee.annual').div(12));
  const isFirst = person.changesChosen === 0 && person.changesForced === 0 && person.since === month.index;
  return isFirst ? ofMonth.plus(halfUp(month.parameter('charging.arrangementfee.setup'))) : ofMonth;
}

/** Equation cost-charged-for: its part for community support. */
function supportCost(person: Person): Decimal {
  return supportWithoutVatBack(person).minus(otherMoneyUsed(person));
}

/** Equation assessed-as. */
function assessedAs(market: Market, month: Month, person: Person): number {
  if (person.deployment === SELF_FUNDER) return 0;
  const charge = chargeOfMonth(market, month, person);
  if (!charge.isFinite()) return 2;
  return charge.gt(0) ? 1 : 0;
}

/** Equation contribution: before it is held to what care costs. */
function chargeOfMonth({ market }: Market, month: Month, person: Person): Decimal {
  const income = halfUp(person.income.times(market.incomeIndex));
  return weeklyToMonthly(assessedCharge(month, person, income));
}

/** Equation contribution. */
function contribution(market: Market, month: Month, person: Person): Decimal {
  const cost = person.bought.plus(supportCost(person)).plus(otherMoneyCharged(person));
  if (person.deployment === SELF_FUNDER || cost.lte(0)) return ZERO;
  return least(chargeOfMonth(market, month, person), cost, paidBeforeCharge(person));
}

/** What the council would pay in the month without a charge: no limit where it pays for care as it comes. */
function paidBeforeCharge({ deployment, bought, budget }: Person): Decimal {
  if (deployment === DIRECT_PAYMENT || deployment === ISF) return budget;
  if (deployment === MIXED) return bought.plus(budget);
  return dec(Infinity);
}

/** Equation top-up: what was bought beyond what the account holds with the month's budget. */
function topUp(person: Person, inAccount: Decimal): Decimal {
  const { deployment } = person;
  if (deployment !== DIRECT_PAYMENT && deployment !== ISF && deployment !== MIXED) return ZERO;
  const onCare = deployment === MIXED ? ZERO : person.bought;
  const spent = person.fee.plus(supportCost(person)).plus(onCare);
  return most(0, spent.minus(person.budget.plus(inAccount)));
}
