/**
 * From the surplus of one month to that of another, line by line and to the penny.
 *
 * One thing is changed at a time, in this order, and what each change makes is its line:
 *
 * 1. hours, at the first month's prices and at what an hour cost then in pay, mileage, running costs and branch;
 * 2. the price of an hour, at the hours of the last month;
 * 3. the basic rate of pay, in every line that is paid by it;
 * 4. each cost line for what is left: travel and waiting for thinner rounds, National Insurance, mileage, contracted time
 *    without work, and the branch for what it comes to beyond the first month's cost an hour.
 *
 * Grants, redundancy and what building service funds costs are not in the surplus: the bridge of cash has them.
 */
import { COST_LINES, COST_LINE_IDS } from '../../costing/cost-line.ts';
import type { CostLineId, CostLines } from '../../costing/cost-line.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { MINUTES_PER_HOUR } from '../../time/weeks.ts';
import { movedWords } from './moved-words.ts';
import { pounds } from './pounds.ts';
import type { ProviderMonth } from './provider-life.ts';

export type BridgeLine = {
  readonly id: string;
  readonly label: string;
  /** What it adds to the surplus of the month, in whole pence; below zero where it takes from it. */
  readonly amount: number;
  /** How the line came about, in words with its figures; empty where there is nothing to say. */
  readonly why: string;
};

export type SurplusBridge = {
  readonly from: string;
  readonly to: string;
  readonly opening: number;
  readonly closing: number;
  /** They add up to `closing - opening`. */
  readonly lines: readonly BridgeLine[];
};

/** Lines that are paid by the basic rate: a higher one raises all of them alike. */
const BY_RATE: readonly CostLineId[] = [
  'contactPay',
  'travelPay',
  'waitingPay',
  'unsocialPay',
  'complexPay',
  'idlePay',
  'holidayPay',
  'sickPay',
  'trainingPay',
  'pension',
];

/** Lines told together: what is left of each once hours and rate of pay have been told. */
const TOLD_TOGETHER: readonly (readonly [id: string, label: string, lines: readonly CostLineId[]])[] = [
  ['national-insurance', 'Employer National Insurance', ['nationalInsurance']],
  ['rounds', 'Rounds: travel and waiting', ['travelPay', 'waitingPay']],
  ['mileage', 'Mileage', ['mileage']],
  ['idle', 'Contracted time without work', ['idlePay']],
  ['branch', 'Branch, spread over its hours', ['branch']],
  ['training', 'Training', ['trainingPay']],
  [
    'other-pay',
    'Other pay, holiday, sickness and pension',
    ['contactPay', 'unsocialPay', 'complexPay', 'holidayPay', 'sickPay', 'pension'],
  ],
  ['recruitment', 'Recruitment', ['recruitment']],
  [
    'running',
    'Running, administration, marketing, VAT',
    ['running', 'administration', 'marketing', 'inputVat'],
  ],
];

/** Minutes by who pays for them: individuals are all who are neither in block nor bought by the council. */
type Volumes = { readonly block: number; readonly council: number; readonly individuals: number };

/** What a bridge between two months of one provider is. */
export function surplusBridge(from: ProviderMonth, to: ProviderMonth): SurplusBridge {
  const [was, is] = [volumesOf(from), volumesOf(to)];
  const moved = {
    block: is.block - was.block,
    council: is.council - was.council,
    individuals: is.individuals - was.individuals,
  };
  const hours = costOfHours(from, moved);
  const income = incomeMoved(from, to, was, is);
  const rate = rateMoved(from, to, hours.lines);
  const rest = (id: CostLineId): number =>
    to.account.costs[id] - from.account.costs[id] - hours.lines[id] - rate[id];
  const told: BridgeLine[] = [
    line('council-hours', 'Hours the council buys, block apart', income.councilHours - hours.council, {
      why: hoursWords(was.council, is.council),
    }),
    line('block', 'Block hours, paid for used or ready', income.blockHours - hours.block, {
      why: hoursWords(paidBlock(from), paidBlock(to)),
    }),
    line('individual-hours', 'Hours individuals buy', income.individualHours - hours.individuals, {
      why: hoursWords(was.individuals, is.individuals),
    }),
    line('council-fee', 'The council’s fee', income.councilFee, {
      why: rateWords(
        anHour(from.account.income.framework, was.council, from.rates.framework),
        anHour(to.account.income.framework, is.council, to.rates.framework),
      ),
    }),
    line('individual-price', 'Prices to individuals', income.individualPrice, {
      why: rateWords(
        anHour(ofIndividuals(from), was.individuals, from.row.price),
        anHour(ofIndividuals(to), is.individuals, to.row.price),
      ),
    }),
    line(
      'block-paid-back',
      'Block hours paid back',
      to.account.income.blockPaidBack - from.account.income.blockPaidBack,
    ),
    line('other-income', 'Promised hours, outcomes, fees, bad debts', income.other),
    line('pay', 'Wage floor and pay', 0 - COST_LINE_IDS.reduce((sum, id) => sum + rate[id], 0), {
      why: rateWords(from.row.pay, to.row.pay),
    }),
    ...TOLD_TOGETHER.map(([id, label, lines]) => {
      const amount = 0 - lines.reduce((sum, each) => sum + rest(each), 0);
      if (id !== 'rounds') return line(id, label, amount);
      const rounds = amount < 0 ? 'Thinner rounds: travel and waiting' : 'Denser rounds: travel and waiting';
      return line(id, rounds, amount, { why: roundsWords(from, to) });
    }),
  ];
  const [opening, closing] = [from.account.surplus, to.account.surplus];
  const left = told.reduce((sum, { amount }) => sum - amount, closing - opening);
  return {
    from: from.month,
    to: to.month,
    opening,
    closing,
    lines: [...told, line('left', 'What no line above tells', left)],
  };
}

