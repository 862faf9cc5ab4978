import { expect, test } from 'vitest';

import {
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  ISF_HOLDER,
  OPEN_MARKET,
} from '../../../../core/model/vocabulary.ts';
import { liveMonth, moneyMonth, moneyScene } from '../money-scene.ts';
import type { MoneyPerson } from '../money-scene.ts';

const PLAIN = moneyMonth();
const RELATED = moneyMonth({ levers: { 'fee.needs-related': 0.2 } });

/** Minutes delivered to someone in a month, and what they cost. */
function lived(person: MoneyPerson, month = PLAIN): readonly [minutes: number, pence: number] {
  const { people } = liveMonth(moneyScene([person]), month);
  return [people.delivered[0]!, people.bought[0]!];
}

const MANAGED = { deployment: COUNCIL_MANAGED, route: FRAMEWORK };

test('who has to wait for another provider gets care for the rest of the month, and pays for that', () => {
  // Ten hours a week are 2,600 minutes a month.
  expect(lived(MANAGED)).toEqual([2600, 104_000]);
  expect(lived({ ...MANAGED, delayed: 0.5 })).toEqual([1300, 52_000]);
  const payment = { deployment: DIRECT_PAYMENT, route: OPEN_MARKET };
  expect(lived({ ...payment, delayed: 0.5 })[0]).toBe(lived(payment)[0] / 2);
});

test('a needs-related rate costs the council more and takes no care from anyone, service funds included', () => {
  expect(lived({ ...MANAGED, complexity: 0.5 }, RELATED)).toEqual([2600, 114_400]);
  const fund = { deployment: ISF, route: ISF_HOLDER, complexity: 0.5 };
  expect(lived(fund, RELATED)[0]).toBe(lived(fund)[0]);
  expect(lived(fund, RELATED)[1]).toBe(102_960);
});

test('what is agreed above the rate is paid to the provider, and the difference is told', () => {
  const { people, providers, market } = liveMonth(
    moneyScene([{ ...MANAGED, bidRatio: 1.25 }, MANAGED]),
    PLAIN,
  );
  expect([...people.bought]).toEqual([130_000, 104_000]);
  expect(providers.frameworkRevenue[0]).toBe(234_000);
  expect(market.paidAbove[0]).toBe(26_000);
});
