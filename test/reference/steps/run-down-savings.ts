import { SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import { minimumIncomeGuarantee } from '../charging/charge.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, most } from '../number.ts';
import type { Decimal } from '../number.ts';
import { weeklyToMonthly } from '../weeks.ts';

/** What was paid for care beyond the income that can be spent on it comes out of savings (equation savings-left). */
export function runDownSavings({ people, market }: Market, month: Month): void {
  for (const person of people) {
    if (person.present === 0) continue;
    const isProtected = person.capital.lte(month.parameter('charging.capital.lower'));
    if (person.deployment !== SELF_FUNDER && isProtected) continue;
    const income = person.income.times(market.incomeIndex);
    const spare = halfUp(income.minus(minimumIncomeGuarantee(month, person.meansClass)));
    const beyond = paidForCare(person).minus(weeklyToMonthly(most(0, spare)));
    if (beyond.gt(0)) person.capital = most(0, person.capital.minus(beyond));
  }
}

/** Equation paid-for-care. */
function paidForCare(person: Person): Decimal {
  if (person.deployment !== SELF_FUNDER) return person.collected.plus(person.topUp);
  return person.bought.minus(person.unpaid).plus(person.supportBought).plus(person.arrangementFee);
}
