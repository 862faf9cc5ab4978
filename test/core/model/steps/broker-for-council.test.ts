import { expect, test } from 'vitest';

import type { State } from '../../../../core/model/state.ts';
import { DIRECT_PAYMENT, FRAMEWORK } from '../../../../core/model/vocabulary.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { optionWith, placeWith, scenarioWith } from '../sample-market.ts';

const PLACE = placeWith({ clients18to64: 250, clients65plus: 400, providers: 24 });

/** People who spend a direct payment under the framework at the end of three years, and those of them with a broker. */
function onFramework(brokers: number, openTo: string): readonly [spend: number, brokered: number] {
  const option = optionWith(
    { lever: 'brokerage.terms', from: '2026-04', value: 'council' },
    { lever: 'brokerage.capacity', from: '2026-04', value: brokers },
    { lever: 'framework.open-to', from: '2026-04', value: openTo },
  );
  const state: State = followMarket(scenarioWith({ place: PLACE, months: 36, option }), {}, () => undefined);
  const { deployment, route, brokered } = state.people;
  const spend = presentPeople(state).filter(
    (person) => deployment[person] === DIRECT_PAYMENT && route[person] === FRAMEWORK,
  );
  return [spend.length, spend.filter((person) => brokered[person] === 1).length];
}

test('who has a broker on the council’s terms is told from who spends under an open framework alone', () => {
  const [nobodysBrokers, none] = onFramework(0, 'direct-payments');
  expect(nobodysBrokers).toBeGreaterThan(5);
  expect(none).toBe(0);
  const [some, brokered] = onFramework(0.5, 'direct-payments');
  expect(brokered).toBeGreaterThan(5);
  expect(brokered).toBeLessThan(some);
});

test('under a framework closed to individuals only brokers spend a direct payment there', () => {
  const [spend, brokered] = onFramework(0.5, 'council');
  expect(spend).toBeGreaterThan(5);
  expect(brokered).toBe(spend);
});
