import { describe, expect, test } from 'vitest';

import { takerThere } from '../../../../core/model/placing/taker-there.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  NO_PROVIDER,
  OPEN_MARKET,
  POOLED,
  PREFERRED_LIST,
} from '../../../../core/model/vocabulary.ts';
import { CELL_DIRECT_PAYMENT, CELL_ISF, CELL_PREFERRED_LIST } from '../../../../core/scenario/arrangement.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { parametersWith, placeWith, scenarioWith } from '../sample-market.ts';
import { scene } from './scene.ts';
import type { Person, Provider } from './scene.ts';

const PRICES = { framework: 2500, preferred: 2200, isf: 2400, needsRelated: 0 };
const PARAMETERS = {
  'cost.complexity.time': 0.2,
  'willing.margin': 0,
  'staff.follow': 0.5,
  'staff.headroom': 0,
};
const ON_BOTH: Provider = { preferred: 1, isfCapable: 1, marginalCost: 2000, staff: 1_300 };
const NEW: Person = { provider: NO_PROVIDER, budgeted: 600 };

/** Whom providers take of some people asked about in turn. */
function taken(
  cell: number,
  provider: Provider,
  people: readonly Person[],
  { prices = PRICES, others = [] as readonly Provider[] } = {},
): boolean[] {
  const takes = takerThere(scene([provider, ...others], people), prices, PARAMETERS);
  return people.map((_, person) => takes.inArrangement(cell, person));
}

describe.each([
  ['the preferred list', CELL_PREFERRED_LIST, { preferred: 0 }],
  ['a service fund', CELL_ISF, { isfCapable: 0 }],
])('%s', (_, cell, notThere) => {
  test('takes new people until the staff is spoken for, one after another', () => {
    expect(taken(cell, ON_BOTH, [NEW, NEW, NEW])).toEqual([true, true, false]);
    expect(taken(cell, ON_BOTH, [NEW, NEW, NEW], { others: [ON_BOTH] })).toEqual([true, true, true]);
  });

  test('takes nobody whom its price does not cover, and the complex only for more', () => {
    expect(taken(cell, { ...ON_BOTH, marginalCost: 2_500 }, [NEW])).toEqual([false]);
    const complex = { ...NEW, complexity: 1 };
    expect(taken(cell, { ...ON_BOTH, marginalCost: 2_150 }, [NEW, complex])).toEqual([true, false]);
    const prices = { ...PRICES, needsRelated: 0.3 };
    expect(taken(cell, { ...ON_BOTH, marginalCost: 2_150 }, [complex], { prices })).toEqual([true]);
  });

  test('takes nobody with a provider that is not on it, closed, elsewhere, the council’s own or left by choice', () => {
    const others = [notThere, { open: 0 }, { coverage: 0b10 }, { inHouse: 1 }];
    for (const other of others) expect(taken(cell, { ...ON_BOTH, ...other }, [NEW])).toEqual([false]);
    expect(taken(cell, ON_BOTH, [{ ...NEW, avoids: 1 }])).toEqual([false]);
  });

  test('takes whoever it serves already, whatever staff it has to spare, but for hours of the block', () => {
    const own = { provider: 0, budgeted: 600, route: FRAMEWORK, deployment: DIRECT_PAYMENT };
    expect(taken(cell, { ...ON_BOTH, staff: 600 }, [own])).toEqual([true]);
    expect(taken(cell, { ...ON_BOTH, staff: 600 }, [{ ...own, route: BLOCK }])).toEqual([false]);
  });

  test('takes whoever needs no provider', () => {
    expect(taken(cell, { ...ON_BOTH, ...notThere }, [{ ...NEW, budgeted: 0 }])).toEqual([true]);
  });
});

test('half of the staff for work the council goes on buying comes with it to the list, and none to a fund', () => {
  const bought = { provider: 1, budgeted: 600, route: FRAMEWORK, deployment: COUNCIL_MANAGED };
  const room = { ...ON_BOTH, staff: 300 };
  const others = [{ staff: 600 }];
  expect(taken(CELL_PREFERRED_LIST, room, [bought], { others })).toEqual([true]);
  expect(taken(CELL_ISF, room, [bought], { others })).toEqual([false]);
  expect(taken(CELL_PREFERRED_LIST, room, [{ ...bought, deployment: DIRECT_PAYMENT }], { others })).toEqual([
    false,
  ]);
});

/** Whether the list takes people served by another provider, with so much staff, one after another. */
function comeAlong(staff: number, count: number, room: number): boolean[] {
  const bought = { provider: 1, budgeted: 600, route: FRAMEWORK, deployment: COUNCIL_MANAGED };
  const people = Array.from({ length: count }, () => bought);
  return taken(CELL_PREFERRED_LIST, { ...ON_BOTH, staff: room }, people, { others: [{ staff }] });
}

