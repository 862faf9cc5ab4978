import { describe, expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { handBackContracts } from '../../../../core/model/steps/hand-back-contracts.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DECIDES_AGAIN,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  ISF_HOLDER,
  MIXED,
  NO_BUDGET,
  NO_PROVIDER,
  OPEN_MARKET,
  PREFERRED_LIST,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { monthWith, scene } from '../placing/scene.ts';
import type { Person, Provider } from '../placing/scene.ts';

const RULES = {
  'handback.months': 3,
  'handback.spread': 0,
  'handback.barred': 12,
  'staff.follow': 0.5,
  'cost.complexity.time': 0.1,
};

/** 100 framework hours at £23 against £24 at the margin. */
const UNDERPAID: Provider = {
  marginalCost: 2400,
  delivered: 6000,
  deliveredFramework: 6000,
  frameworkRevenue: 230_000,
  preferred: 1,
  staff: 9000,
};
const CLIENT: Person = { provider: 0, deployment: COUNCIL_MANAGED, route: FRAMEWORK };

function after(months: number, state: State, index = 40): State {
  for (let n = 0; n < months; n++)
    handBackContracts.apply(state, monthWith({ index: index + n, parameters: RULES }));
  return state;
}

const handedBack = (provider: Provider, months = 3): boolean =>
  after(months, scene([{ ...UNDERPAID, ...provider }], [])).market.handedBack[0] === 1;

describe('a framework contract', () => {
  test('is handed back after as many months in a row below marginal cost as a provider bears', () => {
    expect(handedBack({}, 2)).toBe(false);
    expect(handedBack({}, 3)).toBe(true);
    expect(handedBack({ monthsUnderpaid: 2 }, 1)).toBe(true);
  });

  test('is kept by a provider that covers its marginal cost, however little of its full cost', () => {
    expect(handedBack({ frameworkRevenue: 240_000, cost: 900_000 }, 24)).toBe(false);
  });

  test('has its months counted anew after one that pays', () => {
    const state = after(2, scene([UNDERPAID], []));
    state.providers.frameworkRevenue[0] = 240_000;
    after(1, state);
    expect(state.providers.monthsUnderpaid[0]).toBe(0);
    state.providers.frameworkRevenue[0] = 230_000;
    expect(after(2, state).market.handedBack[0]).toBe(0);
    expect(after(1, state).market.handedBack[0]).toBe(1);
  });

  test('counts what outcome payments and guaranteed hours add or take', () => {
    expect(handedBack({ outcomeRevenue: 10_000 })).toBe(false);
    expect(handedBack({ guaranteeRevenue: 10_000 })).toBe(false);
    expect(handedBack({ frameworkRevenue: 240_000, outcomeRevenue: -1 })).toBe(true);
  });

  test('costs more where the care given is complex', () => {
    const even: Provider = { frameworkRevenue: 246_000 };
    expect(handedBack({ ...even, complex: 1500 })).toBe(false);
    // Half as complex as can be: £25.20 at a tenth more for all of it.
    expect(handedBack({ ...even, complex: 3000 })).toBe(true);
  });

  test('takes the provider off the framework and its lists for a year', () => {
    const { providers, market } = after(3, scene([UNDERPAID], []), 40);
    expect([providers.listed[0], providers.preferred[0], providers.barredUntil[0]]).toEqual([0, 0, 54]);
    expect([providers.open[0], market.listStale[0]]).toEqual([1, 1]);
  });

  test('does not concern those who deliver nothing for the council, are closed or its own', () => {
    expect(handedBack({ deliveredFramework: 0, frameworkRevenue: 0 })).toBe(false);
    expect(handedBack({ open: 0 })).toBe(false);
    expect(handedBack({ inHouse: 1 })).toBe(false);
  });
});

test.each([
  ['bought by the council', {}, true],
  ['without a budget', { deployment: NO_BUDGET }, true],
  ['on the preferred list', { route: PREFERRED_LIST }, true],
  ['of a mixed package', { deployment: MIXED }, true],
  ['arranged by the council for who pays in full', { deployment: SELF_FUNDER, arranged: 1 }, true],
  ['under block', { route: BLOCK }, false],
  ['of a direct payment on the framework’s terms', { deployment: DIRECT_PAYMENT }, false],
  ['of a direct payment', { deployment: DIRECT_PAYMENT, route: OPEN_MARKET }, false],
  ['of a service fund it holds', { deployment: ISF, route: ISF_HOLDER }, false],
  ['of a self-funder', { deployment: SELF_FUNDER, route: OPEN_MARKET }, false],
])('with the framework contract goes care %s: %o, %s', (_, person: Person, goes) => {
  const { people, market } = after(3, scene([UNDERPAID], [{ ...CLIENT, ...person }]));
  expect(people.provider[0]).toBe(goes ? NO_PROVIDER : 0);
  expect([people.displaced[0], people.changesForced[0]]).toEqual(goes ? [1, 1] : [0, 0]);
  expect([market.peopleHandedBack[0], market.changesForced[0]]).toEqual(goes ? [1, 1] : [0, 0]);
});

test('who loses a provider so may decide again, but for those who pay in full', () => {
  const { people } = after(
    3,
    scene([UNDERPAID], [CLIENT, { ...CLIENT, deployment: SELF_FUNDER, arranged: 1 }]),
  );
  expect([...people.decides].slice(0, 2)).toEqual([DECIDES_AGAIN, 0]);
});

test('bookings fall by what those people drew on, and of the staff they used a part goes with them', () => {
  const state = scene([UNDERPAID, {}], [CLIENT, { ...CLIENT, route: OPEN_MARKET, deployment: SELF_FUNDER }]);
  const { providers, market } = after(3, state);
  expect(providers.booked[0]).toBe(600);
  expect([providers.staff[0], market.staffReleased[0]]).toEqual([8700, 300]);
  // Nobody is handed back, or released, in the month after.
  after(1, state);
  expect([market.handedBack[0], market.peopleHandedBack[0], market.changesForced[0]]).toEqual([0, 0, 0]);
  expect([providers.staff[0], market.staffReleased[0]]).toEqual([8700, 0]);
});

describe('a block', () => {
  const BLOCK_BELOW: Provider = {
    ...UNDERPAID,
    frameworkRevenue: 250_000,
    blockShare: 0.5,
    bookedBlock: 600,
    deliveredBlock: 6000,
    blockRevenue: 230_000,
  };
  const clients: Person[] = [CLIENT, { ...CLIENT, route: BLOCK }];

  test('is handed back alone where its price alone is below cost', () => {
    const { people, providers } = after(3, scene([BLOCK_BELOW], clients));
    expect([...people.provider].slice(0, 2)).toEqual([0, NO_PROVIDER]);
    expect([providers.blockShare[0], providers.listed[0], providers.bookedBlock[0]]).toEqual([0, 1, 0]);
  });

  test('is kept where hours nobody used are paid for well enough, though the framework goes', () => {
    const state = scene([{ ...BLOCK_BELOW, blockRevenue: 260_000, frameworkRevenue: 230_000 }], clients);
    const { people, providers } = after(3, state);
    expect([...people.provider].slice(0, 2)).toEqual([NO_PROVIDER, 0]);
    expect([providers.blockShare[0], providers.listed[0]]).toEqual([0.5, 0]);
  });

  test('is handed back where what is paid back for hours nobody used leaves too little', () => {
    const { providers } = after(
      3,
      scene([{ ...BLOCK_BELOW, blockRevenue: 260_000, blockPaidBack: 30_000 }], []),
    );
    expect(providers.blockShare[0]).toBe(0);
  });

  test('is not handed back for months in which only the framework paid too little, nor the framework for those of the block', () => {
    const state = scene([{ ...BLOCK_BELOW, blockRevenue: 260_000, frameworkRevenue: 230_000 }], clients);
    after(2, state);
    state.providers.frameworkRevenue[0] = 250_000;
    state.providers.blockRevenue[0] = 230_000;
    after(2, state);
    const { providers, market } = state;
    expect([providers.blockShare[0], providers.listed[0], market.handedBack[0]]).toEqual([0.5, 1, 0]);
    state.providers.frameworkRevenue[0] = 230_000;
    after(1, state);
    expect([providers.blockShare[0], providers.listed[0], market.handedBack[0]]).toEqual([0, 1, 1]);
  });

  test('goes with the framework where both are below cost, and counts as one', () => {
    const { people, providers, market } = after(
      3,
      scene([{ ...BLOCK_BELOW, frameworkRevenue: 230_000 }], clients),
    );
    expect([...people.provider].slice(0, 2)).toEqual([NO_PROVIDER, NO_PROVIDER]);
    expect([providers.blockShare[0], providers.listed[0]]).toEqual([0, 0]);
    expect([market.handedBack[0], market.peopleHandedBack[0]]).toEqual([1, 2]);
  });
});

test('providers bear with a contract for longer or shorter, each as it is in every option', () => {
  const providers = Array.from({ length: 40 }, () => UNDERPAID);
  const state = scene(providers, []);
  const rules = { ...RULES, 'handback.months': 6, 'handback.spread': 0.5 };
  const byMonth = Array.from({ length: 9 }, (_, n) => {
    handBackContracts.apply(state, monthWith({ index: 40 + n, parameters: rules }));
    state.providers.deliveredFramework.set([...state.providers.listed].map((listed) => 6000 * listed));
    return state.market.handedBack[0]!;
  });
  expect(byMonth.slice(0, 3)).toEqual([0, 0, 0]);
  expect(byMonth.reduce((sum, count) => sum + count, 0)).toBe(40);
  expect(Math.max(...byMonth)).toBeLessThan(16);
});
