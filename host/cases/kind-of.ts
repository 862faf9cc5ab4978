import type { CaseBody, CaseRow } from '../../contract/files/cases-file.ts';
import type { Solver } from './answer.ts';
import { solveAssessment, solvePercentTaken } from './kinds/assessment.ts';
import { solveTariffIncome } from './kinds/capital-rule.ts';
import {
  solveAnnualBudget,
  solveCapAtCost,
  solveCoupleCheck,
  solveDirectPaymentMonthly,
  solveDirectPaymentNet,
} from './kinds/charge.ts';
import { solveContactHour } from './kinds/contact-hour.ts';
import {
  solveAssistantOnCost,
  solveEmployerInsurance,
  solvePension,
  solveSickPay,
} from './kinds/employment.ts';
import { solveHoliday } from './kinds/holiday.ts';
import { solveBreakdown, solveProviderPrice } from './kinds/provider-price.ts';
import { solveRedundancy, solveRedundancyCap } from './kinds/redundancy.ts';
import {
  solveComposition,
  solveFairerFloor,
  solveStatutoryAmount,
  solveUprating,
} from './kinds/statutory.ts';
import { solvePartialExemption, solveVat } from './kinds/vat.ts';

/** Every kind of case that can be computed. */
export const SOLVERS = {
  financialAssessment: solveAssessment,
  capAtCost: solveCapAtCost,
  directPaymentMonthly: solveDirectPaymentMonthly,
  directPaymentNet: solveDirectPaymentNet,
  percentTaken: solvePercentTaken,
  affordabilityCheckCouple: solveCoupleCheck,
  annualBudgetNilCharge: solveAnnualBudget,
  tariffIncome: solveTariffIncome,
  addVat: solveVat,
  extractVat: solveVat,
  partialExemption: solvePartialExemption,
  employerNI: solveEmployerInsurance,
  autoEnrolment: solvePension,
  holiday: solveHoliday,
  paCost: solveAssistantOnCost,
  sickPay: solveSickPay,
  minimumPriceBreakdown: solveBreakdown,
  contactHour: solveContactHour,
  providerPriceExample: solveProviderPrice,
  redundancy: solveRedundancy,
  redundancyMaximum: solveRedundancy,
  redundancyCap: solveRedundancyCap,
  statutoryAmount: solveStatutoryAmount,
  fairerChargingFloor: solveFairerFloor,
  composition: solveComposition,
  uprating: solveUprating,
} as const satisfies Readonly<Record<string, Solver>>;
export type CaseKind = keyof typeof SOLVERS;

/** Kinds whose rows keep their figures beside `inputs` and `expected` rather than in them. */
const BY_SECTION: Readonly<Record<string, CaseKind>> = {
  tariff: 'tariffIncome',
  employerNI: 'employerNI',
  autoEnrolment: 'autoEnrolment',
  holiday: 'holiday',
  paCost: 'paCost',
  minimumPriceBreakdowns: 'minimumPriceBreakdown',
  providerPriceExamples: 'providerPriceExample',
  maxima: 'redundancyMaximum',
  caps: 'redundancyCap',
  capsNorthernIreland: 'redundancyCap',
  compositions: 'composition',
  upratingChecks: 'uprating',
};

/** What tells a kind from the inputs alone: all the names of a row, the more telling rows first. */
const BY_INPUTS: readonly (readonly [CaseKind, readonly string[]])[] = [
  ['statutoryAmount', ['element', 'financialYear']],
  ['extractVat', ['ratePercent', 'gross']],
  ['addVat', ['ratePercent', 'net']],
  ['partialExemption', ['exemptInputTax']],
  ['partialExemption', ['residualInputTax']],
  ['redundancy', ['yearsOfService']],
  ['affordabilityCheckCouple', ['partnerIncome']],
  ['directPaymentMonthly', ['dpWeekly', 'days']],
  ['directPaymentNet', ['dpWeekly']],
  ['annualBudgetNilCharge', ['personalBudgetWeekly']],
  ['financialAssessment', ['incomes']],
  ['percentTaken', ['disposable']],
  ['percentTaken', ['income', 'deductions']],
  ['capAtCost', ['assessedContribution']],
  ['capAtCost', ['assessedContributionWeekly']],
  ['autoEnrolment', ['lowerEarnings']],
  ['paCost', ['onCostPercent']],
  ['providerPriceExample', ['visitMinutes']],
  ['employerNI', ['annualPay']],
  ['employerNI', ['monthlyPay']],
  ['employerNI', ['weeklyPay']],
  ['sickPay', ['averageWeeklyEarnings']],
  ['holiday', ['daysPerWeek']],
  ['holiday', ['hoursPerWeek']],
  ['holiday', ['hoursWorked']],
  ['tariffIncome', ['capital']],
];

/** The kind of a case: as it says itself, by the list it stands in, or, failing both, by its inputs. */
export function kindOf({ section, body }: CaseRow): CaseKind | undefined {
  if (body.kind !== undefined && isKind(body.kind)) return body.kind;
  const bySection = body.kind === undefined ? new Map(Object.entries(BY_SECTION)).get(section) : undefined;
  return bySection ?? kindByInputs(body);
}

function kindByInputs({ inputs }: CaseBody): CaseKind | undefined {
  if (inputs === undefined) return undefined;
  return BY_INPUTS.find(([, names]) => names.every((name) => Object.hasOwn(inputs, name)))?.[0];
}

function isKind(word: string): word is CaseKind {
  return Object.hasOwn(SOLVERS, word);
}
