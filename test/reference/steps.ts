/** The steps of the reference by name. */
import { CHOOSING_STEPS } from './choosing-steps.ts';
import { MONEY_STEPS } from './money-steps.ts';
import type { ReferenceStep } from './month.ts';
import { PEOPLE_STEPS } from './people-steps.ts';
import { PLACING_STEPS } from './placing-steps.ts';
import { PROVIDER_STEPS } from './provider-steps.ts';

export const REFERENCE_STEPS: Readonly<Record<string, ReferenceStep>> = {
  ...PEOPLE_STEPS,
  ...CHOOSING_STEPS,
  ...PLACING_STEPS,
  ...MONEY_STEPS,
  ...PROVIDER_STEPS,
};
