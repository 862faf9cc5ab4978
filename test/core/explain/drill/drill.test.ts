import { describe, expect, test } from 'vitest';

import { drillReplicate, tradingAtEndOf } from '../../../../core/explain/drill/drill.ts';
import type { DrilledReplicate } from '../../../../core/explain/drill/drill.ts';
import { COMPLEX } from '../../../../core/explain/drill/displaced.ts';
import { drillSummary } from '../../../../core/explain/drill/drill-summary.ts';
import { providersToFollow } from '../../../../core/explain/provider/providers-to-follow.ts';
import { ACCOUNTS } from '../../../../core/model/ledger.ts';
import { columnsOf } from '../../../../core/model/state.ts';
import type { State } from '../../../../core/model/state.ts';
import { DRILL, NO_PROVIDER, PERSONAL_ASSISTANT } from '../../../../core/model/vocabulary.ts';
import type { Drill, Scenario } from '../../../../core/scenario/scenario.ts';
import { followMarket } from '../../model/follow-market.ts';
import { placeWith, scenarioWith } from '../../model/sample-market.ts';
import { CHANGED } from '../person/replayed.ts';

/** Few enough to look at everyone. */
const TINY = scenarioWith({
  place: placeWith({ clients18to64: 30, clients65plus: 60, providers: 12, localities: 1 }),
  months: 10,
  seed: 7,
});
const CLOSING = 2;
const MONTH = '2026-06';

/** The provider that serves most, and trades throughout. */
function largestOf(scenario: Scenario): number {
  const going = providersToFollow(scenario, 0).filter(({ opened, ended, kind }) => {
    return opened === null && ended === null && kind !== 'in-house service';
  });
  return going.toSorted((a, b) => b.care - a.care)[0]!.identity;
}

/** What a market holds after every reported month. */
function monthsOf<T>(scenario: Scenario, look: (state: State) => T): readonly T[] {
  const looked: T[] = [];
  followMarket(scenario, {}, (state, { reported }) => {
    if (reported >= 0) looked.push(look(state));
  });
  return looked;
}

function clientsOf({ people, providers, market }: State, identity: number): readonly number[] {
  return Array.from({ length: market.peopleRows[0]! }, (_, row) => row)
    .filter((row) => people.present[row] === 1 && people.provider[row] !== NO_PROVIDER)
    .filter((row) => providers.identity[people.provider[row]!] === identity)
    .map((row) => people.identity[row]!);
}

function council({ ledger }: State): number {
  return ledger.outflow[ACCOUNTS.council]! - ledger.inflow[ACCOUNTS.council]!;
}

