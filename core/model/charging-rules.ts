/** The charging rules in force in a month, as the assessment takes them. */
import type { ChargingRules } from '../charging/assessment.ts';
import { MEANS_CLASS_PARAMETERS, protectedIncomeByClass } from './means-class.ts';

export const CHARGING_PARAMETERS = [
  'charging.capital.lower',
  'charging.capital.upper',
  'charging.tariff.step',
  'charging.dre.default',
  ...MEANS_CLASS_PARAMETERS,
] as const;

type Parameters = { readonly [P in (typeof CHARGING_PARAMETERS)[number]]: number };

/** One set of rules for each means class, indexed by class. */
export function chargingRulesByClass(parameters: Parameters): readonly ChargingRules[] {
  const shared = {
    capitalLower: parameters['charging.capital.lower'],
    capitalUpper: parameters['charging.capital.upper'],
    tariffStep: parameters['charging.tariff.step'],
    disabilityExpenditure: parameters['charging.dre.default'],
  };
  return protectedIncomeByClass(parameters).map((protectedIncome) => ({ ...shared, protectedIncome }));
}
