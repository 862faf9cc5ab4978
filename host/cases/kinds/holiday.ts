import { decimal } from '../../../core/money/decimal.ts';
import {
  ACCRUAL_PERCENT,
  accruedHours,
  leaveDays,
  leaveHours,
  STATUTORY_LEAVE,
  upToTenth,
} from '../../../core/employment/holiday.ts';
import { percentOf } from '../../../core/charging/percent.ts';
import { inPounds } from '../answer.ts';
import type { Answer, CaseToSolve } from '../answer.ts';
import type { Fields } from '../fields.ts';

const MINUTES = 60;
const HOURS_WORKED = ['hoursWorked', 'hours', 'hoursInPeriod', 'totalHours'] as const;
const PAY = ['pay', 'weeklyPay', 'monthlyPay', 'annualPay'] as const;
const ACCRUAL = ['accrualPercent', 'percent', 'ratePercent'] as const;

/** Paid leave: by days or hours with a pattern, by shifts, or accrued on hours without one. */
export function solveHoliday(task: CaseToSolve): Answer {
  const { inputs } = task;
  const answer = entitlement(task);
  const hours = answer['hours'];
  if (typeof hours !== 'number' || !inputs.has('hourlyRate', 'wagePerHour', 'hourlyPay')) return answer;
  const pay = decimal(hours).times(inputs.number('hourlyRate', 'wagePerHour', 'hourlyPay'));
  return { ...answer, holidayPay: pay.toDecimalPlaces(2).toNumber() };
}

function entitlement({ inputs, wanted }: CaseToSolve): Answer {
  const part = fractionOfYear(inputs);
  if (inputs.has('shiftsPerShiftPattern', 'shiftsPerPattern')) return { ...shifts(inputs, part) };
  if (inputs.has('daysPerWeek')) {
    const days = inputs.number('daysPerWeek').toNumber();
    if (!(days > 0 && days <= 7)) throw inputs.refuse('daysPerWeek', 'up to 7 days', String(days));
    const answer = { days: upToTenth(leaveDays(days, STATUTORY_LEAVE, part)) };
    if (!inputs.has('hoursPerWeek')) return answer;
    const hours = leaveHours(inputs.number('hoursPerWeek').toNumber(), days, STATUTORY_LEAVE, part);
    return { ...answer, ...inHours(upToTenth(hours), wanted) };
  }
  if (inputs.has('hoursPerWeek')) {
    const weeks = decimal(STATUTORY_LEAVE.weeks).times(part);
    return inHours(
      upToTenth(weeks.times(inputs.number('hoursPerWeek')).toDecimalPlaces(10).toNumber()),
      wanted,
    );
  }
  return accrual(inputs, wanted);
}

/** Leave that builds up on hours worked, or holiday pay rolled up on pay. */
function accrual(inputs: Fields, wanted: readonly string[]): Answer {
  if (!inputs.has(...ACCRUAL)) inputs.assume(`Leave accrues at ${ACCRUAL_PERCENT}% of hours worked.`);
  const percent = inputs.numberOr(ACCRUAL_PERCENT, ...ACCRUAL).toNumber();
  if (!inputs.has(...HOURS_WORKED) && inputs.has(...PAY)) {
    return { holidayPay: inPounds(percentOf(inputs.money(...PAY), percent)) };
  }
  const accrued = decimal(accruedHours(inputs.number(...HOURS_WORKED).toNumber(), percent));
  return inHours(accrued.toDecimalPlaces(2).toNumber(), wanted);
}

/** Hours, and as hours and minutes where a case wants them so. */
function inHours(hours: number, wanted: readonly string[]): Answer {
  if (!wanted.includes('minutes')) return { hours, leaveHours: hours, accruedHours: hours };
  const minutes = decimal(hours).times(MINUTES).ceil();
  return {
    hours: minutes.dividedBy(MINUTES).floor().toNumber(),
    minutes: minutes.modulo(MINUTES).toNumber(),
  };
}

function shifts(inputs: Fields, part: number): Answer {
  const perWeek = inputs
    .number('shiftsPerShiftPattern', 'shiftsPerPattern')
    .dividedBy(inputs.number('daysPerShiftPattern', 'daysPerPattern'))
    .times(7);
  const due = perWeek.times(STATUTORY_LEAVE.weeks).times(part).toDecimalPlaces(10);
  return { shifts: upToTenth(due.toNumber()) };
}

function fractionOfYear(inputs: Fields): number {
  if (inputs.has('fractionOfYear')) return inputs.number('fractionOfYear').toNumber();
  if (inputs.has('monthsWorked')) return inputs.number('monthsWorked').dividedBy(12).toNumber();
  return 1;
}
