import { expect, test } from 'vitest';

import { packageLost } from '../../../../core/model/council/package-lost.ts';
import { contractPrices } from '../../../../core/model/paying/price-paid.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  IN_HOUSE,
  ISF,
  MIXED,
  NO_BUDGET,
  NO_PROVIDER,
  PREFERRED_LIST,
} from '../../../../core/model/vocabulary.ts';
import { moneyScene } from '../money-scene.ts';
import type { MoneyPerson } from '../money-scene.ts';

const PRICES = contractPrices(
  { framework: 2400, block: 2280 },
  { 'preferred-list.discount': 0.1, 'fee.needs-related': 0 },
  { 'isf.rate.ratio': 1, 'pooled.discount': 0.05 },
);

function lost(person: MoneyPerson, to: number, isfCapable = 0): number {
  const { people, providers } = moneyScene(
    [{ deployment: COUNCIL_MANAGED, route: FRAMEWORK, wanted: 600, ...person }],
    { isfCapable },
  );
  return packageLost(PRICES, people, providers, 0, to);
}

test.each([
  ['under the framework', {}, 24_000],
  ['in the block', { route: BLOCK }, 22_800],
  ['from the preferred list', { route: PREFERRED_LIST }, 21_600],
  ['without a personal budget', { deployment: NO_BUDGET }, 24_000],
  ['at a bid below the rate', { bidRatio: 0.9 }, 21_600],
  ['from the in-house service', { route: IN_HOUSE }, 0],
  ['and given by nobody', { provider: NO_PROVIDER }, 0],
  ['held as a direct payment already', { deployment: DIRECT_PAYMENT }, 0],
])(
  'ten hours a week bought %s and taken as a direct payment lose the provider so much a week',
  (_, person, pence) => {
    expect(lost(person, DIRECT_PAYMENT)).toBe(pence);
  },
);

test('a service fund loses a provider nothing that could hold it, and a mixed package loses nobody anything', () => {
  expect([lost({}, ISF), lost({}, ISF, 1), lost({}, MIXED), lost({}, COUNCIL_MANAGED)]).toEqual([
    24_000, 0, 0, 0,
  ]);
});
