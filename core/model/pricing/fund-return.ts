/** Whether it pays a provider to become able to hold individual service funds. */
import { choice } from '../../scenario/lever-choice.ts';
import { MINUTES_PER_HOUR, WEEKS_PER_MONTH } from '../../time/weeks.ts';

export const FUND_RETURN_PARAMETERS = ['isf.fee', 'fund.payback'] as const;
export const FUND_RETURN_LEVERS = ['isf.fee-payer'] as const;

type Parameters = { readonly [P in (typeof FUND_RETURN_PARAMETERS)[number]]: number };

const FEE_FROM_BUDGET = choice('isf.fee-payer', 'budget');

/** What a provider looks to from an hour a fund plans: pence an hour. */
type Prospect = {
  /** What the fund pays for an hour. */
  readonly price: number;
  readonly marginalCost: number;
};

/**
 * What an hour planned in a fund leaves its holder, in pence: the fee and the margin on what is delivered. A fee out of the
 * budget leaves that much less to deliver; one the council pays comes on top.
 */
export function marginOfPlannedHour(
  { price, marginalCost }: Prospect,
  levers: { readonly 'isf.fee-payer': number },
  parameters: Parameters,
): number {
  const fee = parameters['isf.fee'];
  const delivered = levers['isf.fee-payer'] === FEE_FROM_BUDGET ? 1 - fee : 1;
  return price * fee + delivered * (price - marginalCost);
}

/** Whether some minutes a week at a margin an hour return an outlay within the months a provider gives it. */
export function paysBack(
  outlay: number,
  weeklyMinutes: number,
  marginAnHour: number,
  parameters: Parameters,
): boolean {
  const perMonth = (weeklyMinutes / MINUTES_PER_HOUR) * WEEKS_PER_MONTH * marginAnHour;
  return perMonth > 0 && perMonth * parameters['fund.payback'] >= outlay;
}
