import { expect, it } from 'vitest';
import { fineChange, fineSize } from '../../../core/figures/fine.ts';

it('a difference that is small and not nothing is not rounded to nothing', () => {
  expect(fineChange(-0.0123, 'providers')).toBe('−0.01');
  expect(fineChange(0.00002, 'share')).toBe('+0.002 points');
  expect(fineChange(0.21, 'pounds')).toBe('+£0.2');
  expect(fineSize(-0.004, 'pounds per hour')).toBe('£0.004');
});

it('a difference that shows as it stands is left as it is, and so is nothing', () => {
  expect(fineChange(-1_240_000, 'pounds')).toBe('−£1.24m');
  expect(fineChange(0.013, 'share')).toBe('+1.3 points');
  expect(fineChange(0, 'share')).toBe('0.00 points');
  expect(fineChange(-0, 'people')).toBe('0');
});

it('what the last bits of a number leave over is nothing', () => {
  expect(fineChange(-4e-17, 'share')).toBe('0.00 points');
  expect(fineChange(1e-9, 'people')).not.toContain('e');
});
