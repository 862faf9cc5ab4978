import { expect, test } from 'vitest';

import { assistantCost } from '../../../../core/model/paying/assistant-cost.ts';
import { ACCOUNTS, budgetAccountOf, cashOf, checkLedger, purseOf } from '../../../../core/model/ledger.ts';
import { MEANS_CLASSES } from '../../../../core/model/charging/means-class.ts';
import { allocateState } from '../../../../core/model/state.ts';
import type { State } from '../../../../core/model/state.ts';
import { chargePeople } from '../../../../core/model/steps/charge-people.ts';
import { deliverCare } from '../../../../core/model/steps/deliver-care.ts';
import { deliverSupport } from '../../../../core/model/steps/deliver-support.ts';
import { payForCare } from '../../../../core/model/steps/pay-for-care.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  NO_PROVIDER,
  NO_SUPPORTER,
  OPEN_MARKET,
  PERSONAL_ASSISTANT,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import type { PlannedMonth } from '../../../../core/run/plan.ts';
import { parametersWith, scenarioWith } from '../sample-market.ts';

const MONTH = monthOfPlan(
  prepare(
    scenarioWith({
      parameters: parametersWith({
        'charging.capital.lower': 14_250,
        'charging.capital.upper': 23_250,
        'charging.tariff.step': 250,
        'charging.mig.single.pension': 232.6,
        'charging.dre.default': 20,
        'provider.debtor.council': 365 / 24,
        'provider.debtor.individuals': 0,
        'provider.baddebt.dp': 0,
        'direct-payment.lost.usual': 0,
        'dp.reclaim.trigger': 52,
        'pa.absence': 0,
      }),
      months: 1,
    }),
  ),
  0,
  0,
);
const PROTECTED = 25_260;
const PENSIONER = MEANS_CLASSES.findIndex(({ name }) => name === 'single, pension age');
/** A month holds every parameter; its type names only those the settling of a market uses. */
const PARAMETERS: Record<string, number> = MONTH.parameters;

/** In block, under the framework, with a direct payment without and with a top-up, paying in full, with an assistant. */
const [IN_BLOCK, ON_FRAMEWORK, PAYMENT, TOPPING_UP, PAYING, EMPLOYER] = [0, 1, 2, 3, 4, 5] as const;
const PEOPLE = [
  { deployment: COUNCIL_MANAGED, route: BLOCK },
  { deployment: COUNCIL_MANAGED, route: FRAMEWORK },
  { deployment: DIRECT_PAYMENT, route: OPEN_MARKET },
  { deployment: DIRECT_PAYMENT, route: OPEN_MARKET, topsUp: 1 },
  { deployment: SELF_FUNDER, route: OPEN_MARKET },
  { deployment: DIRECT_PAYMENT, route: PERSONAL_ASSISTANT },
];

/** Everyone has ten hours a week, £50 a week to contribute from and one provider with staff to spare. */
function market(changed: { staff?: number; income?: number } = {}): State {
  const state = allocateState({ people: PEOPLE.length, providers: 1, localities: 1 });
  const { people, providers } = state;
  for (const [row, person] of PEOPLE.entries()) {
    people.present[row] = 1;
    people.takes[row] = 1;
    people.sharing[row] = 1;
    people.bidRatio[row] = 1;
    people.budgeted[row] = 600;
    people.needNow[row] = 600;
    people.supporter[row] = NO_SUPPORTER;
    people.meansClass[row] = PENSIONER;
    people.income[row] = changed.income ?? PROTECTED + 5000;
    people.deployment[row] = person.deployment;
    people.route[row] = person.route;
    people.topsUp[row] = person.topsUp ?? 0;
    people.provider[row] = row === EMPLOYER ? NO_PROVIDER : 0;
  }
  providers.open[0] = 1;
  providers.staff[0] = changed.staff ?? 6000;
  providers.price[0] = 2600;
  providers.guaranteed[0] = 900;
  const rates = {
    frameworkRate: 2400,
    blockRate: 2280,
    agencyRate: 2400,
    assistantRate: 1600,
    incomeIndex: 1,
    assistants: 600,
  };
  for (const [name, value] of Object.entries(rates)) state.market[name as keyof typeof rates][0] = value;
  state.market.peopleRows[0] = PEOPLE.length;
  state.market.providerRows[0] = 1;
  return state;
}