function line(
  id: string,
  label: string,
  amount: number,
  { why = '' }: { readonly why?: string } = {},
): BridgeLine {
  return { id, label, amount, why };
}

function volumesOf({ hours, row }: ProviderMonth): Volumes {
  const council = hours.framework + hours.inHouse;
  return { block: hours.block, council, individuals: row.delivered - hours.block - council };
}

/** What the change of hours costs at the first month's cost of an hour, by payer and by line; the same sum both ways. */
function costOfHours(from: ProviderMonth, moved: Volumes) {
  const delivered = from.row.delivered;
  const more = moved.block + moved.council + moved.individuals;
  const perMinute = (id: CostLineId): number =>
    delivered > 0 && (COST_LINES[id].atTheMargin || id === 'branch') ? from.account.costs[id] / delivered : 0;
  const lines = byLine((id) => roundHalfUp(perMinute(id) * more));
  const all = COST_LINE_IDS.reduce((sum, id) => sum + perMinute(id), 0);
  const shares = {
    block: roundHalfUp(all * moved.block),
    council: roundHalfUp(all * moved.council),
    individuals: roundHalfUp(all * moved.individuals),
  };
  const total = COST_LINE_IDS.reduce((sum, id) => sum + lines[id], 0);
  shares[largestOf(moved)] += total - shares.block - shares.council - shares.individuals;
  return { lines, ...shares };
}

/** The payer whose hours moved most: pennies of rounding are theirs, so that nobody whose hours stood still has any. */
function largestOf(moved: Volumes): keyof Volumes {
  const payers = ['block', 'council', 'individuals'] as const;
  return payers.reduce((most, payer) => (Math.abs(moved[payer]) > Math.abs(moved[most]) ? payer : most));
}

/** What hours and prices did to what came in. */
function incomeMoved(from: ProviderMonth, to: ProviderMonth, was: Volumes, is: Volumes) {
  const [before, after] = [from.account.income, to.account.income];
  const council = split(before.framework, after.framework, was.council, is.council);
  const block = split(before.block, after.block, paidBlock(from), paidBlock(to));
  const individual = split(ofIndividuals(from), ofIndividuals(to), was.individuals, is.individuals);
  const other =
    after.guarantee -
    before.guarantee +
    (after.outcome - before.outcome) +
    (after.fundFee - before.fundFee) +
    (after.badDebt - before.badDebt);
  return {
    councilHours: council.hours,
    blockHours: block.hours,
    individualHours: individual.hours,
    councilFee: council.price + block.price,
    individualPrice: individual.price,
    other,
  };
}

function ofIndividuals({ account: { income } }: ProviderMonth): number {
  return income.fund + income.directPayment + income.selfFunder;
}

/** Hours at the first price, then the price at the last hours. */
function split(before: number, after: number, minutesBefore: number, minutesAfter: number) {
  if (minutesBefore <= 0 || minutesAfter <= 0) return { hours: after - before, price: 0 };
  const hours = roundHalfUp((before / minutesBefore) * (minutesAfter - minutesBefore));
  return { hours, price: after - before - hours };
}

/** Block minutes paid for: what was paid over the rate. */
function paidBlock({ account, rates }: ProviderMonth): number {
  return rates.block > 0 ? (account.income.block * MINUTES_PER_HOUR) / rates.block : 0;
}

/** What the change of the basic rate did to each line, at the last month's hours. */
function rateMoved(from: ProviderMonth, to: ProviderMonth, hours: CostLines): CostLines {
  const part = from.row.pay > 0 && to.row.pay > 0 ? to.row.pay / from.row.pay - 1 : 0;
  return byLine((id) =>
    BY_RATE.includes(id) ? roundHalfUp((from.account.costs[id] + hours[id]) * part) : 0,
  );
}

function byLine(amount: (id: CostLineId) => number): CostLines {
  return Object.fromEntries(COST_LINE_IDS.map((id) => [id, amount(id)])) as CostLines;
}

function hoursWords(before: number, after: number): string {
  return `${movedWords(hourly(before), hourly(after))} in the month`;
}

function hourly(minutes: number): string {
  return `${(minutes / MINUTES_PER_HOUR).toFixed(0)} h`;
}

function rateWords(before: number, after: number): string {
  return `${movedWords(pounds(before), pounds(after))} an hour`;
}

/** What an hour brought in on average; the price in force where there was none. */
function anHour(amount: number, minutes: number, price: number): number {
  return minutes > 0 ? (amount * MINUTES_PER_HOUR) / minutes : price;
}

/** Paid travel and waiting for every hour with people. */
function roundsWords(from: ProviderMonth, to: ProviderMonth): string {
  return `${movedWords(roundsMinutes(from).toFixed(1), roundsMinutes(to).toFixed(1))} min for each hour of care`;
}

/** Minutes of paid travel and waiting for each hour of care. */
export function roundsMinutes({ row }: Pick<ProviderMonth, 'row'>): number {
  return row.delivered > 0 ? ((row.travel + row.waited) * MINUTES_PER_HOUR) / row.delivered : 0;
}
