import { expect, test } from 'vitest';

import { NATURAL_PARAMETERS, naturalHazard } from '../../../../core/model/ending/why-end.ts';
import { cashOf } from '../../../../core/model/ledger.ts';
import type { State } from '../../../../core/model/state.ts';
import { STREAMS, uniform } from '../../../../core/random/stream.ts';
import { closeProviders } from '../../../../core/model/steps/close-providers.ts';
import {
  GOES_ON,
  MICRO_PROVIDER,
  NATURAL,
  NO_PROVIDER,
  VOLUNTARY,
} from '../../../../core/model/vocabulary.ts';
import { parametersOf } from '../parameters-of.ts';
import { monthWith, scene } from '../placing/scene.ts';
import type { Person, Provider } from '../placing/scene.ts';

const INDEX = 60;
const PLAIN = { 'merge.rate': 0, 'outlook.start-up': 12, 'outlook.memory': 4, 'exit.outlook.poor': -0.03 };
const GROWN: Provider = { founded: 0, clients: 40, closureLeft: 9, security: 24, rating: 3 };

function after(
  providers: readonly Provider[],
  people: readonly Person[] = [],
  prepare: (state: State) => void = () => {},
  parameters: Readonly<Record<string, number>> = {},
): State {
  const state = scene(
    providers.map((one) => ({ ...GROWN, ...one })),
    people,
  );
  prepare(state);
  closeProviders.apply(state, monthWith({ index: INDEX, parameters: { ...PLAIN, ...parameters } }));
  return state;
}

test('each is put down for its age in whole months, from its first month to its fifteenth year', () => {
  const parameters = parametersOf(NATURAL_PARAMETERS);
  for (let age = 0; age <= 180; age++) {
    const left = after([{ founded: INDEX - age }]).providers.closureLeft[0];
    expect(left).toBe(9 - naturalHazard({ age, clients: 40, rating: 3 }, parameters));
  }
});

test.each([
  [INDEX - 12, 0.03],
  [INDEX - 11, 0.04],
])('one registered in month %d has after start-up an outlook of %d', (founded, outlook) => {
  const { providers } = after([{ founded, outlook: 0.04 }], [], ({ providers: { blockRevenue, cost } }) => {
    blockRevenue[0] = 1000;
    cost[0] = 1000;
  });
  expect(providers.outlook[0]).toBeCloseTo(outlook, 12);
});

function monthsPoorAfter(outlook: number): number {
  return after([{ outlook, monthsPoor: 2 }], [], () => {}, { 'exit.outlook.months': 99 }).providers
    .monthsPoor[0]!;
}

test('poor months are counted one by one and forgotten after a good one', () => {
  // Nothing comes in and nothing is spent: three parts in four of the outlook stay.
  expect([monthsPoorAfter(-0.08), monthsPoorAfter(-0.04), monthsPoorAfter(-0.039)]).toEqual([3, 0, 0]);
});

test('one that closes keeps no bookings and no staff, and lets the part go that does not follow its clients', () => {
  const { providers, market } = after(
    [{ closureLeft: 0, staff: 1001, bookedBlock: 70 }],
    [{ provider: 0 }],
    () => {},
    { 'staff.follow': 0.5 },
  );
  expect([providers.booked[0], providers.bookedBlock[0], providers.staff[0]]).toEqual([0, 0, 0]);
  expect(market.staffReleased[0]).toBe(501);
});

test('closures are counted anew each month', () => {
  const { market } = after([{}], [], (state) => {
    for (const name of [
      'closedInsolvent',
      'closedVoluntary',
      'closedOther',
      'merged',
      'peopleTakenOver',
    ] as const)
      state.market[name][0] = 9;
  });
  const { closedInsolvent, closedVoluntary, closedOther, merged, peopleTakenOver } = market;
  expect([closedInsolvent[0], closedVoluntary[0], closedOther[0], merged[0], peopleTakenOver[0]]).toEqual([
    0, 0, 0, 0, 0,
  ]);
});

test('what is in the bank of one that closes goes to its owners, and what it lacks is made good by them', () => {
  for (const cash of [1, -1]) {
    const { ledger } = after([{ closureLeft: 0 }], [], (state) => {
      state.ledger.balance[cashOf(state.ledger, 0)] = cash;
    });
    expect(ledger.balance[cashOf(ledger, 0)]).toBe(0);
  }
});