test('no more staff are counted on to come along than the provider left has without work, those who went before not counted again', () => {
  expect(comeAlong(300, 1, 300)).toEqual([true]);
  expect(comeAlong(299, 1, 300)).toEqual([false]);
  // Two people are served there, and both are still booked: one leaves 600 of 900 busy.
  expect(comeAlong(900, 2, 600)).toEqual([true, false]);
});

/** Someone who comes anew. */
const comer = (minutes: number): Person => ({ ...NEW, budgeted: minutes });

describe('where someone leaves a provider for another on the list, with half the staff for their plan, and draws on a third of it', () => {
  const leaver = { provider: 1, budgeted: 600, route: FRAMEWORK, deployment: COUNCIL_MANAGED, avoids: 2 };
  /** Whom the list takes of both, in turn; the provider they leave has so much staff, and the other lacks half of what the leaver needs. */
  const told = (staff: number, people: readonly Person[]): boolean[] => {
    const state = scene(
      [
        { ...ON_BOTH, staff: 300 },
        { ...ON_BOTH, staff },
      ],
      people,
    );
    state.people.wanted[people.indexOf(leaver)] = 200;
    state.providers.booked[1] = 200;
    const takes = takerThere(state, PRICES, PARAMETERS);
    return people.map((_, person) => takes.inArrangement(CELL_PREFERRED_LIST, person));
  };

  test('staff promised to those who come there do not leave with them', () => {
    expect(told(1_000, [comer(700), leaver])).toEqual([true, true]);
    expect(told(999, [comer(700), leaver])).toEqual([true, false]);
  });

  test('staff who leave with them are promised to nobody who comes', () => {
    expect(told(900, [leaver, comer(600)])).toEqual([true, true]);
    expect(told(900, [leaver, comer(601)])).toEqual([true, false]);
  });
});

test('whoever shares visits in a pool needs the whole of them on any other terms', () => {
  const pooling = { ...NEW, route: POOLED, sharing: 0.8 };
  expect(taken(CELL_PREFERRED_LIST, { ...ON_BOTH, staff: 599 }, [pooling])).toEqual([false]);
  expect(taken(CELL_PREFERRED_LIST, { ...ON_BOTH, staff: 600 }, [pooling])).toEqual([true]);
});

test('someone with a direct payment and a provider comes to a price the council has agreed only where a provider there takes them at it', () => {
  const holder = { provider: 1, budgeted: 600, route: OPEN_MARKET, deployment: DIRECT_PAYMENT };
  const comes = (route: number, provider: Provider, who: Person = holder): boolean => {
    const market = scene(
      [
        { ...ON_BOTH, listed: 1, ...provider },
        { staff: 600, listed: 0 },
      ],
      [who],
    );
    return takerThere(market, { ...PRICES, needsRelated: 0.5 }, PARAMETERS).forPayment(route, 0);
  };
  expect(comes(PREFERRED_LIST, {})).toBe(true);
  expect(comes(PREFERRED_LIST, { preferred: 0 })).toBe(false);
  expect(comes(PREFERRED_LIST, { marginalCost: 2_300 })).toBe(false);
  expect(comes(FRAMEWORK, { marginalCost: 2_300 })).toBe(true);
  expect(comes(FRAMEWORK, { listed: 0 })).toBe(false);
  // No staff come along, and nothing is added for complex needs.
  expect(comes(PREFERRED_LIST, { staff: 500 })).toBe(false);
  expect(comes(PREFERRED_LIST, { marginalCost: 2_150 }, { ...holder, complexity: 1 })).toBe(false);
  expect(comes(OPEN_MARKET, { open: 0 })).toBe(true);
});

test('every other arrangement is open whoever there is', () => {
  expect(taken(CELL_DIRECT_PAYMENT, { open: 0 }, [NEW])).toEqual([true]);
});

test('where the framework’s price does not pay holders nobody is left with a fund that brings no care', () => {
  const place = placeWith({ clients18to64: 150, clients65plus: 300, providers: 20, frameworkRate: 22 });
  const parameters = parametersWith({ 'mix.isf.18to64': 0.2, 'mix.isf.65plus': 0.2 });
  let longest = 0;
  let waiting = 0;
  followMarket(scenarioWith({ place, parameters, months: 12 }), {}, (state, { reported }) => {
    if (reported < 0) return;
    const { people } = state;
    for (const person of presentPeople(state)) {
      if (people.deployment[person] !== ISF || people.provider[person] !== NO_PROVIDER) continue;
      if (people.waiting[person] === 0) continue;
      waiting++;
      longest = Math.max(longest, people.waiting[person]!);
    }
  });
  expect(longest).toBeLessThanOrEqual(3);
  expect(waiting).toBeLessThan(12 * 3);
});
