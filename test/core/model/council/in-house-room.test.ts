import { describe, expect, test } from 'vitest';
import { inHouseRoom, plannedInHouse } from '../../../../core/model/council/in-house-room.ts';
import {
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  NO_PROVIDER,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { CELL_FRAMEWORK, CELL_IN_HOUSE, CELLS } from '../../../../core/scenario/arrangement.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { scene } from '../placing/scene.ts';
import type { Person, Provider } from '../placing/scene.ts';
import { optionWith, placeWith, scenarioWith } from '../sample-market.ts';

const FOLLOW = { 'staff.follow': 0.8 };
const AGENCY: Provider = {};
const NEW: Person = { provider: NO_PROVIDER, budgeted: 600 };
const WITH_AGENCY: Person = { provider: 0, route: FRAMEWORK, deployment: COUNCIL_MANAGED, budgeted: 600 };

/** Whom the service takes of some people asked about in turn, with so much staff of its own. */
function taken(staff: number, people: readonly Person[], others: readonly Person[] = []): boolean[] {
  const service: Provider = { inHouse: 1, listed: 0, staff };
  const takes = inHouseRoom(scene([AGENCY, service], [...people, ...others]), FOLLOW);
  return people.map((_, person) => takes(person));
}

describe('the council’s own service', () => {
  test('takes new people until its staff is spoken for, one after another', () => {
    expect(taken(1_300, [NEW, NEW, NEW])).toEqual([true, true, false]);
    // Whoever needs less may still find room.
    expect(taken(700, [NEW, NEW, { ...NEW, budgeted: 100 }])).toEqual([true, false, true]);
  });

  test('needs a fifth of the staff for someone the council has been buying care for: the rest go with the work', () => {
    expect(taken(240, [WITH_AGENCY, WITH_AGENCY, WITH_AGENCY])).toEqual([true, true, false]);
    expect(taken(240, [{ ...WITH_AGENCY, deployment: DIRECT_PAYMENT }])).toEqual([false]);
  });

  test('keeps its staff for those it has and those who wait for it', () => {
    const served: Person = { provider: 1, route: IN_HOUSE, budgeted: 600 };
    const waits: Person = { provider: NO_PROVIDER, route: IN_HOUSE, budgeted: 600 };
    expect(taken(1_300, [NEW], [served])).toEqual([true]);
    expect(taken(1_300, [NEW], [served, waits])).toEqual([false]);
  });

  test('takes nobody where there is none', () => {
    expect(inHouseRoom(scene([AGENCY], [{ ...NEW, budgeted: 0 }]), FOLLOW)(0)).toBe(false);
  });
});

/** A plan with a share in-house and the rest on the framework. */
const mix = (share: number) =>
  Float64Array.from(CELLS, (_, cell) =>
    cell === CELL_IN_HOUSE ? share : cell === CELL_FRAMEWORK ? 1 - share : 0,
  );

test('the plan’s share of each client group’s care is what the service is staffed for, people who pay for themselves left out', () => {
  const older = { group: 0, budgeted: 600 };
  const state = scene(
    [AGENCY],
    [older, older, { group: 2, budgeted: 300 }, { ...older, deployment: SELF_FUNDER }],
  );
  expect(plannedInHouse(state, [0.1, 0, 0.5, 0, 0].map(mix))).toBe(0.1 * 1_200 + 0.5 * 300);
  expect(plannedInHouse(state, [0, 0, 0, 0, 0].map(mix))).toBe(0);
});

test('in a large place that brings people to its own service nobody is left waiting for it, and it comes to what the plan asks', () => {
  const place = placeWith({ clients18to64: 900, clients65plus: 2_400, providers: 60, blockShare: 0.05 });
  const option = optionWith({
    lever: 'move.framework-to-in-house',
    from: '2026-06',
    until: '2029-05',
    value: 0.1,
  });
  let mostWaiting = 0;
  let inHouse = 0;
  const state = followMarket(scenarioWith({ place, option, months: 36 }), {}, ({ people, market }) => {
    const rows = Array.from({ length: market.peopleRows[0]! }, (_, row) => row);
    const there = rows.filter((row) => people.present[row] === 1 && people.route[row] === IN_HOUSE);
    mostWaiting = Math.max(
      mostWaiting,
      there.filter((row) => people.provider[row] === NO_PROVIDER && people.budgeted[row]! > 0).length,
    );
    inHouse = there.length;
  });
  const supported = presentPeople(state).filter((person) => state.people.deployment[person] !== SELF_FUNDER);
  expect(mostWaiting).toBeLessThan(15);
  expect(inHouse / supported.length).toBeGreaterThan(0.06);
});