function delivered(state: State, month: PlannedMonth = MONTH): State {
  for (const step of [deliverCare, deliverSupport, chargePeople]) step.apply(state, month);
  return state;
}

function of(state: State, person: number) {
  const { delivered: minutes, bought, budget, contribution, topUp } = state.people;
  return [minutes, bought, budget, contribution, topUp].map((column) => column[person]!);
}

test.each([
  // Ten hours a week are 2,600 minutes a month; £50 a week is £216.67 a month.
  ['in block at the block rate', IN_BLOCK, [2600, 98_800, 0, 21_667, 0]],
  ['under the framework at its rate', ON_FRAMEWORK, [2600, 104_000, 0, 21_667, 0]],
  // £1,040 buys 2,400 minutes at £26, so 553 a week and 2,396 in the month.
  ['with a payment that falls short: fewer hours', PAYMENT, [2396, 103_827, 104_000, 21_667, 0]],
  ['with a payment that falls short: own money on top', TOPPING_UP, [2600, 112_667, 104_000, 21_667, 8667]],
  ['paying in full: no contribution', PAYING, [2600, 112_667, 0, 0, 0]],
])('care worked by hand to the minute and the penny, %s', (_, person, expected) => {
  expect(of(delivered(market()), person)).toEqual(expected);
});

test('an assistant is paid by the hour, with payroll and insurance out of the same budget', () => {
  const state = market();
  state.market.assistantRate[0] = 5000;
  const { perHour, perWeek } = assistantCost(PARAMETERS as Parameters<typeof assistantCost>[0]);
  const hours = 2600 / 60;
  expect(of(delivered(state), EMPLOYER).slice(0, 3)).toEqual([
    2600,
    Math.round(perHour * hours) + Math.round((perWeek * 13) / 3),
    Math.round((50_000 * 13) / 3),
  ]);
});

test('a payment too small for an assistant buys fewer hours and is never overspent', () => {
  const state = delivered(market());
  const [minutes, bought, budget] = of(state, EMPLOYER);
  expect(minutes).toBeLessThan(2600);
  expect(minutes).toBeGreaterThan(0);
  expect(bought).toBeLessThanOrEqual(budget!);
});

test('what is left in the account of a direct payment can be spent', () => {
  const state = market();
  state.ledger.balance[budgetAccountOf(state.ledger, PAYMENT)] = 20_000;
  expect(of(delivered(state), PAYMENT)).toEqual([2600, 112_667, 104_000, 21_667, 0]);
});

test.each([
  ['more than a managed budget gives no more care than budgeted', 750, [2600, 2600]],
  ['less than a managed budget gives the care needed', 450, [1950, 1950]],
])('a month that needs %s, in block or under the framework', (_, needNow, expected) => {
  const state = market();
  for (const person of [IN_BLOCK, ON_FRAMEWORK]) state.people.needNow[person] = needNow;
  delivered(state);
  expect([IN_BLOCK, ON_FRAMEWORK].map((person) => of(state, person)[0])).toEqual(expected);
});

test('a month that needs less than a direct payment buys leaves money in its account, and more spends it', () => {
  const state = market();
  const account = budgetAccountOf(state.ledger, PAYMENT);
  state.people.needNow[PAYMENT] = 300;
  delivered(state);
  payForCare.apply(state, MONTH);
  expect(of(state, PAYMENT).slice(0, 3)).toEqual([1300, 56_333, 104_000]);
  expect(state.ledger.balance[account]).toBe(104_000 - 56_333);

  state.people.needNow[PAYMENT] = 750;
  delivered(state);
  expect(of(state, PAYMENT)[0]).toBe(3250);
  expect(of(state, PAYMENT)[4]).toBe(0);
});

test('someone who tops up makes good a price above the rate, and buys no more time than was budgeted', () => {
  const state = market();
  state.people.needNow[TOPPING_UP] = 750;
  expect(of(delivered(state), TOPPING_UP)).toEqual([2600, 112_667, 104_000, 21_667, 8667]);
});