function delivered({ people, market }: State): number {
  return Array.from({ length: market.peopleRows[0]! }, (_, row) => row)
    .filter((row) => people.present[row] === 1)
    .reduce((sum, row) => sum + people.delivered[row]!, 0);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

describe('a drill in a tiny place', () => {
  const provider = largestOf(TINY);
  const order: Drill = { provider, month: MONTH };
  const drilled: Scenario = { ...TINY, drill: order };
  const found = drillReplicate(TINY, order, 0)!;

  test('displaces everyone the provider would have served on, and nobody else', () => {
    const served = monthsOf(TINY, (state) => clientsOf(state, provider))[CLOSING]!;
    expect(found.displaced.map(({ identity }) => identity).toSorted((a, b) => a - b)).toEqual(
      served.toSorted((a, b) => a - b),
    );
    expect(found.displaced.length).toBeGreaterThan(3);
  });

  test('knows of each displaced person what the market knows', () => {
    const known = monthsOf(drilled, ({ people, market }) =>
      Array.from({ length: market.peopleRows[0]! }, (_, row) => [
        people.identity[row],
        people.locality[row]! + 1,
        people.complexity[row]! >= COMPLEX,
      ]),
    )[CLOSING]!;
    for (const { identity, locality, isComplex } of found.displaced) {
      expect(known).toContainEqual([identity, locality, isComplex]);
    }
  });

  test('closes the provider in that month for the cause it has, and lets nobody take it over', () => {
    const states = monthsOf(drilled, ({ providers, market }) => ({
      rows: Array.from({ length: market.providerRows[0]! }, (_, row) => [
        providers.identity[row],
        providers.open[row],
        providers.ended[row],
      ]),
      merged: market.merged[0],
    }));
    expect(states[CLOSING - 1]!.rows).toContainEqual([provider, 1, 0]);
    expect(states[CLOSING]!.rows).toContainEqual([provider, 0, DRILL]);
    expect(states[CLOSING + 1]!.rows).not.toContainEqual([provider, 1, 0]);
    expect(states[CLOSING]!.merged).toBe(0);
  });

  test('follows each of them to who serves them next, in the month that happens', () => {
    const served = monthsOf(drilled, ({ people, providers, market }) => {
      const rows = Array.from({ length: market.peopleRows[0]! }, (_, row) => row);
      return new Map(
        rows
          .filter((row) => people.present[row] === 1)
          .map((row) => {
            const by = people.provider[row]!;
            const identity = by === NO_PROVIDER ? null : providers.identity[by]!;
            return [people.identity[row]!, { identity, employs: people.route[row] === PERSONAL_ASSISTANT }];
          }),
      );
    });
    for (const wait of found.waits) {
      const after = served.slice(CLOSING + 1).map((month) => month.get(wait.identity));
      const first = after.findIndex((one) => one === undefined || one.identity !== null || one.employs);
      const then = first < 0 ? undefined : after[first];
      expect(wait.left).toBe(first >= 0 && then === undefined);
      expect(wait.months).toBe(then === undefined ? null : first + 1);
      expect(wait.provider).toBe(then?.identity ?? null);
    }
    expect(found.waits.filter(({ months }) => months !== null).length).toBeGreaterThan(0);
  });

  test('loses the hours and costs the council what the two runs differ by, to the minute and the penny', () => {
    const [without, withDrill] = [TINY, drilled].map((scenario) =>
      monthsOf(scenario, (state) => ({ council: council(state), delivered: delivered(state) })),
    );
    expect(found.lostByAll).toBe(
      total(without!.slice(CLOSING + 1).map((month) => month.delivered)) -
        total(withDrill!.slice(CLOSING + 1).map((month) => month.delivered)),
    );
    expect(found.councilPays).toBe(
      total(without!.map((month) => 0 - month.council)) + total(withDrill!.map((month) => month.council)),
    );
    expect(found.lostByDisplaced).toBeGreaterThan(0);
  });

  test('changes nothing before the month it closes in', () => {
    const [without, withDrill] = [TINY, drilled].map((scenario) =>
      monthsOf(scenario, (state) => columnsOf(state).map(([name, values]) => [name, total([...values])])),
    );
    expect(withDrill!.slice(0, CLOSING)).toEqual(without!.slice(0, CLOSING));
    expect(withDrill![CLOSING]).not.toEqual(without![CLOSING]);
  });

  test('is the same again', () => {
    expect(drillReplicate(TINY, order, 0)).toEqual(found);
  });

  test('is nothing for a provider that does not trade then, and names those that do', () => {
    expect(drillReplicate(TINY, { provider: 99_999, month: MONTH }, 0)).toBeNull();
    const named = tradingAtEndOf(TINY, order, 0)
      .split(', ')
      .map((run) => run.split(' to ').map(Number));
    expect(named.some(([first, last = first]) => first! <= provider && provider <= last!)).toBe(true);
  });
});

test('an order to close nobody there is leaves every column as it is, to the byte', () => {
  const plain = bytes(CHANGED);
  const ordered = bytes({ ...CHANGED, drill: { provider: 99_999, month: '2026-10' } });
  const differing = plain.filter(([, values], index) =>
    values.some((value, row) => !Object.is(value, ordered[index]![1][row])),
  );
  expect(differing.map(([name]) => name)).toEqual([]);
});

test('the council’s own service is never closed', () => {
  const own = providersToFollow(CHANGED, 0).find(({ kind }) => kind === 'in-house service')!;
  expect(() => drillReplicate(CHANGED, { provider: own.identity, month: '2027-06' }, 0)).toThrow(
    'the council’s own service, which never closes',
  );
});

describe('a summary of drills', () => {
  const person = { group: 'older', locality: 1, deployment: 'none', isComplex: true } as const;
  const one: DrilledReplicate = {
    displaced: [1, 2, 3, 4].map((identity) => ({ identity, ...person })),
    waits: [waitOf(1, 1, 7), waitOf(2, 3, 8), waitOf(3, null, null, true), waitOf(4, null, null)],
    care: 600,
    lostByDisplaced: 1200,
    lostByAll: 900,
    councilPays: -5000,
    failed: [{ identity: 9, month: '2026-08' }],
    spared: [],
  };
  const other: DrilledReplicate = { ...one, waits: one.waits.slice(0, 2), councilPays: 7000, failed: [] };
  const summary = drillSummary([one, null, other]);
  const range = (id: string) => summary.figures.find((figure) => figure.id === id)!.range;

  test('leaves out the replicates with nothing to drill, and says how many are left', () => {
    expect([summary.replicates, summary.drilled]).toEqual([3, 2]);
  });

  test('gives the mean and the ends of the range', () => {
    expect(range('council')).toEqual({ mean: 1000, lowest: -5000, highest: 7000 });
    expect(range('complex')).toEqual({ mean: 4, lowest: 4, highest: 4 });
    expect(range('never')).toEqual({ mean: 0.5, lowest: 0, highest: 1 });
    expect(range('left')).toEqual({ mean: 0.5, lowest: 0, highest: 1 });
  });

  test('counts the wait of those who stayed, and has none where not so many are ever served', () => {
    expect(range('wait.median')).toEqual({ mean: 2, lowest: 1, highest: 3 });
    expect(range('wait.nine-in-ten')).toEqual({ mean: 3, lowest: 3, highest: 3 });
  });

  test('names who takes them and who fails after it', () => {
    expect(summary.takers).toEqual([
      { identity: 7, people: 1 },
      { identity: 8, people: 1 },
    ]);
    expect(summary.failed).toEqual([{ identity: 9, replicates: 1 }]);
    expect(summary.spared).toEqual([]);
  });

  test('says nothing of waits where nobody is left to wait', () => {
    const nobody = drillSummary([{ ...one, displaced: [], waits: [] }]);
    expect(nobody.figures.find(({ id }) => id === 'wait.median')!.range).toBeNull();
  });
});

/** How it went on for one person, by hand. */
function waitOf(identity: number, months: number | null, provider: number | null, left = false) {
  return { identity, months, provider, left };
}

/** Everything a market holds at its end. */
function bytes(scenario: Scenario) {
  return columnsOf(followMarket(scenario, {}, () => {})).map(
    ([name, values]) => [name, [...values]] as const,
  );
}
