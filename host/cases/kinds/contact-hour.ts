import type { CareTaken, CostTerms } from '../../../core/costing/care-lines.ts';
import { contactHour } from '../../../core/costing/contact-hour.ts';
import type { ContactHour, HourCost } from '../../../core/costing/contact-hour.ts';
import { decimal } from '../../../core/money/decimal.ts';
import { roundHalfUp } from '../../../core/money/rounding.ts';
import { resolveMonthly } from '../../../core/parameters/resolve.ts';
import { parseMonth } from '../../../core/time/month.ts';
import { MINUTES_PER_HOUR, WEEKS_PER_YEAR } from '../../../core/time/weeks.ts';
import { inPounds } from '../answer.ts';
import type { Answer, CaseToSolve } from '../answer.ts';

/** An hour of home care from its inputs: each line, the groups some breakdowns print, and the price. */
export function solveContactHour(task: CaseToSolve): Answer {
  const { lines, surplus, price } = builtUp(task);
  return {
    contact: penny(lines.contactPay),
    travel: penny(lines.travelPay),
    nationalInsurance: penny(lines.nationalInsurance),
    holiday: penny(lines.holidayPay),
    sick: penny(lines.sickPay),
    training: penny(lines.trainingPay),
    pension: penny(lines.pension),
    mileage: penny(lines.mileage),
    running: penny(lines.running),
    surplus: penny(surplus),
    insuranceAndPension: penny(lines.nationalInsurance + lines.pension),
    otherOnCosts: penny(lines.holidayPay + lines.sickPay + lines.trainingPay),
    totalPerHour: penny(price),
  };
}

function penny(amount: number): number {
  return inPounds(roundHalfUp(amount));
}

function builtUp(task: CaseToSolve): HourCost {
  const { inputs } = task;
  const number = (name: string) => inputs.numberOr(0, name).toNumber();
  // A surplus on cost is smaller than the same share of the price.
  const onCost = number('surplusOfCost');
  return contactHour(hourOf(task), termsOf(task), {
    running: number('runningOfPrice'),
    surplus: inputs.has('surplusOfCost') ? onCost / (1 + onCost) : number('surplusOfPrice'),
    surplusAmount: 0,
  });
}

/** The breakdowns this solves name one running cost of an hour and neither clients nor a branch. */
const NOT_NAMED = {
  waiting: 0,
  unsocial: 0,
  complexity: 0,
  clientHours: 1,
  individualShare: 0,
  turnover: 0,
  workerHours: 1,
  branchPerYear: 0,
  branchHours: 1,
} as const satisfies Partial<ContactHour & CareTaken>;

function hourOf({ inputs }: CaseToSolve): ContactHour {
  const travel = inputs.has('travelMinutes')
    ? inputs.number('travelMinutes').dividedBy(MINUTES_PER_HOUR)
    : inputs.number('travelShare');
  return { ...NOT_NAMED, travel: travel.toNumber(), miles: inputs.number('miles').toNumber() };
}

function termsOf(task: CaseToSolve): CostTerms {
  const { inputs } = task;
  const number = (name: string) => inputs.numberOr(0, name).toNumber();
  const weeklyHours = inputs.numberOr(1, 'workerHours').toNumber();
  const onQualifying = inputs.flag('pensionOnQualifyingEarnings');
  return {
    pay: inputs.has('wage') ? inputs.money('wage') : dated(task, 'wage.nlw', 'The wage'),
    unsocialPremium: 0,
    complexTime: 0,
    holiday: holidayOf(task),
    sick: number('sickOfPay'),
    training: number('trainingOfPay'),
    pension: {
      rate: inputs.has('pensionOfPay')
        ? number('pensionOfPay')
        : dated(task, 'pension.ae.rate', 'The employer pension'),
      aboveAWeek: onQualifying
        ? dated(task, 'pension.ae.lower', 'The start of qualifying earnings') / WEEKS_PER_YEAR
        : 0,
      weeklyHours,
    },
    insurance: inputs.has('insuranceOfTimeAtWork')
      ? { flat: number('insuranceOfTimeAtWork'), onLeave: false }
      : {
          rate: dated(task, 'nic.employer.rate', 'The rate of National Insurance'),
          threshold: dated(task, 'nic.threshold', 'Its weekly threshold'),
          weeklyHours: inputs.number('workerHours').toNumber(),
          allowance: 0,
        },
    mileage: decimal(inputs.number('mileageRate')).times(100).toNumber(),
    running: inputs.has('running') ? inputs.money('running') : 0,
    administration: 0,
    individualAdministration: 0,
    clientStart: 0,
    recruitment: 0,
    marketing: 0,
    inputVat: 0,
  };
}

/** Leave over weeks worked, or, as some breakdowns have it, over the weeks of the year. */
function holidayOf(task: CaseToSolve): number {
  const { inputs } = task;
  if (!inputs.flag('holidayOverWholeYear')) return dated(task, 'holiday.fraction', 'Holiday');
  return dated(task, 'holiday.weeks', 'Weeks of holiday') / WEEKS_PER_YEAR;
}

/** A figure of the law in the month of the case. */
function dated({ inputs, register }: CaseToSolve, id: string, what: string): number {
  const text = inputs.text('month');
  if (text === undefined) {
    throw inputs.refuse('month', 'a month as YYYY-MM, for figures of the law', 'nothing');
  }
  const value = resolveMonthly(register, [id], [parseMonth(text)], []).get(id)![0]!;
  inputs.assume(`${what} is that of ${text} (${id}).`);
  return value;
}
