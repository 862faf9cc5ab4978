/** What the figures of an hour’s build-up are called, and in what they are given. */
import type { HourFigure } from './hour-figures.ts';

export type HourWord = {
  readonly label: string;
  /** Shares are fractions; hours and miles are numbers as they stand. */
  readonly kind: 'share' | 'pounds' | 'hours' | 'miles';
};

export const HOUR_WORDS: { readonly [F in HourFigure]: HourWord } = {
  travelShare: { label: 'Paid travel and waiting, of time with people', kind: 'share' },
  waitingPart: { label: 'Part of that which is waiting', kind: 'share' },
  unsocialShare: { label: 'Hours at unsocial times', kind: 'share' },
  unsocialPremium: { label: 'Extra pay at unsocial times', kind: 'share' },
  complexity: { label: 'How complex the care is, from 0 to 1', kind: 'share' },
  complexTime: { label: 'Extra hours for an hour of the most complex care', kind: 'hours' },
  holiday: { label: 'Holiday, of pay', kind: 'share' },
  sick: { label: 'Sick pay, of pay', kind: 'share' },
  training: { label: 'Training, of pay', kind: 'share' },
  pension: { label: 'Employer pension, of pay', kind: 'share' },
  pensionFrom: { label: 'Qualifying earnings start at, a year', kind: 'pounds' },
  insuranceRate: { label: 'Employer National Insurance, above the threshold', kind: 'share' },
  insuranceThreshold: { label: 'Its threshold, a worker and week', kind: 'pounds' },
  allowance: { label: 'Employment Allowance, a year', kind: 'pounds' },
  weeklyHours: { label: 'Paid hours of a worker, a week', kind: 'hours' },
  miles: { label: 'Miles for an hour of care', kind: 'miles' },
  mileageRate: { label: 'Mileage rate', kind: 'pounds' },
  branch: { label: 'Cost of a branch, a year', kind: 'pounds' },
  branchHours: { label: 'Hours of care a branch gives, a week', kind: 'hours' },
  running: { label: 'Running costs of an hour', kind: 'pounds' },
  clientHours: { label: 'Hours of one client, a week', kind: 'hours' },
  managedClient: { label: 'Administration for a client of the council, a year', kind: 'pounds' },
  individualClient: { label: 'Administration for a client who buys alone, a year', kind: 'pounds' },
  marketing: { label: 'Marketing, of what individuals pay', kind: 'share' },
  turnover: { label: 'Staff who leave in a year', kind: 'share' },
  starter: { label: 'Finding and starting a worker', kind: 'pounds' },
  inputVat: { label: 'VAT that cannot be reclaimed, of the price', kind: 'share' },
  surplus: { label: 'Surplus, of the price', kind: 'share' },
};

/** Figures something is divided by. */
export const DIVISORS: ReadonlySet<HourFigure> = new Set(['weeklyHours', 'branchHours', 'clientHours']);
