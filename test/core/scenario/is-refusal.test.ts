import { expect, test } from 'vitest';

import { isRefusal } from '../../../core/scenario/is-refusal.ts';
import { InvalidInput } from '../../../core/scenario/problems.ts';

function thrownBy(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

function endless(): number {
  return 1 + endless();
}

test('what the model will not do is a refusal', () => {
  expect(isRefusal(new InvalidInput([]))).toBe(true);
  expect(isRefusal(new RangeError('“wage” has no value in 1995-01.'))).toBe(true);
});

test.each([
  ['memory', () => new ArrayBuffer(2 ** 45)],
  ['memory for an array', () => new Float64Array(2 ** 40)],
  ['room on the stack', endless],
  ['room in a text', () => 'x'.repeat(2 ** 30)],
])('a want of %s is none: it may be tried again, and is never an answer', (_, action) => {
  const error = thrownBy(action);
  expect(error).toBeInstanceOf(RangeError);
  expect(isRefusal(error)).toBe(false);
});

test('a defect is none', () => {
  expect(isRefusal(new Error('The books do not balance.'))).toBe(false);
  expect(isRefusal('thrown')).toBe(false);
});
