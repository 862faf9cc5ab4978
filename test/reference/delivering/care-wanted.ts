/** The budgets of the month, and the care people would draw on with them. */
import {
  BLOCK,
  DIRECT_PAYMENT,
  ISF,
  NO_PROVIDER,
  PERSONAL_ASSISTANT,
  SELF_FUNDER,
} from '../../../core/model/vocabulary.ts';
import { assistantCost } from '../paying/assistant-cost.ts';
import { balanceOf, pay } from '../market.ts';
import type { Market, Person } from '../market.ts';
import { hasPayment, monthBudget } from '../budgeting/month-budget.ts';
import type { Month } from '../month.ts';
import { floor, least, most, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { pricePaid } from '../paying/price-paid.ts';
import { partTakenUp, planTakenUp, workersOn } from './staff-time.ts';
import { minutesOfWeek } from '../weeks.ts';

/** Equations month-budget, money-lost and care-wanted, person by person. */
export function planCare(market: Market, month: Month): void {
  market.people.forEach((person, row) => {
    if (person.present === 0) return;
    const { budget, fee, feeOnTop, careMoney } = monthBudget(market, month, person);
    person.budget = budget;
    person.fee = fee;
    person.feeOnTop = feeOnTop;
    loseMoney(market, month, person, row);
    const inAccount = balanceOf(market.books, `budget ${row}`);
    person.wanted = careWanted(market, month, person, careMoney.plus(inAccount));
    if (person.provider === NO_PROVIDER) return;
    const provider = market.providers[person.provider]!;
    provider.booked = provider.booked.plus(person.wanted);
    if (person.route === BLOCK) provider.bookedBlock = provider.bookedBlock.plus(person.wanted);
  });
}

/** Equation money-lost: it overdraws the account until the budget is paid in. */
function loseMoney(market: Market, month: Month, person: Person, row: number): void {
  person.misspent = ZERO;
  const lost = person.budget.minus(person.fee);
  if (!hasPayment(person) || lost.isZero()) return;
  const chance = month.parameter(`direct-payment.lost.${month.choice('direct-payment.monitoring')}`);
  if (month.luck.uniform('payment-lost', person.identity.toNumber(), month.index).gte(chance)) return;
  pay(market, 'direct payment lost or misspent', `budget ${row}`, 'households', lost);
  person.misspent = lost;
  market.market.misspent = market.market.misspent.plus(lost);
}

/** Equation care-wanted: minutes a week of staff. */
function careWanted(market: Market, month: Month, person: Person, money: Decimal): Decimal {
  if (person.provider === NO_PROVIDER && person.route !== PERSONAL_ASSISTANT) return ZERO;
  const own = ownCareWanted(market, month, person, money);
  return floor(own.times(workersOn(person)));
}

/** The person's own time in it. */
function ownCareWanted(market: Market, month: Month, person: Person, money: Decimal): Decimal {
  const { deployment, needNow } = person;
  const planned = planTakenUp(person);
  if (deployment === SELF_FUNDER) return partTakenUp(person, needNow);
  if (deployment !== DIRECT_PAYMENT && deployment !== ISF) return least(needNow, planned);
  const within = careAffordable(market, month, person, money);
  const isToppedUp = deployment === DIRECT_PAYMENT && person.topsUp === 1;
  return least(partTakenUp(person, needNow), isToppedUp ? most(planned, within) : within);
}

function careAffordable(market: Market, month: Month, person: Person, money: Decimal): Decimal {
  if (person.route === PERSONAL_ASSISTANT) {
    const { hour, fixed } = assistantCost(month);
    return affordableMinutes(money.minus(fixed), hour.times(workersOn(person)));
  }
  const provider = market.providers[person.provider]!;
  const price = pricePaid(market, month, person, provider.price);
  return affordableMinutes(money, price.times(workersOn(person)));
}

/** Equation affordable-minutes: minutes a week that some money a month pays for at a price of an hour. */
function affordableMinutes(money: Decimal, price: Decimal): Decimal {
  return minutesOfWeek(floor(most(0, money).times(60).div(price)));
}
