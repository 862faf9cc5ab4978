/** The rates a council pays, in whole pence an hour: from the framework rate or, for a direct payment, from the price asked. */
import { roundHalfUp } from '../../money/rounding.ts';
import { choice } from '../../scenario/lever-choice.ts';
import type { LeverId } from '../../scenario/lever.ts';

export const RATE_PARAMETERS = ['dp.rate.ratio.pa'] as const;
export const RATE_LEVERS = [
  'block.discount',
  'direct-payment.rate-rule',
  'direct-payment.rate-ratio',
  'direct-payment.cap',
] as const;

type RateLevers = { readonly [L in Extract<LeverId, (typeof RATE_LEVERS)[number]>]: number };

export type Rates = {
  readonly framework: number;
  readonly block: number;
  /** What a direct payment allows for agency care, and for a personal assistant. */
  readonly agency: number;
  readonly assistant: number;
};

const FROM_PRICE = choice('direct-payment.rate-rule', 'price');

/** The framework rate after a yearly uplift, a cut being a negative one. */
export function uplifted(frameworkRate: number, uplift: number): number {
  return roundHalfUp(frameworkRate * (1 + uplift));
}

/**
 * All rates of a month.
 * @param priceAsked mean price of an hour to people who buy for themselves, in pence.
 */
export function ratesFrom(
  framework: number,
  priceAsked: number,
  levers: RateLevers,
  parameters: { readonly [P in (typeof RATE_PARAMETERS)[number]]: number },
): Rates {
  return {
    framework,
    block: roundHalfUp(framework * (1 - levers['block.discount'])),
    agency: agencyRate(framework, priceAsked, levers),
    assistant: roundHalfUp(framework * parameters['dp.rate.ratio.pa']),
  };
}

/** A share of the framework rate or the whole of the price asked, as the council's rule has it, and never above the cap. */
function agencyRate(framework: number, priceAsked: number, levers: RateLevers): number {
  const byRule =
    levers['direct-payment.rate-rule'] === FROM_PRICE
      ? priceAsked
      : framework * levers['direct-payment.rate-ratio'];
  return Math.min(roundHalfUp(byRule), roundHalfUp(levers['direct-payment.cap']));
}
