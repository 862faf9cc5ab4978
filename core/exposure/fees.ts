/** How the fees of one’s own books follow the rates of the council and the prices of a provider like it. */
import { poundsToPenceRounded } from '../money/decimal.ts';
import type { Books, Payer } from './books.ts';
import { ratio } from './hours.ts';
import type { PathColumn } from './market-path.ts';

type Stands = { readonly [C in PathColumn]: number };

/** What is charged for an hour, in pence and parts of a penny: each moves as what it is bought under. */
export function feesAt({ payers }: Books, start: Stands, stands: Stands): { readonly [P in Payer]: number } {
  const block = ratio(stands.blockRate, start.blockRate);
  const framework = ratio(stands.frameworkRate, start.frameworkRate);
  const price = ratio(stands.price, start.price);
  return {
    block: feeOf('block') * block,
    framework: feeOf('framework') * framework,
    directPayment: feeOf('directPayment') * price,
    selfFunder: feeOf('selfFunder') * price,
    other: feeOf('other') * framework,
  };

  function feeOf(payer: Payer): number {
    return poundsToPenceRounded(payers[payer].fee);
  }
}
