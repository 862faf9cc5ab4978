import { join } from 'node:path';
import { expect, test } from 'vitest';

import type { DatedValue } from '../../core/parameters/parameter.ts';
import { resolveMonthly } from '../../core/parameters/resolve.ts';
import { leverIds } from '../../core/scenario/lever-path.ts';
import { LEVERS } from '../../core/scenario/lever.ts';
import type { Lever } from '../../core/scenario/lever.ts';
import { parseMonth } from '../../core/time/month.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';

const CATALOGUE = openCatalogue(join(import.meta.dirname, '../../scenarios'));
const REGISTER = CATALOGUE.readParameters();
const PARAMETERS = [...REGISTER.values()];
const VALUES = PARAMETERS.flatMap(({ id, values }) => values.map((value) => ({ id, ...value })));

function at(id: string, month: string): number | undefined {
  return resolveMonthly(REGISTER, [id], [parseMonth(month)], []).get(id)?.[0];
}

function isReasoned({ source, note }: DatedValue): boolean {
  return `${source} ${note ?? ''}`.length > 50;
}

test('name a source and a range for every value', () => {
  const bare = VALUES.filter(
    ({ source, low, value, high }) => source.length <= 5 || low > value || high < value,
  );
  expect(bare).toEqual([]);
});

test('have a value in the month a run usually starts', () => {
  const resolved = resolveMonthly(REGISTER, [...REGISTER.keys()], [parseMonth('2026-04')], []);
  expect(resolved.size).toBe(PARAMETERS.length);
});

test('call an assumption one: grade D, a range with room, and a note or source that gives the reason', () => {
  const assumed = VALUES.filter(({ verification }) => verification === 'assumption');
  expect(assumed.length).toBeGreaterThan(40);
  expect(assumed.filter((each) => each.grade !== 'D' || each.high <= each.low || !isReasoned(each))).toEqual(
    [],
  );
});

test('never grade a law below A', () => {
  const laws = PARAMETERS.filter(({ kind }) => kind === 'statute').flatMap(({ values }) => values);
  expect(laws.length).toBeGreaterThan(40);
  expect(laws.filter(({ grade }) => grade !== 'A')).toEqual([]);
});

test('let every sum of money rise after its last date, but those the state sets and what is called a gain', () => {
  // The mileage that is free of tax, which has stood since 2011, and the least difference in what people pay that counts.
  const still = new Set(['cost.mileage.rate', 'winners.payment']);
  const frozen = PARAMETERS.filter(
    ({ id, kind, unit, uprating }) =>
      unit.startsWith('pounds') && kind !== 'statute' && uprating === undefined && !still.has(id),
  );
  expect(frozen.map(({ id }) => id)).toEqual([]);
});

test('hold every lever’s default', () => {
  const defaults = leverIds().map((id): Lever['default'] => LEVERS[id].default);
  const named = defaults.flatMap((value) => (typeof value === 'object' ? [value.parameter] : []));
  expect(named.filter((id) => !REGISTER.has(id))).toEqual([]);
});

test('write every lever’s default in the unit of the lever', () => {
  const units = leverIds().flatMap((id) => {
    const { unit, default: held }: Lever = LEVERS[id];
    return typeof held === 'object' ? [{ id, unit, inRegister: REGISTER.get(held.parameter)?.unit }] : [];
  });
  expect(units.length).toBeGreaterThan(5);
  expect(units.filter(({ unit, inRegister }) => unit !== inRegister)).toEqual([]);
});

test('count what may happen more than once in a year in times, not as a share', () => {
  const counted = ['review.rate.default', 'need.change.rate', 'changing.individual', 'changing.managed'];
  expect(counted.map((id) => REGISTER.get(id)?.unit)).toEqual(counted.map(() => 'times a year'));
});

// Value and range as the evidence register gives them, in pounds and fractions.
test.each([
  ['dp.managedaccount.fee', 240, 120, 540],
  ['isf.fee', 0.08, 0, 0.15],
  ['charging.arrangementfee.setup', 250, 110, 360],
  ['charging.arrangementfee.annual', 110, 0, 300],
  ['charging.share.full', 0.12, 0.05, 0.2],
  ['elasticity.demand.charge', -0.2, -0.5, 0],
  ['elasticity.demand.selffund', -0.4, -0.8, -0.1],
  ['choice.switch.cost', 1.5, 0.8, 2.5],
  ['contract.notice', 28, 7, 28],
  ['contract.block.discount', 0.05, 0, 0.12],
])('keep to the evidence register: %s is %d, from %d to %d', (id, value, low, high) => {
  expect(REGISTER.get(id)?.values.at(-1)).toMatchObject({ value, low, high });
});

// Figures as their publishers give them.
test.each([
  ['wage.nlw', '2015-12', 670],
  ['wage.nlw', '2016-04', 720],
  ['wage.nlw', '2026-04', 1271],
  ['wage.nlw', '2027-04', 1320],
  ['nic.employer.rate', '2025-03', 0.138],
  ['nic.employer.rate', '2025-04', 0.15],
  ['nic.threshold', '2024-04', 17_500],
  ['nic.threshold', '2025-04', 9600],
  ['nic.threshold', '2031-03', 9600],
  ['charging.capital.upper', '2026-04', 2_325_000],
  ['charging.tariff.step', '2026-04', 25_000],
  ['charging.mig.single.25plus', '2021-04', 9140],
  ['charging.mig.single.25plus', '2025-04', 11_250],
  ['charging.mig.single.pension', '2022-04', 19_470],
  ['charging.mig.couple.working', '2022-04', 7395],
  ['charging.mig.couple.working', '2024-04', 8685],
  ['charging.mig.couple.pension', '2022-04', 14_865],
  ['pension.ae.rate', '2019-04', 0.03],
])('give %s in %s as %d', (id, month, expected) => {
  expect(at(id, month)).toBe(expected);
});

test('raise what the law raises from year to year, and leave what it leaves', () => {
  expect(at('redundancy.cap', '2027-04')).toBe(76_602);
  expect(at('nic.threshold', '2031-04')).toBe(9792);
  expect(at('nic.employment-allowance', '2041-04')).toBe(1_050_000);
  expect(at('vat.threshold', '2041-04')).toBe(9_000_000);
});

test('grow the wage floor by 4% in April 2028, to the penny', () => {
  expect(at('wage.nlw', '2028-04')).toBe(1373);
});
