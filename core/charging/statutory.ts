import { engineValue } from '../parameters/engine-value.ts';
import type { ParameterRegister } from '../parameters/parameter.ts';
import { InvalidInput } from '../scenario/problems.ts';
import { firstMonthOfFinancialYear, formatFinancialYear } from '../time/financial-year.ts';
import { inForceMonth } from '../time/iso-date.ts';

/** The weekly amounts the law fixes for a financial year, and the parameter each is held in. */
export const STATUTORY_ELEMENTS = {
  single18to24: 'charging.mig.single.18to24',
  single25toPensionAge: 'charging.mig.single.25plus',
  singlePensionAge: 'charging.mig.single.pension',
  loneParent: 'charging.mig.lone-parent',
  coupleWorkingAgeEach: 'charging.mig.couple.working',
  couplePensionAgeEach: 'charging.mig.couple.pension',
  disabilityPremiumSingle: 'charging.mig.disability.single',
  enhancedDisabilityPremiumSingle: 'charging.mig.disability.enhanced.single',
  disabilityPremiumCouple: 'charging.mig.disability.couple',
  enhancedDisabilityPremiumCouple: 'charging.mig.disability.enhanced.couple',
  carerPremium: 'charging.mig.carer',
  childEach: 'charging.mig.child',
  personalExpensesAllowance: 'charging.pea',
  savingsCreditDisregardSingle: 'charging.savings-credit.single',
  savingsCreditDisregardCouple: 'charging.savings-credit.couple',
  fairerChargingBasePensionAge: 'charging.fairer.base.pension',
  disabilityBenefitHigher: 'benefit.disability.higher',
  disabilityBenefitLower: 'benefit.disability.lower',
  capitalLimitWales: 'charging.capital.limit.wales',
  capitalLowerScotland: 'charging.capital.lower.scotland',
  capitalUpperScotland: 'charging.capital.upper.scotland',
} as const;
export type StatutoryElement = keyof typeof STATUTORY_ELEMENTS;

/** The law has it, but no year's figure was found. */
const NEVER_FOUND: string = STATUTORY_ELEMENTS.enhancedDisabilityPremiumCouple;

/** The parameters that hold the yearly amounts. */
export const CHARGING_PACK_PARAMETERS: readonly string[] = Object.values(STATUTORY_ELEMENTS).filter(
  (id) => id !== NEVER_FOUND,
);

/** One year's amounts in whole pence. Asking for one that is not held is an error that names it. */
export type StatutoryRates = {
  /** The calendar year in which the financial year starts. */
  readonly year: number;
  readonly amount: (element: StatutoryElement) => number;
};

/**
 * The amounts of one financial year. A figure is used for its own year only: where a year was not found
 * nothing is carried over from another.
 */
export function statutoryRates(register: ParameterRegister, year: number): StatutoryRates {
  return {
    year,
    amount: (element) => {
      const id = STATUTORY_ELEMENTS[element];
      const parameter = register.get(id);
      const first = firstMonthOfFinancialYear(year);
      const found = parameter?.values.find(({ from }) => {
        const month = inForceMonth(from);
        return month >= first && month < first + 12;
      });
      if (parameter === undefined || found === undefined) throw notHeld(register, element, year);
      return engineValue(parameter.unit, found.value);
    },
  };
}

function notHeld(register: ParameterRegister, element: StatutoryElement, year: number): InvalidInput {
  const id = STATUTORY_ELEMENTS[element];
  const years = (register.get(id)?.values ?? []).map(({ from }) => from.slice(0, 4));
  const held =
    years.length === 0
      ? 'no year of it is held'
      : `it is held for the years that start in ${years.join(', ')}`;
  return new InvalidInput([
    {
      path: 'financialYear',
      expected: `a year with a figure for ${element} (${id})`,
      found: `${formatFinancialYear(year)}, for which none was found: ${held}`,
      remedy: 'Give the amount itself, or choose another year.',
    },
  ]);
}
