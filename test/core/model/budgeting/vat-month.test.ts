import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import { mostBeforeVat } from '../../../../core/model/budgeting/vat-month.ts';
import { addVat } from '../../../../core/vat/vat.ts';

test('£100 buys £83.33 before VAT at 20%, £85.11 at 17.5%, £86.96 at 15% and £100 where there is none', () => {
  expect([0.2, 0.175, 0.15, 0].map((rate) => mostBeforeVat(10_000, rate))).toEqual([
    8333, 8511, 8696, 10_000,
  ]);
});

test('what is bought with its VAT never costs more than there is, and a penny more before VAT would', () => {
  const sum = integer({ min: 0, max: 1_000_000 });
  assert(
    property(sum, constantFrom(0, 0.05, 0.15, 0.175, 0.2), (available, rate) => {
      const net = mostBeforeVat(available, rate);
      expect(addVat(net, rate).gross).toBeLessThanOrEqual(available);
      expect(addVat(net + 1, rate).gross).toBeGreaterThan(available);
    }),
    { numRuns: 2000 },
  );
});
