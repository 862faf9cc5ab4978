import { expect, test } from 'vitest';

import { recordProviders } from '../../../../core/model/recording/record-providers.ts';
import { allocateState } from '../../../../core/model/state.ts';

test('the council’s own service is not a provider among others: it stands, earns and competes apart', () => {
  const state = allocateState({ people: 1, providers: 4, localities: 1 });
  const { providers, market } = state;
  market.providerRows[0] = 3;
  providers.open.set([1, 1, 1]);
  providers.inHouse.set([0, 0, 1]);
  providers.delivered.set([600, 1800, 9000]);
  providers.frameworkRevenue.set([1000, 2000, 99_000]);
  providers.isfRevenue.set([500, 0, 0]);
  providers.individualRevenue.set([0, 500, 0]);
  providers.deliveredIndividual.set([0, 10, 0]);
  providers.cost.set([1200, 2000, 120_000]);
  expect(recordProviders(state)).toEqual({
    'providers.standing': 2,
    'providers.closed.insolvent': 0,
    'providers.closed.other': 0,
    'providers.entered': 0,
    'providers.margin': 0.2,
    'providers.price.individual': 30,
    'providers.concentration': 0.625,
  });
});

test('where there are no providers there is no margin, price or concentration', () => {
  const state = allocateState({ people: 1, providers: 1, localities: 1 });
  expect(new Set(Object.values(recordProviders(state)))).toEqual(new Set([0]));
});
