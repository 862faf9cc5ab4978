import { describe, expect, test } from 'vitest';

import { ACCOUNTS, budgetAccountOf, cashOf, PURPOSE, purseOf } from '../../../../core/model/ledger.ts';
import type { Purpose } from '../../../../core/model/ledger.ts';
import { revenueOf } from '../../../../core/model/books/provider-revenue.ts';
import type { State } from '../../../../core/model/state.ts';
import { guaranteeBlockHours } from '../../../../core/model/steps/guarantee-block-hours.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  ISF_HOLDER,
  OPEN_MARKET,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { liveMonth, moneyMonth, moneyScene } from '../money-scene.ts';
import type { MoneyPerson } from '../money-scene.ts';

const MANAGED: MoneyPerson = { deployment: COUNCIL_MANAGED, route: FRAMEWORK };
const PAYMENT: MoneyPerson = { deployment: DIRECT_PAYMENT, route: OPEN_MARKET };
const FUND: MoneyPerson = { deployment: ISF, route: ISF_HOLDER };
const OWN: MoneyPerson = { deployment: SELF_FUNDER, route: OPEN_MARKET };

function cash({ ledger }: State): number {
  return ledger.balance[cashOf(ledger, 0)]!;
}

function moved({ ledger }: State, purpose: Purpose): number {
  return ledger.turnover[PURPOSE[purpose]]!;
}

function leftInAccount({ ledger }: State): number {
  return ledger.balance[budgetAccountOf(ledger, 0)]!;
}

/** Rows of those of 2,000 people whose direct payment is lost in the month at a level of monitoring. */
function whoLoses(level: string): ReadonlySet<number> {
  const people = Array.from({ length: 2000 }, () => PAYMENT);
  const month = moneyMonth({
    levers: { 'direct-payment.monitoring': level },
    parameters: { 'direct-payment.lost.light': 0.2, 'direct-payment.lost.full': 0.05 },
  });
  const { misspent } = liveMonth(moneyScene(people, { staff: 10_000_000 }), month).people;
  return new Set(people.map((_, person) => person).filter((person) => misspent[person]! > 0));
}

function promising(guarantee: number) {
  return moneyMonth({ levers: { 'framework.guarantee': guarantee, 'payment.days': 0 } });
}

/** What the provider has in hand at the end of each of six months of one invoice a month. */
function cashOver(person: MoneyPerson, month: ReturnType<typeof moneyMonth>): readonly number[] {
  const state = moneyScene([person]);
  return Array.from({ length: 6 }, () => cash(liveMonth(state, month)));
}

describe('the council pays a framework invoice', () => {
  test.each([
    ['in the month of the care', 0, [1, 2, 3, 4, 5, 6]],
    ['a month later', 365 / 12, [0, 1, 2, 3, 4, 5]],
    ['three months later', 365 / 4, [0, 0, 0, 1, 2, 3]],
    ['three and a half months later, half and half', (3.5 * 365) / 12, [0, 0, 0, 0.5, 1.5, 2.5]],
  ])('%s', (_, days, invoices) => {
    const month = moneyMonth({ levers: { 'payment.days': days } });
    expect(cashOver(MANAGED, month)).toEqual(invoices.map((paid) => paid * 104_000));
  });

  test('later: a provider has less cash for it and the same margin', () => {
    const [early, late] = [0, 90].map((days) => {
      const state = moneyScene([MANAGED]);
      return liveMonth(state, moneyMonth({ levers: { 'payment.days': days } }));
    });
    expect(cash(late!)).toBeLessThan(cash(early!));
    expect(revenueOf(late!.providers, 0)).toBe(revenueOf(early!.providers, 0));
    expect(late!.council.framework[0]).toBe(early!.council.framework[0]);
  });
});

