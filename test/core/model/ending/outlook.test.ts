import { expect, test } from 'vitest';

import { averaged, marginOn, patience, PATIENCE_PARAMETERS } from '../../../../core/model/ending/outlook.ts';
import { exp } from '../../../../core/numeric/exp.ts';
import { luckOf, normal, STREAMS } from '../../../../core/random/stream.ts';
import { parametersOf } from '../parameters-of.ts';

const LUCK = luckOf(7, 0);
const PARAMETERS = { ...parametersOf(PATIENCE_PARAMETERS), 'exit.outlook.spread': 0 };
const OWNERS = { identity: 4, security: 24, isProjectionShared: false };

test.each([
  [1000, 970, 0.03],
  [1000, 1100, -0.1],
  [1000, 5000, -1],
  [0, 10, -1],
  [-5, 10, -1],
  [0, 0, 0],
  [1, 0, 1],
  [0, 1, -1],
])('%d of revenue with %d of cost is a margin of %d', (revenue, cost, margin) => {
  expect(marginOn(revenue, cost)).toBeCloseTo(margin, 12);
});

test('the newest month counts for one part in as many as are remembered', () => {
  expect(averaged(0.06, -0.06, 12)).toBeCloseTo(0.05, 12);
  expect(averaged(0.06, -0.06, 1)).toBeCloseTo(-0.06, 12);
});

test('owners with secure work go on for the months the parameter says', () => {
  expect(patience(OWNERS, LUCK, PARAMETERS)).toBe(PARAMETERS['exit.outlook.months']);
});

test('owners whose revenue is short go on for less, and for no less than the shortest', () => {
  const full = PARAMETERS['exit.outlook.months'];
  const none = patience({ ...OWNERS, security: 0 }, LUCK, PARAMETERS);
  const some = patience({ ...OWNERS, security: 6 }, LUCK, PARAMETERS);
  expect(none).toBeCloseTo(full * PARAMETERS['exit.outlook.shortest'], 12);
  expect(some).toBeGreaterThan(none);
  expect(some).toBeLessThan(full);
});

test('a position statement makes them go on for longer', () => {
  const told = patience({ ...OWNERS, isProjectionShared: true }, LUCK, PARAMETERS);
  const factor = 1 + PARAMETERS['exit.outlook.statement'];
  expect(told).toBeCloseTo(PARAMETERS['exit.outlook.months'] * factor, 12);
});

test('owners differ by nature, each always in the same way', () => {
  const parameters = { ...PARAMETERS, 'exit.outlook.spread': 0.5 };
  const of = (identity: number): number => patience({ ...OWNERS, identity }, LUCK, parameters);
  expect(of(4)).toBe(of(4));
  expect(new Set([1, 2, 3, 4, 5].map(of)).size).toBe(5);
});

test('nature makes longer or shorter what their work and what they know make of it', () => {
  const parameters = { ...PARAMETERS, 'exit.outlook.spread': 0.5 };
  const owners = { ...OWNERS, security: 6, isProjectionShared: true };
  // The draw after the one that says when it closes for other reasons.
  const nature = exp(0.5 * normal(LUCK, STREAMS['provider-close'], OWNERS.identity, 1));
  expect(patience(owners, LUCK, parameters)).toBeCloseTo(patience(owners, LUCK, PARAMETERS) * nature, 12);
});
