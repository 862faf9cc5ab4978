import { expect, test } from 'vitest';

import { envelopeOf } from '../../../../core/model/council/envelope.ts';

/** What is set aside at the end of each month of a run with two years of spin-up. */
function envelopes(nets: readonly number[], growth: number, spinUp = 24): readonly number[] {
  let before = 0;
  return nets.map((net, index) => {
    const reported = index - spinUp;
    before = envelopeOf(before, net, growth, {
      index,
      reported,
      isNewFinancialYear: reported > 0 && reported % 12 === 0,
    });
    return before;
  });
}

const RUN = [...Array<number>(12).fill(50_000), ...Array.from({ length: 12 }, (_, n) => 100_000 + n * 1200)];

test('is what the last year before the horizon cost on average, and nothing before that counts', () => {
  const settled = envelopes([...RUN, 999_999], 0.1);
  expect(Math.abs(settled[24]! - 106_600)).toBeLessThanOrEqual(6);
  expect(settled[24]).toBe(settled[23]);
});

test('stays as it is whatever is spent, and grows in each April after the first month', () => {
  const later = envelopes([...RUN, ...Array<number>(25).fill(500_000)], 0.1);
  expect(later[35]).toBe(later[24]);
  expect(later[36]).toBe(Math.round(later[24]! * 1.1));
  expect(later[48]).toBe(Math.round(later[36]! * 1.1));
});

test('a market without a spin-up holds the council to its first month', () => {
  expect(envelopes([40_000, 50_000], 0.1, 0)).toEqual([40_000, 40_000]);
});
