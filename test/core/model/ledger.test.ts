import { assert, integer, property, record, array } from 'fast-check';
import { expect, test } from 'vitest';

import {
  accountName,
  ACCOUNTS,
  budgetAccountOf,
  budgetAccountsOf,
  cashOf,
  checkLedger,
  createLedger,
  LedgerImbalance,
  openMonth,
  post,
  postFromEach,
  postFromPurses,
  postToEach,
  PURPOSE,
  PURPOSES,
  purseOf,
  pursesOf,
  settle,
} from '../../../core/model/ledger.ts';

const PEOPLE = 3;
const PROVIDERS = 2;
const TOP_UP = PURPOSE['top-up'];

test('a payment leaves one account, enters another and counts towards its purpose', () => {
  const ledger = createLedger(PEOPLE, PROVIDERS);
  const purse = purseOf(1);
  const account = budgetAccountOf(ledger, 1);
  post(ledger, TOP_UP, purse, account, 1250);
  post(ledger, TOP_UP, purse, account, 50);
  expect([ledger.balance[purse], ledger.outflow[purse], ledger.inflow[purse]]).toEqual([-1300, 1300, 0]);
  expect([ledger.balance[account], ledger.outflow[account], ledger.inflow[account]]).toEqual([1300, 0, 1300]);
  expect(ledger.turnover[TOP_UP]).toBe(1300);
  expect(ledger.turnover.reduce((sum, moved) => sum + moved, 0)).toBe(1300);
});

test('payments of many people are those of each, and whoever watches is told of each', () => {
  const amounts = Float64Array.of(700, 9, 0);
  const people = { row: Int32Array.of(0, 2, 1), count: 2 };
  const inOne = createLedger(PEOPLE, PROVIDERS);
  const singly = createLedger(PEOPLE, PROVIDERS);
  const told: (readonly number[])[] = [];
  inOne.watch = (...payment) => void told.push(payment);
  const moved = [
    postFromEach(inOne, TOP_UP, pursesOf(people), ACCOUNTS.council, amounts),
    postToEach(inOne, TOP_UP, ACCOUNTS.council, budgetAccountsOf(inOne, people), amounts),
  ];
  postFromPurses(inOne, TOP_UP, people, amounts);

  const expected: (readonly number[])[] = [];
  for (const from of [purseOf, null] as const) {
    for (const person of [0, 2]) {
      const account = budgetAccountOf(singly, person);
      const sides = from === null ? [ACCOUNTS.council, account] : [from(person), ACCOUNTS.council];
      expected.push([TOP_UP, ...sides, amounts[person]!]);
    }
  }
  for (const person of [0, 2]) {
    expected.push([TOP_UP, purseOf(person), budgetAccountOf(singly, person), amounts[person]!]);
  }
  for (const [purpose, from, to, amount] of expected) post(singly, purpose!, from!, to!, amount!);
  expect(moved).toEqual([700, 700]);
  expect(told).toEqual(expected);
  expect({ ...inOne, watch: null }).toEqual(singly);
});

test('every account has a place and a name of its own', () => {
  const ledger = createLedger(PEOPLE, PROVIDERS);
  const people = [0, 1, 2];
  const accounts = [
    ...Object.values(ACCOUNTS),
    ...people.map((person) => purseOf(person)),
    ...people.map((person) => budgetAccountOf(ledger, person)),
    ...[0, 1].map((provider) => cashOf(ledger, provider)),
  ];
  expect(accounts).toEqual(Array.from({ length: ledger.balance.length }, (_, account) => account));
  expect(accounts.map((account) => accountName(ledger, account))).toEqual([
    ...Object.keys(ACCOUNTS),
    ...people.map((row) => `purse of person row ${row}`),
    ...people.map((row) => `budget account of person row ${row}`),
    ...[0, 1].map((row) => `cash of provider row ${row}`),
  ]);
});

test.each([
  ['money in it goes to the other', 700, -700],
  ['a debt is met by the other', -300, 300],
  ['nothing moves for nothing', 0, 0],
])('settling an account empties it: %s', (_, balance, against) => {
  const ledger = createLedger(PEOPLE, PROVIDERS);
  const account = budgetAccountOf(ledger, 0);
  post(ledger, TOP_UP, ACCOUNTS.households, account, balance);
  openMonth(ledger);
  settle(ledger, PURPOSE['reclaimed direct payment'], account, ACCOUNTS.council);
  expect(ledger.balance[account]).toBe(0);
  expect(ledger.balance[ACCOUNTS.council]).toBe(0 - against);
  expect(ledger.turnover[PURPOSE['reclaimed direct payment']]).toBe(Math.abs(balance));
});