describe('a service fund', () => {
  const LATE = { 'payment.days': 365 / 12 };
  const [advance, arrears] = (['advance', 'arrears'] as const).map((payment) =>
    moneyMonth({ levers: { ...LATE, 'isf.payment': payment } }),
  );

  test('paid in arrears makes its holder wait for the care and the fee, and costs the council and the person the same', () => {
    const [before, after] = [advance!, arrears!].map((month) => liveMonth(moneyScene([FUND]), month));
    expect(cash(before!)).toBe(before!.people.bought[0]! + before!.people.fee[0]!);
    expect(cash(after!)).toBe(0);
    expect(after!.providers.dueNext[0]).toBe(cash(before!));
    for (const column of ['bought', 'fee', 'delivered', 'contribution'] as const) {
      expect(after!.people[column][0]).toBe(before!.people[column][0]);
    }
    expect([after!.council.funds[0], revenueOf(after!.providers, 0)]).toEqual([
      before!.council.funds[0],
      revenueOf(before!.providers, 0),
    ]);
    expect(leftInAccount(after!)).toBe(leftInAccount(before!));
  });

  test('that pays for more than the month’s budget pays the rest from what it has saved, at once', () => {
    const state = moneyScene([{ ...FUND, needNow: 900 }]);
    state.ledger.balance[budgetAccountOf(state.ledger, 0)] = 60_000;
    state.ledger.balance[ACCOUNTS.households] = -60_000;
    liveMonth(state, arrears!);
    const { budget, bought, fee, fundInvoiced } = state.people;
    expect(fundInvoiced[0]).toBe(budget[0]);
    expect(cash(state)).toBe(bought[0]! + fee[0]! - budget[0]!);
    expect(cash(state)).toBeGreaterThan(0);
    expect(state.ledger.balance[budgetAccountOf(state.ledger, 0)]).toBeGreaterThanOrEqual(0);
  });

  test('counts its fee among what its holder earns', () => {
    const state = liveMonth(moneyScene([FUND]), advance!);
    expect([state.providers.feeRevenue[0], state.people.fee[0]]).toEqual([10_400, 10_400]);
  });
});

describe('an individual', () => {
  test('pays at once and the money is on its way: 15 days put half of it off to the next month', () => {
    const month = moneyMonth({ parameters: { 'provider.debtor.individuals': 365 / 24 } });
    const state = liveMonth(moneyScene([OWN]), month);
    expect([state.ledger.balance[purseOf(0)], cash(state)]).toEqual([-112_667, 56_334]);
    expect([state.providers.dueIndividuals[0], state.ledger.balance[ACCOUNTS.clearing]]).toEqual([
      56_333, 56_333,
    ]);
    expect(cash(liveMonth(state, month))).toBe(56_334 + 56_333 + 56_334);
  });

  test('is passed on to the owners of a provider that has closed meanwhile', () => {
    const month = moneyMonth({ parameters: { 'provider.debtor.individuals': 365 / 12 } });
    const state = liveMonth(moneyScene([OWN]), month);
    state.providers.open[0] = 0;
    state.people.provider[0] = -1;
    liveMonth(state, month);
    expect([cash(state), state.ledger.balance[ACCOUNTS.owners]]).toEqual([0, 112_667]);
    expect(state.ledger.balance[ACCOUNTS.clearing]).toBe(0);
  });

  test.each([
    ['with their own money keeps it', OWN, purseOf(0), 112_667],
    ['with a direct payment has it left in the account', PAYMENT, null, 103_827],
  ])('who never pays %s, and the provider earns nothing by it', (_, person, purse, price) => {
    const state = liveMonth(moneyScene([person]), moneyMonth({ parameters: { 'provider.baddebt.dp': 1 } }));
    const kept = purse === null ? state.ledger.balance[budgetAccountOf(state.ledger, 0)] : 0;
    expect([cash(state), state.providers.badDebt[0], state.people.unpaid[0]]).toEqual([0, price, price]);
    expect(revenueOf(state.providers, 0)).toBe(0);
    expect(kept).toBe(purse === null ? 104_000 : 0);
    expect(state.ledger.balance[purseOf(0)]).toBe(0);
  });

  test('who does not pay at one rate does not pay at a higher one either', () => {
    const [few, many] = [0.1, 0.4].map((rate) => {
      const people = Array.from({ length: 300 }, () => OWN);
      const month = moneyMonth({ parameters: { 'provider.baddebt.dp': rate } });
      const { unpaid } = liveMonth(moneyScene(people), month).people;
      return new Set(people.map((_, person) => person).filter((person) => unpaid[person]! > 0));
    });
    expect(few!.size).toBeGreaterThan(10);
    expect(many!.size).toBeGreaterThan(few!.size + 30);
    expect([...few!].filter((person) => !many!.has(person))).toEqual([]);
  });
});

