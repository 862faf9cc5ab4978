import type { ParameterRegister } from '../parameters/parameter.ts';
import { resolveMonthly } from '../parameters/resolve.ts';
import type { Month } from '../time/month.ts';
import type { LeaveRight } from './holiday.ts';
import type { PayPeriod } from './pay-period.ts';
import type { SickPayRules } from './sick-pay.ts';

/** The dated figures of employing people. */
export const EMPLOYMENT_PARAMETERS = [
  'nic.employer.rate',
  'nic.threshold',
  'nic.threshold.month',
  'nic.threshold.year',
  'nic.employment-allowance',
  'pension.ae.rate',
  'pension.ae.employee',
  'pension.ae.lower',
  'pension.ae.upper',
  'pension.ae.trigger',
  'holiday.fraction',
  'holiday.weeks',
  'holiday.days.most',
  'ssp.weekly',
  'ssp.earnings.share',
  'ssp.earnings.least',
  'ssp.waiting',
] as const;
type EmploymentParameter = (typeof EMPLOYMENT_PARAMETERS)[number];

/** The figures in force in a month. Money in whole pence. */
export type EmploymentRates = {
  readonly insuranceRate: () => number;
  readonly insuranceThreshold: (period: PayPeriod) => number;
  /** Yearly Employment Allowance. */
  readonly employmentAllowance: () => number;
  readonly pension: () => {
    readonly employerShare: number;
    readonly employeeShare: number;
    /** Yearly. */
    readonly lower: number;
    readonly upper: number;
    readonly trigger: number;
  };
  /** Holiday as a share of pay for hours worked. */
  readonly holidayFraction: () => number;
  readonly leave: () => LeaveRight;
  readonly sickPay: () => SickPayRules;
};

/**
 * The figures of one month, each read when it is asked for, so that a month before one of them can still use the
 * others.
 * @throws RangeError, from each of the functions, for a month before its first figure, naming both.
 */
export function employmentRates(register: ParameterRegister, month: Month): EmploymentRates {
  const value = (id: EmploymentParameter) => resolveMonthly(register, [id], [month], []).get(id)![0];
  return {
    insuranceRate: () => value('nic.employer.rate'),
    insuranceThreshold: (period) => value(period === 'week' ? 'nic.threshold' : `nic.threshold.${period}`),
    employmentAllowance: () => value('nic.employment-allowance'),
    pension: () => ({
      employerShare: value('pension.ae.rate'),
      employeeShare: value('pension.ae.employee'),
      lower: value('pension.ae.lower'),
      upper: value('pension.ae.upper'),
      trigger: value('pension.ae.trigger'),
    }),
    holidayFraction: () => value('holiday.fraction'),
    leave: () => ({ weeks: value('holiday.weeks'), mostDays: value('holiday.days.most') }),
    sickPay: () => ({
      weekly: value('ssp.weekly'),
      earningsShare: value('ssp.earnings.share'),
      leastEarnings: value('ssp.earnings.least'),
      waitingDays: value('ssp.waiting'),
    }),
  };
}
