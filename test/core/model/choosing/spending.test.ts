import { describe, expect, test } from 'vitest';

import { offerOf } from '../../../../core/model/choosing/offer.ts';
import { termsOf } from '../../../../core/model/choosing/terms.ts';
import {
  COUNCIL_AGENT,
  DIRECT_PAYMENT,
  FRAMEWORK,
  OPEN_MARKET,
  OWN_ACCOUNT,
  PERSONAL_ASSISTANT,
  PREFERRED_LIST,
  THIRD_PARTY_ACCOUNT,
} from '../../../../core/model/vocabulary.ts';
import { CLIENT_GROUPS } from '../../../../core/scenario/client-group.ts';
import { choice } from '../../../../core/scenario/lever-choice.ts';
import type { OnePerson } from '../one-person.ts';
import { monthWith, scene, spendingBy } from './choosing-scene.ts';
import type { Changes } from './take-up.ts';

const AGENT = { 'direct-payment.agent': choice('direct-payment.agent', 'yes') };
const OPEN = { 'framework.open-to': choice('framework.open-to', 'direct-payments') };
const LISTED = { 'move.framework-to-preferred-list': CLIENT_GROUPS.map(() => 0.1) };

/** Round figures: a utility of 1 for a fifth of a budget, and no choice but of what a test sets. */
const PARAMETERS = {
  'choice.cost.weight': 0.5,
  'choice.switch.cost': 1.5,
  'control.direct-payment': 0.8,
  'burden.direct-payment': 0.5,
  'burden.personal-assistant': 1,
  'control.personal-assistant': 1,
  'control.account.third-party': 0.9,
  'burden.account.third-party': 0.5,
  'control.account.council': 0.7,
  'burden.account.council': 0.1,
  'dp.managedaccount.fee': 0,
  'vat.rate': 0.25,
  'support.rate': 2400,
};
const month = ({ levers = {}, parameters = {} }: Changes = {}) =>
  monthWith({ levers, parameters: { ...PARAMETERS, ...parameters } });

type State = ReturnType<typeof scene>;

const account = (burden: number, changes: Changes = {}) =>
  spendingBy(scene(), month(changes), { control: 1, burden, brokered: false }).account;

/** Worth of a direct payment to someone who minds nothing but what it costs. */
const utility = (person: OnePerson, change: (state: State) => void = () => undefined) => {
  const state = scene(person);
  change(state);
  return spendingBy(state, month(), { control: 0, burden: 0, brokered: false }).utility;
};

const payLow = ({ market }: State): void => void (market.agencyRate[0] = 1800);

const employersTerms = (state: State) => ({
  ...termsOf(state, month()),
  assistant: 0,
  employerPerWeek: 1200,
});

/** Worth of a direct payment spent on an assistant. */
const employer = (budgeted: number) => {
  const state = scene({ wantsAssistant: 1, budgeted, supportBudgeted: 0 });
  return spendingBy(state, month(), { control: 0, burden: 0, brokered: false }, employersTerms(state))
    .utility;
};

/** How many of five hundred people spend a direct payment by a route. */
function count(by: number, changes: Changes, person: OnePerson = {}, prices: { agencyRate?: number } = {}) {
  let found = 0;
  for (let identity = 0; identity < 500; identity++) {
    const state = scene({ identity, supportBudgeted: 0, ...person });
    state.providers.preferred[0] = 1;
    state.providers.price[0] = 3000;
    state.market.agencyRate[0] = prices.agencyRate ?? 3000;
    const each = month(changes);
    const { route } = spendingBy(
      state,
      each,
      { control: 1, burden: 0, brokered: false },
      termsOf(state, each),
      offerOf(state, each),
    );
    if (route === by) found++;
  }
  return found;
}

/** The same of people who spend one by a route already. */
const countStaying = (route: number) =>
  count(FRAMEWORK, { levers: OPEN }, { deployment: DIRECT_PAYMENT, route });

const countAtDiscount = (discount: number) =>
  count(
    PREFERRED_LIST,
    { levers: { ...LISTED, 'preferred-list.discount': discount } },
    {},
    { agencyRate: 1800 },
  );

describe('who runs the account', () => {
  test('the confident run their own, and the less confident leave it to a third party', () => {
    expect(account(0)).toBe(OWN_ACCOUNT);
    expect(account(0.25)).toBe(OWN_ACCOUNT);
    expect(account(0.4)).toBe(THIRD_PARTY_ACCOUNT);
  });

  test('of ways to run it that are worth the same, people run their own', () => {
    const alike = {
      'control.account.third-party': 1,
      'burden.account.third-party': 1,
      'control.account.council': 1,
      'burden.account.council': 1,
    };
    expect(account(0.4, { levers: AGENT, parameters: alike })).toBe(OWN_ACCOUNT);
  });

  test('a fee keeps people from a third party', () => {
    const dear = { parameters: { 'dp.managedaccount.fee': 150_000 } };
    expect(account(0.4, dear)).toBe(OWN_ACCOUNT);
    expect(account(2, dear)).toBe(THIRD_PARTY_ACCOUNT);
  });

  test('the least confident take the council as agent where it offers to act', () => {
    expect(account(2)).toBe(THIRD_PARTY_ACCOUNT);
    expect(account(2, { levers: AGENT })).toBe(COUNCIL_AGENT);
    expect(account(0.4, { levers: AGENT })).toBe(THIRD_PARTY_ACCOUNT);
    expect(account(0, { levers: AGENT })).toBe(OWN_ACCOUNT);
  });

  test('is worth the control left with them less the burden left to the person, and tells that control', () => {
    const weighing = { control: 2, burden: 2, brokered: false };
    const best = spendingBy(scene({ supportBudgeted: 0 }), month(), weighing);
    expect(best.account).toBe(THIRD_PARTY_ACCOUNT);
    expect(best.control).toBeCloseTo(0.72, 12);
    expect(best.utility).toBeCloseTo(2 * 0.72 - 2 * 0.5 * 0.5, 12);
  });
});

