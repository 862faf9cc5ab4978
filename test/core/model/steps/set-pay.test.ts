import { expect, test } from 'vitest';

import { nextPay } from '../../../../core/model/staffing/pay.ts';
import { setPay } from '../../../../core/model/steps/set-pay.ts';
import type { Structure } from '../../../../core/scenario/structure.ts';
import { STAFFING } from '../staffing/parameters.ts';
import { monthWith, scene } from '../placing/scene.ts';
import type { Provider } from '../placing/scene.ts';

function paid(providers: readonly Provider[], structure: Partial<Structure> = {}): number[] {
  const state = scene(providers, []);
  setPay.apply(state, monthWith({ parameters: { 'wage.nlw': 1300 }, structure }));
  return [...state.providers.pay].slice(0, providers.length);
}

test('nobody is paid below the wage floor of the month, and a rise of it raises the pay of all', () => {
  const before = [1271, 1300, 1352];
  const after = paid(before.map((pay) => ({ pay, staff: 899, vacancies: 101 })));
  for (const [row, pay] of after.entries()) expect(pay).toBeGreaterThan(before[row]!);
  expect(Math.min(...after)).toBe(1300);
});

test('a provider with more of its posts vacant raises pay more', () => {
  const [usual, short] = paid([
    { pay: 1320, staff: 9000, vacancies: 1000 },
    { pay: 1320, staff: 6000, vacancies: 4000 },
  ]);
  expect(short).toBeGreaterThan(usual!);
  const parameters = { ...STAFFING, 'wage.nlw': 1300 };
  expect(short).toBe(nextPay({ pay: 1320, vacancy: 0.4, outlook: 0 }, parameters, 'floor-and-scarcity'));
});

test('under floor-alone a provider pays the same however many of its posts are vacant', () => {
  const vacancies = [0, 1000, 4000, 9000].map((vacant) => ({
    pay: 1320,
    staff: 10_000 - vacant,
    vacancies: vacant,
  }));
  expect(new Set(paid(vacancies)).size).toBeGreaterThan(2);
  expect(new Set(paid(vacancies, { 'wage-response': 'floor-alone' })).size).toBe(1);
});

test('a provider that loses money pays the floor’s rise and no other; one that has closed pays nobody', () => {
  expect(paid([{ pay: 1310, outlook: -0.02 }, { pay: 1280, outlook: -0.02 }, { open: 0 }])).toEqual([
    1310, 1300, 0,
  ]);
});
