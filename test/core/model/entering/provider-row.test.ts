import { expect, test } from 'vitest';

import { OutOfRows } from '../../../../core/model/rows/out-of-rows.ts';
import { claimProviderRow } from '../../../../core/model/entering/provider-row.ts';
import { NATURAL } from '../../../../core/model/vocabulary.ts';
import { scene } from '../placing/scene.ts';
import type { Provider } from '../placing/scene.ts';

/** The row a newcomer gets where the second of three providers is not open. */
function claimed(second: Provider): number {
  return claimProviderRow(scene([{}, { open: 0, ...second }, {}], []));
}

test('a newcomer takes the row of one that has closed and been paid', () => {
  expect(claimed({})).toBe(1);
});

test.each(['dueNext', 'dueAfter', 'dueThird', 'dueFourth', 'dueIndividuals'] as const)(
  'not of one that is still owed something: %s',
  (due) => {
    expect(claimed({ [due]: 1 })).toBe(3);
  },
);

test('nor of one that has stopped in this very month, whose account is still to be told', () => {
  expect(claimed({ ended: NATURAL })).toBe(3);
});

test('where every row is taken more are asked for', () => {
  const state = scene([{}, {}], []);
  state.providers.open[claimProviderRow(state)] = 1;
  expect(() => claimProviderRow(state)).toThrow(OutOfRows);
});
