import type { IndicatorId } from '../model/indicators.ts';

/** The level under what is compared with, the level under the option, and the option less what it is compared with. */
export const SIDES = ['against', 'option', 'difference'] as const;
export type Side = (typeof SIDES)[number];

/** One figure of a result: an indicator on one side. */
export type Figure = { readonly indicator: IndicatorId; readonly side: Side };
