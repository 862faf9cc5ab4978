import { expect, it } from 'vitest';
import { inUnit } from '../../../core/figures/in-unit.ts';

it('says what a figure is counted in as people would', () => {
  expect(['share', 'pounds', 'rating steps'].map((unit) => inUnit(unit as 'share'))).toEqual([
    'as a share',
    'in pounds',
    'in rating steps',
  ]);
});
