import { join } from 'node:path';
import { expect, test } from 'vitest';

import { resolveMonthly } from '../../core/parameters/resolve.ts';
import { leverPaths } from '../../core/scenario/lever-path.ts';
import { addMonths, parseMonth } from '../../core/time/month.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';

const CATALOGUE = openCatalogue(join(import.meta.dirname, '../../scenarios'));
const START = parseMonth('2026-04');
const MONTHS = Array.from({ length: 60 }, (_, index) => addMonths(START, index));

function wageFloor(future: string): number[] {
  const resolved = resolveMonthly(
    CATALOGUE.readParameters(),
    ['wage.nlw'],
    ['2027-03', '2027-04', '2028-04'].map(parseMonth),
    CATALOGUE.readFuture(future).flatMap(({ changes }) => changes),
  ).get('wage.nlw');
  return [...(resolved ?? [])];
}

test('every shipped option and future opens with its ancestors', () => {
  expect(CATALOGUE.listOptions().map(({ id }) => CATALOGUE.readOption(id).length)).toEqual([1, 2, 2, 2]);
  expect(CATALOGUE.listFutures().map(({ id }) => CATALOGUE.readFuture(id).length)).toEqual([1, 2]);
});

test('half of the block moves in equal steps from April 2027 to March 2030', () => {
  const paths = leverPaths(
    CATALOGUE.readOption('block-to-direct-payments'),
    CATALOGUE.readParameters(),
    MONTHS,
    0,
  );
  const path = paths['move.block-to-direct-payment'];
  expect(path[11]).toBe(0);
  expect(path[12]).toBeCloseTo(0.5 / 36, 12);
  expect(path[29]).toBeCloseTo(0.25, 12);
  expect(path[47]).toBe(0.5);
  expect(path[59]).toBe(0.5);
});

test('the high wage floor passes the central one from April 2027 and draws away', () => {
  expect(wageFloor('central')).toEqual([1271, 1320, 1373]);
  expect(wageFloor('high-wage-floor')).toEqual([1271, 1350, 1431]);
});
