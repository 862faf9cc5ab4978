/** The steps of the reference by name. One that is not here yet is not compared: `follow` says which. */
import { setRates } from './steps/set-rates.ts';
import type { Market } from './market.ts';
import type { Month } from './month.ts';

export type ReferenceStep = (market: Market, month: Month) => void;

export const REFERENCE_STEPS: Readonly<Record<string, ReferenceStep>> = { 'set-rates': setRates };
