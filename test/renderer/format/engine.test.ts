import { expect, it } from 'vitest';
import { engineOrder } from '../../../renderer/format/engine.ts';

it.each([
  ['0.6.0', '0.6.0', 'the same'],
  ['0.6.0', '0.10.0', 'an older'],
  ['1.0.0', '0.10.9', 'a newer'],
  ['0.6.1', '0.6.0', 'a newer'],
  ['0.6.0-rc', '0.6.0', 'another'],
  ['trunk', '0.6.0', 'another'],
])('the engine %s beside %s is %s', (theirs, here, order) => {
  expect(engineOrder(theirs, here)).toBe(order);
});
