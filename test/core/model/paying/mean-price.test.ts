import { expect, test } from 'vitest';

import { meanPrice } from '../../../../core/model/paying/mean-price.ts';

const PROVIDERS = {
  open: [1, 1, 0, 1],
  inHouse: [0, 0, 0, 1],
  price: [2400, 3200, 9000, 0],
  staff: [3000, 1000, 5000, 5000],
};

test('the mean price weighs providers by their staff and leaves out those closed and the council’s own service', () => {
  expect(meanPrice(PROVIDERS, 4, 0)).toBe(2600);
});

test('where nobody trades the answer is the one given', () => {
  expect(meanPrice({ ...PROVIDERS, open: [0, 0, 0, 1] }, 4, 2500)).toBe(2500);
  expect(meanPrice(PROVIDERS, 0, 2500)).toBe(2500);
});
