import { describe, expect, test } from 'vitest';

import { boughtAtPrice } from '../../../../core/model/charging/charge-response.ts';
import type { State } from '../../../../core/model/state.ts';
import { changeNeeds } from '../../../../core/model/steps/change-needs.ts';
import { FRAMEWORK, NO_PROVIDER, OPEN_MARKET, SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { onePerson } from '../one-person.ts';
import type { OnePerson } from '../one-person.ts';
import {
  EVERY_LEVER,
  everyGroup,
  optionWith,
  parametersWith,
  placeWith,
  scenarioWith,
} from '../sample-market.ts';

const LINES = [
  ['need', 'needNow'],
  ['supportNeed', 'supportNow'],
] as const;
const BUDGET = ['assessed', 'supportAssessed', 'indicative', 'final', 'budgeted', 'supportBudgeted'] as const;
const LIVED = [
  'group',
  'capacity',
  'carer',
  'carerLeft',
  'confidence',
  'controlValue',
  'need',
  'supportNeed',
  'needNow',
  'supportNow',
  'taper',
  'needLeft',
  'lifeLeft',
] as const;

/** What some columns say of each person present, under their identity. */
function lookedAt(state: State, columns: readonly (keyof State['people'])[]): Map<number, number[]> {
  return new Map(
    presentPeople(state).map((person) => [
      state.people.identity[person]!,
      columns.map((column) => state.people[column][person]!),
    ]),
  );
}

function totalNeed(state: State): number {
  return presentPeople(state).reduce((sum, person) => sum + state.people.need[person]!, 0);
}

test('the same person leads the same life whatever the option does', () => {
  const lives = [[], EVERY_LEVER].map((changes) => {
    const months: Map<number, number[]>[] = [];
    followMarket(scenarioWith({ option: optionWith(...changes), months: 36 }), {}, (state) => {
      months.push(lookedAt(state, LIVED));
    });
    return months;
  });
  expect(lives[1]).toEqual(lives[0]);
});

describe('a month’s need', () => {
  test('lies around the usual need, above and below, with the spread given; whole minutes and never below none', () => {
    const sd = 0.2;
    const parameters = parametersWith({ 'need.fluctuation.sd': sd });
    const sums = new Map(LINES.map(([line]) => [line, { usual: 0, actual: 0, squares: 0, n: 0 }]));
    followMarket(scenarioWith({ parameters, months: 60 }), {}, (state) => {
      for (const person of presentPeople(state)) {
        for (const [line, now] of LINES) {
          const usual = state.people[line][person]!;
          const actual = state.people[now][person]!;
          expect(Number.isInteger(actual) && actual >= 0).toBe(true);
          // Whole minutes would add their own spread to the smallest packages.
          if (usual < 120) continue;
          const sum = sums.get(line)!;
          sum.usual += usual;
          sum.actual += actual;
          sum.squares += (actual / usual - 1) ** 2;
          sum.n++;
        }
      }
    });
    for (const { usual, actual, squares, n } of sums.values()) {
      expect(n).toBeGreaterThan(2000);
      // The largest packages weigh most, so the mean is allowed twice the spread of as many equal ones.
      expect(Math.abs(actual / usual - 1)).toBeLessThan((2 * 4 * sd) / Math.sqrt(n));
      expect(Math.abs(Math.sqrt(squares / n) - sd)).toBeLessThan((4 * sd) / Math.sqrt(2 * n) + 0.002);
    }
  });

  test('is the usual need where nothing fluctuates', () => {
    const parameters = parametersWith({ 'need.fluctuation.sd': 0 });
    followMarket(scenarioWith({ parameters, months: 2 }), {}, (state) => {
      for (const person of presentPeople(state)) {
        for (const [line, now] of LINES) expect(state.people[now][person]).toBe(state.people[line][person]);
      }
    });
  });
});

describe('lasting need', () => {
  const older = placeWith({ clients18to64: 0, clients65plus: 400, selfFunderShare: 0 });
  const nobodyLeaves = { 'exit.mortality.65plus': 0, 'exit.carehome.65plus': 0, 'demog.65plus': 0 };
  const carersGoOn = { 'carer.stops.18to64': 0, 'carer.stops.65plus': 0 };

  /** Mean need at the end over mean need at the start. */
  function growth(values: Record<string, number>, months: number): number {
    const scenario = scenarioWith({
      place: older,
      parameters: parametersWith({ ...nobodyLeaves, 'model.spin-up': 1, ...values }),
      months,
    });
    let start = 0;
    const end = followMarket(
      scenario,
      { atStart: (state) => void (start = totalNeed(state)) },
      () => undefined,
    );
    return totalNeed(end) / start;
  }

  test('grows with age at the yearly rate given, in jumps', () => {
    const values = {
      ...carersGoOn,
      'need.change.rate': 4,
      'need.change.sigma': 0.02,
      'need.drift.65plus': 0.08,
    };
    expect(growth(values, 119)).toBeGreaterThan(Math.exp(0.8) * 0.96);
    expect(growth(values, 119)).toBeLessThan(Math.exp(0.8) * 1.04);
  });

  test('stays level where it neither grows nor jumps', () => {
    expect(growth({ ...carersGoOn, 'need.change.rate': 0, 'need.drift.65plus': 0 }, 24)).toBe(1);
  });

  test('is what an unpaid carer’s going adds to it, once, where nothing else changes it', () => {
    const more = 0.5;
    const parameters = parametersWith({
      ...nobodyLeaves,
      'need.change.rate': 0,
      'need.drift.65plus': 0,
      'carer.stops.65plus': 0.4,
      'carer.stops.need': more,
      'model.spin-up': 1,
    });
    const start = new Map<number, number[]>();
    const scenario = scenarioWith({ place: older, parameters, months: 35 });
    let stopped = 0;
    let went = 0;
    followMarket(
      scenario,
      {
        atStart(state) {
          for (const [identity, seen] of lookedAt(state, ['carer', 'need', 'supportNeed']))
            start.set(identity, seen);
        },
      },
      (state, { reported }) => {
        if (reported !== 34) return;
        for (const [identity, [carer, need, support]] of lookedAt(state, ['carer', 'need', 'supportNeed'])) {
          const [had, needed, supported] = start.get(identity)!;
          const factor = had === 1 && carer === 0 ? 1 + more : 1;
          expect([need, support]).toEqual([Math.round(needed! * factor), Math.round(supported! * factor)]);
          expect(carer! <= had!).toBe(true);
          stopped += had! - carer!;
          went += had!;
        }
      },
    );
    const expected = 1 - Math.exp(-0.4 * 3);
    expect(Math.abs(stopped / went - expected)).toBeLessThan(
      4 * Math.sqrt((expected * (1 - expected)) / went),
    );
  });

  test('and the share with an unpaid carer stay level, for arrivals have one more often than those there', () => {
    const scenario = scenarioWith({
      place: placeWith({ clients18to64: 2000, clients65plus: 2000, selfFunderShare: 0, providers: 0 }),
      months: 60,
    });
    const shares: number[] = [];
    followMarket(scenario, {}, (state) => {
      const people = presentPeople(state);
      shares.push(people.filter((person) => state.people.carer[person] === 1).length / people.length);
    });
    expect(Math.abs(shares.at(-1)! - shares[0]!)).toBeLessThan(0.03);
  });

  test('of everyone stays level over ten years, for arrivals start with less than those who leave had', () => {
    const scenario = scenarioWith({
      place: placeWith({ clients18to64: 0, clients65plus: 3000, selfFunderShare: 0, providers: 0 }),
      parameters: parametersWith({ 'demog.65plus': 0, 'need.drift.65plus': 0.06 }),
      months: 120,
    });
    const means: number[] = [];
    followMarket(scenario, {}, (state) => {
      const people = presentPeople(state);
      means.push(people.reduce((sum, person) => sum + state.people.need[person]!, 0) / people.length);
    });
    expect(means.at(-1)! / means[0]!).toBeGreaterThan(0.93);
    expect(means.at(-1)! / means[0]!).toBeLessThan(1.07);
  });

  test('and its budget fall month by month where that was planned, and stop when the plan ends', () => {
    const months = 6;
    const fall = 0.1;
    const scenario = scenarioWith({
      place: placeWith({ clients18to64: 300, clients65plus: 0, selfFunderShare: 0, providers: 2 }),
      parameters: parametersWith({
        'need.taper.share': 1,
        'need.taper.months': months,
        'need.taper.monthly': fall,
        'need.change.rate': 0,
        'need.drift.18to64': 0,
        ...carersGoOn,
        'review.rate.default': 0,
        'exit.mortality.18to64': 0.3,
      }),
      months: 36,
    });
    const first = new Map<number, number[]>();
    let finished = 0;
    followMarket(scenario, {}, (state) => {
      for (const person of presentPeople(state)) {
        const identity = state.people.identity[person]!;
        const now = ['need', ...BUDGET].map((name) => state.people[name as 'need'][person]!);
        if (state.people.taper[person] === months) first.set(identity, now);
        if (!first.has(identity)) continue;
        const passed = months - state.people.taper[person]!;
        if (passed === months) finished++;
        for (const [position, value] of now.entries()) {
          // Each month rounds to a whole minute or penny, and no line of need falls below a minute.
          const expected = first.get(identity)![position]! * (1 - fall) ** passed;
          expect(Math.abs(value - expected)).toBeLessThan(1 + passed);
        }
      }
    });
    expect(finished).toBeGreaterThan(100);
  });
});

describe('a review', () => {
  const noTaper = { 'need.taper.share': 0 };

  test('is the only thing that changes a council client’s budget, and bases it on need as it then is', () => {
    let reviewed = 0;
    let outgrown = 0;
    const wrong: number[] = [];
    let before = new Map<number, number[]>();
    followMarket(scenarioWith({ parameters: parametersWith(noTaper), months: 36 }), {}, (state) => {
      const { need, assessed, supportNeed, supportAssessed } = state.people;
      const now = lookedAt(state, ['reviews', ...BUDGET, 'deployment']);
      for (const person of presentPeople(state)) {
        const identity = state.people.identity[person]!;
        const then = before.get(identity);
        // Whoever paid for their own care and no longer does is assessed without a review.
        if (then === undefined || then.at(-1) === SELF_FUNDER) continue;
        then[then.length - 1] = now.get(identity)!.at(-1)!;
        if (state.people.reviews[person] === then[0]) {
          if (String(now.get(identity)) !== String(then)) wrong.push(identity);
          if (assessed[person] !== need[person]) outgrown++;
        } else {
          reviewed++;
          const asNeeded =
            assessed[person] === need[person] && supportAssessed[person] === supportNeed[person];
          if (!asNeeded) wrong.push(identity);
        }
      }
      before = now;
    });
    expect(wrong).toEqual([]);
    expect(reviewed).toBeGreaterThan(100);
    expect(outgrown).toBeGreaterThan(100);
  });

  test('comes as often in a year as the council decides, from the first reported month', () => {
    const place = placeWith({ clients18to64: 300, clients65plus: 300, providers: 2 });
    const counts = [0.5, 2].map((rate) => {
      const option = optionWith({ lever: 'review.rate', from: '2026-04', value: rate });
      let reviews = 0;
      let personMonths = 0;
      let before = new Map<number, number[]>();
      followMarket(scenarioWith({ place, option, months: 60 }), {}, (state, { reported }) => {
        const now = lookedAt(state, ['reviews']);
        for (const [identity, [count]] of now) {
          const then = before.get(identity);
          if (then === undefined || reported < 0) continue;
          reviews += count! - then[0]!;
          personMonths++;
        }
        before = now;
      });
      return { reviews, expected: (rate * personMonths) / 12 };
    });
    for (const { reviews, expected } of counts)
      expect(Math.abs(reviews - expected)).toBeLessThan(3 * Math.sqrt(expected));
  });

  test('gives less to someone whom the formula serves badly, and support planning makes up for it', () => {
    const parameters = parametersWith({
      ...noTaper,
      ...everyGroup('allocation.bias', -0.3),
      'allocation.error.sigma': 0,
      'support.planning.default': 0,
    });
    const gaps = [0, 1].map((planning) => {
      const option = optionWith({ lever: 'support.planning', from: '2026-04', value: planning });
      const state = followMarket(scenarioWith({ option, parameters, months: 60 }), {}, () => undefined);
      const council = presentPeople(state).filter(
        (person) => state.people.deployment[person] !== SELF_FUNDER && state.people.assessed[person]! > 300,
      );
      const shares = council.map((person) => state.people.budgeted[person]! / state.people.assessed[person]!);
      return shares.reduce((sum, share) => sum + share, 0) / shares.length;
    });
    expect(gaps[0]).toBeCloseTo(0.7, 2);
    expect(gaps[1]).toBeGreaterThan(0.95);
  });

  test('finds a self-funder’s plan already at what they need', () => {
    let seen = 0;
    followMarket(scenarioWith({ months: 36 }), {}, (state) => {
      for (const person of presentPeople(state)) {
        if (state.people.deployment[person] !== SELF_FUNDER) continue;
        seen++;
        expect(state.people.budgeted[person]).toBe(state.people.need[person]);
        expect(state.people.supportBudgeted[person]).toBe(state.people.supportNeed[person]);
        expect(state.people.final[person]).toBe(0);
      }
    });
    expect(seen).toBeGreaterThan(100);
  });
});

describe('a self-funder', () => {
  const prices = { 'elasticity.demand.selffund': -0.4, 'demand.selffund.least': 0.5 };
  const plan = prepare(
    scenarioWith({
      months: 1,
      parameters: parametersWith(prices),
    }),
  );
  const month = monthOfPlan(plan, plan.spinUp, 0);
  const usual = month.place.individualPrice;

  /** What they take up after a month, with a provider whose price is so much above the usual one. */
  function after(dearer: number, person: OnePerson, isNewFinancialYear: boolean, incomeIndex = 1): State {
    const still = { need: 1000, budgeted: 1000, wanted: 1000, needLeft: 9, deployment: SELF_FUNDER };
    const state = onePerson({ route: OPEN_MARKET, ...still, ...person }, incomeIndex);
    state.providers.price[0] = usual * dearer;
    state.providers.booked[0] = 1000;
    changeNeeds.apply(state, { ...month, isNewFinancialYear });
    return state;
  }

  test('buys less in April where the price has risen more than incomes, and frees what was booked', () => {
    const { people, providers } = after(1.25, {}, true);
    expect(people.takes[0]).toBeCloseTo(0.9, 12);
    expect(people.budgeted[0]).toBe(1000);
    expect([people.wanted[0], providers.booked[0]]).toEqual([900, 900]);
    expect(after(1.25, {}, true, 1.25).people.takes[0]).toBe(1);
  });

  test('does so too when need changes, and in no other month', () => {
    expect(after(1.25, {}, false).people.takes[0]).toBe(1);
    expect(after(1.25, { needLeft: 0 }, false).people.takes[0]).toBeCloseTo(0.9, 12);
    expect(after(1.25, { carer: 1, carerLeft: 0 }, false).people.takes[0]).toBeCloseTo(0.9, 12);
  });

  test('feels the framework rate where that is what they pay', () => {
    expect(after(2, { route: FRAMEWORK }, true).people.takes[0]).toBe(boughtAtPrice(2400, usual, prices));
  });

  test('takes the price to be the usual one without a provider', () => {
    expect(after(2, { provider: NO_PROVIDER }, true).people.takes[0]).toBe(1);
  });
});
