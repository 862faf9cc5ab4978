/** Money of other public funds, brought into one budget with social care. */
import { SELF_FUNDER } from '../../../core/model/vocabulary.ts';
import type { Person } from '../market.ts';
import { least, most, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';
import { weeklyToMonthly } from '../weeks.ts';

/** Equation other-money: pence of the month it would pay for. */
export function otherMoney({ deployment, otherStream }: Person): Decimal {
  return deployment === SELF_FUNDER ? ZERO : weeklyToMonthly(otherStream);
}

/** What a person's community support costs whoever pays for it: VAT that comes back is no cost. */
export function supportWithoutVatBack({ supportBought, supportVatRecovered }: Person): Decimal {
  return supportBought.minus(supportVatRecovered);
}

/** Equation other-money-used: pence of the month. */
export function otherMoneyUsed(person: Person): Decimal {
  return least(otherMoney(person), supportWithoutVatBack(person));
}

/** Equation other-money-charged: the funds nobody is charged for are used first. */
export function otherMoneyCharged(person: Person): Decimal {
  const { otherStream, otherCharged } = person;
  if (otherCharged.isZero()) return ZERO;
  return most(0, otherMoneyUsed(person).minus(weeklyToMonthly(otherStream.minus(otherCharged))));
}
