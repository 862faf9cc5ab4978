import { describe, expect, test } from 'vitest';

import { ARRIVING, firstOf, REVIEWED, TAKE_UP } from '../../../../core/model/choosing/pulls.ts';
import { cellOf } from '../../../../core/model/choosing/cell.ts';
import { budgetAccountOf } from '../../../../core/model/ledger.ts';
import type { State } from '../../../../core/model/state.ts';
import { chooseDeployment } from '../../../../core/model/steps/choose-deployment.ts';
import {
  CANNOT_HOLD,
  COUNCIL_MANAGED,
  DECIDES_AGAIN,
  DECIDES_NOTHING,
  DECIDES_ON_ARRIVAL,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  ISF_HOLDER,
  MIXED,
  NO_BARRIER,
  NO_BUDGET,
  NO_PROVIDER,
  NOT_AWARE,
  NOT_REVIEWED,
  OPEN_MARKET,
  OWN_ACCOUNT,
  PERSONAL_ASSISTANT,
  POOLED,
  PREFERS_OTHERWISE,
  SELF_FUNDER,
  THIRD_PARTY_ACCOUNT,
} from '../../../../core/model/vocabulary.ts';
import {
  CELL_DIRECT_PAYMENT,
  CELL_FRAMEWORK,
  CELL_IN_HOUSE,
  CELL_ISF,
  CELL_MIXED,
  CELL_POOLED,
} from '../../../../core/scenario/arrangement.ts';
import { CLIENT_GROUPS } from '../../../../core/scenario/client-group.ts';
import type { OnePerson } from '../one-person.ts';
import { monthWith, scene } from '../choosing/choosing-scene.ts';

const some = CLIENT_GROUPS.map(() => 0.1);
const OFFERED = {
  'information.level': 1,
  'pooling.facilitation': 1,
  'move.framework-to-isf': some,
  'move.framework-to-mixed': some,
  'move.framework-to-pooled': some,
  'move.framework-to-direct-payment': some,
};
/** Nobody keeps to where they are by habit. */
const PARAMETERS = { 'choice.inertia': 0 };

/** Someone reviewed who is served under the framework with ten hours booked, on notice, and £50 in an account. */
function served(person: OnePerson = {}): State {
  const state = scene({
    deployment: COUNCIL_MANAGED,
    route: FRAMEWORK,
    decides: DECIDES_AGAIN,
    reviews: 1,
    confidence: 1,
    provider: 0,
    wanted: 600,
    notice: 2,
    ...person,
  });
  state.providers.booked[0] = 1000;
  state.providers.isfCapable[0] = 1;
  state.ledger.balance[budgetAccountOf(state.ledger, 0)] = 5000;
  return state;
}

/** Left to themselves, drawn to one arrangement so strongly that they come to it. */
function drawTo(cell: number, state: State, levers: object = {}): State {
  for (const kind of [ARRIVING, REVIEWED]) {
    const first = firstOf(0, kind);
    state.constants.calibrated.fill(1e-9, first, first + 8);
    state.constants.calibrated[first + cell] = 1e9;
  }
  const month = monthWith({
    levers: { ...OFFERED, 'choice.mode': TAKE_UP, ...levers },
    parameters: PARAMETERS,
  });
  chooseDeployment.apply(state, month);
  return state;
}

const arranged = ({ people }: State) => [people.deployment[0], people.route[0]];

/** Who holds the budget of someone who comes back to the framework. */
const deploymentBack = (deployment: number, route: number) =>
  drawTo(CELL_FRAMEWORK, served({ deployment, route })).people.deployment[0];

/** What is left in a person’s account, and what the council has had back. */
const balance = (state: State) => [
  state.ledger.balance[budgetAccountOf(state.ledger, 0)],
  state.market.reclaimed[0],
];

/** A plan that would have everyone of the framework in direct payments, and someone drawn to another arrangement. */
const short = (person: OnePerson, levers: object = {}, to = CELL_FRAMEWORK) => {
  const plan = { 'move.framework-to-direct-payment': CLIENT_GROUPS.map(() => 1) };
  return drawTo(to, served(person), { 'move.framework-to-isf': some.map(() => 0), ...plan, ...levers }).people
    .barrier[0];
};

