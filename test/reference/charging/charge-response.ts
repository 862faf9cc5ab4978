/** Equation answer-to-charge: what of a plan, just made, a client of the council takes up. */
import { assessedCharge, minimumIncomeGuarantee } from './charge.ts';
import type { Luck } from '../luck.ts';
import type { Market, Person } from '../market.ts';
import type { Month } from '../month.ts';
import { halfUp, least, ONE, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { within01 } from '../spread.ts';

export function answerToCharge({ market }: Market, month: Month, person: Person, luck: Luck): void {
  const income = halfUp(person.income.times(market.incomeIndex));
  const contribution = least(assessedCharge(month, person, income), person.final);
  if (contribution.isZero()) {
    person.takes = ONE;
    return;
  }
  const spare = income.minus(minimumIncomeGuarantee(month, person.meansClass));
  const pressure = spare.lte(contribution) ? ONE : contribution.div(spare);
  const u = luck.uniform('charge-response', person.identity.toNumber(), person.reviews);
  const givesUp = u.lt(month.parameter('charging.refusal').times(pressure));
  person.takes = givesUp ? ZERO : takenAt(month, contribution.eq(person.final));
}

/** Who pays for every hour cuts down. */
function takenAt(month: Month, paysInFull: boolean): Decimal {
  return paysInFull ? within01(ONE.plus(month.parameter('elasticity.demand.charge'))) : ONE;
}
