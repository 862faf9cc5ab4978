import type { AssessedPerson, Income, IncomeKind } from '../../../core/charging/person.ts';
import type { ChargingPolicy } from '../../../core/charging/policy.ts';
import type { Fields } from '../fields.ts';

const PENSION_AGE = 66;
const ANY_ADULT = 50;

/** Words in the name of an income that say what the law ignores; read only where a case lists no disregards. */
const KINDS: readonly (readonly [RegExp, IncomeKind])[] = [
  [/^(?=.*mobility)(?=.*\b(?:dla|disability living))/i, 'dla-mobility'],
  [/mobility/i, 'pip-mobility'],
  [/earning|wage|salary/i, 'earnings'],
  [/housing benefit/i, 'housing-benefit'],
  [/council tax (support|reduction)/i, 'council-tax-support'],
];

/** The person of a financial-assessment case. The cost of care is left to whoever knows the charge period. */
export function personOf(
  inputs: Fields,
  setting: AssessedPerson['setting'],
  protectedBy: ChargingPolicy['protectedIncome']['kind'],
): AssessedPerson {
  const needsFacts = protectedBy === 'guarantee' && setting === 'home';
  const age = ageOf(inputs, needsFacts);
  const household = householdOf(inputs, needsFacts);
  const listsDisregards = inputs.has('disregards');
  if (!listsDisregards) {
    inputs.assume('No disregards are listed; what the law ignores (mobility, earnings) is ignored.');
  }
  if (!inputs.has('capital')) inputs.assume('No savings are given; none are assumed.');
  // In a care home these are no part of the law's allowances, so what a case lists is taken as it stands.
  const expenditure = inputs.lines('dre', 'disabilityRelatedExpenditure');
  const housing = inputs.lines('housingCosts').map((line) => ({ ...line, kind: 'other' as const }));
  const isHome = setting === 'home';
  const others = inputs.lines('otherAllowances');
  inputs.note('circumstance', 'nightCareProvided');
  return {
    setting,
    age,
    isPensionAge: inputs.has('pensionAge') ? inputs.flag('pensionAge') : age >= PENSION_AGE,
    household,
    children: inputs.numberOr(0, 'children', 'dependentChildren').toNumber(),
    premiums: {
      disability: inputs.flag('disabilityPremium'),
      enhancedDisability: inputs.flag('enhancedDisabilityPremium'),
      carer: inputs.flag('carerPremium'),
    },
    incomes: incomesOf(inputs, listsDisregards),
    disregards: inputs.lines('disregards'),
    capital: inputs.moneyOr(0, 'capital'),
    isCapitalJoint: inputs.flag('capitalJoint'),
    housingCosts: isHome ? housing : [],
    adultsInHousehold: 1,
    disabilityExpenditure: isHome ? expenditure : [],
    otherAllowances: isHome ? others : [...others, ...expenditure, ...housing],
    partner: null,
    hasNightCare: inputs.flag('nightCareProvided'),
    costOfCare: null,
    careLines: [],
    flatRateServices: [],
    exemptCare: null,
  };
}

function ageOf(inputs: Fields, isNeeded: boolean): number {
  if (inputs.has('age')) return inputs.number('age').toNumber();
  if (inputs.has('pensionAge')) return inputs.flag('pensionAge') ? PENSION_AGE : ANY_ADULT;
  if (isNeeded) inputs.number('age');
  return ANY_ADULT;
}

function householdOf(inputs: Fields, isNeeded: boolean): AssessedPerson['household'] {
  const words = inputs.text('household');
  if (words === 'couple' || words === 'single' || words === 'lone-parent') return words;
  if (words === 'lone parent') return 'lone-parent';
  if (isNeeded) inputs.assume('The household is not stated; a single person is assumed.');
  return 'single';
}

/** Where a case lists what is ignored itself, every income counts as it stands. */
function incomesOf(inputs: Fields, listsDisregards: boolean): readonly Income[] {
  if (!inputs.has('incomes') && inputs.has('totalIncome', 'income')) {
    return [{ name: 'income', amount: inputs.money('totalIncome', 'income'), kind: 'other' }];
  }
  if (!inputs.has('incomes')) inputs.number('incomes');
  return inputs.lines('incomes').map((line) => ({
    ...line,
    kind: listsDisregards ? 'other' : (KINDS.find(([words]) => words.test(line.name))?.[1] ?? 'other'),
  }));
}
