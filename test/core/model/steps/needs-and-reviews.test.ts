import { describe, expect, test } from 'vitest';

import { SELF_FUNDER } from '../../../../core/model/vocabulary.ts';
import type { State } from '../../../../core/model/state.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
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
    const values = { 'need.change.rate': 4, 'need.change.sigma': 0.02, 'need.drift.65plus': 0.08 };
    expect(growth(values, 119)).toBeGreaterThan(Math.exp(0.8) * 0.96);
    expect(growth(values, 119)).toBeLessThan(Math.exp(0.8) * 1.04);
  });

  test('stays level where it neither grows nor jumps', () => {
    expect(growth({ 'need.change.rate': 0, 'need.drift.65plus': 0 }, 24)).toBe(1);
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
      const now = lookedAt(state, ['reviews', ...BUDGET]);
      for (const person of presentPeople(state)) {
        const identity = state.people.identity[person]!;
        const then = before.get(identity);
        if (then === undefined || state.people.deployment[person] === SELF_FUNDER) continue;
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
