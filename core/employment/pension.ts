import { halfUpRatio } from '../money/rounding.ts';

const WHOLE = 1_000_000;

/** The least that goes into a workplace pension for a period, in whole pence. */
export type PensionContributions = {
  /** Pay within the qualifying band. */
  readonly qualifying: number;
  readonly employer: number;
  /** The worker's own share; tax relief is part of it where the worker's rate says so. */
  readonly employee: number;
};

export type PensionTerms = {
  /** Bottom of the qualifying band for the period, in pence. */
  readonly lower: number;
  /** Top of the band; Infinity for none. */
  readonly upper: number;
  /** As fractions. */
  readonly employerShare: number;
  readonly employeeShare: number;
};

/**
 * Automatic-enrolment contributions on the part of pay between two earnings figures.
 *
 * Source: Pensions Act 2008, sections 13 and 20.
 */
export function pensionContributions(pay: number, terms: PensionTerms): PensionContributions {
  const qualifying = Math.max(0, Math.min(pay, terms.upper) - terms.lower);
  return {
    qualifying,
    employer: share(qualifying, terms.employerShare),
    employee: share(qualifying, terms.employeeShare),
  };
}

function share(amount: number, fraction: number): number {
  return halfUpRatio(amount * Math.floor(fraction * WHOLE + 0.5), WHOLE);
}