describe('what it costs', () => {
  test('VAT counts on the part of the budget that is community support', () => {
    expect(utility({ supportBudgeted: 0 })).toBeCloseTo(0, 12);
    expect(utility({ budgeted: 0 })).toBeCloseTo(-5 * 0.2, 12);
    expect(utility({ budgeted: 300, supportBudgeted: 300 })).toBeCloseTo(-5 * 0.1, 12);
  });

  test('a rate below the price counts on the part that is personal care', () => {
    expect(utility({ supportBudgeted: 0 }, payLow)).toBeCloseTo(-5 * 0.25, 12);
    expect(utility({ budgeted: 300, supportBudgeted: 300 }, payLow)).toBeCloseTo(-5 * (0.125 + 0.1), 12);
  });

  test('an employer’s costs by the week count more on a small budget', () => {
    expect(employer(600)).toBeCloseTo(-5 * 0.05, 12);
    expect(employer(300)).toBeCloseTo(-5 * 0.1, 12);
  });
});

describe('what it is spent on', () => {
  test('an assistant for whoever would employ one and has personal care in the plan, and a burden and control of its own', () => {
    const employs = scene({ wantsAssistant: 1, supportBudgeted: 0 });
    employs.market.assistantRate[0] = 1e6;
    const best = spendingBy(employs, month({ parameters: { 'pa.payroll': 0, 'pa.insurance': 0 } }), {
      control: 1,
      burden: 0.1,
      brokered: false,
    });
    expect([best.route, best.control]).toEqual([PERSONAL_ASSISTANT, 1]);
    expect(best.utility).toBeCloseTo(0.9, 12);
    const supportOnly = scene({ wantsAssistant: 1, budgeted: 0 });
    expect(spendingBy(supportOnly, month(), { control: 1, burden: 0, brokered: false }).route).toBe(
      OPEN_MARKET,
    );
  });

  test('an agency at its own price alone, unless the council opens the framework or keeps a list', () => {
    expect(count(OPEN_MARKET, {})).toBe(500);
    expect(count(FRAMEWORK, { levers: OPEN })).toBeGreaterThan(50);
    expect(count(PREFERRED_LIST, { levers: OPEN })).toBe(0);
    expect(count(PREFERRED_LIST, { levers: LISTED })).toBeGreaterThan(50);
    expect(count(FRAMEWORK, { levers: LISTED })).toBe(0);
    expect(count(PREFERRED_LIST, { levers: LISTED }, { locality: 1 })).toBe(0);
  });

  test('the framework’s terms more often the dearer agencies are for the rate', () => {
    const even = count(FRAMEWORK, { levers: OPEN });
    expect(count(FRAMEWORK, { levers: OPEN }, {}, { agencyRate: 2400 })).toBeGreaterThan(even + 50);
  });

  test('a preferred provider more often the larger the discount', () => {
    expect(countAtDiscount(0.2)).toBeGreaterThan(countAtDiscount(0) + 25);
  });

  test('whichever leaves most control, for people who value it', () => {
    const low = { levers: OPEN, parameters: { 'control.direct-payment.framework': 0.1 } };
    const high = { levers: OPEN, parameters: { 'control.direct-payment.framework': 1 } };
    expect(count(FRAMEWORK, high)).toBeGreaterThan(count(FRAMEWORK, low) + 50);
  });

  test('what it is spent on already, for most', () => {
    const newcomers = count(FRAMEWORK, { levers: OPEN });
    expect(countStaying(FRAMEWORK)).toBeGreaterThan(newcomers + 50);
    expect(countStaying(OPEN_MARKET)).toBeLessThan(newcomers - 50);
  });
});

const COUNCILS = { levers: { 'brokerage.terms': choice('brokerage.terms', 'council') } };

function routeOf(person: OnePerson, changes: Changes, brokered: boolean): number {
  return spendingBy(scene(person), month(changes), { control: 0, burden: 0, brokered }).route;
}

describe('a broker who buys on the council’s terms', () => {
  test('buys under the framework for those it helps, and the others buy on the open market', () => {
    expect(routeOf({}, COUNCILS, true)).toBe(FRAMEWORK);
    expect(routeOf({}, COUNCILS, false)).toBe(OPEN_MARKET);
    expect(routeOf({}, {}, true)).toBe(OPEN_MARKET);
  });

  test('leaves assistants to those who would employ one', () => {
    expect(routeOf({ wantsAssistant: 1 }, COUNCILS, true)).toBe(PERSONAL_ASSISTANT);
  });

  test('what it has arranged goes on when the person is no longer helped, and ends with the terms', () => {
    const arranged = { deployment: DIRECT_PAYMENT, route: FRAMEWORK };
    expect(routeOf(arranged, COUNCILS, false)).toBe(FRAMEWORK);
    expect(routeOf(arranged, {}, false)).toBe(OPEN_MARKET);
  });
});
