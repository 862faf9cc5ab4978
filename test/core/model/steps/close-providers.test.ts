import { expect, test } from 'vitest';

import { cashOf, openMonth } from '../../../../core/model/ledger.ts';
import type { State } from '../../../../core/model/state.ts';
import { closeProviders } from '../../../../core/model/steps/close-providers.ts';
import {
  AGENCY,
  DRILL,
  GOES_ON,
  INSOLVENT,
  MICRO_PROVIDER,
  NATURAL,
  NO_PROVIDER,
  VOLUNTARY,
} from '../../../../core/model/vocabulary.ts';
import { choice } from '../../../../core/scenario/lever-choice.ts';
import { USUAL_STRUCTURE } from '../../../../core/scenario/structure.ts';
import type { StructureChoice } from '../../../../core/scenario/structure.ts';
import { chosen, monthWith, scene } from '../placing/scene.ts';
import type { Provider } from '../placing/scene.ts';

/** Registered five years before the month and there all the while, with clients enough to be no micro-provider. */
const GROWN: Provider = { founded: 0, clients: 40, closureLeft: 9, security: 24 };

const NOBODY_SELLS = {
  'merge.rate': 0,
  'exit.outlook.spread': 0,
  'exit.outlook.months': 12,
  'exit.outlook.poor': -0.03,
  'outlook.start-up': 12,
};
const month = (parameters: Record<string, number> = {}) =>
  monthWith({ index: 60, parameters: { ...NOBODY_SELLS, ...parameters } });

/** A month at whose end the first of two providers closes: each has one client, who has given notice. */
function closed(): State {
  const state = scene(
    [{ closureLeft: 0 }, { closureLeft: 1 }],
    [
      { provider: 0, notice: 2 },
      { provider: 1, notice: 2 },
      { provider: 0, present: 0 },
    ],
  );
  closeProviders.apply(state, month());
  return state;
}

test('clients of a provider that closes lose it at once, notice or not, and look for another', () => {
  const { people, providers, market } = closed();
  expect([...providers.open].slice(0, 2)).toEqual([0, 1]);
  expect([...people.provider].slice(0, 2)).toEqual([NO_PROVIDER, 1]);
  expect([...people.displaced].slice(0, 2)).toEqual([1, 0]);
  expect([...people.notice].slice(0, 2)).toEqual([0, 2]);
  expect(market.listStale[0]).toBe(1);
});

test('a closure counts as a change forced on each client and as a change nobody chose', () => {
  const { people, market } = closed();
  expect([...people.changesForced].slice(0, 3)).toEqual([1, 0, 0]);
  expect(market.changesForced[0]).toBe(1);
  expect([...people.changesChosen].slice(0, 3)).toEqual([0, 0, 0]);
  expect([...people.avoids].slice(0, 3)).toEqual([0, 0, 0]);
});

test('who has closed closes once', () => {
  const state = closed();
  closeProviders.apply(state, month());
  expect(state.market.changesForced[0]).toBe(1);
  expect(state.market.closedOther[0]).toBe(0);
  expect(chosen(state)[1]).toBe(1);
});

/** What became of one provider after a month in which it took in and spent so much. */
function after(
  provider: Provider,
  { cash = 1e6, revenue = 1000, cost = 1000, changes = month() } = {},
): State {
  const state = scene([{ ...GROWN, ...provider }], []);
  openMonth(state.ledger);
  state.ledger.balance[cashOf(state.ledger, 0)] = cash;
  state.providers.blockRevenue[0] = revenue;
  state.providers.cost[0] = cost;
  closeProviders.apply(state, changes);
  return state;
}

test('a provider closes when its cash has stood below the limit for as long as its owners bear it', () => {
  const changes = month({
    'provider.overdraft': 0.5,
    'provider.invoice-finance': 0,
    'provider.patience': 9,
  });
  const short = after({ monthsBelow: 7 }, { cash: -501, changes });
  expect([short.providers.open[0], short.providers.monthsBelow[0]]).toEqual([1, 8]);
  const out = after({ monthsBelow: 8 }, { cash: -501, changes });
  expect([out.providers.open[0], out.providers.ended[0], out.market.closedInsolvent[0]]).toEqual([
    0,
    INSOLVENT,
    1,
  ]);
  expect(after({ monthsBelow: 8 }, { cash: -500, changes }).providers.monthsBelow[0]).toBe(0);
});

