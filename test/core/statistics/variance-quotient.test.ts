import { expect, test } from 'vitest';

import { varianceQuotientStandsOut } from '../../../core/statistics/variance-quotient.ts';

/** The value that one quotient in twenty exceeds, from the usual tables of Fisher's F. */
test.each([
  [5, 10, 3.3258],
  [10, 10, 2.9782],
  [20, 60, 1.748],
  [9, 63, 2.032],
  [4, 4, 6.3882],
])('%i over %i degrees of freedom: a quotient stands out from about %f on', (above, below, from) => {
  expect(varianceQuotientStandsOut(from * 1.03, above, below)).toBe(true);
  expect(varianceQuotientStandsOut(from * 0.97, above, below)).toBe(false);
});
