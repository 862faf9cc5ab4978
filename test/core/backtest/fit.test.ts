import { expect, test } from 'vitest';

import { fit } from '../../../core/backtest/fit.ts';
import type { FitProblem } from '../../../core/backtest/fit.ts';
import { lowestFrom } from '../../../core/backtest/nelder-mead.ts';

const SQUARE = { low: -5, high: 5 };

test('finds the lowest point of a bowl', () => {
  const found = lowestFrom([4, -4], [SQUARE, SQUARE], ([x, y]) => (x! - 1) ** 2 + 3 * (y! + 2) ** 2);
  expect(found.at[0]).toBeCloseTo(1, 2);
  expect(found.at[1]).toBeCloseTo(-2, 2);
});

test('finds the end of the narrow curved valley of Rosenbrock', () => {
  const found = lowestFrom(
    [-1.2, 1],
    [SQUARE, SQUARE],
    ([x, y]) => (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2,
    { tolerance: 1e-7, mostEvaluations: 2000 },
  );
  expect(found.at[0]).toBeCloseTo(1, 2);
  expect(found.value).toBeLessThan(1e-4);
});

test('stays within the bounds and stops at them', () => {
  const seen: number[] = [];
  const found = lowestFrom([0], [SQUARE], ([x]) => {
    seen.push(x!);
    return (x! - 9) ** 2;
  });
  expect(found.at[0]).toBe(5);
  expect(seen.filter((x) => x < -5 || x > 5)).toEqual([]);
});

test('asks no oftener than it may, but for the corners of one step', () => {
  const found = lowestFrom([-1.2, 1], [SQUARE, SQUARE], ([x, y]) => x! ** 2 + y! ** 4, {
    mostEvaluations: 20,
  });
  expect(found.evaluations).toBeLessThanOrEqual(24);
});

/** Ten units of which each says where the parameters lie, give or take. */
const TOLD = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];
const PROBLEM: FitProblem<readonly number[]> = {
  names: ['one', 'other'],
  bounds: [
    { low: 0, high: 6 },
    { low: 0, high: 6 },
  ],
  start: [6, 6],
  evaluate: (at) => at,
  units: TOLD.length,
  loss: ([x, y], weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return TOLD.reduce((sum, told, i) => sum + (weights[i]! / total) * ((x! - told) ** 2 + (y! - 2) ** 2), 0);
  },
  gridSteps: 4,
  mostEvaluations: 200,
  refit: true,
  resamples: 60,
  seed: 7,
};

test('fits what the units say together, with an interval around it', () => {
  const { at, intervals, lossAtStart, loss, warnings } = fit(PROBLEM);
  expect(at[0]).toBeCloseTo(2.75, 2);
  expect(at[1]).toBeCloseTo(2, 2);
  expect(loss).toBeLessThan(lossAtStart);
  expect(intervals[0]!.low).toBeGreaterThan(1.5);
  expect(intervals[0]!.low).toBeLessThan(2.6);
  expect(intervals[0]!.high).toBeGreaterThan(2.9);
  expect(intervals[0]!.high).toBeLessThan(4);
  expect(warnings).toEqual([]);
});

test('the same problem and seed give the same fit, another seed other intervals', () => {
  expect(fit(PROBLEM)).toEqual(fit(PROBLEM));
  expect(fit({ ...PROBLEM, seed: 8 }).intervals).not.toEqual(fit(PROBLEM).intervals);
});

test('never ends worse than what stands', () => {
  const { loss, lossAtStart } = fit({ ...PROBLEM, start: [2.75, 2], mostEvaluations: 1, gridSteps: 2 });
  expect(loss).toBeLessThanOrEqual(lossAtStart);
});

test('a dear setting is worked out once, and resamples choose among those tried', () => {
  const asked: string[] = [];
  const dear = {
    ...PROBLEM,
    refit: false,
    evaluate: (at: readonly number[]) => {
      asked.push(at.join());
      return at;
    },
  };
  const { evaluations } = fit(dear);
  expect(new Set(asked).size).toBe(asked.length);
  expect(evaluations).toBe(asked.length);
});

test('warns of a parameter that nothing depends on', () => {
  const { warnings } = fit({ ...PROBLEM, loss: ([x]) => 1 + (x! - 3) ** 2 });
  expect(warnings.map(({ kind, parameters }) => [kind, ...parameters])).toContainEqual(['flat', 'other']);
  expect(warnings.filter(({ kind, parameters }) => kind === 'flat' && parameters[0] === 'one')).toEqual([]);
});

test('warns of a parameter whose fit follows whichever units are drawn', () => {
  const { warnings } = fit({
    ...PROBLEM,
    loss: ([x, y], weights) => 1 + (x! - (weights[0]! > 0 ? 1 : 5.5)) ** 2 + (y! - 3) ** 2,
  });
  expect(warnings.map(({ kind, parameters }) => [kind, ...parameters])).toContainEqual(['wide', 'one']);
});

test('warns of a parameter fitted to the end of its range', () => {
  const { warnings } = fit({ ...PROBLEM, loss: ([x, y]) => 1 + (x! - 9) ** 2 + (y! - 3) ** 2 });
  expect(warnings.map(({ kind, parameters }) => [kind, ...parameters])).toEqual([['edge', 'one']]);
});

test('warns of two parameters of which only the sum is known', () => {
  const { warnings } = fit({
    ...PROBLEM,
    loss: ([x, y], weights) => {
      const [, second, third] = weights as readonly [number, number, number];
      // Which of the two carries the sum is all that the units differ in.
      return 1 + (x! + y! - 6) ** 2 + 0.01 * (x! - second - third) ** 2;
    },
  });
  expect(warnings.map(({ kind, parameters }) => [kind, ...parameters])).toContainEqual([
    'traded',
    'one',
    'other',
  ]);
});
