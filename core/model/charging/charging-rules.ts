/** The charging rules in force in a month, as the assessment takes them: the law's, and what a council may decide itself. */
import type { ChargingRules } from '../../charging/assessment.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import type { LeverId } from '../../scenario/lever.ts';
import { keptWith } from '../kept-with.ts';
import { MEANS_CLASS_PARAMETERS, protectedIncomeByClass } from './means-class.ts';

export const CHARGING_PARAMETERS = [
  'charging.capital.lower',
  'charging.capital.upper',
  'charging.tariff.step',
  ...MEANS_CLASS_PARAMETERS,
] as const;
export const CHARGING_LEVERS = [
  'charging.percent-taken',
  'charging.local-uplift',
  'charging.disability-allowance',
  'charging.minimum',
  'charging.maximum',
] as const;

type Parameters = { readonly [P in (typeof CHARGING_PARAMETERS)[number]]: number };
type Levers = { readonly [L in Extract<LeverId, (typeof CHARGING_LEVERS)[number]>]: number };

/**
 * One set of rules for each means class, indexed by class.
 *
 * A council may protect more income than the law asks, take less than all of the rest, waive small charges and set a
 * maximum; none of it takes a charge above what the law allows. Amounts part-way through a change are rounded to the penny.
 */
export function chargingRulesByClass(parameters: Parameters, levers: Levers): readonly ChargingRules[] {
  return rulesWith(parameters)(levers);
}

const rulesWith = keptWith((parameters: Parameters) =>
  keptWith((levers: Levers) => rulesOf(parameters, levers)),
);

function rulesOf(parameters: Parameters, levers: Levers): readonly ChargingRules[] {
  const shared = {
    capitalLower: parameters['charging.capital.lower'],
    capitalUpper: parameters['charging.capital.upper'],
    tariffStep: parameters['charging.tariff.step'],
    disabilityExpenditure: roundHalfUp(levers['charging.disability-allowance']),
    percentTaken: levers['charging.percent-taken'] * 100,
    minimum: roundHalfUp(levers['charging.minimum']),
    maximum: roundHalfUp(levers['charging.maximum']),
  };
  const uplift = 1 + levers['charging.local-uplift'];
  return protectedIncomeByClass(parameters).map((guarantee) => ({
    ...shared,
    protectedIncome: roundHalfUp(guarantee * uplift),
  }));
}
