import { expect, it } from 'vitest';

import { numericDigest } from './engine-digest.ts';

it('computes the numbers of every stored result, bit for bit', () => {
  expect(numericDigest()).toBe('b5b69995af2f1461');
});