test('what a provider loses to budgets is counted anew each month', () => {
  const state = served({ decides: DECIDES_NOTHING });
  state.providers.lostToBudgets[0] = 24_050;
  expect(drawTo(CELL_FRAMEWORK, state).providers.lostToBudgets[0]).toBe(0);
});

describe('what a person comes to', () => {
  test.each([
    ['a service fund', CELL_ISF, {}, [ISF, ISF_HOLDER]],
    ['a direct payment', CELL_DIRECT_PAYMENT, {}, [DIRECT_PAYMENT, OPEN_MARKET]],
    ['an assistant', CELL_DIRECT_PAYMENT, { wantsAssistant: 1 }, [DIRECT_PAYMENT, PERSONAL_ASSISTANT]],
    ['a mixed package', CELL_MIXED, {}, [MIXED, FRAMEWORK]],
    ['a pool they pay into', CELL_POOLED, {}, [DIRECT_PAYMENT, POOLED]],
    ['a pool the council pays into for them', CELL_POOLED, { able: 0 }, [COUNCIL_MANAGED, POOLED]],
  ])('%s has its deployment and route', (_, cell, person, columns) => {
    expect(arranged(drawTo(cell, served(person)))).toEqual(columns);
  });

  test('those who do not decide, and those who fund themselves, stay as they are', () => {
    for (const person of [{ decides: DECIDES_NOTHING }, { deployment: SELF_FUNDER }]) {
      const before = arranged(served(person));
      expect(arranged(drawTo(CELL_ISF, served(person)))).toEqual(before);
    }
  });

  test('whoever had no budget gets none at a review, and whoever had one keeps one', () => {
    expect(deploymentBack(NO_BUDGET, POOLED)).toBe(NO_BUDGET);
    expect(deploymentBack(DIRECT_PAYMENT, OPEN_MARKET)).toBe(COUNCIL_MANAGED);
  });
});

describe('their provider', () => {
  test('is left, with the hours booked and any notice, when someone else is to buy the care', () => {
    const { people, providers } = drawTo(CELL_ISF, served());
    expect(people.provider[0]).toBe(NO_PROVIDER);
    expect([people.wanted[0], people.notice[0], providers.booked[0]]).toEqual([0, 0, 400]);
  });

  test('stays when the council goes on buying under its framework', () => {
    const { people, providers } = drawTo(CELL_MIXED, served());
    expect([people.provider[0], people.wanted[0], providers.booked[0]]).toEqual([0, 600, 1000]);
    const back = drawTo(CELL_FRAMEWORK, served({ deployment: MIXED }));
    expect(back.people.provider[0]).toBe(0);
  });

  test('is left by someone who comes to the framework from a direct payment spent on its terms', () => {
    const { people } = drawTo(CELL_FRAMEWORK, served({ deployment: DIRECT_PAYMENT }));
    expect(people.provider[0]).toBe(NO_PROVIDER);
  });

  test('is left by someone who keeps a direct payment and spends it otherwise, and by nobody who spends it alike', () => {
    const payment = { deployment: DIRECT_PAYMENT, route: FRAMEWORK };
    const closed = drawTo(CELL_DIRECT_PAYMENT, served(payment));
    expect([closed.people.route[0], closed.people.provider[0]]).toEqual([OPEN_MARKET, NO_PROVIDER]);
    const alike = drawTo(CELL_DIRECT_PAYMENT, served({ ...payment, route: OPEN_MARKET }));
    expect([alike.people.route[0], alike.people.provider[0]]).toEqual([OPEN_MARKET, 0]);
  });
});

