import { assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { protectedIncomeByClass } from '../../../../core/model/charging/means-class.ts';
import { reviewPeople } from '../../../../core/model/steps/review-people.ts';
import { runDownSavings } from '../../../../core/model/steps/run-down-savings.ts';
import {
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  NO_PROVIDER,
  OPEN_MARKET,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { weeklyToMonthly } from '../../../../core/time/weeks.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { onePerson, SINGLE_PENSIONER } from '../one-person.ts';
import type { OnePerson } from '../one-person.ts';
import { parametersWith, scenarioWith } from '../sample-market.ts';

const PLAN = prepare(scenarioWith({ months: 1, parameters: parametersWith({ 'charging.refusal': 0 }) }));
const MONTH = monthOfPlan(PLAN, PLAN.spinUp, 0);
const PROTECTED = protectedIncomeByClass(MONTH.parameters)[SINGLE_PENSIONER]!;
const LOWER = MONTH.parameters['charging.capital.lower'];
const UPPER = MONTH.parameters['charging.capital.upper'];

/** The same person with no income above the minimum, unless it is given. */
function scene(person: OnePerson, incomeIndex = 1) {
  return onePerson({ income: PROTECTED, ...person }, incomeIndex);
}

function savingsAfter(person: OnePerson, incomeIndex = 1): number {
  const state = scene(person, incomeIndex);
  runDownSavings.apply(state, MONTH);
  return state.people.capital[0]!;
}

describe('savings', () => {
  const selfFunder = { deployment: SELF_FUNDER, capital: 5_000_000 };

  test('of a self-funder fall by all they paid beyond the income above the protected minimum', () => {
    const paid = { bought: 80_000, supportBought: 20_000, arrangementFee: 1_000 };
    expect(savingsAfter({ ...selfFunder, ...paid })).toBe(5_000_000 - 101_000);
    const income = PROTECTED + 9_000;
    expect(savingsAfter({ ...selfFunder, ...paid, income })).toBe(
      5_000_000 - 101_000 + weeklyToMonthly(9_000),
    );
    // An income a tenth up leaves a tenth of it more above the minimum.
    expect(savingsAfter({ ...selfFunder, ...paid, income }, 1.1)).toBe(
      5_000_000 - 101_000 + weeklyToMonthly(Math.round(income * 1.1) - PROTECTED),
    );
  });

  test('of a self-funder do not change while income pays for care, nor for what the council pays', () => {
    expect(savingsAfter({ ...selfFunder, bought: 30_000, income: PROTECTED + 9_000 })).toBe(5_000_000);
    expect(savingsAfter({ ...selfFunder, contribution: 30_000, collected: 30_000 })).toBe(5_000_000);
  });

  test('of a council client above the lower limit fall by the charge and top-up paid beyond that income, and not by what is owed', () => {
    const client = { deployment: DIRECT_PAYMENT, capital: LOWER + 100_000, bought: 90_000 };
    expect(savingsAfter({ ...client, contribution: 4_000, collected: 3_000, topUp: 500 })).toBe(
      LOWER + 96_500,
    );
    expect(savingsAfter({ ...client, contribution: 4_000, collected: 0 })).toBe(LOWER + 100_000);
  });

  test('at or below the lower limit stay as they are for a council client', () => {
    const client = { deployment: COUNCIL_MANAGED, capital: LOWER, collected: 3_000 };
    expect(savingsAfter(client)).toBe(LOWER);
  });

  test('never rise and never fall below nothing', () => {
    const people = record({
      deployment: integer({ min: 0, max: 5 }),
      capital: integer({ min: 0, max: 9_000_000 }),
      income: integer({ min: 0, max: 200_000 }),
      bought: integer({ min: 0, max: 3_000_000 }),
      collected: integer({ min: 0, max: 3_000_000 }),
      topUp: integer({ min: 0, max: 50_000 }),
    });
    assert(
      property(people, (person) => {
        const after = savingsAfter(person);
        expect(after).toBeLessThanOrEqual(person.capital);
        expect(after).toBeGreaterThanOrEqual(0);
        expect(Number.isInteger(after)).toBe(true);
      }),
    );
  });
});

/** The person after a month's reviews, their provider on the framework or not. */
function assessed(person: OnePerson, listed: number) {
  const state = scene(person);
  state.providers.open[0] = 1;
  state.providers.listed[0] = listed;
  state.providers.booked[0] = 600;
  reviewPeople.apply(state, MONTH);
  return state;
}

describe('a self-funder whose savings have run down to the upper limit', () => {
  const spent = {
    deployment: SELF_FUNDER,
    route: OPEN_MARKET,
    arranged: 1,
    capital: UPPER,
    need: 600,
    budgeted: 600,
    wanted: 600,
    reviewLeft: 5,
    notice: 1,
  };

  test('is the council’s client, assessed and with a budget, and has a choice to make', () => {
    const { people, market } = assessed(spent, 1);
    expect(market.becameClients[0]).toBe(1);
    expect([people.deployment[0], people.route[0]]).toEqual([COUNCIL_MANAGED, FRAMEWORK]);
    expect([people.arranged[0], people.notice[0], people.decides[0]]).toEqual([0, 0, 1]);
    expect(people.assessed[0]).toBe(600);
    expect(people.final[0]).toBeGreaterThan(0);
    expect(people.reviews[0]).toBe(0);
  });

  test('keeps a provider on the framework, booked for what the plan now pays', () => {
    const { people, providers } = assessed(spent, 1);
    expect(people.provider[0]).toBe(0);
    expect(providers.booked[0]).toBe(people.wanted[0]);
    expect(people.wanted[0]).toBe(people.budgeted[0]);
  });

  test('leaves one outside it, which is free of them at once', () => {
    const { people, providers } = assessed(spent, 0);
    expect(people.provider[0]).toBe(NO_PROVIDER);
    expect([providers.booked[0], people.wanted[0]]).toEqual([0, 0]);
  });

  test('and a penny above it pays on', () => {
    const { people, market } = assessed({ ...spent, capital: UPPER + 1 }, 1);
    expect(people.deployment[0]).toBe(SELF_FUNDER);
    expect([people.decides[0], market.becameClients[0]]).toEqual([0, 0]);
  });

  test('is the council’s client in the next month, in a market as well, and nobody else becomes one', () => {
    let cameDown = new Set<number>();
    let became = 0;
    followMarket(scenarioWith({ months: 24 }), {}, ({ people, market, ...state }) => {
      const there = presentPeople({ people, market, ...state });
      const changed = there.filter((person) => cameDown.has(people.identity[person]!));
      for (const person of changed) expect(people.deployment[person]).not.toBe(SELF_FUNDER);
      expect(market.becameClients[0]).toBe(changed.length);
      became += changed.length;
      cameDown = new Set(
        there
          .filter((person) => people.deployment[person] === SELF_FUNDER && people.capital[person]! <= UPPER)
          .map((person) => people.identity[person]!),
      );
    });
    expect(became).toBeGreaterThan(3);
  });
});

describe('someone who refuses care over its charge', () => {
  const refusing = prepare(
    scenarioWith({ months: 1, parameters: parametersWith({ 'charging.refusal': 1 }) }),
  );

  test('leaves provider and supplier, and nothing stays booked for them', () => {
    const state = scene({
      deployment: COUNCIL_MANAGED,
      capital: UPPER + 1,
      need: 600,
      supportNeed: 300,
      wanted: 600,
      reviewLeft: 0,
    });
    state.providers.booked[0] = 600;
    reviewPeople.apply(state, monthOfPlan(refusing, refusing.spinUp, 0));
    expect(state.people.takes[0]).toBe(0);
    expect([state.people.provider[0], state.people.supporter[0]]).toEqual([NO_PROVIDER, -1]);
    expect([state.providers.booked[0], state.people.wanted[0]]).toEqual([0, 0]);
    expect(state.people.budgeted[0]).toBeGreaterThan(0);
  });
});
