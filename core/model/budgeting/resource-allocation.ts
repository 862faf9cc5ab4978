/**
 * The council's allocation formula: from an assessment to an indicative budget, and by support planning to a final one.
 *
 * The formula is not the need: it gives more or less for a point than the assessed hours cost (generosity, a pot), sees some
 * kinds of need better than others (bias) and misses what is particular to a person (error, with a mean factor of 1).
 * Source: Care Act 2014 sections 25, 26 and 28; S3 glossary; S4 for check boxes that miss things.
 */
import { priceForMinutes, roundHalfUp } from '../../money/rounding.ts';
import { exp } from '../../numeric/exp.ts';
import { normal, STREAMS } from '../../random/stream.ts';
import type { Luck } from '../../random/stream.ts';
import { idsByGroup, valuesByGroup } from '../people/by-group.ts';
import type { ReadonlyColumn } from '../columns.ts';
import type { MonthOf } from '../step.ts';
import type { Tables } from '../tables.ts';

export const ALLOCATION_PARAMETERS = [
  ...idsByGroup('allocation.bias'),
  'allocation.error.sigma',
  'support.rate',
] as const;
export const ALLOCATION_LEVERS = ['budget.generosity', 'support.planning'] as const;

type AllocationMonth = Pick<
  MonthOf<(typeof ALLOCATION_PARAMETERS)[number], (typeof ALLOCATION_LEVERS)[number]>,
  'parameters' | 'levers'
>;

export type AllocationRules = {
  /** What the formula gives on average for the cost of the assessed need, indexed by client group. */
  readonly meanFactor: readonly number[];
  readonly errorSigma: number;
  /** Part of the way to the cost of the need that support planning moves the budget. */
  readonly planning: number;
  /** Pence an hour. */
  readonly supportRate: number;
};

/**
 * The rules in force in a month.
 * @param pointValue what a point is worth over what the assessed hour costs: 1, or its part of a pot.
 */
export function allocationRules(
  { parameters, levers }: AllocationMonth,
  pointValue: number,
): AllocationRules {
  const given = pointValue * levers['budget.generosity'];
  return {
    meanFactor: valuesByGroup(parameters, 'allocation.bias').map((bias) => given * (1 + bias)),
    errorSigma: parameters['allocation.error.sigma'],
    planning: levers['support.planning'],
    supportRate: roundHalfUp(parameters['support.rate']),
  };
}

type Assessed = {
  readonly [
    C in 'identity' | 'group' | 'reviews' | 'doubleHanded' | 'assessed' | 'supportAssessed'
  ]: ReadonlyColumn;
};
type Budget = Pick<Tables['people'], 'indicative' | 'final' | 'budgeted' | 'supportBudgeted'>;

/**
 * Sets a council client's budget from their assessed need, in weekly minutes and pence. The error is drawn anew at each
 * review, under its number. Where visits need two workers the budget pays for both.
 *
 * @param frameworkRate pence an hour of personal care.
 */
export function allocate(
  people: Assessed & Budget,
  row: number,
  rules: AllocationRules,
  frameworkRate: number,
  luck: Luck,
): void {
  const error = allocationError(rules, luck, people.identity[row], people.reviews[row]);
  const factor = rules.meanFactor[people.group[row]] * error;
  const workers = 1 + people.doubleHanded[row];
  const care = people.assessed[row];
  const support = people.supportAssessed[row];
  const careBudgeted = planned(care, factor, rules.planning);
  const supportBudgeted = planned(support, factor, rules.planning);

  people.indicative[row] =
    priceForMinutes(frameworkRate, roundHalfUp(care * factor) * workers) +
    priceForMinutes(rules.supportRate, roundHalfUp(support * factor));
  people.budgeted[row] = careBudgeted;
  people.supportBudgeted[row] = supportBudgeted;
  people.final[row] =
    priceForMinutes(frameworkRate, careBudgeted * workers) +
    priceForMinutes(rules.supportRate, supportBudgeted);
}

/** Minutes planned of those assessed: what the formula gives, moved by support planning towards the need. */
function planned(assessed: number, factor: number, planning: number): number {
  const indicative = assessed * factor;
  return roundHalfUp(indicative + planning * (assessed - indicative));
}

/** What the formula misses or sees too large of a person at one review: a factor with a mean of 1. */
export function allocationError(
  { errorSigma }: Pick<AllocationRules, 'errorSigma'>,
  luck: Luck,
  identity: number,
  review: number,
): number {
  const z = normal(luck, STREAMS.allocation, identity, review);
  return exp(errorSigma * z - (errorSigma * errorSigma) / 2);
}

type Need = { readonly [C in 'need' | 'supportNeed']: ReadonlyColumn };
type OwnPlan = Budget & Pick<Tables['people'], 'assessed' | 'supportAssessed'>;

/** A self-funder plans for what they need and has no budget from the council. */
export function planOwnCare(people: Need & OwnPlan, row: number): void {
  people.assessed[row] = people.need[row];
  people.supportAssessed[row] = people.supportNeed[row];
  people.budgeted[row] = people.need[row];
  people.supportBudgeted[row] = people.supportNeed[row];
  people.indicative[row] = 0;
  people.final[row] = 0;
}
