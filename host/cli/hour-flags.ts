import type { HourFigure } from '../../core/costing/hour-figures.ts';
import type { Flags } from './arguments.ts';

type FigureFlag = {
  readonly flag: string;
  readonly label: string;
  readonly value: 'SHARE' | 'POUNDS' | 'HOURS' | 'MILES';
};

/** Every figure of the build-up, the flag that overrides it and what it is called. */
export const FIGURE_FLAGS: { readonly [F in HourFigure]: FigureFlag } = {
  travelShare: {
    flag: 'travel-share',
    label: 'Paid travel and waiting, of time with people',
    value: 'SHARE',
  },
  waitingPart: { flag: 'waiting-part', label: 'Part of that which is waiting', value: 'SHARE' },
  unsocialShare: { flag: 'unsocial-share', label: 'Hours at unsocial times', value: 'SHARE' },
  unsocialPremium: { flag: 'unsocial-premium', label: 'Extra pay at unsocial times', value: 'SHARE' },
  complexity: { flag: 'complexity', label: 'How complex the care is, from 0 to 1', value: 'SHARE' },
  complexTime: {
    flag: 'complex-time',
    label: 'Extra hours for an hour of the most complex care',
    value: 'HOURS',
  },
  holiday: { flag: 'holiday', label: 'Holiday, of pay', value: 'SHARE' },
  sick: { flag: 'sick', label: 'Sick pay, of pay', value: 'SHARE' },
  training: { flag: 'training', label: 'Training, of pay', value: 'SHARE' },
  pension: { flag: 'pension', label: 'Employer pension, of pay', value: 'SHARE' },
  pensionFrom: { flag: 'pension-from', label: 'Qualifying earnings start at, a year', value: 'POUNDS' },
  insuranceRate: {
    flag: 'ni-rate',
    label: 'Employer National Insurance, above the threshold',
    value: 'SHARE',
  },
  insuranceThreshold: { flag: 'ni-threshold', label: 'Its threshold, a worker and week', value: 'POUNDS' },
  allowance: { flag: 'allowance', label: 'Employment Allowance, a year', value: 'POUNDS' },
  weeklyHours: { flag: 'worker-hours', label: 'Paid hours of a worker, a week', value: 'HOURS' },
  miles: { flag: 'miles', label: 'Miles for an hour of care', value: 'MILES' },
  mileageRate: { flag: 'mileage-rate', label: 'Mileage rate', value: 'POUNDS' },
  branch: { flag: 'branch', label: 'Cost of a branch, a year', value: 'POUNDS' },
  branchHours: { flag: 'branch-hours', label: 'Hours of care a branch gives, a week', value: 'HOURS' },
  running: { flag: 'running', label: 'Running costs of an hour', value: 'POUNDS' },
  clientHours: { flag: 'client-hours', label: 'Hours of one client, a week', value: 'HOURS' },
  managedClient: {
    flag: 'managed-client',
    label: 'Administration for a client of the council, a year',
    value: 'POUNDS',
  },
  individualClient: {
    flag: 'individual-client',
    label: 'Administration for a client who buys alone, a year',
    value: 'POUNDS',
  },
  marketing: { flag: 'marketing', label: 'Marketing, of what individuals pay', value: 'SHARE' },
  turnover: { flag: 'turnover', label: 'Staff who leave in a year', value: 'SHARE' },
  starter: { flag: 'starter', label: 'Finding and starting a worker', value: 'POUNDS' },
  inputVat: { flag: 'input-vat', label: 'VAT that cannot be reclaimed, of the price', value: 'SHARE' },
  surplus: { flag: 'surplus', label: 'Surplus, of the price', value: 'SHARE' },
};

/** The flags of `cost hour`, but for those it shares with other forms. */
export const HOUR_FLAGS: Flags = {
  travel: { value: 'MINUTES', help: 'Paid travel and waiting for an hour of care, in minutes.' },
  ...Object.fromEntries(
    Object.values(FIGURE_FLAGS).map(({ flag, label, value }) => [flag, { value, help: `${label}.` }]),
  ),
  'individual-share': { value: 'SHARE', help: 'Hours that individuals buy for themselves (else none).' },
  'pension-on': { value: 'WHAT', help: 'Pension on all pay or on qualifying earnings (else all).' },
  'ni-share': { value: 'SHARE', help: 'National Insurance as a flat share of pay, in place of the rule.' },
  workers: { value: 'N', help: 'Workers who share the Employment Allowance (else it is not claimed).' },
  'surplus-amount': { value: 'POUNDS', help: 'Surplus of an hour, in place of a share.' },
  compare: { help: 'Set the hour beside what providers returned to councils in April 2022.' },
};
