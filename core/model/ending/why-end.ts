/** Whether a provider stops trading at the end of a month, and why. */
import { exp } from '../../numeric/exp.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';
import { AGE_HAZARD_PARAMETERS, ageHazard } from '../entering/age.ts';

export const NATURAL_PARAMETERS = [
  ...AGE_HAZARD_PARAMETERS,
  'provider.closure.natural',
  'provider.clients.micro.most',
  'provider.quality.mean',
  'failure.hazard.micro',
  'failure.hazard.quality',
] as const;

type NaturalParameters = { readonly [P in (typeof NATURAL_PARAMETERS)[number]]: number };

/** What reasons other than money depend on. */
export type Closing = {
  /** Months since it registered. */
  readonly age: number;
  readonly clients: number;
  /** Its rating as last published. */
  readonly rating: number;
};

/**
 * Hazard of a month of closing for reasons other than cash and prospects: falling with years since registration and with
 * quality, and higher for the smallest.
 */
export function naturalHazard({ age, clients, rating }: Closing, parameters: NaturalParameters): number {
  const isMicro = clients <= parameters['provider.clients.micro.most'];
  const better = rating - parameters['provider.quality.mean'];
  return (
    (parameters['provider.closure.natural'] / MONTHS_PER_YEAR) *
    ageHazard(age, parameters) *
    (isMicro ? parameters['failure.hazard.micro'] : 1) *
    exp(parameters['failure.hazard.quality'] * better)
  );
}
