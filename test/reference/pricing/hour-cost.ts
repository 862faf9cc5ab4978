import type { Provider } from '../market.ts';
import type { Month } from '../month.ts';
import { ONE, over } from '../number.ts';
import type { Decimal } from '../number.ts';

/** Equation hour-cost-of-mix: marginal cost of an hour as complex as the provider's care was, in pence. */
export function hourCostOfMix(month: Month, { complex, delivered, marginalCost }: Provider): Decimal {
  const complexity = over(complex, delivered);
  return marginalCost.times(ONE.plus(complexity.times(month.parameter('cost.complexity.time'))));
}
