import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { keepLists } from '../../../../core/model/steps/keep-lists.ts';
import { between } from '../between.ts';
import { monthWith, scene, setTo } from '../placing/scene.ts';
import type { Provider } from '../placing/scene.ts';

type Levers = Readonly<Record<string, number | readonly number[]>>;

function kept(state: State, levers: Levers): State {
  keepLists.apply(state, monthWith({ levers }));
  return state;
}

/** A plan that has a place for the list, for one client group. */
const PLANNED: Levers = { 'move.framework-to-preferred-list': [0, 0, 0, 0.1, 0] };

const rowsOf = (flags: Uint8Array): number[] => [...flags].flatMap((flag, row) => (flag === 1 ? [row] : []));

const preferred = (providers: readonly Provider[], share: number): number[] =>
  rowsOf(kept(scene(providers, []), { ...PLANNED, 'preferred-list.size': share }).providers.preferred);

test('the best-rated share of the open framework providers is preferred, the longest established first among equals', () => {
  const providers: Provider[] = [
    { quality: 2 },
    { quality: 3, listed: 0 },
    { quality: 3, open: 0 },
    { quality: 2.5, identity: 9 },
    { quality: 2.5, identity: 8 },
    { quality: 1 },
  ];
  expect(preferred(providers, 0.5)).toEqual([3, 4]);
  expect(preferred(providers, 0.25)).toEqual([4]);
  expect(preferred(providers, 1)).toEqual([0, 3, 4, 5]);
});

test('there is one preferred provider at least where there is a framework at all', () => {
  expect(preferred([{ quality: 2 }, { quality: 1 }], 0.05)).toEqual([0]);
  expect(preferred([{ listed: 0 }], 1)).toEqual([]);
});

test('the list follows its size and who trades, month by month', () => {
  const state = scene([{ quality: 3 }, { quality: 2 }, { quality: 1 }, { quality: 0 }], []);
  const listAt = (share: number): number[] =>
    rowsOf(kept(state, { ...PLANNED, 'preferred-list.size': share }).providers.preferred);
  expect(listAt(0.5)).toEqual([0, 1]);
  expect(listAt(0.75)).toEqual([0, 1, 2]);
  expect(listAt(0.25)).toEqual([0]);
  state.providers.open[0] = 0;
  state.market.listStale[0] = 1;
  expect(listAt(0.3)).toEqual([1]);
});

test('a council that plans nobody for a list draws none up, and keeps the one it has when the plan has ended', () => {
  const state = scene([{ quality: 3 }, { quality: 2 }], []);
  const listUnder = (levers: Levers): number[] =>
    rowsOf(kept(state, { 'preferred-list.size': 1, ...levers }).providers.preferred);
  expect(listUnder({})).toEqual([]);
  expect(listUnder(PLANNED)).toEqual([0, 1]);
  expect(listUnder({})).toEqual([0, 1]);
});

test('no preferred provider is rated below a framework provider that is not', () => {
  const provider = record({
    quality: integer({ min: 0, max: 6 }),
    listed: integer({ min: 0, max: 1 }),
    open: integer({ min: 0, max: 1 }),
  });
  assert(
    property(array(provider, { maxLength: 10 }), between(0.05, 1), (providers, share) => {
      const list = preferred(providers, share);
      const members = providers.flatMap(({ open, listed }, row) => (open * listed === 1 ? [row] : []));
      expect(members).toEqual(expect.arrayContaining(list));
      const worst = Math.min(...list.map((row) => providers[row]!.quality));
      const others = members.filter((row) => !list.includes(row));
      for (const row of others) expect(providers[row]!.quality).toBeLessThanOrEqual(worst);
    }),
  );
});

const holders = (rest: Provider, contracts = 'allowed'): number[] =>
  rowsOf(
    kept(scene([rest, { ...rest, fundReady: 1 }], []), setTo('isf.contracts', contracts)).providers
      .isfCapable,
  );

test('whoever is able to holds service funds, and nobody else', () => {
  expect(holders({})).toEqual([1]);
});

test("framework providers may hold funds only where the council's contracts allow it; its own service and closed ones never", () => {
  expect(holders({ listed: 1 }, 'forbidden')).toEqual([]);
  expect(holders({ listed: 0 }, 'forbidden')).toEqual([1]);
  expect(holders({ inHouse: 1, listed: 0 })).toEqual([]);
  expect(holders({ open: 0 })).toEqual([]);
});

test('every locality has its open providers, by rank and round the ring, and never the in-house service', () => {
  const state = scene(
    [
      { quality: 1, renown: 0.2, coverage: 1 },
      { quality: 2, renown: 0.9, coverage: 3 },
      { quality: 3, renown: 0.1, inHouse: 1 },
      { quality: 3, renown: 0.5, coverage: 2 },
    ],
    [],
  );
  state.listing.provider.fill(0);
  state.market.listStale[0] = 1;
  kept(state, {});
  const first = state.extent.providers;
  expect([...state.localities.listed]).toEqual([2, 2]);
  expect([...state.listing.provider.subarray(0, 2)]).toEqual([1, 0]);
  expect([...state.listing.ring.subarray(0, 2)]).toEqual([0, 1]);
  expect([...state.listing.provider.subarray(first, first + 2)]).toEqual([3, 1]);
  expect([...state.listing.ring.subarray(first, first + 2)]).toEqual([3, 1]);
  expect(state.market.listStale[0]).toBe(0);
});
