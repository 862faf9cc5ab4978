/**
 * How much of the care planned for them people take up, given what it costs them. Council clients answer to their charge
 * when they plan; self-funders to the price of an hour.
 *
 * Where a charge is held by income below the cost, more care costs the person nothing more, so that nobody cuts it; but
 * some, the likelier the more of their income it takes, give up care altogether.
 */
import { assessedContribution } from '../../charging/assessment.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import { STREAMS, uniform } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import { CHARGING_LEVERS, CHARGING_PARAMETERS, chargingRulesByClass } from './charging-rules.ts';
import type { ReadonlyColumn } from '../columns.ts';
import { protectedIncomeByClass } from './means-class.ts';
import type { MonthOf } from '../step.ts';
import type { Tables } from '../tables.ts';

export const CHARGE_RESPONSE_PARAMETERS = [
  ...CHARGING_PARAMETERS,
  'charging.refusal',
  'elasticity.demand.charge',
] as const;
export const CHARGE_RESPONSE_LEVERS = CHARGING_LEVERS;

type Month = Pick<
  MonthOf<(typeof CHARGE_RESPONSE_PARAMETERS)[number], (typeof CHARGE_RESPONSE_LEVERS)[number]>,
  'parameters' | 'levers'
>;

/** What answers to charges depend on in a month. */
export type ChargeResponseRules = ReturnType<typeof chargeResponseRules>;

/** @param incomeIndex how far incomes have been uprated since the first reported month. */
export function chargeResponseRules({ parameters, levers }: Month, incomeIndex: number) {
  return {
    incomeIndex,
    charging: chargingRulesByClass(parameters, levers),
    protectedIncome: protectedIncomeByClass(parameters),
    refusal: parameters['charging.refusal'],
    elasticity: parameters['elasticity.demand.charge'],
  };
}

type Charged = {
  readonly [C in 'identity' | 'reviews' | 'final' | 'income' | 'capital' | 'meansClass']: ReadonlyColumn;
} & Pick<Tables['people'], 'takes'>;

/** Writes what part of a plan, just made, a council client takes up. */
export function answerCharge(people: Charged, row: number, rules: ChargeResponseRules, luck: Luck): void {
  const cost = people.final[row];
  const income = roundHalfUp(people.income[row] * rules.incomeIndex);
  const meansClass = people.meansClass[row];
  const most = assessedContribution(rules.charging[meansClass], income, people.capital[row]);
  const contribution = Math.min(most, cost);
  people.takes[row] = 1;
  if (contribution === 0) return;

  const spare = income - rules.protectedIncome[meansClass];
  const pressure = spare <= contribution ? 1 : contribution / spare;
  const u = uniform(luck, STREAMS['charge-response'], people.identity[row], people.reviews[row]);
  if (u < rules.refusal * pressure) people.takes[row] = 0;
  else if (contribution === cost) people.takes[row] = withinWhole(1 + rules.elasticity);
}

export const PRICE_RESPONSE_PARAMETERS = ['elasticity.demand.selffund', 'demand.selffund.least'] as const;

type PriceParameters = { readonly [P in (typeof PRICE_RESPONSE_PARAMETERS)[number]]: number };

/**
 * What part of the care they need a self-funder buys: less where an hour costs more than it did at the start, incomes
 * compared, and never more than all of it.
 *
 * @param price what an hour costs them, and `usual` what one cost at the start uprated as incomes are; in pence.
 */
export function boughtAtPrice(price: number, usual: number, parameters: PriceParameters): number {
  const change = 1 + parameters['elasticity.demand.selffund'] * (price / usual - 1);
  return Math.max(parameters['demand.selffund.least'], withinWhole(change));
}

function withinWhole(share: number): number {
  return Math.min(1, Math.max(0, share));
}
