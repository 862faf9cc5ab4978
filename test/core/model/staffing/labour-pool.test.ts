import { expect, test } from 'vitest';

import {
  drawOfPay,
  grownWithPopulation,
  nextPool,
  poolAround,
  relativePay,
} from '../../../../core/model/staffing/labour-pool.ts';
import { STAFFING } from './parameters.ts';

const parameters = {
  ...STAFFING,
  'wage.nlw': 1200,
  'pay.alternative.premium': 0.05,
  'labour.slack': 0.1,
  'labour.stay': 0.6,
  'labour.pace': 0.1,
  'elasticity.supply.wage': 2,
};
const AT_REST = { pool: 1000, atPar: 1000, relative: 1, leavers: 20, usualLeavers: 20 };

test('pay is measured against that of other work, which follows the wage floor', () => {
  expect(relativePay(1260, parameters)).toBe(1);
  expect(relativePay(1260, { ...parameters, 'wage.nlw': 1300 })).toBeLessThan(1);
});

test('a tenth of the pool has no work where the slack is a tenth', () => {
  expect(poolAround(900, parameters)).toBe(1000);
  expect(poolAround(0, parameters)).toBe(0);
});

test('one per cent more pay than other work draws two per cent more people at an elasticity of two', () => {
  expect(drawOfPay(1.01, parameters)).toBeCloseTo(1.0201, 12);
});

test('a pool at rest stays, and goes part of the way to what pay draws in a month', () => {
  expect(nextPool(AT_REST, parameters)).toBe(1000);
  expect(nextPool({ ...AT_REST, relative: 1.1 }, parameters)).toBe(1021);
  expect(nextPool({ ...AT_REST, relative: 0.9 }, parameters)).toBe(981);
});

test('of those who leave beyond the usual number, the ones who do not stay in care are lost to the pool', () => {
  expect(nextPool({ ...AT_REST, leavers: 70 }, parameters)).toBe(980);
  expect(nextPool({ ...AT_REST, leavers: 0 }, parameters)).toBe(1008);
  expect(nextPool({ ...AT_REST, pool: 10, atPar: 0, leavers: 900 }, parameters)).toBe(0);
});

test('twelve months of growth make nearly a year of it', () => {
  let atPar = 1000;
  for (let month = 0; month < 12; month++) atPar = grownWithPopulation(atPar, 0.012);
  expect(atPar).toBeCloseTo(1012.07, 2);
});
