import { expect, test } from 'vitest';

import { TAKEOVER_PARAMETERS } from '../../../../core/model/ending/takeover.ts';
import { ACCOUNTS, cashOf, checkLedger, openMonth, PURPOSE } from '../../../../core/model/ledger.ts';
import type { State } from '../../../../core/model/state.ts';
import { closeProviders } from '../../../../core/model/steps/close-providers.ts';
import { NO_PROVIDER } from '../../../../core/model/vocabulary.ts';
import { parametersOf } from '../parameters-of.ts';
import { chosen, monthWith, scene } from '../placing/scene.ts';
import type { Provider } from '../placing/scene.ts';

const CASH = 1_000_000;
const ENDS: Provider = {
  closureLeft: 0,
  staff: 3000,
  office: 3000,
  pay: 1300,
  skill: 0.5,
  quality: 1,
  blockShare: 0.25,
  guaranteed: 500,
  dueNext: 700,
  founded: -60,
};
const STRONG: Provider = {
  closureLeft: 9,
  staff: 9000,
  office: 9000,
  pay: 1200,
  skill: 0.9,
  quality: 2,
  outlook: 0.05,
  cost: 400_000,
  blockRevenue: 2 * CASH,
  founded: -60,
};

/** A month at whose end the first provider, with two clients, is to be sold; the second and any further one might buy. */
function sold(ends: Provider = {}, ...buyers: readonly Provider[]): State {
  const others = buyers.length === 0 ? [{}] : buyers;
  const state = scene(
    [{ ...ENDS, ...ends }, ...others.map((buyer) => ({ ...STRONG, ...buyer }))],
    [{ provider: 0, notice: 1 }, { provider: 0, since: 3 }, { provider: 1 }],
  );
  openMonth(state.ledger);
  for (const row of others.keys()) give(state, row + 1, CASH + row);
  state.providers.blockRevenue[0] = 100_000;
  return state;
}

function give({ ledger }: State, row: number, cash: number): void {
  ledger.balance[cashOf(ledger, row)]! += cash;
  ledger.opening[cashOf(ledger, row)]! += cash;
  ledger.balance[ACCOUNTS.owners]! -= cash;
  ledger.opening[ACCOUNTS.owners]! -= cash;
}

function endMonth(state: State, rate = 1): State {
  closeProviders.apply(state, monthWith({ parameters: { 'merge.rate': rate } }));
  checkLedger(state.ledger);
  return state;
}

const total = (column: ArrayLike<number>): number => Array.from(column).reduce((sum, n) => sum + n, 0);

test('clients go to who takes over with their staff and notice nothing', () => {
  const { people, providers, market } = endMonth(sold());
  expect([...people.provider].slice(0, 3)).toEqual([1, 1, 1]);
  expect([...people.displaced].slice(0, 3)).toEqual([0, 0, 0]);
  expect([...people.changesForced].slice(0, 3)).toEqual([0, 0, 0]);
  expect([people.notice[0], people.since[1]]).toEqual([1, 3]);
  expect([market.merged[0], market.peopleTakenOver[0], market.changesForced[0]]).toEqual([1, 2, 0]);
  expect([market.staffReleased[0], providers.open[0]]).toEqual([0, 0]);
});

test('a takeover is no closure', () => {
  const { market } = endMonth(sold());
  expect([market.closedInsolvent[0], market.closedVoluntary[0], market.closedOther[0]]).toEqual([0, 0, 0]);
});

test.each(['staff', 'office', 'booked', 'bookedBlock', 'blockShare', 'guaranteed'] as const)(
  'all %s there was before is there after, with who took over',
  (name) => {
    const state = sold();
    const before = total(state.providers[name]);
    const { providers } = endMonth(state);
    expect(total(providers[name])).toBe(before);
    expect(providers[name][0]).toBe(name === 'office' ? providers.office[0] : 0);
  },
);

test('pay, skill and quality become those of both, weighed by staff', () => {
  const { providers } = endMonth(sold());
  expect(providers.pay[1]).toBe(1225);
  expect(providers.skill[1]).toBeCloseTo(0.8, 12);
  expect(providers.quality[1]).toBeCloseTo(1.75, 12);
});

test('where it worked and what it could do go over, what it is owed stays with its owners', () => {
  const state = sold({ coverage: 3, joins: 1, fundReady: 1 }, { coverage: 1 });
  const { providers } = endMonth(state);
  expect([providers.coverage[1], providers.joins[1], providers.fundReady[1]]).toEqual([3, 1, 1]);
  expect([providers.dueNext[0], providers.dueNext[1]]).toEqual([700, 0]);
});

test('the price is a part of a year’s revenue, paid to the owners out of cash that can be spared', () => {
  const parameters = parametersOf(TAKEOVER_PARAMETERS);
  const { ledger } = endMonth(sold());
  const worth = Math.round(parameters['merge.price'] * 12 * 100_000);
  expect(ledger.turnover[PURPOSE['takeover price']]).toBe(worth);
  expect(ledger.balance[cashOf(ledger, 1)]).toBe(CASH - worth);
  const poor = endMonth(sold({}, { cost: CASH - 50 })).ledger;
  expect(poor.turnover[PURPOSE['takeover price']]).toBe(50);
});

test('nothing is paid for one that has run out of cash', () => {
  const state = sold({ closureLeft: 9, monthsBelow: 99, cost: 100 });
  give(state, 0, -5000);
  const { ledger, market } = endMonth(state);
  expect([market.merged[0], ledger.turnover[PURPOSE['takeover price']]]).toEqual([1, 0]);
});

test('the one whose cash lasts longest takes over, whoever has most of it', () => {
  expect(chosen(endMonth(sold({}, {}, {})))[0]).toBe(2);
  expect(chosen(endMonth(sold({}, {}, { cost: 500_000 })))[0]).toBe(1);
});

test.each([
  ['expects no margin', { outlook: -0.5 }],
  ['has too little cash', { cost: CASH + 1 }],
  ['is less than twice its size', { staff: 5999 }],
  ['serves none of the same localities', { coverage: 2 }],
  ['is the council’s own', { inHouse: 1 }],
  ['stops in the same month', { closureLeft: 0 }],
] as const)('nobody takes over who %s', (_, buyer) => {
  const { people, market } = endMonth(sold({ coverage: 1 }, buyer));
  expect([people.provider[0], market.merged[0]]).toEqual([NO_PROVIDER, 0]);
});

test('nobody takes over where none are for sale, nor one that serves nobody', () => {
  expect(endMonth(sold(), 0).market.merged[0]).toBe(0);
  const empty = sold();
  empty.people.provider.fill(1);
  empty.providers.booked[0] = 0;
  expect(endMonth(empty).market.merged[0]).toBe(0);
});

test('nobody who is still starting up takes another over, however much of its capital is left', () => {
  const index = 30;
  const buyer = (founded: number): number => {
    const state = sold({}, { founded });
    closeProviders.apply(
      state,
      monthWith({ index, parameters: { 'merge.rate': 1, 'outlook.start-up': 18 } }),
    );
    return state.market.merged[0]!;
  };
  expect([buyer(index - 17), buyer(index - 18)]).toEqual([0, 1]);
});