test('someone paying in full buys all the care they need, whatever was budgeted', () => {
  const state = market();
  state.people.needNow[PAYING] = 750;
  expect(of(delivered(state), PAYING)[0]).toBe(3250);
});

test('visits by two workers take and cost twice the time and give the person their own time once', () => {
  const [one, two] = [0, 1].map((doubleHanded) => {
    const state = market({ staff: 12_000 });
    state.people.doubleHanded.fill(doubleHanded);
    return delivered(state);
  });
  for (const person of [IN_BLOCK, ON_FRAMEWORK, TOPPING_UP, PAYING]) {
    expect(of(two!, person)[0]).toBe(of(one!, person)[0]);
    expect(Math.abs(of(two!, person)[1]! - 2 * of(one!, person)[1]!)).toBeLessThanOrEqual(1);
    expect(two!.people.wanted[person]).toBe(2 * one!.people.wanted[person]!);
  }
  expect(of(two!, PAYMENT)[2]).toBe(2 * of(one!, PAYMENT)[2]!);
  expect(of(two!, PAYMENT)[0]).toBe(of(one!, PAYMENT)[0]);
  expect(of(two!, PAYMENT)[1]).toBeLessThanOrEqual(of(two!, PAYMENT)[2]!);
  const staffTime = [IN_BLOCK, ON_FRAMEWORK, PAYMENT, TOPPING_UP, PAYING].map(
    (person) => 2 * two!.people.delivered[person]!,
  );
  expect(two!.providers.delivered[0]).toBe(staffTime.reduce((sum, minutes) => sum + minutes, 0));
});

test('two workers from a provider with too few staff never work more than the staff there are', () => {
  const state = market({ staff: 1500 });
  state.people.doubleHanded.fill(1);
  delivered(state);
  expect(state.providers.delivered[0]).toBeLessThanOrEqual(state.providers.capacity[0]!);
  expect(state.providers.delivered[0]).toBeGreaterThan(0.99 * state.providers.capacity[0]!);
});

test('a contribution stops at the cost of the care, and nobody at the protected minimum pays one', () => {
  const rich = delivered(market({ income: 100_000 }));
  // The direct payment of £1,040 buys care for £1,038.27, and nobody is charged for care they did not get.
  expect([IN_BLOCK, ON_FRAMEWORK, PAYMENT].map((person) => of(rich, person)[3])).toEqual([
    98_800, 104_000, 103_827,
  ]);
  const poor = delivered(market({ income: PROTECTED }));
  expect(PEOPLE.map((_, person) => of(poor, person)[3])).toEqual([0, 0, 0, 0, 0, 0]);
});

test('incomes follow benefits before they are assessed', () => {
  const state = market();
  state.market.incomeIndex[0] = 1.1;
  // £302.60 and a tenth is £332.86: £80.26 a week, £347.79 a month.
  expect(of(delivered(state), ON_FRAMEWORK)[3]).toBe(34_779);
});

test('block hours are paid for whether used or not, and those beyond the guarantee at the same price', () => {
  const { providers, market: whole } = delivered(market());
  // 900 minutes a week are 3,900 a month, of which 2,600 are used.
  expect([providers.blockRevenue[0], whole.blockUnused[0]]).toEqual([148_200, 1300]);

  const beyond = market();
  beyond.providers.guaranteed[0] = 300;
  delivered(beyond);
  expect([beyond.providers.blockRevenue[0], beyond.market.blockUnused[0]]).toEqual([98_800, 0]);
});

test('block hours nobody used are paid for as far as there are staff for them whom nobody has booked', () => {
  // 2,953 minutes a week are booked, 600 of them in block of 900 guaranteed; 100 stand ready beside them.
  const part = delivered(market({ staff: 3053 }));
  expect([part.market.blockUnused[0], part.providers.blockRevenue[0]]).toEqual([433, 115_254]);
  const none = delivered(market({ staff: 1500 }));
  const used = none.providers.deliveredBlock[0]!;
  expect([none.market.blockUnused[0], none.council.blockUnused[0]]).toEqual([0, 0]);
  // £22.80 an hour.
  expect(none.providers.blockRevenue[0]).toBe(Math.round(used * 38));
});

