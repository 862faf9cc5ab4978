import { assert, double, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { allocateColumns } from '../../../../core/model/columns.ts';
import { allocate, allocationRules } from '../../../../core/model/budgeting/resource-allocation.ts';
import { PEOPLE } from '../../../../core/model/tables/people-table.ts';
import { GROUP_KEYS } from '../../../../core/model/vocabulary.ts';
import { luckOf } from '../../../../core/random/stream.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { everyGroup, parametersWith, scenarioWith } from '../sample-market.ts';

const LUCK = luckOf(1, 0);
const FRAMEWORK_RATE = 2400;

type Council = {
  readonly pointValue?: number;
  readonly generosity?: number;
  readonly planning?: number;
  readonly sigma?: number;
  readonly bias?: number;
};
type Person = {
  readonly identity: number;
  readonly group: number;
  readonly reviews: number;
  readonly doubleHanded: number;
  readonly assessed: number;
  readonly supportAssessed: number;
};
type Budget = {
  readonly indicative: number;
  readonly final: number;
  readonly budgeted: number;
  readonly supportBudgeted: number;
};

function monthOf({ sigma, bias }: Council) {
  const values = {
    ...(sigma === undefined ? {} : { 'allocation.error.sigma': sigma }),
    ...(bias === undefined ? {} : everyGroup('allocation.bias', bias)),
  };
  return monthOfPlan(prepare(scenarioWith({ parameters: parametersWith(values), months: 1 })), 0, 0);
}

const AS_SHIPPED = monthOf({});
const NO_ERROR = monthOf({ sigma: 0, bias: 0 });

function budgetOf(person: Person, council: Council, month = AS_SHIPPED): Budget {
  const people = allocateColumns(PEOPLE, 1);
  for (const [name, value] of Object.entries(person)) people[name as keyof Person][0] = value;
  const levers = {
    'budget.generosity': council.generosity ?? 1,
    'support.planning': council.planning ?? 0,
  };
  const rules = allocationRules({ parameters: month.parameters, levers }, council.pointValue ?? 1);
  allocate(people, 0, rules, FRAMEWORK_RATE, LUCK);
  const [indicative, final] = [people.indicative[0]!, people.final[0]!];
  return {
    indicative,
    final,
    budgeted: people.budgeted[0]!,
    supportBudgeted: people.supportBudgeted[0]!,
  };
}

const anyone = record({
  identity: integer({ min: 0, max: 1_000_000 }),
  group: integer({ min: 0, max: GROUP_KEYS.length - 1 }),
  reviews: integer({ min: 0, max: 50 }),
  doubleHanded: integer({ min: 0, max: 1 }),
  assessed: integer({ min: 0, max: 10_000 }),
  supportAssessed: integer({ min: 0, max: 5000 }),
});
const generosity = double({ min: 0.3, max: 2, noNaN: true });
const fraction = double({ min: 0, max: 1, noNaN: true });

/** What the assessed hours cost, in pence a week. */
function costOfNeed({ assessed, supportAssessed, doubleHanded }: Person): number {
  const supportRate = AS_SHIPPED.parameters['support.rate'];
  const care = Math.round((FRAMEWORK_RATE * assessed * (1 + doubleHanded)) / 60);
  return care + Math.round((supportRate * supportAssessed) / 60);
}

test('without bias and error, and at a generosity of 1, the indicative budget is the cost of the assessed need', () => {
  assert(
    property(anyone, (person) => {
      const { indicative, final, budgeted } = budgetOf(person, {}, NO_ERROR);
      expect(indicative).toBe(costOfNeed(person));
      expect(final).toBe(indicative);
      expect(budgeted).toBe(person.assessed);
    }),
  );
});

test('support planning that goes all the way makes the final budget meet the assessed need, whatever the formula gave', () => {
  assert(
    property(anyone, generosity, (person, given) => {
      const budget = budgetOf(person, { generosity: given, planning: 1 });
      expect(budget.budgeted).toBe(person.assessed);
      expect(budget.supportBudgeted).toBe(person.supportAssessed);
      expect(budget.final).toBe(costOfNeed(person));
    }),
  );
});

test('a more generous formula lowers no budget', () => {
  assert(
    property(anyone, generosity, generosity, fraction, (person, one, other, planning) => {
      const lower = budgetOf(person, { generosity: Math.min(one, other), planning });
      const higher = budgetOf(person, { generosity: Math.max(one, other), planning });
      for (const part of ['indicative', 'final', 'budgeted', 'supportBudgeted'] as const)
        expect(higher[part]).toBeGreaterThanOrEqual(lower[part]);
    }),
  );
});

test('support planning brings the final budget nearer to the cost of the need and never past it', () => {
  assert(
    property(anyone, generosity, fraction, (person, given, planning) => {
      const { indicative, final } = budgetOf(person, { generosity: given, planning });
      const cost = costOfNeed(person);
      // Minutes are rounded before they are priced: half a minute of care for two workers, and half a minute of support.
      const rounding = FRAMEWORK_RATE / 60 + 30;
      expect(final).toBeGreaterThanOrEqual(Math.min(indicative, cost) - rounding);
      expect(final).toBeLessThanOrEqual(Math.max(indicative, cost) + rounding);
    }),
  );
});

test('two workers cost twice one, and the person’s own time is budgeted once', () => {
  const person = { identity: 3, group: 0, reviews: 0, assessed: 600, supportAssessed: 0 };
  const one = budgetOf({ ...person, doubleHanded: 0 }, {}, NO_ERROR);
  const two = budgetOf({ ...person, doubleHanded: 1 }, {}, NO_ERROR);
  expect(two.final).toBe(2 * one.final);
  expect(two.budgeted).toBe(one.budgeted);
});

test('who needs nothing of a line is budgeted nothing for it', () => {
  const person = { identity: 3, group: 3, reviews: 2, doubleHanded: 0, assessed: 0, supportAssessed: 300 };
  const { budgeted, supportBudgeted } = budgetOf(person, { generosity: 1.5 });
  expect(budgeted).toBe(0);
  expect(supportBudgeted).toBeGreaterThan(0);
});

test('each review errs anew, the mean factor is 1 and its spread is the error of an assessment', () => {
  const unbiased = monthOf({ bias: 0 });
  const assessed = 6000;
  const factors = Array.from({ length: 20_000 }, (_, reviews) => {
    const person = { identity: 5, group: 0, reviews, doubleHanded: 0, assessed, supportAssessed: 0 };
    return budgetOf(person, {}, unbiased).budgeted / assessed;
  });
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  const logs = factors.map((factor) => Math.log(factor));
  const centre = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const sd = Math.sqrt(logs.reduce((sum, log) => sum + (log - centre) ** 2, 0) / logs.length);
  const sigma = unbiased.parameters['allocation.error.sigma'];
  expect(Math.abs(mean - 1)).toBeLessThan((4 * sigma) / Math.sqrt(factors.length));
  expect(Math.abs(sd - sigma)).toBeLessThan((4 * sigma) / Math.sqrt(2 * factors.length));
});

test('the formula’s bias against a client group shows in its mean budget', () => {
  const exact = monthOf({ sigma: 0 });
  for (const [group, key] of GROUP_KEYS.entries()) {
    const person = { identity: 5, group, reviews: 0, doubleHanded: 0, assessed: 10_000, supportAssessed: 0 };
    const bias = exact.parameters[`allocation.bias.${key}`];
    expect(budgetOf(person, {}, exact).budgeted).toBe(Math.round(10_000 * (1 + bias)));
  }
});
