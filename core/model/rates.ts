/** The rates a council pays, each from the framework rate, in whole pence an hour. */
import { roundHalfUp } from '../money/rounding.ts';
import type { LeverId } from '../scenario/lever.ts';

export const RATE_PARAMETERS = ['dp.rate.ratio.pa'] as const;
export const RATE_LEVERS = ['block.discount', 'direct-payment.rate-ratio'] as const;

export type Rates = {
  readonly framework: number;
  readonly block: number;
  /** What a direct payment allows for agency care, and for a personal assistant. */
  readonly agency: number;
  readonly assistant: number;
};

/** The framework rate after a yearly uplift, a cut being a negative one. */
export function uplifted(frameworkRate: number, uplift: number): number {
  return roundHalfUp(frameworkRate * (1 + uplift));
}

/** All rates of a month. */
export function ratesFrom(
  framework: number,
  levers: { readonly [L in Extract<LeverId, (typeof RATE_LEVERS)[number]>]: number },
  parameters: { readonly [P in (typeof RATE_PARAMETERS)[number]]: number },
): Rates {
  return {
    framework,
    block: roundHalfUp(framework * (1 - levers['block.discount'])),
    agency: roundHalfUp(framework * levers['direct-payment.rate-ratio']),
    assistant: roundHalfUp(framework * parameters['dp.rate.ratio.pa']),
  };
}
