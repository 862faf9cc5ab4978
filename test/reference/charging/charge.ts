/** What a person of given means can be asked to pay for care. */
import type { Person } from '../market.ts';
import type { Month } from '../month.ts';
import { dec, floor, halfUp, least, ONE, sum, up, ZERO } from '../number.ts';
import type { Decimal } from '../number.ts';

const YOUNG = 'charging.mig.single.18to24';
const ADULT = 'charging.mig.single.25plus';
const PREMIUM = 'charging.mig.disability.single';
const ENHANCED = 'charging.mig.disability.enhanced.single';
const COUPLE = 'charging.mig.couple.working';

/** Amounts that add up to the income the law protects, by means class. */
const PROTECTED: readonly (readonly string[])[] = [
  [YOUNG],
  [YOUNG, PREMIUM],
  [YOUNG, PREMIUM, ENHANCED],
  [ADULT],
  [ADULT, PREMIUM],
  [ADULT, PREMIUM, ENHANCED],
  [COUPLE],
  [COUPLE, 'charging.mig.disability.couple'],
  ['charging.mig.single.pension'],
  ['charging.mig.couple.pension'],
];

/** Equation minimum-income-guarantee: pence a week. */
export function minimumIncomeGuarantee(month: Month, meansClass: number): Decimal {
  return sum(PROTECTED[meansClass]!.map(month.parameter));
}

/** Equation protected-income: pence a week. */
export function protectedIncome(month: Month, meansClass: number): Decimal {
  const uplift = ONE.plus(month.lever('charging.local-uplift'));
  return halfUp(minimumIncomeGuarantee(month, meansClass).times(uplift));
}

/** Equation tariff-income: pence a week. */
export function tariffIncome(month: Month, capital: Decimal): Decimal {
  const counted = capital.minus(month.parameter('charging.capital.lower'));
  if (counted.lte(0)) return ZERO;
  return up(counted.div(month.parameter('charging.tariff.step'))).times(100);
}

/** Equation assessed-charge: pence a week, infinity for whoever has too much in savings to be helped. */
export function assessedCharge(month: Month, person: Person, income: Decimal): Decimal {
  const { capital, meansClass } = person;
  if (capital.gt(month.parameter('charging.capital.upper'))) return dec(Infinity);
  const above = income
    .plus(tariffIncome(month, capital))
    .minus(protectedIncome(month, meansClass))
    .minus(halfUp(month.lever('charging.disability-allowance')));
  if (above.lte(0)) return ZERO;
  const hundredths = floor(month.lever('charging.percent-taken').times(10_000).plus(0.5));
  const taken = least(halfUp(above.times(hundredths).div(10_000)), halfUp(month.lever('charging.maximum')));
  return taken.lt(halfUp(month.lever('charging.minimum'))) ? ZERO : taken;
}