test('lenders wait a third as long where cash stands three times as far below zero as the limit', () => {
  const changes = month({
    'provider.overdraft': 0.5,
    'provider.invoice-finance': 0,
    'provider.patience': 9,
  });
  expect(after({ monthsBelow: 1 }, { cash: -1500, changes }).providers.open[0]).toBe(1);
  expect(after({ monthsBelow: 2 }, { cash: -1500, changes }).providers.ended[0]).toBe(INSOLVENT);
});

test('of two alike but for their reserves, the thinner closes first for the same losses', () => {
  const state = scene([GROWN, GROWN], []);
  openMonth(state.ledger);
  const [thin, thick] = [0, 1];
  state.ledger.balance[cashOf(state.ledger, thin)] = 1000;
  state.ledger.balance[cashOf(state.ledger, thick)] = 3000;
  const ended: Record<number, number> = {};
  const changes = month({ 'exit.outlook.months': 999 });
  for (let n = 0; n < 40; n++) {
    for (const row of [thin, thick]) {
      if (state.providers.open[row] === 0) continue;
      state.ledger.balance[cashOf(state.ledger, row)]! -= 200;
      state.providers.cost[row] = 1000;
    }
    closeProviders.apply(state, changes);
    for (const row of [thin, thick]) if (state.providers.open[row] === 0) ended[row] ??= n;
  }
  expect(ended[thick]! - ended[thin]!).toBe(10);
});

test('owners judge by the margin of about a year, whatever kind of revenue it is', () => {
  const { providers } = after({ outlook: 0.05 }, { revenue: 1000, cost: 1070 });
  expect(providers.outlook[0]).toBeCloseTo(0.05 + (-0.07 - 0.05) / 12, 12);
});

test('a provider with too poor an outlook for too long closes of its own will, sooner where its revenue is not secure', () => {
  const poor = { outlook: -0.2, monthsPoor: 11 };
  const { providers, market } = after(poor);
  expect([providers.ended[0], market.closedVoluntary[0], market.closedInsolvent[0]]).toEqual([
    VOLUNTARY,
    1,
    0,
  ]);
  expect(after({ ...poor, monthsPoor: 6 }).providers.ended[0]).toBe(GOES_ON);
  expect(after({ ...poor, monthsPoor: 6, security: 0 }).providers.ended[0]).toBe(VOLUNTARY);
  expect(after({ outlook: 0.1, monthsPoor: 11 }).providers.monthsPoor[0]).toBe(0);
});

/** Why a provider ends that is out of cash, seen no future in, or both, by rule of exit. */
function endedUnder(rule: StructureChoice<'exit-rule'>, { debt = false, doubt = false }): number {
  const provider = {
    ...(debt ? { monthsBelow: 99 } : {}),
    ...(doubt ? { outlook: -0.2, monthsPoor: 99 } : {}),
  };
  const changes = { ...month(), structure: { ...USUAL_STRUCTURE, 'exit-rule': rule } };
  return after(provider, { cash: debt ? -1e9 : 1e6, changes }).providers.ended[0]!;
}

test.each([
  ['cash-and-owners', { debt: INSOLVENT, doubt: VOLUNTARY, both: INSOLVENT }],
  ['cash-alone', { debt: INSOLVENT, doubt: GOES_ON, both: INSOLVENT }],
  ['owners-alone', { debt: GOES_ON, doubt: VOLUNTARY, both: VOLUNTARY }],
] as const)('under %s a provider ends by what that rule looks at and by nothing else', (rule, ends) => {
  expect({
    debt: endedUnder(rule, { debt: true }),
    doubt: endedUnder(rule, { doubt: true }),
    both: endedUnder(rule, { debt: true, doubt: true }),
  }).toEqual(ends);
});