test('a provider invoices what it delivered to whom', () => {
  const { providers } = delivered(market());
  expect(providers.frameworkRevenue[0]).toBe(104_000);
  expect(providers.individualRevenue[0]).toBe(103_827 + 112_667 + 112_667);
  expect(providers.delivered[0]).toBe(4 * 2600 + 2396);
  expect([providers.deliveredBlock[0], providers.deliveredIndividual[0]]).toEqual([2600, 2 * 2600 + 2396]);
});

test('a provider with too few staff gives all its clients the same part of what they want', () => {
  const state = delivered(market({ staff: 1500 }));
  // 600 x 4 + 553 minutes are wanted a week of 1,500.
  const part = 1500 / 2953;
  for (const person of [IN_BLOCK, ON_FRAMEWORK, TOPPING_UP, PAYING]) {
    expect(of(state, person)[0]).toBe(Math.floor((Math.floor(600 * part) * 13) / 3));
  }
  expect(state.providers.delivered[0]).toBeLessThanOrEqual(state.providers.capacity[0]!);
  expect(state.providers.capacity[0]).toBe(6500);
});

test('a person without a provider gets nothing, buys nothing and is owed nothing', () => {
  const state = market();
  state.people.provider[ON_FRAMEWORK] = NO_PROVIDER;
  state.people.provider[PAYING] = NO_PROVIDER;
  delivered(state);
  expect(of(state, ON_FRAMEWORK)).toEqual([0, 0, 0, 0, 0]);
  expect(of(state, PAYING)).toEqual([0, 0, 0, 0, 0]);
});

test('the money of the month worked by hand ends in the right accounts', () => {
  const state = delivered(market());
  payForCare.apply(state, MONTH);
  const { ledger, people, providers } = state;
  const employed = people.bought[EMPLOYER]!;
  const [assistantBudget, assistantCharge] = [people.budget[EMPLOYER]!, people.contribution[EMPLOYER]!];

  // Framework invoices are paid half now and half next month.
  expect(ledger.balance[cashOf(ledger, 0)]).toBe(148_200 + 52_000 + 103_827 + 112_667 + 112_667);
  expect([providers.dueNext[0], providers.dueAfter[0]]).toEqual([52_000, 0]);
  expect(ledger.balance[ACCOUNTS.assistants]).toBe(employed);
  expect(PEOPLE.map((_, person) => 0 - ledger.balance[purseOf(person)]!)).toEqual([
    21_667,
    21_667,
    21_667,
    21_667 + 8667,
    112_667,
    assistantCharge,
  ]);
  const netPayments = 2 * (104_000 - 21_667) + assistantBudget - assistantCharge;
  expect(ledger.balance[ACCOUNTS.council]).toBe(2 * 21_667 - 148_200 - 52_000 - netPayments);
  expect(ledger.balance[budgetAccountOf(ledger, PAYMENT)]).toBe(104_000 - 103_827);
  expect(ledger.balance[budgetAccountOf(ledger, TOPPING_UP)]).toBe(0);
  expect(() => checkLedger(ledger)).not.toThrow();
});

test('money beyond so many weeks of budget is taken back and counted', () => {
  const state = market();
  const account = budgetAccountOf(state.ledger, PAYMENT);
  const savedUp = 2_000_000;
  state.ledger.balance[account] = savedUp;
  delivered(state);
  payForCare.apply(state, MONTH);
  // 52 weeks are twelve monthly budgets of £1,040.
  expect(state.ledger.balance[account]).toBe(1_248_000);
  expect(state.market.reclaimed[0]).toBe(savedUp + 104_000 - 112_667 - 1_248_000);
});

test('a provider that has closed is still paid what it is owed, and its owners have it', () => {
  const state = market();
  for (const person of PEOPLE.keys()) state.people.present[person] = 0;
  state.providers.open[0] = 0;
  state.providers.guaranteed[0] = 0;
  state.providers.dueNext[0] = 7000;
  state.providers.dueAfter[0] = 3000;
  delivered(state);
  payForCare.apply(state, MONTH);
  expect(state.ledger.balance[ACCOUNTS.owners]).toBe(7000);
  expect([state.providers.dueNext[0], state.providers.dueAfter[0]]).toEqual([3000, 0]);
  expect(state.ledger.balance[cashOf(state.ledger, 0)]).toBe(0);
});
