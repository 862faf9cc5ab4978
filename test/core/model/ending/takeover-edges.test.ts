import { expect, test } from 'vitest';

import { buyerOf, isForSale, takeOver, TAKEOVER_PARAMETERS } from '../../../../core/model/ending/takeover.ts';
import { cashOf, PURPOSE } from '../../../../core/model/ledger.ts';
import type { State } from '../../../../core/model/state.ts';
import { NO_PROVIDER } from '../../../../core/model/vocabulary.ts';
import { luckOf, STREAMS, uniform } from '../../../../core/random/stream.ts';
import { parametersOf } from '../parameters-of.ts';
import { scene } from '../placing/scene.ts';
import type { Provider } from '../placing/scene.ts';

const parameters = {
  ...parametersOf(TAKEOVER_PARAMETERS),
  'merge.cash': 2,
  'merge.size': 0.5,
  'outlook.start-up': 12,
};
const INDEX = 60;
const ABLE: Provider = { staff: 6000, pay: 1200, outlook: 0.05, cost: 100 };

/** Some providers with cash of £10, save where it is said; the last of them is to be sold. */
function market(...providers: readonly Provider[]): State {
  const state = scene(providers, []);
  for (const row of providers.keys()) state.ledger.balance[cashOf(state.ledger, row)] = 1000;
  return state;
}

function buyer(able: Provider, cash = 1000): number {
  const state = market({ ...ABLE, ...able }, { staff: 3000 });
  state.ledger.balance[cashOf(state.ledger, 0)] = cash;
  return buyerOf(state, 1, INDEX, parameters);
}

test('the first provider of all may take over', () => {
  expect(buyer({})).toBe(0);
});

test('one just large enough, with just cash enough and just started up may take over', () => {
  expect(buyer({ staff: 6000, founded: INDEX - 12 }, 200)).toBe(0);
});

test.each<[string, Provider, number]>([
  ['smaller', { staff: 5999 }, 1000],
  ['short of a penny', {}, 199],
  ['still starting up', { founded: INDEX - 11 }, 1000],
  ['without cash or cost', { cost: 0 }, 0],
  ['with a margin of nothing', { outlook: 0 }, 1000],
  ['closed', { open: 0 }, 1000],
])('one that is %s may not', (_, able, cash) => {
  expect(buyer(able, cash)).toBe(NO_PROVIDER);
});

test('a penny of cash is enough where there is no cost, and lasts as many months as there are pennies', () => {
  expect(buyer({ cost: 0 }, 1)).toBe(0);
  const state = market({ ...ABLE, cost: 0 }, { ...ABLE, cost: 1 }, { staff: 3000 });
  state.ledger.balance[cashOf(state.ledger, 1)] = 1001;
  expect(buyerOf(state, 2, INDEX, parameters)).toBe(1);
});

test('of two whose cash lasts equally long the older takes over, whichever row it is in', () => {
  const older = { ...ABLE, identity: 3 };
  const younger = { ...ABLE, identity: 4 };
  expect(buyerOf(market(older, younger, { staff: 3000 }), 2, INDEX, parameters)).toBe(0);
  expect(buyerOf(market(younger, older, { staff: 3000 }), 2, INDEX, parameters)).toBe(1);
});

test('half a penny of pay between the two is rounded up', () => {
  const state = market(ABLE, { staff: 2000, pay: 1202 });
  takeOver(state, 1, 0, 0, parameters);
  expect(state.providers.pay[0]).toBe(1201);
});

test('two without staff keep the pay and quality of the one that goes on', () => {
  const state = market({ ...ABLE, staff: 0, quality: 2 }, { staff: 0, quality: 1, pay: 1500 });
  takeOver(state, 1, 0, 0, parameters);
  expect([state.providers.pay[0], state.providers.quality[0]]).toEqual([1200, 2]);
});

test.each(['spotAtStart', 'guaranteedSpot', 'calledOff'] as const)('all %s goes over', (column) => {
  const state = market({ ...ABLE, [column]: 5 }, { staff: 1, [column]: 7 });
  takeOver(state, 1, 0, 0, parameters);
  expect([...state.providers[column]].slice(0, 2)).toEqual([12, 0]);
});

test.each(['coverage', 'joins', 'fundReady', 'isfCapable'] as const)(
  '%s of either is that of both',
  (column) => {
    const both = (own: number, sold: number): number => {
      const state = market({ ...ABLE, [column]: own }, { staff: 1, [column]: sold });
      takeOver(state, 1, 0, 0, parameters);
      return state.providers[column][0]!;
    };
    expect([both(0, 0), both(1, 0), both(0, 1), both(1, 1)]).toEqual([0, 1, 1, 1]);
  },
);

test('revenue below nothing is worth nothing', () => {
  const state = market(ABLE, { staff: 1 });
  takeOver(state, 1, 0, -1000, parameters);
  expect(state.ledger.balance[cashOf(state.ledger, 0)]).toBe(1000);
});

test('cash of a month costs a month of it, be that a penny', () => {
  const state = market({ ...ABLE, cost: 1 }, { ...ABLE, cost: 2 }, { staff: 3000 });
  state.ledger.balance[cashOf(state.ledger, 1)] = 1500;
  expect(buyerOf(state, 2, INDEX, parameters)).toBe(0);
});

test.each([
  [1000, 200, 0.25, 800],
  [200, 200, 0.25, 0],
  [199, 200, 0.25, 0],
  [1000, 0, 0, 0],
])('of %d pence %d are kept, and at a price of %d of a year %d are paid', (cash, kept, price, paid) => {
  const state = market({ ...ABLE, cost: kept / 2 }, { staff: 1 });
  state.ledger.balance[cashOf(state.ledger, 0)] = cash;
  takeOver(state, 1, 0, price === 0 ? 0 : 1e6, { ...parameters, 'merge.price': 0.25 });
  expect(state.ledger.turnover[PURPOSE['takeover price']]).toBe(paid);
});

test('part of a penny that is to be kept is a whole one', () => {
  const state = market({ ...ABLE, cost: 101 }, { staff: 1 });
  takeOver(state, 1, 0, 1e6, { ...parameters, 'merge.cash': 0.5 });
  expect(state.ledger.balance[cashOf(state.ledger, 0)]).toBe(51);
});

test('one without staff takes on the pay of the one worker there is', () => {
  const state = market({ ...ABLE, staff: 0 }, { staff: 1, pay: 1500 });
  takeOver(state, 1, 0, 0, parameters);
  expect(state.providers.pay[0]).toBe(1500);
});

test('one is for sale in a month whose draw is below the rate, and not where it is just the rate', () => {
  const luck = luckOf(7, 0);
  const draw = uniform(luck, STREAMS['provider-merge'], 4, INDEX);
  const forSale = (rate: number): boolean => isForSale(4, INDEX, luck, { ...parameters, 'merge.rate': rate });
  expect([forSale(draw), forSale(draw + 1e-9), forSale(draw - 1e-9)]).toEqual([false, true, false]);
});
