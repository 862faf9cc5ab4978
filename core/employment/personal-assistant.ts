import { halfUpRatio } from '../money/rounding.ts';
import { WEEKS_PER_YEAR } from '../time/weeks.ts';
import { employerInsurance } from './employer-insurance.ts';
import { yearlyInPeriod } from './pay-period.ts';
import { pensionContributions } from './pension.ts';
import type { EmploymentRates } from './rates.ts';

const WHOLE = 1_000_000;
const THOUSANDTHS = 1000;

/** One personal assistant and the person who employs them. Money in whole pence. */
export type AssistantTerms = {
  /** Paid hours a week, to a thousandth. */
  readonly hoursPerWeek: number;
  /** Pay for an hour. */
  readonly wage: number;
  /** The employer claims the Employment Allowance, as one who employs a care worker at home may since April 2015. */
  readonly claimsAllowance: boolean;
  /** Sick pay expected, as a share of pay. */
  readonly sicknessShare: number;
  /** Employers' liability insurance for a year. */
  readonly insurancePerYear: number;
  /** Payroll service for a week. */
  readonly payrollPerWeek: number;
};

/** A line of the cost of an assistant, in whole pence a week. */
export type AssistantCostLine = { readonly name: AssistantCostName; readonly perWeek: number };

export type AssistantCostName =
  'pay' | 'holiday' | 'pension' | 'sick pay' | 'National Insurance' | 'insurance' | 'payroll';

export type AssistantCost = {
  readonly lines: readonly AssistantCostLine[];
  readonly perWeek: number;
  /** The week over its hours, half up. */
  readonly perHour: number;
  /** Employer National Insurance due before the Employment Allowance, a week. */
  readonly insuranceBeforeAllowance: number;
  /** The part of it the allowance pays. */
  readonly allowanceUsed: number;
};

/**
 * What a personal assistant costs the person who employs them, built up line by line.
 *
 * Pay is that of the weeks worked; holiday is the cost of paid leave on top. National Insurance and pension are
 * taken on the pay of a week, which is the same in a week of leave.
 * @throws RangeError for a month before one of the figures needed.
 */
export function assistantCost(terms: AssistantTerms, rates: EmploymentRates): AssistantCost {
  const thousandths = Math.floor(terms.hoursPerWeek * THOUSANDTHS + 0.5);
  const pay = halfUpRatio(thousandths * terms.wage, THOUSANDTHS);
  const before = employerInsurance(pay, rates.insuranceThreshold('week'), rates.insuranceRate());
  // The allowance is a yearly sum; one assistant's share of a week cannot use more than a week of it.
  const allowance = terms.claimsAllowance ? halfUpRatio(rates.employmentAllowance(), WEEKS_PER_YEAR) : 0;
  const allowanceUsed = Math.min(before, allowance);
  const lines: readonly AssistantCostLine[] = [
    { name: 'pay', perWeek: pay },
    { name: 'holiday', perWeek: part(pay, rates.holidayFraction()) },
    { name: 'pension', perWeek: employerPension(pay, rates) },
    { name: 'sick pay', perWeek: part(pay, terms.sicknessShare) },
    { name: 'National Insurance', perWeek: before - allowanceUsed },
    { name: 'insurance', perWeek: halfUpRatio(terms.insurancePerYear, WEEKS_PER_YEAR) },
    { name: 'payroll', perWeek: terms.payrollPerWeek },
  ];
  const perWeek = lines.reduce((sum, line) => sum + line.perWeek, 0);
  return {
    lines,
    perWeek,
    perHour: perHour(perWeek, terms.hoursPerWeek),
    insuranceBeforeAllowance: before,
    allowanceUsed,
  };
}

/** A weekly amount for each of its hours, in whole pence, half up. */
export function perHour(perWeek: number, hoursPerWeek: number): number {
  return halfUpRatio(perWeek * THOUSANDTHS, Math.floor(hoursPerWeek * THOUSANDTHS + 0.5));
}

/** The on-cost of an hour where it is given as one percentage of the wage, half up to the penny. */
export function onCost(wage: number, percent: number): number {
  return halfUpRatio(wage * Math.floor(percent * 10_000 + 0.5), WHOLE);
}

/** A worker under the trigger may ask to join, so the cost is counted from the bottom of the band. */
function employerPension(pay: number, rates: EmploymentRates): number {
  const { employerShare, employeeShare, lower, upper } = rates.pension();
  const terms = {
    lower: yearlyInPeriod(lower, 'week'),
    upper: yearlyInPeriod(upper, 'week'),
    employerShare,
    employeeShare,
  };
  return pensionContributions(pay, terms).employer;
}

function part(amount: number, fraction: number): number {
  return halfUpRatio(amount * Math.floor(fraction * WHOLE + 0.5), WHOLE);
}
