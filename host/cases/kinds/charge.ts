import { capAtCost, chargeOverWeeks, directPaymentForDays } from '../../../core/charging/charge.ts';
import { coupleCheck } from '../../../core/charging/couple-check.ts';
import { inPounds } from '../answer.ts';
import type { Answer, CaseToSolve } from '../answer.ts';
import type { Fields } from '../fields.ts';
import { capitalRule } from './capital-rule.ts';
import { costOfCare, weeksOf } from './cost-of-care.ts';

const LONGEST_MONTH = 31;

/** A charge held at the cost of the care of its period. */
export function solveCapAtCost(task: CaseToSolve): Answer {
  const { inputs } = task;
  if (inputs.has('weeklyCosts')) return overWeeks(inputs);
  const cost = costOfCare(inputs);
  if (cost === null) {
    inputs.money('costOfCare', 'costOfCareWeekly', 'costLines');
    return {};
  }
  const split = paysInFull(task)
    ? { clientPays: cost.amount, councilPays: 0 }
    : capAtCost(contribution(inputs, cost.weeks), cost.amount);
  return {
    costOfCare: inPounds(cost.amount),
    clientPays: inPounds(split.clientPays),
    councilPays: inPounds(split.councilPays),
  };
}

/** Weeks of differing cost, each by itself or pooled in fours. */
function overWeeks(inputs: Fields): Answer {
  const costs = inputs.lines('weeklyCosts').map(({ amount }) => amount);
  const period = weeksOf(inputs) === 1 ? 'weekly' : 'four-weekly-pooled';
  const weekly = inputs.money('assessedContributionWeekly', 'assessedContribution');
  const split = chargeOverWeeks(weekly, costs, period);
  return { clientPays: inPounds(split.clientPays), councilPays: inPounds(split.councilPays) };
}

/** The charge of the whole period, after the council's own minimum and maximum. */
function contribution(inputs: Fields, weeks: number): number {
  const charge = inputs.has('assessedContributionWeekly')
    ? inputs.money('assessedContributionWeekly') * weeks
    : inputs.money('assessedContribution');
  const least = inputs.moneyOr(0, 'minimumCharge') * weeks;
  const most = inputs.has('maximumWeeklyCharge') ? inputs.money('maximumWeeklyCharge') * weeks : charge;
  return charge < least ? 0 : Math.min(charge, most);
}

function paysInFull(task: CaseToSolve): boolean {
  const { inputs } = task;
  if (inputs.flag('fullCost', 'fullPayer', 'selfFunder')) return true;
  return inputs.has('capital') && inputs.money('capital') > capitalRule(task).upperLimit;
}

/** A direct payment for a month: each weekly amount / 7 x days, each to the penny. */
export function solveDirectPaymentMonthly({ inputs }: CaseToSolve): Answer {
  const days = inputs.number('days').toNumber();
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_MONTH) {
    throw inputs.refuse('days', `a whole number of days from 1 to ${LONGEST_MONTH}`, String(days));
  }
  const month = directPaymentForDays(inputs.money('dpWeekly'), contributionWeekly(inputs), days);
  return {
    grossMonth: inPounds(month.gross),
    contributionMonth: inPounds(month.contribution),
    netMonth: inPounds(month.net),
  };
}

/** A direct payment less the contribution. */
export function solveDirectPaymentNet({ inputs }: CaseToSolve): Answer {
  const gross = inputs.money('dpWeekly');
  const { clientPays, councilPays } = capAtCost(contributionWeekly(inputs), gross);
  return {
    clientPays: inPounds(clientPays),
    councilPays: inPounds(councilPays),
    netWeekly: inPounds(councilPays),
  };
}

function contributionWeekly(inputs: Fields): number {
  if (inputs.has('contributionWeekly', 'assessedContribution')) {
    return inputs.money('contributionWeekly', 'assessedContribution');
  }
  inputs.assume('No contribution is given; none is assumed.');
  return 0;
}

/** The affordability check of a couple. */
export function solveCoupleCheck({ inputs }: CaseToSolve): Answer {
  const check = coupleCheck(inputs.money('mig', 'livingAllowance', 'protectedIncome'), {
    income: inputs.money('partnerIncome'),
    deductions: inputs.moneyOr(0, 'partnerDeductions'),
    coupleAmount: inputs.money('coupleDwpAmount', 'coupleAmount'),
  });
  return {
    coupleLeftWith: inPounds(check.coupleLeftWith),
    migIncrease: inPounds(check.increase),
    adjustedMig: inPounds(check.adjusted),
  };
}

/** A year's budget whose respite weeks stand in place of ordinary ones, and what the person pays of it. */
export function solveAnnualBudget({ inputs }: CaseToSolve): Answer {
  const weeks = inputs.number('weeksCharged');
  const ongoing = weeks.times(inputs.money('personalBudgetWeekly')).toDecimalPlaces(0).toNumber();
  const total = ongoing + inputs.moneyOr(0, 'respiteCostAnnual');
  const charged = weeks
    .plus(inputs.numberOr(0, 'respiteWeeks'))
    .times(inputs.moneyOr(0, 'assessedContribution'))
    .toDecimalPlaces(0)
    .toNumber();
  const { clientPays, councilPays } = capAtCost(charged, total);
  return {
    ongoingAnnual: inPounds(ongoing),
    totalAnnual: inPounds(total),
    clientPays: inPounds(clientPays),
    councilPays: inPounds(councilPays),
  };
}
