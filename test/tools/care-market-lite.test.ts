import { describe, expect, test } from 'vitest';

import { createLite, LITE_TOTALS } from '../../tools/bench/care-market-lite/lite.ts';
import { compileReference } from '../../tools/bench/care-market-lite/reference.ts';

/** What every framework that ran the workload came to: 5,000 people, 60 providers, 120 months. */
const PUBLISHED: readonly (readonly [number, readonly number[]])[] = [
  [
    1,
    [
      685518441.8250595, 46420723.06403331, 77024654.0280525, 7476719.881796293, 45128.37866284131, 218, 5404,
      3156.5400330332245, 72.23233772537371, 1964, 869, 3.4504325251148833,
    ],
  ],
  [
    2,
    [
      677112402.3090707, 47343985.400563076, 73122378.1524561, 7340917.762596765, 43340.86157345147, 167,
      5225, 3105.332852595873, 73.0396177804437, 2104, 832, 3.374364460921927,
    ],
  ],
  [
    3,
    [
      678849734.3652585, 47346755.12046262, 75968129.1294665, 7373765.627422627, 38236.64574685983, 65, 5652,
      3138.647261477729, 73.05607312415086, 1539, 696, 3.2374929353758954,
    ],
  ],
];
const SEEDS = PUBLISHED.map(([seed]) => seed);

/** The furthest that any total is from the one published, as a part of it. */
function furthest(totals: ArrayLike<number>, published: readonly number[]): number {
  return Math.max(...published.map((each, line) => Math.abs(totals[line]! / each - 1)));
}

describe('care-market-lite', () => {
  const run = createLite({ people: 5_000, providers: 60, months: 120 });

  test.each(PUBLISHED)('on the kernel comes to the published totals with seed %i', (seed, published) => {
    expect(published).toHaveLength(LITE_TOTALS.length);
    expect(furthest(run(seed), published)).toBeLessThan(1e-9);
  });

  test('gives the same bytes again after another seed', () => {
    const first = run(1);
    run(2);
    expect(run(1)).toEqual(first);
  });

  const reference = compileReference();
  test.runIf(reference !== null)('in C comes to the published totals too', () => {
    const totals = reference!.totals(SEEDS);
    for (const [n, [, published]] of PUBLISHED.entries()) {
      expect(furthest(totals[n]!, published)).toBeLessThan(1e-9);
    }
  });
});
