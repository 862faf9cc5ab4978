import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';

import { createOrderReader, sentOrder } from '../../host/live/live-order.ts';
import { shareArrays } from '../../host/live/share-arrays.ts';
import { scenarioWith } from '../core/model/sample-market.ts';

const ORDER = {
  ground: 'here and now',
  scenarios: ['one', 'other'].map((key) => ({ key, scenario: scenarioWith() })),
};

test('what a thread has of the ground is not sent again, and the order comes out whole all the same', () => {
  const read = createOrderReader();
  const [whole, slim] = [sentOrder(ORDER, null, 'path'), sentOrder(ORDER, ORDER.ground, 'path')];
  expect(read(whole)).toEqual(ORDER);
  expect(read(slim)).toEqual(ORDER);
  expect(serialize(slim).length).toBeLessThan(serialize(whole).length / 20);
});

test('an order on a ground that was never sent is refused, not answered from another', () => {
  const read = createOrderReader();
  read(sentOrder(ORDER, null, 'path'));
  expect(() => read(sentOrder({ ...ORDER, ground: 'elsewhere' }, 'elsewhere', 'path'))).toThrow(/never sent/);
});

test('arrays side by side that hold the same are sent once, and stay as they were to the bit', () => {
  const [mean, low, zero] = [
    [1.5, NaN],
    [-0, 2],
    [0, 2],
  ].map((numbers) => Float64Array.from(numbers));
  const value = {
    bands: [{ mean, p5: mean!.slice(), low, zero, p95: mean!.slice() }],
    name: 'one',
    none: null,
  };
  const shared = shareArrays(value);
  expect(shared).toEqual(value);
  expect(new Set(Object.values(shared.bands[0]!)).size).toBe(3);
  expect(deserialize(serialize(shared))).toEqual(value);
});