describe('a direct payment that is lost', () => {
  const ALL_LOST = moneyMonth({ parameters: { 'direct-payment.lost.usual': 1 } });

  test('buys nothing, costs the council the same and leaves its account empty', () => {
    const [kept, lost] = [moneyMonth(), ALL_LOST].map((month) => liveMonth(moneyScene([PAYMENT]), month));
    expect([lost!.people.delivered[0], lost!.people.misspent[0]]).toEqual([0, 104_000]);
    expect(lost!.ledger.balance[budgetAccountOf(lost!.ledger, 0)]).toBe(0);
    expect(lost!.council.directPayments[0]).toBe(kept!.council.directPayments[0]);
    expect(moved(lost!, 'direct payment lost or misspent')).toBe(104_000);
    expect([lost!.market.misspent[0], lost!.people.contribution[0]]).toEqual([104_000, 0]);
  });

  test('leaves what was saved before, and someone who adds money of their own can go on', () => {
    const saved = moneyScene([PAYMENT]);
    saved.ledger.balance[budgetAccountOf(saved.ledger, 0)] = 52_000;
    saved.ledger.balance[ACCOUNTS.households] = -52_000;
    liveMonth(saved, ALL_LOST);
    expect(saved.people.bought[0]).toBeGreaterThan(50_000);
    const own = liveMonth(moneyScene([{ ...PAYMENT, topsUp: 1 }]), ALL_LOST);
    expect([own.people.delivered[0], own.people.topUp[0]]).toEqual([2600, 112_667]);
  });

  test('is lost under closer watching only if it would be lost under lighter', () => {
    const [light, full] = [whoLoses('light'), whoLoses('full')];
    expect(light.size).toBeGreaterThan(330);
    expect(full.size).toBeLessThan(140);
    expect([...full].filter((person) => !light.has(person))).toEqual([]);
  });
});

describe('hours promised and not used', () => {
  test.each([
    ['none of them back', 0, 0],
    ['half of them back', 0.5, 29_640 / 2],
    ['all of them back', 1, 29_640],
  ])('in the block: a provider gives %s', (_, share, paidBack) => {
    const month = moneyMonth({ levers: { 'block.reconciliation': share } });
    const people = [{ ...MANAGED, route: BLOCK }];
    const state = liveMonth(moneyScene(people, { guaranteed: 780 }), month);
    // 180 of 780 minutes a week are not drawn on: 780 a month at £22.80 are £296.40.
    expect([state.providers.blockRevenue[0], state.providers.blockPaidBack[0]]).toEqual([128_440, paidBack]);
    expect(cash(state)).toBe(128_440 - paidBack);
    expect(revenueOf(state.providers, 0)).toBe(128_440 - paidBack);
    const { blockUsed, blockUnused, blockPaidBack } = state.council;
    expect([blockUsed[0], blockUnused[0], blockPaidBack[0]]).toEqual([98_800, 29_640, 0 - paidBack]);
  });

  test('under the framework: half of what a member had is paid for when its client has gone', () => {
    const state = moneyScene([MANAGED], { listed: 1 });
    liveMonth(state, promising(0));
    expect(state.providers.spotAtStart[0]).toBe(600);
    guaranteeBlockHours.apply(state, promising(0.5));
    expect(state.providers.guaranteedSpot[0]).toBe(300);
    liveMonth(state, promising(0.5));
    expect(state.providers.guaranteeRevenue[0]).toBe(0);
    state.people.provider[0] = -1;
    liveMonth(state, promising(0.5));
    // 1,300 minutes a month at £24.
    expect([state.providers.guaranteeRevenue[0], moved(state, 'guaranteed hours not used')]).toEqual([
      52_000, 52_000,
    ]);
    expect([state.providers.spotAtStart[0], state.council.guarantees[0]]).toEqual([600, 52_000]);
    state.providers.listed[0] = 0;
    guaranteeBlockHours.apply(state, promising(0.5));
    expect(state.providers.guaranteedSpot[0]).toBe(0);
  });

  test('under the framework: only those are paid for that there are staff for, once what the block pays for is off', () => {
    const promised = { guaranteedSpot: 300, guaranteed: 60, staff: 100 };
    const { providers } = liveMonth(moneyScene([], promised), promising(0.5));
    // Of 100 minutes a week 60 are the block’s: 173 a month at £24.
    expect([providers.guaranteeRevenue[0], providers.blockRevenue[0]]).toEqual([6920, 9880]);
  });
});
