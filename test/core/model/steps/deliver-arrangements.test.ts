import { describe, expect, test } from 'vitest';

import { ACCOUNTS, budgetAccountOf, cashOf } from '../../../../core/model/ledger.ts';
import {
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  ISF_HOLDER,
  MIXED,
  NO_PROVIDER,
  OPEN_MARKET,
  POOLED,
  PREFERRED_LIST,
  SELF_FUNDER,
  THIRD_PARTY_ACCOUNT,
} from '../../../../core/model/vocabulary.ts';
import { liveMonth, moneyMonth, moneyScene } from '../money-scene.ts';
import type { MoneyPerson } from '../money-scene.ts';

const MONTH = moneyMonth();

const FUND: MoneyPerson = { deployment: ISF, route: ISF_HOLDER };
const PAYMENT: MoneyPerson = { deployment: DIRECT_PAYMENT, route: OPEN_MARKET };
const MANAGED: MoneyPerson = { deployment: COUNCIL_MANAGED, route: FRAMEWORK };
/** Five hours of support a week from the supplier that charges VAT. */
const SUPPORT: MoneyPerson = { supporter: 0, supportNow: 300, supportBudgeted: 300 };

function lived(person: MoneyPerson, month = MONTH, provider = {}) {
  const state = liveMonth(moneyScene([person], provider), month);
  const { people, providers, ledger } = state;
  return {
    state,
    minutes: people.delivered[0],
    bought: people.bought[0],
    budget: people.budget[0],
    fee: people.fee[0],
    feeOnTop: people.feeOnTop[0],
    support: people.supportDelivered[0],
    account: ledger.balance[budgetAccountOf(ledger, 0)],
    revenue: {
      framework: providers.frameworkRevenue[0],
      individual: providers.individualRevenue[0],
      isf: providers.isfRevenue[0],
    },
  };
}

describe('ten hours a week, worked by hand', () => {
  // 2,600 minutes a month are £1,040 at £24 and £936 at a tenth less.
  test.each([
    ['from the preferred list', { deployment: COUNCIL_MANAGED, route: PREFERRED_LIST }, 93_600, 'framework'],
    ['from the list with a direct payment', { ...PAYMENT, route: PREFERRED_LIST }, 93_600, 'individual'],
    [
      'on the framework’s terms with a direct payment',
      { ...PAYMENT, route: FRAMEWORK },
      104_000,
      'individual',
    ],
    ['by a bid of nine tenths', { ...MANAGED, bidRatio: 0.9 }, 93_600, 'framework'],
    ['in a mixed package', { deployment: MIXED, route: FRAMEWORK }, 104_000, 'framework'],
    [
      'arranged for someone who pays in full',
      { deployment: SELF_FUNDER, route: FRAMEWORK, arranged: 1 },
      104_000,
      'framework',
    ],
    [
      'on the framework’s terms, paying in full',
      { deployment: SELF_FUNDER, route: FRAMEWORK },
      104_000,
      'individual',
    ],
  ] as const)('%s: the price, and who is invoiced', (_, person, bought, payer) => {
    const month = lived(person);
    expect([month.minutes, month.bought]).toEqual([2600, bought]);
    expect(month.revenue).toEqual({ framework: 0, individual: 0, isf: 0, [payer]: bought });
  });

  test('from the in-house service: counted at the framework rate and invoiced to nobody', () => {
    const month = lived({ deployment: COUNCIL_MANAGED, route: IN_HOUSE }, MONTH, { inHouse: 1 });
    expect([month.minutes, month.bought]).toEqual([2600, 104_000]);
    expect(month.revenue).toEqual({ framework: 0, individual: 0, isf: 0 });
  });

  test('from a service fund whose fee the budget pays: fewer hours by the fee', () => {
    // £104 of the £1,040 are the fee; £936 buy 2,340 minutes.
    const { minutes, bought, budget, fee, feeOnTop, account, revenue, state } = lived(FUND);
    expect([minutes, bought, budget, fee, feeOnTop, account]).toEqual([2340, 93_600, 104_000, 10_400, 0, 0]);
    expect(revenue).toEqual({ framework: 0, individual: 0, isf: 93_600 });
    expect(state.ledger.balance[cashOf(state.ledger, 0)]).toBe(104_000);
  });

  test('from a service fund whose fee the council pays: all the hours, and the fee on top', () => {
    const month = lived(FUND, moneyMonth({ levers: { 'isf.fee-payer': 'council' } }));
    const { minutes, bought, budget, fee, feeOnTop, state } = month;
    expect([minutes, bought, budget, fee, feeOnTop]).toEqual([2600, 104_000, 104_000, 0, 10_400]);
    expect(state.ledger.balance[ACCOUNTS.council]).toBe(-114_400);
  });

  test('a service fund is paid only while someone holds it', () => {
    const { minutes, budget, fee, account } = lived({ ...FUND, provider: NO_PROVIDER });
    expect([minutes, budget, fee, account]).toEqual([0, 0, 0, 0]);
  });

  test('nobody adds to a service fund, though they would add to a direct payment', () => {
    const { support, minutes, state } = lived({ ...FUND, ...SUPPORT, topsUp: 1 });
    expect([minutes, state.people.topUp[0]]).toEqual([2340, 0]);
    expect(support).toBeLessThan(lived({ ...PAYMENT, ...SUPPORT, topsUp: 1 }).support!);
  });

  test('a third party’s account takes £20 a month out of a direct payment, and the council’s own takes nothing', () => {
    // £1,020 buy 2,353 minutes at £26.
    const third = lived({ ...PAYMENT, account: THIRD_PARTY_ACCOUNT });
    expect([third.fee, third.minutes, third.bought]).toEqual([2000, 2353, 101_963]);
    expect(third.state.ledger.balance[ACCOUNTS.accountHolders]).toBe(2000);
    expect(lived({ ...PAYMENT, account: 2 }).fee).toBe(0);
    const topping = lived({ ...PAYMENT, account: THIRD_PARTY_ACCOUNT, topsUp: 1 });
    expect([topping.minutes, topping.state.people.topUp[0], topping.account]).toEqual([2600, 10_667, 0]);
  });

  test('a mixed package pays for support alone, and the council buys the care', () => {
    // £433.33 for support; 1,079 minutes cost £359.67 and £71.93 of VAT.
    const { budget, minutes, support, account, state } = lived({
      deployment: MIXED,
      route: FRAMEWORK,
      ...SUPPORT,
    });
    expect([budget, minutes, support, account]).toEqual([43_333, 2600, 1079, 43_333 - 43_160]);
    expect(state.people.supportVat[0]).toBe(7193);
  });
});

