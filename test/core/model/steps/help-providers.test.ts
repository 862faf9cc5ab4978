import { expect, test } from 'vitest';

import { ACCOUNTS, cashOf } from '../../../../core/model/ledger.ts';
import { helpProviders } from '../../../../core/model/steps/help-providers.ts';
import { moneyMonth, moneyScene } from '../money-scene.ts';

test.each([
  ['eight weeks of what was lost', { open: 1, lostToBudgets: 24_050 }, 8, 192_400],
  ['half a week, to the nearest penny', { open: 1, lostToBudgets: 24_051 }, 0.5, 12_026],
  ['nothing without the lever', { open: 1, lostToBudgets: 24_050 }, 0, 0],
  ['nothing to who lost nobody', { open: 1, lostToBudgets: 0 }, 8, 0],
  ['nothing to who has closed', { open: 0, lostToBudgets: 24_050 }, 8, 0],
])('the transitional grant is %s', (_, provider, weeks, grant) => {
  const state = moneyScene([], provider);
  helpProviders.apply(state, moneyMonth({ levers: { 'grant.lost-client': weeks } }));
  const { balance } = state.ledger;
  expect([balance[cashOf(state.ledger, 0)], state.providers.grantRevenue[0]]).toEqual([grant, grant]);
  expect(balance[ACCOUNTS.council]).toBe(0 - grant);
});
