import { expect, test } from 'vitest';

import { carryBack } from '../../../core/backtest/carry-back.ts';
import { layOver, packProblems } from '../../../core/backtest/pack.ts';
import type { Pack, PackValue } from '../../../core/backtest/pack.ts';
import type { Parameter, ParameterRegister } from '../../../core/parameters/parameter.ts';
import { resolveMonthly } from '../../../core/parameters/resolve.ts';
import { parseMonth } from '../../../core/time/month.ts';
import { dated, parameter } from '../parameters/sample.ts';

function registerOf(...parameters: readonly Parameter[]): ParameterRegister {
  return new Map(parameters.map((one) => [one.id, one]));
}

const GROWTH = parameter('economy.prices', {
  unit: 'per year',
  values: [dated('2009-04-01', 0.05), dated('2010-04-01', 0.1), dated('2011-04-01', 0.25)],
});
const RENT = parameter('cost.rent', {
  unit: 'pounds per year',
  kind: 'practice',
  uprating: 'economy.prices',
  values: [dated('2011-06-01', 275)],
});
const TASTE = parameter('choice.taste', {
  unit: 'utility',
  kind: 'behaviour',
  values: [dated('2015-04-01', 0.4)],
});
const LAW = parameter('law.limit', { unit: 'pounds', kind: 'statute', values: [dated('2015-04-01', 100)] });
const START = parseMonth('2009-04');

test('a constant of behaviour is taken to have been the same, and marked as an assumption', () => {
  const { register, carried, problems } = carryBack(registerOf(TASTE), ['choice.taste'], START);
  expect(problems).toEqual([]);
  expect(carried).toEqual([{ parameter: 'choice.taste', value: 0.4, from: '2015-04-01' }]);
  expect(register.get('choice.taste')?.values[0]).toMatchObject({
    from: '2009-04-01',
    value: 0.4,
    grade: 'D',
    verification: 'assumption',
  });
});

test('money is taken to have grown each April as it grows afterwards', () => {
  const { register } = carryBack(registerOf(GROWTH, RENT), ['cost.rent'], START);
  const months = ['2009-04', '2010-03', '2010-04', '2011-03', '2011-04', '2011-06'].map(parseMonth);
  const path = resolveMonthly(register, ['cost.rent'], months, []).get('cost.rent') ?? [];
  // 275 / 1.25 from April 2010 on, less another tenth before.
  expect(Array.from(path, Math.round)).toEqual([20_000, 20_000, 22_000, 22_000, 27_500, 27_500]);
});

test('a parameter with a value at the start is left alone', () => {
  const register = registerOf(GROWTH);
  const { carried, register: same } = carryBack(register, ['economy.prices'], START);
  expect(carried).toEqual([]);
  expect(same.get('economy.prices')).toBe(GROWTH);
});

test('law is never assumed: the problem names the parameter, the month and the pack', () => {
  const { problems, register } = carryBack(registerOf(LAW), ['law.limit'], START);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.expected).toBe('a value of law.limit in force in 2009-04');
  expect(problems[0]?.remedy).toContain('in the pack of parameters');
  expect(register.get('law.limit')).toBe(LAW);
});

test('money whose growth is not known over the years between is a problem that names the growth', () => {
  const later = { ...GROWTH, values: GROWTH.values.slice(2) };
  const { problems } = carryBack(registerOf(later, RENT), ['cost.rent'], START);
  expect(problems[0]?.remedy).toContain('Give economy.prices a value for that time');
});

const value = (parameterId: string, from: string, worth: number): PackValue => ({
  ...dated(from, worth),
  parameter: parameterId,
});
const packWith = (...values: readonly PackValue[]): Pack => ({
  id: 'then',
  name: 'Then',
  summary: 'S',
  from: '2009-04-01',
  values,
});

test('a pack stands beside the register’s values and replaces one of the same date', () => {
  const pack = packWith(value('law.limit', '2009-04-01', 80), value('law.limit', '2015-04-01', 90));
  const laid = layOver(registerOf(LAW, TASTE), pack);
  expect(laid.get('law.limit')?.values.map(({ from, value: worth }) => [from, worth])).toEqual([
    ['2009-04-01', 80],
    ['2015-04-01', 90],
  ]);
  expect(laid.get('choice.taste')).toBe(TASTE);
});

test('a pack is refused a parameter there is not, a date twice and a value outside its range', () => {
  const outside = { ...value('law.limit', '2010-04-01', 80), low: 90, high: 95 };
  const pack = packWith(
    value('law.limmit', '2009-04-01', 1),
    value('law.limit', '2009-04-01', 1),
    value('law.limit', '2009-04-01', 2),
    outside,
  );
  const problems = packProblems(pack, registerOf(LAW));
  expect(problems.map(({ path }) => path)).toEqual(['values[0].parameter', 'values[2].from', 'values[3]']);
});
