import { afterAllowance, employerInsurance } from '../../../core/employment/employer-insurance.ts';
import type { PayPeriod } from '../../../core/employment/pay-period.ts';
import { pensionContributions } from '../../../core/employment/pension.ts';
import { onCost } from '../../../core/employment/personal-assistant.ts';
import { employmentRates } from '../../../core/employment/rates.ts';
import { weeklySickPay } from '../../../core/employment/sick-pay.ts';
import { firstMonthOfFinancialYear } from '../../../core/time/financial-year.ts';
import { inPounds, wordsOf } from '../answer.ts';
import type { Answer, CaseToSolve } from '../answer.ts';
import type { Fields } from '../fields.ts';
import { financialYearIn } from '../year.ts';

const PAYS: readonly (readonly [PayPeriod, readonly string[]])[] = [
  ['year', ['annualPay', 'yearlyPay', 'salary']],
  ['month', ['monthlyPay']],
  ['week', ['weeklyPay']],
];
const THRESHOLDS: Readonly<Record<PayPeriod, readonly string[]>> = {
  year: ['threshold', 'annualThreshold'],
  month: ['monthlyThreshold', 'threshold'],
  week: ['weeklyThreshold', 'threshold'],
};
const NAMED_YEAR = /^(?:ni|y)(20\d\d)$/;
const INCREASE = /^increase(?:On(20\d\d))?$/;
const ALL_YEARS = /(\d{4})\/\d{2}/g;

/** Employer National Insurance, by the terms given or by tax year, and the rise between years. */
export function solveEmployerInsurance(task: CaseToSolve): Answer {
  const { inputs, row, wanted } = task;
  const found = PAYS.find(([, names]) => inputs.has(...names)) ?? PAYS[0]!;
  const [period, names] = found;
  const pay = inputs.money(...names);
  const workers = inputs.numberOr(1, 'employees', 'workers').toNumber();
  const inYear = (year: number) => workers * underRules(task, period, pay, year);
  const years = [...wordsOf(row, 'taxYear').matchAll(ALL_YEARS)].map((match) => Number(match[1]));
  const named = wanted.flatMap((name) => NAMED_YEAR.exec(name)?.[1] ?? []).map(Number);
  const answer: Record<string, number> = {};
  const due = hasTerms(inputs) ? workers * underTerms(inputs, period, pay) : undefined;
  const current = due ?? inYear(years.at(-1) ?? named.at(-1) ?? latest(inputs));
  answer['employerNI'] = inPounds(current);
  for (const year of new Set([...years, ...named])) {
    const value = year === years.at(-1) && due !== undefined ? due : inYear(year);
    answer[`ni${year}`] = inPounds(value);
    answer[`y${year}`] = inPounds(value);
  }
  for (const name of wanted) {
    const increase = INCREASE.exec(name);
    if (increase === null) continue;
    const before = Number(increase[1] ?? Math.min(...years, ...named));
    answer[name] = inPounds(current - inYear(before));
  }
  if (inputs.has('employmentAllowance')) {
    const allowance = inputs.money('employmentAllowance');
    const left = inPounds(afterAllowance(current, allowance));
    answer['afterAllowance'] = left;
    answer['payable'] = left;
  }
  return answer;
}

function hasTerms(inputs: Fields): boolean {
  return inputs.has('rate', 'ratePercent');
}

function underTerms(inputs: Fields, period: PayPeriod, pay: number): number {
  return employerInsurance(pay, inputs.money(...THRESHOLDS[period]), fraction(inputs, 'rate', 'ratePercent'));
}

function underRules({ register }: CaseToSolve, period: PayPeriod, pay: number, year: number): number {
  const rates = employmentRates(register, firstTaxedMonth(year));
  return employerInsurance(pay, rates.insuranceThreshold(period), rates.insuranceRate());
}

function latest(inputs: Fields): number {
  inputs.assume('No tax year is given; 2026/27 is assumed.');
  return 2026;
}

/** Automatic-enrolment contributions. */
export function solvePension(task: CaseToSolve): Answer {
  const { inputs } = task;
  const { qualifying, employer, employee } = pensionContributions(inputs.money('pay'), {
    lower: inputs.money('lowerEarnings', 'lower'),
    upper: inputs.moneyOr(Infinity, 'upperEarnings', 'upper'),
    employerShare: inputs.number('employerPercent').dividedBy(100).toNumber(),
    employeeShare: inputs.numberOr(0, 'employeePercent').dividedBy(100).toNumber(),
  });
  return {
    qualifying: inPounds(qualifying),
    employer: inPounds(employer),
    employee: inPounds(employee),
    total: inPounds(employer + employee),
  };
}

/** Wage and on-cost of an hour. */
export function solveAssistantOnCost({ inputs }: CaseToSolve): Answer {
  const wage = inputs.money('wagePerHour', 'wage');
  const extra = onCost(wage, inputs.number('onCostPercent').toNumber());
  const perHour = wage + extra;
  const hours = inputs.has('hoursPerWeek', 'hours') ? inputs.number('hoursPerWeek', 'hours') : null;
  return {
    onCost: inPounds(extra),
    totalPerHour: inPounds(perHour),
    ...(hours === null ? {} : { totalPerWeek: hours.times(perHour).toDecimalPlaces(0).toNumber() / 100 }),
  };
}

/** Statutory sick pay of a week. */
export function solveSickPay(task: CaseToSolve): Answer {
  const { inputs, row, register } = task;
  const year = financialYearIn(inputs.text('taxYear') ?? row['taxYear'] ?? row['financialYear']);
  const rates = employmentRates(register, firstTaxedMonth(year ?? latest(inputs)));
  const weekly = weeklySickPay(inputs.money('averageWeeklyEarnings', 'averagePay'), rates.sickPay());
  return { sspWeekly: inPounds(weekly) };
}

/** Tax years begin on 6 April, so their figures are in force on 15 April. */
function firstTaxedMonth(year: number): ReturnType<typeof firstMonthOfFinancialYear> {
  return firstMonthOfFinancialYear(year);
}

function fraction(inputs: Fields, ...names: readonly string[]): number {
  const rate = inputs.number(...names);
  return (rate.greaterThan(1) ? rate.dividedBy(100) : rate).toNumber();
}
