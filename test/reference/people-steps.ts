import type { ReferenceStep } from './month.ts';
import { setRates } from './steps/set-rates.ts';

export const PEOPLE_STEPS: Readonly<Record<string, ReferenceStep>> = { 'set-rates': setRates };
