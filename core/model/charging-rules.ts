/** The charging rules in force in a month, as the assessment takes them. */
import type { ChargingRules } from '../charging/assessment.ts';
import { BAND_18_TO_64, BAND_65_PLUS } from './vocabulary.ts';

export const CHARGING_PARAMETERS = [
  'charging.capital.lower',
  'charging.capital.upper',
  'charging.tariff.step',
  'charging.mig.working',
  'charging.mig.pension',
  'charging.dre.default',
] as const;

type Parameters = { readonly [P in (typeof CHARGING_PARAMETERS)[number]]: number };

/** One set of rules for each age band, indexed by band. */
export function chargingRulesByBand(parameters: Parameters): readonly ChargingRules[] {
  const shared = {
    capitalLower: parameters['charging.capital.lower'],
    capitalUpper: parameters['charging.capital.upper'],
    tariffStep: parameters['charging.tariff.step'],
    disabilityExpenditure: parameters['charging.dre.default'],
  };
  const rules: ChargingRules[] = [];
  rules[BAND_18_TO_64] = { ...shared, protectedIncome: parameters['charging.mig.working'] };
  rules[BAND_65_PLUS] = { ...shared, protectedIncome: parameters['charging.mig.pension'] };
  return rules;
}
