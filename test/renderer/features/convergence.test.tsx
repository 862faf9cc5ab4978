import { describe, expect, it } from 'vitest';
import { settledOf } from '../../../renderer/features/convergence/settled.ts';
import { fakeResult } from '../fake-result.ts';

const REQUEST = {
  place: 'hartlepool',
  options: ['business-as-usual', 'fee-cut'],
  future: 'central',
  months: 12,
  replicates: 20,
  seed: 1,
  save: false,
};
const LOOKED = ['council.spend.net', 'people.payments', 'care.waiting'] as const;

/** A result whose differences have these means, each known to ± 1. */
function resultWith(means: readonly number[], replicates = 20) {
  const result = fakeResult({ ...REQUEST, replicates });
  const [difference] = result.differences;
  const headlines = difference!.headlines.map((headline) => {
    const at = LOOKED.findIndex((indicator) => indicator === headline.indicator);
    return at < 0 ? headline : { ...headline, mean: means[at]!, standardError: 1, p5: -9, p95: 9 };
  });
  return { ...result, differences: [{ ...difference!, headlines }] };
}

describe('whether there are runs enough', () => {
  it('counts the differences looked at that are told apart from luck', () => {
    expect(settledOf(resultWith([10, 0.5, -10]), LOOKED)).toEqual({ settled: 2, of: 3 });
    expect(settledOf(resultWith([0.5, 0.5, 0.5]), LOOKED)).toEqual({ settled: 0, of: 3 });
  });

  it('settles nothing on one run, however large the difference', () => {
    expect(settledOf(resultWith([10, 10, 10], 1), LOOKED).settled).toBe(0);
  });

  it('has nothing to count where nothing is compared', () => {
    expect(settledOf(fakeResult({ ...REQUEST, options: ['business-as-usual'] }), LOOKED).of).toBe(0);
  });
});
