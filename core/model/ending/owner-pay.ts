/** The owner of a micro-provider is one of its care workers, and does without part of that pay when there is not enough. */
import { priceForMinutes, roundHalfUp } from '../../money/rounding.ts';
import { MINUTES_PER_HOUR, monthlyMinutes } from '../../time/weeks.ts';
import { MICRO_PROVIDER } from '../vocabulary.ts';

export const OWNER_PAY_PARAMETERS = ['provider.owner.forgoes', 'workforce.hours.per.worker'] as const;

type Parameters = { readonly [P in (typeof OWNER_PAY_PARAMETERS)[number]]: number };

export type OwnerRun = {
  readonly kind: number;
  /** Basic pay of an hour. */
  readonly pay: number;
  /** Basic pay of everyone this month, for care and for contracted time without work. */
  readonly paid: number;
};

/** The part of a worker's pay of this month, in whole pence, that an owner-run provider could have done without; nothing for others. */
export function forgonePay({ kind, pay, paid }: OwnerRun, parameters: Parameters): number {
  if (kind !== MICRO_PROVIDER) return 0;
  const minutes = monthlyMinutes(roundHalfUp(parameters['workforce.hours.per.worker'] * MINUTES_PER_HOUR));
  const own = Math.min(paid, priceForMinutes(pay, minutes));
  return roundHalfUp(own * parameters['provider.owner.forgoes']);
}