test('a month opens with the balances of the last and no movement', () => {
  const ledger = createLedger(PEOPLE, PROVIDERS);
  post(ledger, TOP_UP, purseOf(0), cashOf(ledger, 1), 5);
  openMonth(ledger);
  expect(ledger.opening).toEqual(ledger.balance);
  for (const moved of [ledger.inflow, ledger.outflow, ledger.turnover]) {
    expect(moved.every((pence) => pence === 0)).toBe(true);
  }
});

test('whatever whole payments are made over whatever months, the ledger balances', () => {
  const accounts = createLedger(PEOPLE, PROVIDERS).balance.length;
  const payment = record({
    purpose: integer({ min: 0, max: PURPOSES.length - 1 }),
    from: integer({ min: 0, max: accounts - 1 }),
    to: integer({ min: 0, max: accounts - 1 }),
    amount: integer({ min: 0, max: 1e11 }),
  });
  assert(
    property(array(array(payment, { maxLength: 30 }), { maxLength: 6 }), (months) => {
      const ledger = createLedger(PEOPLE, PROVIDERS);
      for (const payments of months) {
        openMonth(ledger);
        for (const { purpose, from, to, amount } of payments) post(ledger, purpose, from, to, amount);
        checkLedger(ledger);
        const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
        expect(ledger.turnover.reduce((sum, moved) => sum + moved, 0)).toBe(paid);
      }
    }),
  );
});

test('a fraction of a penny is caught and its account named', () => {
  const ledger = createLedger(PEOPLE, PROVIDERS);
  post(ledger, TOP_UP, purseOf(2), cashOf(ledger, 1), 10.5);
  expect(() => checkLedger(ledger)).toThrow(LedgerImbalance);
  expect(() => checkLedger(ledger)).toThrow(/^purse of person row 2 opened with 0p/);
});

test('money that appears in one account is caught, before the month and within it', () => {
  const within = createLedger(PEOPLE, PROVIDERS);
  within.balance[cashOf(within, 0)]! += 1;
  expect(() => checkLedger(within)).toThrow(/^cash of provider row 0 opened with 0p.*closed with 1p\.$/);

  const before = createLedger(PEOPLE, PROVIDERS);
  before.balance[ACCOUNTS.council]! -= 1;
  openMonth(before);
  expect(() => checkLedger(before)).toThrow('All accounts together hold -1p; they must hold nothing.');
});

test('two changes that cancel out are still caught, because neither was a payment', () => {
  const ledger = createLedger(PEOPLE, PROVIDERS);
  ledger.balance[ACCOUNTS.staff]! += 100;
  ledger.balance[ACCOUNTS.council]! -= 100;
  expect(() => checkLedger(ledger)).toThrow(
    /^council opened with 0p, took in 0p, paid out 0p and closed with -100p\.$/,
  );
});

test('a balance that is no number is caught', () => {
  const ledger = createLedger(PEOPLE, PROVIDERS);
  post(ledger, TOP_UP, purseOf(0), purseOf(1), Number.NaN);
  expect(() => checkLedger(ledger)).toThrow(LedgerImbalance);
});

function paymentsSettling(balance: number): readonly number[] {
  const amounts: number[] = [];
  const ledger = createLedger(PEOPLE, PROVIDERS);
  if (balance > 0) post(ledger, TOP_UP, ACCOUNTS.households, purseOf(0), balance);
  if (balance < 0) post(ledger, TOP_UP, purseOf(0), ACCOUNTS.households, -balance);
  ledger.watch = (_purpose, _from, to, amount) => amounts.push(to === purseOf(0) ? amount : -amount);
  settle(ledger, TOP_UP, purseOf(0), ACCOUNTS.households);
  expect(ledger.balance[purseOf(0)]).toBe(0);
  return amounts;
}

test('an account is settled to the last penny either way, and an empty one makes no payment', () => {
  expect([paymentsSettling(1), paymentsSettling(-1), paymentsSettling(0)]).toEqual([[-1], [1], []]);
});

test('every purpose counts in a place of its own', () => {
  expect(PURPOSES.map((name) => PURPOSE[name])).toEqual([...PURPOSES.keys()]);
});