describe('their account', () => {
  test('goes back to the council when the arrangement has none, and is counted', () => {
    for (const deployment of [DIRECT_PAYMENT, MIXED, ISF]) {
      const route = deployment === ISF ? ISF_HOLDER : FRAMEWORK;
      expect(balance(drawTo(CELL_FRAMEWORK, served({ deployment, route })))).toEqual([0, 5000]);
    }
  });

  test('stays with them from one arrangement with an account to another', () => {
    expect(balance(drawTo(CELL_ISF, served({ deployment: DIRECT_PAYMENT })))).toEqual([5000, 0]);
  });

  test('is theirs again once a third party ran it and they leave the payment, and looked at anew when they keep it', () => {
    const third = { deployment: DIRECT_PAYMENT, route: OPEN_MARKET, account: THIRD_PARTY_ACCOUNT };
    expect(drawTo(CELL_FRAMEWORK, served(third)).people.account[0]).toBe(OWN_ACCOUNT);
    expect(drawTo(CELL_DIRECT_PAYMENT, served(third)).people.account[0]).toBe(OWN_ACCOUNT);
    const unsure = { ...third, account: OWN_ACCOUNT, confidence: 0 };
    expect(drawTo(CELL_DIRECT_PAYMENT, served(unsure)).people.account[0]).toBe(THIRD_PARTY_ACCOUNT);
  });
});

describe('pulls', () => {
  test('those who arrive and those who decide again each have their own', () => {
    for (const [decides, cell] of [
      [DECIDES_ON_ARRIVAL, CELL_ISF],
      [DECIDES_AGAIN, CELL_MIXED],
    ] as const) {
      const state = served({ decides, reviews: decides === DECIDES_ON_ARRIVAL ? 0 : 1 });
      state.constants.calibrated.fill(1e-9);
      state.constants.calibrated[firstOf(0, ARRIVING) + CELL_ISF] = 1e9;
      state.constants.calibrated[firstOf(0, REVIEWED) + CELL_MIXED] = 1e9;
      const month = monthWith({ levers: { ...OFFERED, 'choice.mode': TAKE_UP }, parameters: PARAMETERS });
      chooseDeployment.apply(state, month);
      expect(cellOf(state.people, 0)).toBe(cell);
    }
  });

  test('of take-up are those of the calibration and are not touched; of a plan they are fitted and kept', () => {
    const left = served();
    left.constants.steering.fill(1e-9);
    const calibrated = drawTo(CELL_ISF, left).constants.calibrated.slice();
    expect(cellOf(left.people, 0)).toBe(CELL_ISF);
    expect(left.constants.calibrated).toEqual(calibrated);
    expect(new Set(left.constants.steering)).toEqual(new Set([1e-9]));
    const steered = served();
    chooseDeployment.apply(steered, monthWith({ levers: OFFERED }));
    expect(new Set(steered.constants.steering).size).toBeGreaterThan(2);
  });
});

test('someone without a holder who wishes for something that is full keeps their fund only where a holder would take them', () => {
  const wish = { 'move.framework-to-in-house': some };
  const decided = (staff: number) => {
    const state = served({ deployment: ISF, route: ISF_HOLDER, provider: NO_PROVIDER, wanted: 0 });
    state.providers.staff[0] = staff;
    return arranged(drawTo(CELL_IN_HOUSE, state, wish));
  };
  expect(decided(60_000)).toEqual([ISF, ISF_HOLDER]);
  expect(decided(0)).toEqual([COUNCIL_MANAGED, FRAMEWORK]);
});

describe('what stands between someone and what the plan is short of', () => {
  test('is nothing for those who come to it, and a wish for something else where nothing bars it', () => {
    expect(short({}, {}, CELL_DIRECT_PAYMENT)).toBe(NO_BARRIER);
    expect(short({})).toBe(PREFERS_OTHERWISE);
  });

  test('is the law or awareness where those bar it', () => {
    expect(short({ able: 0 })).toBe(CANNOT_HOLD);
    expect(short({}, { 'information.level': 0 })).toBe(NOT_AWARE);
  });

  test('is the want of a review once the plan has moved on, for those who decide nothing', () => {
    expect(short({ decides: DECIDES_NOTHING })).toBe(NOT_REVIEWED);
  });
});
