import { beforeAll, describe, expect, test } from 'vitest';

import { cellOf } from '../../../../core/model/choosing/cell.ts';
import { budgetAccountOf } from '../../../../core/model/ledger.ts';
import { plannedMix } from '../../../../core/model/choosing/planned-mix.ts';
import type { State } from '../../../../core/model/state.ts';
import {
  CANNOT_HOLD,
  COUNCIL_AGENT,
  COUNCIL_MANAGED,
  councilBuysCare,
  DIRECT_PAYMENT,
  FRAMEWORK,
  holdsAccount,
  ISF,
  MIXED,
  NO_BUDGET,
  NO_PROVIDER,
  NO_SUPPLY,
  NOT_AWARE,
  NOT_REVIEWED,
  OWN_ACCOUNT,
  POOLED,
  PREFERRED_LIST,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import type { PlannedMonth } from '../../../../core/run/plan.ts';
import {
  CELL_BLOCK,
  CELL_DIRECT_PAYMENT,
  CELL_IN_HOUSE,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
  CELL_PREFERRED_LIST,
  CELLS,
} from '../../../../core/scenario/arrangement.ts';
import type { LeverChange } from '../../../../core/scenario/option.ts';
import type { Scenario } from '../../../../core/scenario/scenario.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { oncePer } from '../once.ts';
import { EVERY_LEVER, optionWith, parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

const PLACE = placeWith({
  clients18to64: 250,
  clients65plus: 400,
  providers: 24,
  blockShare: 0.3,
  frameworkRate: 26,
});
const AS_USUAL = scenarioWith({ place: PLACE, months: 36 });
const EVERYTHING: Scenario = { ...AS_USUAL, option: optionWith(...EVERY_LEVER) };

const clients = (state: State): number[] =>
  presentPeople(state).filter((person) => state.people.deployment[person] !== SELF_FUNDER);

/** The market left alone, with nobody steered. */
const LEFT_ALONE: Scenario = {
  ...AS_USUAL,
  option: optionWith({ lever: 'choice.mode', from: '2026-04', value: 'take-up' }),
};

function under(...changes: LeverChange[]): Scenario {
  return { ...AS_USUAL, option: optionWith(...changes) };
}

/** Shares of everyone the council supports in each arrangement: achieved, and planned. */
function mixes(state: State, month: PlannedMonth): { achieved: number[]; planned: number[] } {
  const achieved = CELLS.map(() => 0);
  const planned = CELLS.map(() => 0);
  const people = clients(state);
  for (const person of people) {
    achieved[cellOf(state.people, person)]! += 1 / people.length;
    const plan = plannedMix(state.people.group[person]!, month, true);
    for (const [cell, share] of plan.entries()) planned[cell]! += share / people.length;
  }
  return { achieved, planned };
}

type Mixes = ReturnType<typeof mixes>;

/** The market and its mixes at the end. */
const atTheEnd = oncePer((scenario: Scenario): { readonly state: State } & Mixes => {
  let last: Mixes = { achieved: [], planned: [] };
  const state = followMarket(scenario, {}, (each, month) => {
    if (month.reported === scenario.months - 1) last = mixes(each, month);
  });
  return { state, ...last };
});

describe('a planned mix', () => {
  test('is held within two points under business as usual', () => {
    const { achieved, planned } = atTheEnd(AS_USUAL);
    for (const [cell, share] of achieved.entries())
      expect(Math.abs(share - planned[cell]!)).toBeLessThan(0.02);
  });

  test.each([
    ['the preferred list', 'move.framework-to-preferred-list', CELL_PREFERRED_LIST, {}],
    ['the in-house service', 'move.framework-to-in-house', CELL_IN_HOUSE, {}],
    ['direct payments', 'move.framework-to-direct-payment', CELL_DIRECT_PAYMENT, {}],
    ['service funds', 'move.framework-to-isf', CELL_ISF, { lever: 'isf.contracts', value: 'allowed' }],
    ['pooling', 'move.framework-to-pooled', CELL_POOLED, { lever: 'pooling.facilitation', value: 1 }],
  ] as const)(
    'is followed within three points when a fifth of the framework is to move to %s',
    (_, lever, cell, extra) => {
      const changes: LeverChange[] = [{ lever, from: '2026-06', until: '2027-11', value: 0.2 }];
      if ('lever' in extra) {
        changes.push({ ...extra, from: '2026-04' }, { lever: 'isf.readiness', from: '2026-04', value: 1 });
      }
      const { achieved, planned } = atTheEnd(under(...changes));
      expect(planned[cell]).toBeGreaterThan(0.08);
      expect(Math.abs(achieved[cell]! - planned[cell]!)).toBeLessThan(0.03);
    },
  );

  test('moves nobody who cannot hold the arrangement, and leaves a gap that says so', () => {
    const most = under({ lever: 'move.framework-to-direct-payment', from: '2026-05', value: 1 });
    const { state, achieved, planned } = atTheEnd(most);
    const { people } = state;
    expect(planned[CELL_DIRECT_PAYMENT]! - achieved[CELL_DIRECT_PAYMENT]!).toBeGreaterThan(0.02);
    let unable = 0;
    for (const person of clients(state)) {
      if (people.able[person] === 1) continue;
      expect([DIRECT_PAYMENT, MIXED]).not.toContain(people.deployment[person]);
      if (people.barrier[person] === CANNOT_HOLD) unable++;
    }
    expect(unable).toBeGreaterThan(20);
  });

  test('makes no direct payments of pools that nobody brings together', () => {
    const { achieved, planned } = atTheEnd(
      under(
        { lever: 'move.framework-to-pooled', from: '2026-05', value: 1 },
        { lever: 'move.block-to-pooled', from: '2026-05', value: 1 },
      ),
    );
    expect(achieved[CELL_POOLED]).toBe(0);
    expect(planned[CELL_POOLED]).toBeGreaterThan(0.5);
    expect(Math.abs(achieved[CELL_DIRECT_PAYMENT]! - planned[CELL_DIRECT_PAYMENT]!)).toBeLessThan(0.04);
  });

  test('is kept from people where nobody supplies it, and says so', () => {
    const funds = under({ lever: 'move.framework-to-isf', from: '2026-05', value: 0.3 });
    // Nobody is able to hold a fund at the start, and becoming able is beyond anyone's means.
    const parameters = parametersWith({ 'isf.capable.default': 0, 'fund.set-up.cost': 1_000_000 });
    const { state } = atTheEnd({ ...funds, parameters });
    const { people } = state;
    const withCare = clients(state).filter((person) => people.budgeted[person]! > 0);
    const holders = withCare.filter((person) => people.deployment[person] === ISF);
    expect(holders.length).toBeLessThan(0.02 * withCare.length);
    const without = clients(state).filter((person) => state.people.barrier[person] === NO_SUPPLY);
    expect(without.length).toBeGreaterThan(100);
  });

  test('says who had not been told of it', () => {
    const untold = under(
      { lever: 'move.framework-to-direct-payment', from: '2026-05', value: 0.9 },
      { lever: 'information.level', from: '2026-04', value: 0.1 },
    );
    const { state } = atTheEnd(untold);
    expect(
      clients(state).filter((person) => state.people.barrier[person] === NOT_AWARE).length,
    ).toBeGreaterThan(50);
  });

  test('that steps leaves everyone behind it until they are reviewed', () => {
    const step = under({ lever: 'move.framework-to-isf', from: '2026-10', value: 0.3 });
    followMarket(step, {}, (state, month) => {
      if (month.reported !== 6) return;
      const { people } = state;
      const behind = clients(state).filter((person) => people.barrier[person] === NOT_REVIEWED);
      // All but those reviewed this month and those whose provider closed in the last.
      const deciding = clients(state).filter((person) => people.barrier[person] !== NOT_REVIEWED);
      expect(behind.length).toBeGreaterThan(deciding.length);
    });
  });
});

/** Whether someone's deployment, route and account are those of one arrangement. */
function isArranged(people: State['people'], person: number): boolean {
  const cell = cellOf(people, person);
  const ownsAccount = cell === CELL_DIRECT_PAYMENT || cell === CELL_MIXED;
  const deployment = people.deployment[person]!;
  if (!ownsAccount && people.account[person] !== OWN_ACCOUNT) return false;
  switch (cell) {
    case CELL_ISF:
      return deployment === ISF;
    case CELL_DIRECT_PAYMENT:
      return deployment === DIRECT_PAYMENT;
    case CELL_MIXED:
      return deployment === MIXED && people.route[person] === FRAMEWORK;
    case CELL_POOLED:
      return deployment === (people.able[person] === 1 ? DIRECT_PAYMENT : COUNCIL_MANAGED);
    default:
      return deployment === COUNCIL_MANAGED || deployment === NO_BUDGET;
  }
}

/** People whose account the council runs at the end. */
function agents(scenario: Scenario): number {
  const { state } = atTheEnd(scenario);
  return clients(state).filter((person) => state.people.account[person] === COUNCIL_AGENT).length;
}

/** People who spend a direct payment by a route at the end. */
function spent(scenario: Scenario, route: number): number {
  const { people } = atTheEnd(scenario).state;
  return [...people.route].filter(
    (r, person) =>
      r === route && people.present[person] === 1 && people.deployment[person] === DIRECT_PAYMENT,
  ).length;
}

describe('arrangements in the columns', () => {
  // One life of every lever at once, and what each test asks of it.
  const met = new Set<number>();
  const misplaced: number[] = [];
  const heldWithoutAccount: number[] = [];
  const given: number[] = [];
  const taken: number[] = [];
  let without = 0;

  beforeAll(() => {
    const had = new Map<number, number>();
    followMarket(EVERYTHING, {}, (state) => {
      const { people, ledger } = state;
      for (const person of clients(state)) {
        met.add(cellOf(people, person));
        const identity = people.identity[person]!;
        if (!isArranged(people, person)) misplaced.push(identity);
        if (holdsAccount(people.deployment[person]!)) continue;
        if (ledger.balance[budgetAccountOf(ledger, person)] !== 0) heldWithoutAccount.push(identity);
      }
      for (const person of presentPeople(state)) {
        const identity = people.identity[person]!;
        const was = had.get(identity);
        const is = people.deployment[person]!;
        const pools = people.route[person] === POOLED;
        if (was === NO_BUDGET) without++;
        if (was === NO_BUDGET && is === COUNCIL_MANAGED && !pools) given.push(identity);
        if (was !== undefined && was !== NO_BUDGET && was !== SELF_FUNDER && is === NO_BUDGET) {
          taken.push(identity);
        }
        had.set(identity, is);
      }
    });
  });

  test('each arrangement has its deployment and route, whatever the levers', () => {
    expect(misplaced).toEqual([]);
    expect(met.size).toBe(CELLS.length);
  });

  test('nobody without an account of their own holds money in one', () => {
    expect(heldWithoutAccount).toEqual([]);
  });

  test('the council runs accounts only where it offers to', () => {
    expect(agents(AS_USUAL)).toBe(0);
    expect(agents(under({ lever: 'direct-payment.agent', from: '2026-04', value: 'yes' }))).toBeGreaterThan(
      20,
    );
  });

  test('direct payments are spent on the framework’s terms or with a preferred provider only where that is open', () => {
    expect(spent(AS_USUAL, FRAMEWORK)).toBe(0);
    expect(spent(AS_USUAL, PREFERRED_LIST)).toBe(0);
    const open = under({ lever: 'framework.open-to', from: '2026-04', value: 'direct-payments' });
    expect(spent(open, FRAMEWORK)).toBeGreaterThan(10);
    expect(spent(open, POOLED)).toBe(0);
    const preferred = under({ lever: 'move.framework-to-preferred-list', from: '2026-04', value: 0.1 });
    expect(spent(preferred, PREFERRED_LIST)).toBeGreaterThan(5);
  });

  test('whoever goes from the framework to a mixed package or back keeps their provider', () => {
    const swaps: Scenario = {
      ...under({ lever: 'move.framework-to-mixed', from: '2026-05', until: '2026-12', value: 0.2 }),
      parameters: parametersWith({ 'changing.individual': 0, 'changing.managed': 0 }),
    };
    const before = new Map<number, { deployment: number; provider: number; route: number }>();
    let swapped = 0;
    followMarket(
      swaps,
      {
        before: ({ people, market }) => {
          before.clear();
          for (let person = 0; person < market.peopleRows[0]!; person++) {
            if (people.present[person] === 0) continue;
            before.set(people.identity[person]!, {
              deployment: people.deployment[person]!,
              provider: people.provider[person]!,
              route: people.route[person]!,
            });
          }
        },
      },
      ({ people, providers }, month) => {
        if (month.reported < 0) return;
        for (const [person, identity] of people.identity.entries()) {
          const was = before.get(identity);
          if (was === undefined || people.present[person] === 0 || was.provider === NO_PROVIDER) continue;
          const both = [was.deployment, people.deployment[person]!];
          if (was.route !== FRAMEWORK || people.route[person] !== FRAMEWORK || both[0] === both[1]) continue;
          if (!both.every(councilBuysCare) || !both.includes(MIXED)) continue;
          if (providers.open[was.provider] === 0) continue;
          expect(people.provider[person]).toBe(was.provider);
          swapped++;
        }
      },
    );
    expect(swapped).toBeGreaterThan(5);
  });

  test('a review gives nobody without a budget a managed one unless they pool it, and takes a budget from nobody', () => {
    expect([given, taken]).toEqual([[], []]);
    expect(without).toBeGreaterThan(100);
  });
});

test('inertia: with the plan as it is, fewer than one in twelve council-supported people a year changes arrangement', () => {
  let changed = 0;
  let months = 0;
  const at = new Map<number, number>();
  followMarket(AS_USUAL, {}, (state, month) => {
    for (const person of clients(state)) {
      const cell = cellOf(state.people, person);
      const identity = state.people.identity[person]!;
      const was = at.get(identity);
      at.set(identity, cell);
      if (month.reported < 0 || was === undefined) continue;
      months++;
      if (was !== cell && was !== CELL_BLOCK) changed++;
    }
  });
  expect((12 * changed) / months).toBeLessThan(1 / 12);
  expect(changed).toBeGreaterThan(0);
});

test('in take-up nothing moves the mix by more than three points in three years unless a lever does', () => {
  let start: number[] = [];
  let end: number[] = [];
  followMarket(LEFT_ALONE, {}, (state, month) => {
    if (month.reported === -1) start = mixes(state, month).achieved;
    if (month.reported === LEFT_ALONE.months - 1) end = mixes(state, month).achieved;
  });
  for (const [cell, share] of start.entries()) expect(Math.abs(end[cell]! - share)).toBeLessThan(0.03);
});

test('in take-up the steering parameters change nothing', () => {
  const later = '2026-05-01';
  const mixUnder = (pace: number): number[] =>
    atTheEnd({ ...LEFT_ALONE, parameters: parametersWith({ 'choice.steering.pace': pace }, later) }).achieved;
  expect(mixUnder(0.2)).toEqual(mixUnder(1));
});
