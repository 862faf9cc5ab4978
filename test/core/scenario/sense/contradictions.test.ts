import { expect, test } from 'vitest';

import type { LeverChange } from '../../../../core/scenario/option.ts';
import { describeProblem } from '../../../../core/scenario/problems.ts';
import { scenarioProblems } from '../../../../core/scenario/sense/scenario-problems.ts';
import { optionWith, placeWith, scenarioWith } from '../../model/sample-market.ts';
import { refusals } from './sense.ts';

const ACCREDITS: LeverChange = { lever: 'framework.accreditation', from: '2027-04', value: 'yes' };
const TO_FUNDS: LeverChange = { lever: 'move.block-to-isf', from: '2027-04', until: '2028-03', value: 0.2 };
const NOBODY_READY: LeverChange = { lever: 'isf.readiness', from: '2027-04', value: 0 };

test.each<[string, readonly LeverChange[], string]>([
  [
    'everyone above a floor and a part of those who apply',
    [ACCREDITS, { lever: 'framework.size', from: '2028-04', value: 0.3 }],
    'found framework.accreditation "yes" and framework.size 0.3 in 2028-04. Set framework.size to 1',
  ],
  [
    'a move to service funds that nobody can or may hold',
    [TO_FUNDS, NOBODY_READY],
    'found move.block-to-isf 0.0167 and isf.readiness 0 and isf.contracts "forbidden" in 2027-04.',
  ],
  [
    'hours guaranteed on a framework that everyone is to leave',
    [
      { lever: 'framework.guarantee', from: '2027-04', value: 0.5 },
      { lever: 'move.framework-to-preferred-list', from: '2028-04', value: 1 },
    ],
    'found move.framework-to-preferred-list 1 and framework.guarantee 0.5 in 2028-04.',
  ],
  [
    'a direct payment that cannot pay a lawful wage',
    [{ lever: 'direct-payment.cap', from: '2027-04', value: 12.5 }],
    'found direct-payment.cap 12.5 and the National Living Wage at 13.20 in 2027-04.',
  ],
])('refuses %s, with both sides and the month', (_what, changes, expected) => {
  expect(refusals(...changes)).toEqual([expect.stringContaining(expected)]);
});

test('refuses nothing in what can be carried out', () => {
  expect(refusals()).toEqual([]);
  expect(refusals(TO_FUNDS)).toEqual([]);
  expect(
    refusals(ACCREDITS, { lever: 'framework.size', from: '2026-10', until: '2027-03', value: 1 }),
  ).toEqual([]);
  expect(
    refusals(TO_FUNDS, NOBODY_READY, { lever: 'isf.contracts', from: '2027-04', value: 'allowed' }),
  ).toEqual([]);
  expect(
    refusals(
      { lever: 'framework.guarantee', from: '2027-04', value: 0.5 },
      { lever: 'move.framework-to-preferred-list', from: '2028-04', value: 1, groups: ['older'] },
    ),
  ).toEqual([]);
});

test('a cap that wages overtake is doubtful and no more', () => {
  expect(refusals({ lever: 'direct-payment.cap', from: '2026-04', value: 13 })).toEqual([]);
});

test('refuses a guarantee in a place without providers, and takes the same place without one', () => {
  const place = placeWith({ providers: 0, blockShare: 0 });
  const guarantee: LeverChange = { lever: 'framework.guarantee', from: '2027-04', value: 0.5 };
  expect(scenarioProblems(scenarioWith({ place }))).toEqual([]);
  expect(scenarioProblems(scenarioWith({ option: optionWith(guarantee) }))).toEqual([]);
  expect(
    scenarioProblems(scenarioWith({ place, option: optionWith(guarantee) })).map(describeProblem),
  ).toEqual([
    'fields.providers: expected a provider that could deliver the hours the council guarantees, but found providers 0 and framework.guarantee 0.5 in 2027-04. Give the place a provider, or guarantee nothing.',
  ]);
  const block = scenarioProblems(scenarioWith({ place: placeWith({ providers: 0, blockShare: 0.4 }) }));
  expect(block.map(({ found }) => found)).toEqual(['providers 0 and blockShare 0.4 in 2026-04']);
});
