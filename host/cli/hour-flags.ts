import type { HourFigure } from '../../core/costing/hour-figures.ts';
import { HOUR_WORDS } from '../../core/costing/hour-words.ts';
import type { Flags } from './arguments.ts';

type FigureFlag = {
  readonly flag: string;
  readonly label: string;
  readonly value: 'SHARE' | 'POUNDS' | 'HOURS' | 'MILES';
};

const FLAG_NAMES: { readonly [F in HourFigure]: string } = {
  travelShare: 'travel-share',
  waitingPart: 'waiting-part',
  unsocialShare: 'unsocial-share',
  unsocialPremium: 'unsocial-premium',
  complexity: 'complexity',
  complexTime: 'complex-time',
  holiday: 'holiday',
  sick: 'sick',
  training: 'training',
  pension: 'pension',
  pensionFrom: 'pension-from',
  insuranceRate: 'ni-rate',
  insuranceThreshold: 'ni-threshold',
  allowance: 'allowance',
  weeklyHours: 'worker-hours',
  miles: 'miles',
  mileageRate: 'mileage-rate',
  branch: 'branch',
  branchHours: 'branch-hours',
  running: 'running',
  clientHours: 'client-hours',
  managedClient: 'managed-client',
  individualClient: 'individual-client',
  marketing: 'marketing',
  turnover: 'turnover',
  starter: 'starter',
  inputVat: 'input-vat',
  surplus: 'surplus',
};

/** Every figure of the build-up, the flag that overrides it and what it is called. */
export const FIGURE_FLAGS = Object.fromEntries(
  Object.entries(HOUR_WORDS).map(([figure, { label, kind }]) => [
    figure,
    { flag: FLAG_NAMES[figure as HourFigure], label, value: kind.toUpperCase() },
  ]),
) as { readonly [F in HourFigure]: FigureFlag };

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
