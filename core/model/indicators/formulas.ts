/** How every indicator is read off a month. Kept apart from their definitions, which runs carry with them. */
import type { INDICATORS } from '../indicators.ts';
import { CHOICE_FORMULAS } from './formulas/choice-formulas.ts';
import { COUNCIL_FORMULAS } from './formulas/council-formulas.ts';
import type { IndicatorFormula } from './formulas/indicator-formula.ts';
import { MIX_FORMULAS } from './formulas/mix-formulas.ts';
import { CARE_FORMULAS, PEOPLE_FORMULAS } from './formulas/people-formulas.ts';
import { PROVIDER_FORMULAS } from './formulas/provider-formulas.ts';

export const INDICATOR_FORMULAS: Readonly<Record<keyof typeof INDICATORS, IndicatorFormula>> = {
  ...COUNCIL_FORMULAS,
  ...PEOPLE_FORMULAS,
  ...MIX_FORMULAS,
  ...CHOICE_FORMULAS,
  ...CARE_FORMULAS,
  ...PROVIDER_FORMULAS,
};
