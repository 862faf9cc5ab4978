import { describe, expect, test } from 'vitest';

import { ACCOUNTS, budgetAccountOf, checkLedger, purseOf } from '../../../../core/model/ledger.ts';
import type { State } from '../../../../core/model/state.ts';
import { chargePeople } from '../../../../core/model/steps/charge-people.ts';
import { deliverCare } from '../../../../core/model/steps/deliver-care.ts';
import { deliverSupport } from '../../../../core/model/steps/deliver-support.ts';
import { payForCare } from '../../../../core/model/steps/pay-for-care.ts';
import {
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  NO_SUPPORTER,
  OPEN_MARKET,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import type { PlannedMonth } from '../../../../core/run/plan.ts';
import { parseMonth } from '../../../../core/time/month.ts';
import { vatRules } from '../../../../core/vat/rules.ts';
import { SHIPPED } from '../sample-market.ts';
import { supportMonth, supportScene } from '../support-scene.ts';
import type { ScenePerson, SceneSupporter } from '../support-scene.ts';

const MONTH = supportMonth();

const [MANAGED, PAYMENT, TOPPING_UP, PAYING] = [0, 1, 2, 3] as const;
const PEOPLE: readonly ScenePerson[] = [
  { deployment: COUNCIL_MANAGED, route: FRAMEWORK },
  { deployment: DIRECT_PAYMENT, route: OPEN_MARKET },
  { deployment: DIRECT_PAYMENT, route: OPEN_MARKET, topsUp: 1 },
  { deployment: SELF_FUNDER, route: OPEN_MARKET },
].map((person) => ({ ...person, supporter: 0 }));

/** The four of them with one supplier after the month has been delivered, charged and paid for. */
function afterMonth(
  changed: ScenePerson = {},
  supporter: SceneSupporter = {},
  month: PlannedMonth = MONTH,
): State {
  const state = supportScene(
    PEOPLE.map((person) => ({ ...person, ...changed })),
    [supporter],
  );
  for (const step of [deliverCare, deliverSupport, chargePeople, payForCare]) step.apply(state, month);
  checkLedger(state.ledger);
  return state;
}

function of({ people }: State, person: number): number[] {
  const { supportDelivered, supportBought, supportVat, supportVatRecovered, topUp } = people;
  return [supportDelivered, supportBought, supportVat, supportVatRecovered, topUp].map(
    (column) => column[person]!,
  );
}

describe('ten hours a week at £20 and VAT of 20%', () => {
  // 2,600 minutes a month cost £866.67 and £173.33 of VAT; the direct payment is £866.67.
  test.each([
    [
      'a managed budget buys all of it and the council recovers the VAT',
      MANAGED,
      [2600, 104_000, 0, 17_333, 0],
    ],
    // £866.67 with VAT is £722.22 before it: 2,166 minutes, 499 a week and 2,162 a month.
    ['a direct payment buys a sixth less and bears the VAT', PAYMENT, [2162, 86_480, 14_413, 0, 0]],
    ['someone who tops up adds the VAT', TOPPING_UP, [2600, 104_000, 17_333, 0, 17_333]],
    ['someone who pays in full pays the VAT', PAYING, [2600, 104_000, 17_333, 0, 0]],
  ])('%s', (_, person, expected) => {
    expect(of(afterMonth(), person)).toEqual(expected);
  });

  test('the VAT reaches the Revenue, and only what the council paid comes back', () => {
    const { ledger } = afterMonth();
    const borne = 14_413 + 17_333 + 17_333;
    expect(ledger.balance[ACCOUNTS.hmrc]).toBe(borne);
    expect(ledger.balance[ACCOUNTS.supporters]).toBe(3 * 104_000 + 86_480 - borne - 17_333);
    expect(ledger.balance[ACCOUNTS.council]).toBe(0 - 2 * 86_667 - (104_000 - 17_333));
    expect(ledger.balance[purseOf(PAYING)]).toBe(-104_000);
    expect(ledger.balance[budgetAccountOf(ledger, PAYMENT)]).toBe(86_667 - 86_480);
    expect(ledger.balance[budgetAccountOf(ledger, TOPPING_UP)]).toBe(0);
  });

  test('a contribution never exceeds the cost to the council, without the VAT it recovers', () => {
    const { people } = afterMonth({ income: 1_000_000 });
    expect([MANAGED, PAYMENT].map((person) => people.contribution[person])).toEqual([86_667, 86_480]);
  });
});

test('when every supplier is a charity a direct payment and a managed budget buy the same hours', () => {
  const state = afterMonth({}, { taxable: 0 });
  const hours = [MANAGED, PAYMENT, TOPPING_UP, PAYING].map((person) => of(state, person));
  expect(hours.map(([minutes]) => minutes)).toEqual([2600, 2600, 2600, 2600]);
  expect(hours.map(([, ...money]) => money)).toEqual(PEOPLE.map(() => [86_667, 0, 0, 0]));
});

test.each([
  ['2009-06', 0.1304],
  ['2010-06', 0.1489],
  ['2026-06', 0.1667],
])(
  'by the rate of %s a direct payment buys %s less of a taxable service than a managed budget',
  (date, gap) => {
    const { rate } = vatRules(SHIPPED.readParameters(), parseMonth(date));
    // Ten times the hours, so that whole minutes a week do not blur the share.
    const large = { supportNow: 6000, supportBudgeted: 6000 };
    const { people } = afterMonth(large, {}, supportMonth({ 'vat.rate': rate }));
    const [managed, payment] = [MANAGED, PAYMENT].map((person) => people.supportDelivered[person]!);
    expect(1 - payment! / managed!).toBeCloseTo(gap, 3);
    expect(people.supportVat[PAYMENT]! / people.supportBought[PAYMENT]!).toBeCloseTo(gap, 4);
  },
);

test('a managed budget gives what is needed up to the budget, and someone paying in full gets all of it', () => {
  const more = afterMonth({ supportNow: 750 });
  expect([MANAGED, PAYING].map((person) => of(more, person)[0])).toEqual([2600, 3250]);
  const less = afterMonth({ supportNow: 450 });
  expect([MANAGED, PAYMENT, PAYING].map((person) => of(less, person)[0])).toEqual([1950, 1950, 1950]);
  expect(less.ledger.balance[budgetAccountOf(less.ledger, PAYMENT)]).toBe(86_667 - 78_000);
});

test('money left in the account of a direct payment buys support, and care has the first call on it', () => {
  const state = supportScene([{ ...PEOPLE[PAYMENT], needNow: 600, budgeted: 600, provider: 0 }], [{}]);
  state.providers.open[0] = 1;
  state.providers.staff[0] = 6000;
  state.providers.price[0] = 3000;
  state.market.providerRows[0] = 1;
  state.market.agencyRate[0] = 2000;
  state.ledger.balance[budgetAccountOf(state.ledger, 0)] = 43_333;
  for (const step of [deliverCare, deliverSupport, chargePeople]) step.apply(state, MONTH);
  // £1,300 of care takes all of its £866.67 and £433.33 saved; the support is what its own £866.67 buys.
  expect(state.people.bought[0]).toBe(130_000);
  expect(of(state, 0)).toEqual([2162, 86_480, 14_413, 0, 0]);
});

test('a supplier with too few staff gives each client the same part, within what its staff can do', () => {
  const { supporters, people } = afterMonth({}, { staff: 1150 });
  // 600 x 3 + 499 minutes a week are wanted of 1,150.
  const part = 1150 / 2299;
  for (const person of [MANAGED, TOPPING_UP, PAYING]) {
    expect(people.supportDelivered[person]).toBe(Math.floor((Math.floor(600 * part) * 13) / 3));
  }
  expect(supporters.delivered[0]).toBeLessThanOrEqual(supporters.capacity[0]!);
  expect(supporters.capacity[0]).toBe(4983);
});

test('someone without a supplier gets and pays nothing, and keeps the payment', () => {
  const state = afterMonth({ supporter: NO_SUPPORTER });
  for (const person of PEOPLE.keys()) expect(of(state, person)).toEqual([0, 0, 0, 0, 0]);
  expect(state.ledger.balance[budgetAccountOf(state.ledger, PAYMENT)]).toBe(86_667);
});

describe('the core of a package', () => {
  const YOUNG = { group: 3 };
  const HALF = { ...MONTH, levers: { ...MONTH.levers, 'support.core-share': 0.5 } };

  test('of someone under 65 whose support the council buys is paid for when less is needed, and given no more', () => {
    const little = afterMonth({ ...YOUNG, supportNow: 120 }, {}, HALF);
    // 520 minutes a month are needed and 1,300 paid for: £433.33, and the VAT that comes back.
    expect(of(little, MANAGED)).toEqual([520, 52_000, 0, 8667, 0]);
    const enough = afterMonth({ ...YOUNG, supportNow: 450 }, {}, HALF);
    expect(of(enough, MANAGED)).toEqual([1950, 78_000, 0, 13_000, 0]);
  });

  test('is nobody else’s: not of someone older, with a direct payment or paying in full', () => {
    const older = afterMonth({ supportNow: 120 }, {}, HALF);
    expect(of(older, MANAGED).slice(0, 2)).toEqual([520, 20_800]);
    const young = afterMonth({ ...YOUNG, supportNow: 120 }, {}, HALF);
    expect([PAYMENT, PAYING].map((person) => of(young, person)[1])).toEqual([20_800, 20_800]);
  });

  test('is paid for as far as there are staff to give it', () => {
    const short = afterMonth({ ...YOUNG, supportNow: 120 }, { staff: 240 }, HALF);
    // 240 of 480 minutes a week: half of what is needed, and half of the core.
    expect(of(short, MANAGED).slice(0, 2)).toEqual([260, 26_000]);
  });
});