test('of two that are to be sold the older goes first, and one takeover leaves less for the next', () => {
  const buyer: Provider = { outlook: 0.5, staff: 9000, cost: 0 };
  const ends: Provider = { closureLeft: 0, staff: 100 };
  const state = after(
    [
      { ...ends, identity: 8 },
      { ...ends, identity: 7 },
      { ...buyer, identity: 1 },
    ],
    [{ provider: 0 }, { provider: 1 }],
    ({ ledger, providers }) => {
      ledger.balance[cashOf(ledger, 2)] = 1000;
      providers.blockRevenue.set([1000, 1000, 1e6]);
    },
    { 'merge.rate': 1, 'merge.price': 1, 'merge.cash': 0 },
  );
  expect([...state.people.provider].slice(0, 2)).toEqual([NO_PROVIDER, 2]);
});

function outlookIn(index: number, founded: number): number {
  const state = scene([{ ...GROWN, founded, outlook: 0.04 }], []);
  closeProviders.apply(state, monthWith({ index, parameters: PLAIN }));
  return state.providers.outlook[0]!;
}

test('those a place starts with are tried from the first month on', () => {
  expect([outlookIn(12, 0), outlookIn(12, -24)].map((outlook) => outlook < 0.04)).toEqual([true, true]);
  expect([outlookIn(11, -24), outlookIn(12, 1)]).toEqual([0.04, 0.04]);
});

function monthsBelowAt(cash: number): number {
  const nothing = { 'provider.overdraft': 0, 'provider.invoice-finance': 0 };
  const { providers } = after(
    [{}],
    [],
    ({ ledger }) => void (ledger.balance[cashOf(ledger, 0)] = cash),
    nothing,
  );
  return providers.monthsBelow[0]!;
}

test('where lenders give nothing, a second penny below zero counts', () => {
  expect([monthsBelowAt(0), monthsBelowAt(-1), monthsBelowAt(-2)]).toEqual([0, 0, 1]);
});

function endedByPatience(months: number, outlook: number): number {
  return after([{ outlook, monthsPoor: 0 }], [], () => {}, {
    'exit.outlook.months': months,
    'exit.outlook.spread': 0,
  }).providers.ended[0]!;
}

test('an owner without patience stops in the first poor month and in no other', () => {
  expect([endedByPatience(1, -0.5), endedByPatience(0, -0.5), endedByPatience(0, 0.5)]).toEqual([
    VOLUNTARY,
    VOLUNTARY,
    GOES_ON,
  ]);
});

function endedWith(closureLeft: number): number {
  return after([{ closureLeft }], [], () => {}, { 'provider.closure.natural': 0 }).providers.ended[0]!;
}

test('what is put aside for closing is used up when none is left', () => {
  expect([endedWith(0), endedWith(1e-12)]).toEqual([NATURAL, GOES_ON]);
});

test('whether one is sold is drawn for the month in which it stops', () => {
  for (const identity of [1, 2, 3, 4, 5, 6]) {
    const { luck } = monthWith();
    const draw = uniform(luck, STREAMS['provider-merge'], identity, INDEX);
    const merged = (rate: number): number =>
      after(
        [
          { identity, closureLeft: 0, staff: 1 },
          { outlook: 0.5, staff: 9000, identity: 9 },
        ],
        [{ provider: 0 }],
        ({ ledger }) => void (ledger.balance[cashOf(ledger, 1)] = 1e6),
        { 'merge.rate': rate },
      ).market.merged[0]!;
    expect([merged(draw), merged(draw + 1e-9)]).toEqual([0, 1]);
  }
});

function outlookWithPay(contactPay: number, idlePay: number): number {
  return after(
    [{ kind: MICRO_PROVIDER, pay: 1000, outlook: 0 }],
    [],
    ({ costs, providers }) => {
      costs.contactPay[0] = contactPay;
      costs.idlePay[0] = idlePay;
      providers.blockRevenue[0] = 10_000;
      providers.cost[0] = 10_000;
    },
    { 'provider.owner.forgoes': 0.5, 'workforce.hours.per.worker': 12 },
  ).providers.outlook[0]!;
}

test('an owner goes without a part of all pay, for contracted time without work too', () => {
  expect(outlookWithPay(2000, 2000)).toBe(outlookWithPay(4000, 0));
  expect(outlookWithPay(2000, 2000)).toBeGreaterThan(outlookWithPay(2000, 0));
});
