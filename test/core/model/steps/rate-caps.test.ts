import { expect, test } from 'vitest';

import { setRates } from '../../../../core/model/steps/set-rates.ts';
import {
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  OPEN_MARKET,
} from '../../../../core/model/vocabulary.ts';
import { liveMonth, moneyMonth, moneyScene } from '../money-scene.ts';
import type { MoneyPerson } from '../money-scene.ts';

const PAYMENT: MoneyPerson = { deployment: DIRECT_PAYMENT, route: OPEN_MARKET };

/** What someone with ten hours a week gets and adds when the mean price asked is £26 and the council pays it up to a cap. */
function lived(cap: number, person: MoneyPerson = PAYMENT) {
  const month = moneyMonth({
    levers: { 'direct-payment.rate-rule': 'price', 'direct-payment.cap': cap },
  });
  const state = moneyScene([person]);
  setRates.apply(state, month);
  const { people } = liveMonth(state, month);
  return { minutes: people.delivered[0]!, budget: people.budget[0]!, topUp: people.topUp[0]! };
}

test('a direct payment at the price asked buys all the hours, and a cap above the price changes nothing', () => {
  expect(lived(200)).toEqual({ minutes: 2600, budget: 112_667, topUp: 0 });
  expect(lived(26)).toEqual(lived(200));
});

test('a cap below the price cuts the hours a direct payment buys, the more the lower it is', () => {
  const [first, second] = [lived(24), lived(20)];
  expect(first.minutes).toBeLessThan(2600);
  expect(second.minutes).toBeLessThan(first.minutes);
  // £866.67 at £26 an hour.
  expect(Math.abs(second.minutes - 2000)).toBeLessThan(6);
});

test('or it makes those who can add the rest', () => {
  const { minutes, topUp } = lived(20, { ...PAYMENT, topsUp: 1 });
  expect(minutes).toBe(2600);
  expect(topUp).toBe(112_667 - 86_667);
});

test('who has a managed budget feels no cap', () => {
  const managed: MoneyPerson = { deployment: COUNCIL_MANAGED, route: FRAMEWORK };
  expect(lived(20, managed)).toEqual(lived(200, managed));
});