describe('a pool', () => {
  const shared: MoneyPerson = { route: POOLED, sharing: 0.85 };

  test('takes less staff time for the same care, at a lower price', () => {
    // 510 minutes of staff a week are 2,210 a month: £839.80 at £22.80 and £909.78 at £24.70.
    const managed = lived({ ...shared, deployment: COUNCIL_MANAGED });
    expect([managed.minutes, managed.bought, managed.revenue.framework]).toEqual([2600, 83_980, 83_980]);
    const own = lived({ ...shared, deployment: DIRECT_PAYMENT });
    expect([own.minutes, own.bought, own.budget]).toEqual([2600, 90_978, 104_000]);
    expect(own.revenue.individual).toBe(90_978);
    expect(own.state.providers.delivered[0]).toBe(2210);
  });

  test('buys more hours for a pound than its members would alone', () => {
    const alone = lived({ ...PAYMENT, needNow: 900 });
    const pooled = lived({ ...shared, deployment: DIRECT_PAYMENT, needNow: 900 });
    expect(pooled.minutes! / pooled.bought!).toBeGreaterThan(alone.minutes! / alone.bought!);
    expect(pooled.minutes).toBeGreaterThan(alone.minutes!);
  });
});

describe('someone who takes up less than was planned', () => {
  test.each([
    ['under the framework', MANAGED, 1300, 0],
    ['with a direct payment', PAYMENT, 1196, 52_000],
    ['with a service fund', FUND, 1170, 52_000],
    ['paying in full', { deployment: SELF_FUNDER, route: OPEN_MARKET }, 1300, 0],
  ] as const)('%s, gets and is paid half for half', (_, person, minutes, budget) => {
    // £520 buy 1,200 minutes at £26, 276 a week; a fund has £468 after its fee, which buy 1,170 at £24.
    const half = lived({ ...person, takes: 0.5 });
    expect([half.minutes, half.budget]).toEqual([minutes, budget]);
  });

  test('who refuses everything gets nothing, costs nothing and is paid nothing', () => {
    for (const person of [MANAGED, PAYMENT, FUND, { deployment: MIXED, route: FRAMEWORK }]) {
      const { minutes, bought, budget, support, state } = lived({ ...person, ...SUPPORT, takes: 0 });
      expect([minutes, bought, budget, support]).toEqual([0, 0, 0, 0]);
      expect(state.ledger.balance.every((pence) => pence === 0)).toBe(true);
    }
  });

  test('takes half of the support too', () => {
    expect(lived({ ...MANAGED, ...SUPPORT, takes: 0.5 }).support).toBe(650);
  });
});

/** Minutes that the unpaid carer of someone under the framework gave in place of care. */
function covered(person: MoneyPerson, staff = 60_000): number {
  return lived({ carer: 1, ...MANAGED, ...person }, MONTH, { staff }).state.people.covered[0]!;
}

describe('an unpaid carer', () => {
  test('gives half of the care that did not come', () => {
    expect(covered({}, 300)).toBe(650);
    expect(covered({ provider: NO_PROVIDER })).toBe(1300);
    // Ten hours are budgeted of the twelve and a half needed.
    expect(covered({ needNow: 750 })).toBe(325);
  });

  test('gives nothing when all of it came, in place of care not wanted, or when there is no carer', () => {
    expect(covered({})).toBe(0);
    expect(covered({ takes: 0.5 })).toBe(0);
    expect(covered({ provider: NO_PROVIDER, carer: 0 })).toBe(0);
  });
});
