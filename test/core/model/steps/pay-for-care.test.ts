import { describe, expect, test } from 'vitest';

import { ACCOUNTS, budgetAccountOf, cashOf, post, PURPOSE, purseOf } from '../../../../core/model/ledger.ts';
import type { State } from '../../../../core/model/state.ts';
import { peopleLeave } from '../../../../core/model/steps/people-leave.ts';
import {
  COUNCIL_AGENT,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  ISF_HOLDER,
  MIXED,
  NO_PROVIDER,
  OPEN_MARKET,
  PERSONAL_ASSISTANT,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { liveMonth, moneyMonth, moneyScene, PROTECTED } from '../money-scene.ts';
import type { MoneyPerson } from '../money-scene.ts';

const MONTH = moneyMonth();
const ALL_MISSED = moneyMonth({ parameters: { 'charging.collection.missed': 1 } });

const MANAGED: MoneyPerson = { deployment: COUNCIL_MANAGED, route: FRAMEWORK };
const PAYMENT: MoneyPerson = { deployment: DIRECT_PAYMENT, route: OPEN_MARKET };
const FUND: MoneyPerson = { deployment: ISF, route: ISF_HOLDER };
/** £50 a week to contribute from is £216.67 a month. */
const CHARGED: MoneyPerson = { income: PROTECTED + 5000 };
/** Support alone: five hours a week of £20, which make £433.33 a month. */
const SUPPORT: MoneyPerson = {
  budgeted: 0,
  needNow: 0,
  provider: NO_PROVIDER,
  supporter: 0,
  supportNow: 300,
  supportBudgeted: 300,
};

function account({ ledger }: State, person = 0): number {
  return ledger.balance[budgetAccountOf(ledger, person)]!;
}

function moved({ ledger }: State, purpose: keyof typeof PURPOSE): number {
  return ledger.turnover[PURPOSE[purpose]]!;
}

/** Rows of the people who do not pay their charge, of 300, when so many of all charges are missed. */
function whoMisses(rate: number): ReadonlySet<number> {
  const people = Array.from({ length: 300 }, () => ({ ...MANAGED, ...CHARGED }));
  const month = moneyMonth({ parameters: { 'charging.collection.missed': rate } });
  const { owes } = liveMonth(moneyScene(people), month).people;
  return new Set([...people.keys()].filter((person) => owes[person]! > 0));
}

describe('charges', () => {
  test('that are missed are owed, and who pays again repays a part of them', () => {
    const state = moneyScene([{ ...MANAGED, ...CHARGED }]);
    const { collected, owes, contribution } = state.people;
    liveMonth(state, ALL_MISSED);
    expect([contribution[0], collected[0], owes[0], moved(state, 'contribution')]).toEqual([
      21_667, 0, 21_667, 0,
    ]);
    liveMonth(state, MONTH);
    // Half of £216.67 is £108.34, to the penny above.
    expect([contribution[0], collected[0], owes[0]]).toEqual([21_667, 32_501, 10_833]);
    expect(moved(state, 'contribution')).toBe(32_501);
    for (let months = 0; months < 20; months++) liveMonth(state, MONTH);
    expect(owes[0]).toBe(0);
  });

  test.each([
    ['net: kept out of the payment and never missed', 'net', 0, 104_000 - 21_667, 21_667],
    ['gross: the whole payment goes out and the bill may be missed', 'gross', 21_667, 104_000, 0],
  ])('of someone with a direct payment, %s', (_, collection, owed, paidOut, collected) => {
    const month = moneyMonth({
      levers: { 'charging.collection': collection },
      parameters: { 'charging.collection.missed': 1 },
    });
    const state = liveMonth(moneyScene([{ ...PAYMENT, ...CHARGED }]), month);
    expect([state.people.owes[0], moved(state, 'direct payment'), state.people.collected[0]]).toEqual([
      owed,
      paidOut,
      collected,
    ]);
    expect(state.people.contribution[0]).toBe(21_667);
  });

  test('come to the same for council and person, net or gross, when everybody pays', () => {
    const [net, gross] = ['net', 'gross'].map((collection) =>
      liveMonth(
        moneyScene([{ ...PAYMENT, ...CHARGED }]),
        moneyMonth({ levers: { 'charging.collection': collection } }),
      ),
    );
    for (const of of [ACCOUNTS.council, purseOf(0)]) {
      expect(gross!.ledger.balance[of]).toBe(net!.ledger.balance[of]);
    }
    expect(account(gross!)).toBe(account(net!));
    expect(gross!.people.collected[0]).toBe(net!.people.collected[0]);
  });

  test('of a mixed package are kept out of its payment as far as that goes, and the rest is billed', () => {
    const person = {
      ...SUPPORT,
      deployment: MIXED,
      route: FRAMEWORK,
      budgeted: 600,
      needNow: 600,
      provider: 0,
    };
    const state = liveMonth(moneyScene([{ ...person, income: PROTECTED + 20_000 }]), ALL_MISSED);
    // £866.67 is due: £433.33 is kept and £433.34 billed.
    expect([state.people.contribution[0], state.people.collected[0], state.people.owes[0]]).toEqual([
      86_667, 43_333, 43_334,
    ]);
  });

  test('of a service fund are billed, because it is paid in full', () => {
    const state = liveMonth(moneyScene([{ ...FUND, ...CHARGED }]), ALL_MISSED);
    expect([moved(state, 'individual service fund'), state.people.owes[0]]).toEqual([104_000, 21_667]);
  });

  test('who misses at one rate misses at a higher one too', () => {
    const [few, many] = [whoMisses(0.1), whoMisses(0.4)];
    expect(few.size).toBeGreaterThan(10);
    expect(many.size).toBeGreaterThan(few.size + 30);
    expect(many.size).toBeLessThan(180);
    expect([...few].filter((person) => !many.has(person))).toEqual([]);
  });

  test('still owed by someone who leaves are written off, and no money moves for it', () => {
    const state = moneyScene([{ ...MANAGED, ...CHARGED, lifeLeft: 0 }]);
    liveMonth(state, ALL_MISSED);
    const council = state.ledger.balance[ACCOUNTS.council];
    peopleLeave.apply(state, MONTH);
    expect([state.people.present[0], state.people.owes[0], state.market.writtenOff[0]]).toEqual([
      0, 0, 21_667,
    ]);
    expect(state.ledger.balance[ACCOUNTS.council]).toBe(council);
    peopleLeave.apply(state, MONTH);
    expect(state.market.writtenOff[0]).toBe(0);
  });
});

describe('someone who pays in full and has the council arrange their care', () => {
  const ARRANGED: MoneyPerson = {
    deployment: SELF_FUNDER,
    route: FRAMEWORK,
    arranged: 1,
    since: MONTH.index,
  };

  test('leaves the council with its fee and nothing else', () => {
    const state = liveMonth(moneyScene([ARRANGED]), MONTH);
    const { ledger, providers, people } = state;
    // £250 to set it up and a twelfth of £120.
    expect(people.arrangementFee[0]).toBe(26_000);
    expect(ledger.balance[purseOf(0)]).toBe(-104_000 - 26_000);
    const owed = providers.dueNext[0]! + providers.dueAfter[0]!;
    expect(ledger.balance[ACCOUNTS.council]! - owed).toBe(26_000);
    expect([people.contribution[0], people.collected[0]]).toEqual([0, 0]);
  });

  test.each([
    ['later on', { since: MONTH.index - 1 }, 1000],
    ['with another provider chosen', { changesChosen: 1 }, 1000],
    ['with another provider after a closure', { changesForced: 1 }, 1000],
    ['without a provider', { provider: NO_PROVIDER }, 0],
    ['arranging alone', { arranged: 0 }, 0],
  ])('pays for the setting up once: %s', (_, changed, fee) => {
    const state = liveMonth(moneyScene([{ ...ARRANGED, ...changed }]), MONTH);
    expect(state.people.arrangementFee[0]).toBe(fee);
  });
});

test('someone paying in full for a personal assistant pays the assistant', () => {
  const person = { deployment: SELF_FUNDER, route: PERSONAL_ASSISTANT, provider: NO_PROVIDER };
  const { ledger, people } = liveMonth(moneyScene([person]), MONTH);
  expect(people.bought[0]).toBeGreaterThan(0);
  expect(ledger.balance[ACCOUNTS.assistants]).toBe(people.bought[0]);
  expect(ledger.balance[purseOf(0)]).toBe(0 - people.bought[0]!);
});

test('a service fund keeps so many weeks of budget, and the council takes back the rest', () => {
  const state = moneyScene([{ ...FUND, needNow: 0 }]);
  const savedUp = 1_000_000;
  post(state.ledger, PURPOSE['top-up'], ACCOUNTS.households, budgetAccountOf(state.ledger, 0), savedUp);
  liveMonth(state, MONTH);
  // 13 weeks are three months of £1,040; the month's fee is £104.
  expect(account(state)).toBe(312_000);
  expect(state.market.reclaimed[0]).toBe(savedUp + 104_000 - 10_400 - 312_000);
});

test('what the in-house service has spent the council makes good, so that it opens each month with nothing', () => {
  const state = moneyScene([], { inHouse: 1 });
  const cash = cashOf(state.ledger, 0);
  post(state.ledger, PURPOSE['staff pay'], cash, ACCOUNTS.staff, 50_000);
  liveMonth(state, MONTH);
  expect([state.ledger.balance[cash], moved(state, 'in-house service')]).toEqual([0, 50_000]);
  expect(state.ledger.balance[ACCOUNTS.council]).toBe(-50_000);
});

describe('money from other public funds', () => {
  /** £100 a week is £433.33 a month. */
  const STREAM = { otherStream: 10_000 };

  test('buys support beyond a managed budget, first of all, and free of charge', () => {
    const rich = { income: PROTECTED + 200_000 };
    const state = liveMonth(
      moneyScene([{ ...MANAGED, ...SUPPORT, ...STREAM, ...rich, supportNow: 900 }]),
      MONTH,
    );
    // 300 minutes a week of the plan and 299 that £433.33 buys.
    expect([state.people.supportDelivered[0], moved(state, 'other public money')]).toEqual([2595, 43_333]);
    expect(state.market.otherStreams[0]).toBe(43_333);
    expect(state.people.contribution[0]).toBe(86_500 - 43_333);
    expect(state.ledger.balance[ACCOUNTS.otherFunds]).toBe(-43_333);
  });

  test.each([
    // All £865 of support is used; of the £433.33 the funds pay, £260 would be free and £173.33 is charged for.
    ['is charged for in the part that is', 4000, 900, 86_500 - 43_333 + 17_333],
    ['is charged for whole where all of it is', 10_000, 900, 86_500],
    // £173.33 of support is used, less than the £260 that are free.
    ['uses what is free of charge first', 4000, 120, 0],
    // £303.33 is used, £43.33 beyond what is free, and no charge goes beyond it.
    ['is charged for no further than it is used', 4000, 210, 4333],
  ])('%s', (_, otherCharged, supportNow, contribution) => {
    const rich = { income: PROTECTED + 200_000 };
    const person = { ...MANAGED, ...SUPPORT, ...STREAM, ...rich, otherCharged, supportNow };
    const state = liveMonth(moneyScene([person]), MONTH);
    expect(state.people.contribution[0]).toBe(contribution);
    const { balance } = state.ledger;
    expect(balance[ACCOUNTS.otherFunds]).toBe(-moved(state, 'other public money'));
    // Invoices of the month and VAT may be owed still; every penny stands in some account.
    expect(balance.reduce((sum, pence) => sum + pence, 0)).toBe(0);
  });

  test('takes nothing off the charge for care when less is used than is free', () => {
    const person = { ...MANAGED, ...STREAM, income: PROTECTED + 200_000, otherCharged: 4000 };
    const state = moneyScene([{ ...person, supporter: 0, supportNow: 120, supportBudgeted: 120 }]);
    expect(liveMonth(state, MONTH).people.contribution[0]).toBe(104_000);
  });

  test('goes into the account of a direct payment', () => {
    const state = liveMonth(moneyScene([{ ...PAYMENT, ...SUPPORT, ...STREAM, supportNow: 900 }]), MONTH);
    // £866.66 with VAT buys 2,162 minutes for £864.80.
    expect([state.people.supportDelivered[0], account(state)]).toEqual([2162, 186]);
  });

  test('pays for no more than is used', () => {
    const state = liveMonth(moneyScene([{ ...MANAGED, ...SUPPORT, ...STREAM, supportNow: 120 }]), MONTH);
    expect(moved(state, 'other public money')).toBe(17_333);
    expect(state.people.contribution[0]).toBe(0);
  });

  test('does not reach someone who pays in full', () => {
    const person = { ...SUPPORT, ...STREAM, deployment: SELF_FUNDER, route: OPEN_MARKET };
    expect(moved(liveMonth(moneyScene([person]), MONTH), 'other public money')).toBe(0);
  });
});

describe('VAT on the support a service fund buys', () => {
  // £433.33 less the fee of £43.33 is £390.
  test.each([
    ['stays with the fund where the person receives the supply', 'person', [975, 39_000, 6500, 0], 6500],
    [
      'comes back where the council receives it, and the fund buys its full value',
      'council',
      [1170, 46_800, 0, 7800],
      0,
    ],
  ])('%s', (_, recipient, expected, hmrc) => {
    const month = moneyMonth({ levers: { 'isf.recipient': recipient } });
    const state = liveMonth(moneyScene([{ ...FUND, ...SUPPORT }]), month);
    const { supportDelivered, supportBought, supportVat, supportVatRecovered } = state.people;
    expect(
      [supportDelivered, supportBought, supportVat, supportVatRecovered].map((column) => column[0]),
    ).toEqual(expected);
    expect(state.ledger.balance[ACCOUNTS.hmrc]).toBe(hmrc);
    expect(state.ledger.balance[ACCOUNTS.council]).toBe(-43_333);
    expect(account(state)).toBe(0);
  });

  test('is not recovered by a council that acts as a person’s agent', () => {
    const state = liveMonth(moneyScene([{ ...PAYMENT, ...SUPPORT, account: COUNCIL_AGENT }]), MONTH);
    expect(state.people.supportVatRecovered[0]).toBe(0);
    expect(state.people.supportVat[0]).toBeGreaterThan(0);
  });
});
