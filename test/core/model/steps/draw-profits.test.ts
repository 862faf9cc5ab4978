import { expect, test } from 'vitest';

import { ACCOUNTS, cashOf, openMonth } from '../../../../core/model/ledger.ts';
import type { State } from '../../../../core/model/state.ts';
import { drawProfits } from '../../../../core/model/steps/draw-profits.ts';
import { AGENCY, MICRO_PROVIDER, SOCIAL_ENTERPRISE } from '../../../../core/model/vocabulary.ts';
import { monthWith, scene } from '../placing/scene.ts';
import type { Provider } from '../placing/scene.ts';

const COST = 10_000;
const CHANGES = {
  'provider.reserves.small': 1,
  'provider.reserves.large': 2,
  'provider.reserves.spread': 0,
  'provider.drawings': 0.25,
};

function drawn(cash: number, provider: Provider = {}, parameters: Record<string, number> = {}): State {
  const state = scene([{ founded: -60, clients: 40, cost: COST, kind: AGENCY, ...provider }], []);
  openMonth(state.ledger);
  state.ledger.balance[cashOf(state.ledger, 0)] = cash;
  drawProfits.apply(state, monthWith({ parameters: { ...CHANGES, ...parameters } }));
  return state;
}

test('owners take a part of the cash above the reserve of a provider of its size', () => {
  const { providers, ledger } = drawn(24_000);
  expect(providers.drawings[0]).toBe(1000);
  expect(ledger.balance[cashOf(ledger, 0)]).toBe(23_000);
  expect(ledger.balance[ACCOUNTS.owners]).toBe(1000);
  expect(drawn(24_000, { clients: 29 }).providers.drawings[0]).toBe(3500);
});

test('owners of micro-providers do so too, social enterprises and the council’s own service do not', () => {
  expect(drawn(24_000, { kind: MICRO_PROVIDER }).providers.drawings[0]).toBe(1000);
  expect(drawn(24_000, { kind: SOCIAL_ENTERPRISE }).providers.drawings[0]).toBe(0);
  expect(drawn(24_000, { inHouse: 1 }).providers.drawings[0]).toBe(0);
});

test('the owner of a micro-provider does without part of a worker’s pay where cash is short, and no other owner does', () => {
  const pay = { 'provider.owner.forgoes': 0.5 };
  const micro = { kind: MICRO_PROVIDER, pay: 1400 };
  const few = scene(
    [
      { ...micro, cost: COST },
      { pay: 1400, cost: COST },
    ],
    [],
  );
  openMonth(few.ledger);
  for (const row of [0, 1]) {
    few.costs.contactPay[row] = 20_000;
    few.ledger.balance[cashOf(few.ledger, row)] = -50_000;
  }
  drawProfits.apply(few, monthWith({ parameters: { ...CHANGES, ...pay } }));
  expect([...few.providers.drawings].slice(0, 2)).toEqual([-10_000, 0]);
  expect(few.ledger.balance[cashOf(few.ledger, 0)]).toBe(-40_000);
  expect(few.ledger.balance[ACCOUNTS.owners]).toBe(-10_000);
});

test('nothing is taken out while a provider starts up', () => {
  expect(drawn(24_000, { founded: -3 }).providers.drawings[0]).toBe(0);
});

test('nobody draws below the reserve, however greedy', () => {
  const all = { 'provider.drawings': 1, 'provider.reserves.spread': 0.5 };
  for (let identity = 0; identity < 50; identity++) {
    const { ledger, providers } = drawn(24_000, { identity }, all);
    const left = ledger.balance[cashOf(ledger, 0)]!;
    expect(left).toBe(24_000 - providers.drawings[0]!);
    const again = drawn(left, { identity }, all);
    expect(again.providers.drawings[0]).toBe(0);
  }
});

test.each([20_000, 0, -5000])('nothing is taken out of %d', (cash) => {
  const { providers, ledger } = drawn(cash);
  expect([providers.drawings[0], ledger.balance[cashOf(ledger, 0)]]).toEqual([0, cash]);
});