test.each(['cash-alone', 'owners-alone'] as const)(
  'under %s natural closure and a drill stay, and what owners and lenders see is counted as ever',
  (rule) => {
    const structure = { ...USUAL_STRUCTURE, 'exit-rule': rule };
    const troubled = { outlook: -0.2, monthsPoor: 3, monthsBelow: 2 };
    const { providers } = after(troubled, { cash: -1e9, changes: { ...month(), structure } });
    expect([providers.monthsPoor[0], providers.monthsBelow[0]]).toEqual([4, 3]);
    expect(after({ closureLeft: 1e-9 }, { changes: { ...month(), structure } }).providers.ended[0]).toBe(
      NATURAL,
    );
    expect(after({}, { changes: { ...month(), structure, closes: 0 } }).providers.ended[0]).toBe(DRILL);
  },
);

test('a position statement keeps it going for longer', () => {
  const levers = { 'market.position-statement': choice('market.position-statement', 'yes') };
  const changes = monthWith({ index: 60, parameters: NOBODY_SELLS, levers });
  expect(after({ outlook: -0.2, monthsPoor: 11 }, { changes }).providers.ended[0]).toBe(GOES_ON);
});

/** The outlook of a provider of a kind after a month at a loss. */
function judged(kind: number): number {
  const state = scene([{ ...GROWN, kind, pay: 1400, outlook: 0 }], []);
  state.providers.blockRevenue[0] = 100_000;
  state.providers.cost[0] = 120_000;
  state.costs.contactPay[0] = 60_000;
  closeProviders.apply(state, month());
  return state.providers.outlook[0]!;
}

test('an owner who runs a micro-provider judges it by less than a worker’s pay', () => {
  expect(judged(MICRO_PROVIDER)).toBeGreaterThan(judged(AGENCY));
});

test('lenders advance part of what the council owes', () => {
  const changes = month({ 'provider.overdraft': 0, 'provider.invoice-finance': 0.5 });
  expect(after({ dueNext: 1000 }, { cash: -500, changes }).providers.monthsBelow[0]).toBe(0);
  expect(after({ dueNext: 1000 }, { cash: -501, changes }).providers.monthsBelow[0]).toBe(1);
});

test('one that is starting up goes by its plan', () => {
  const { providers } = after({ founded: 57, outlook: 0.04, monthsPoor: 11 }, { revenue: 0 });
  expect([providers.outlook[0], providers.open[0]]).toEqual([0.04, 1]);
});

test('closing for other reasons is put off or brought forward by age, size and quality, never avoided', () => {
  const usual = after({}).providers.closureLeft[0]!;
  expect(after({ founded: -200 }).providers.closureLeft[0]).toBeGreaterThan(usual);
  expect(after({ clients: 2 }).providers.closureLeft[0]).toBeLessThan(usual);
  expect(after({ rating: 3 }).providers.closureLeft[0]).toBeGreaterThan(usual);
  const { providers, market } = after({ closureLeft: 1e-9 });
  expect([providers.ended[0], market.closedOther[0]]).toEqual([NATURAL, 1]);
});

test('a drill closes the provider it names and nobody takes that one over', () => {
  const state = scene([GROWN, { ...GROWN, outlook: 0.1 }], [{ provider: 0 }]);
  state.ledger.balance[cashOf(state.ledger, 1)] = 1e9;
  closeProviders.apply(state, { ...month({ 'merge.rate': 1 }), closes: 0 });
  expect([...state.providers.ended].slice(0, 2)).toEqual([DRILL, GOES_ON]);
  expect(chosen(state)).toEqual([NO_PROVIDER]);
});

test('the provider that is followed for somebody’s books goes on, whatever would end it, and takes nobody over', () => {
  const state = scene(
    [
      { ...GROWN, closureLeft: 0 },
      { ...GROWN, closureLeft: 0 },
    ],
    [{ provider: 1 }],
  );
  closeProviders.apply(state, { ...month({ 'merge.rate': 1 }), keeps: 0 });
  expect(state.providers.open[0]).toBe(1);
  expect(state.providers.ended[0]).toBe(GOES_ON);
  expect(state.providers.ended[1]).toBe(NATURAL);
  expect(state.market.merged[0]).toBe(0);
});
