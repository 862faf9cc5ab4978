import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

import { EQUATIONS } from '../../../../core/explain/indicator/equations-known.ts';
import { explainColumn } from '../../../../core/explain/indicator/column.ts';
import { COLUMNS } from '../../../../core/explain/indicator/column-told.ts';
import { explainEquation } from '../../../../core/explain/indicator/equation.ts';
import { explainIndicator } from '../../../../core/explain/indicator/indicator.ts';
import { tellParameter } from '../../../../core/explain/indicator/inputs.ts';
import { namesIn } from '../../../../core/explain/indicator/names.ts';
import { INDICATOR_IDS } from '../../../../core/model/indicators.ts';
import { PIPELINE } from '../../../../core/model/pipeline.ts';
import type { WorldChange } from '../../../../core/scenario/future.ts';
import { parseMonth } from '../../../../core/time/month.ts';
import { openCatalogue } from '../../../../host/files/scenario-files.ts';
import { SCENARIOS } from '../../../host/scenarios-folder.ts';

const REPOSITORY = new URL('../../../../', import.meta.url);
const REGISTER = openCatalogue(SCENARIOS).readParameters();

function reading(month: string, changes: readonly WorldChange[] = []) {
  return { register: REGISTER, month: parseMonth(month), changes };
}

const START = reading('2026-04');

test.each(INDICATOR_IDS)('%s leads to an equation, a test and figures with their sources', (id) => {
  const { formula, equations, steps, reads, parameters, tests } = explainIndicator(id, START);
  expect(formula.length).toBeGreaterThan(0);
  expect(equations.length).toBeGreaterThan(0);
  const filled = equations.flatMap(({ fills }) => fills);
  expect(reads.filter(({ column, writers }) => writers.length > 0 && !filled.includes(column))).toEqual([]);
  const positions = steps.map(({ position }) => position);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  expect(steps.filter(({ source }) => source.trim() === '')).toEqual([]);
  const files = [...tests, ...equations.flatMap((equation) => equation.tests)];
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(new URL(file, REPOSITORY)))).toEqual([]);
  expect(parameters.filter(({ source, grade }) => source.trim() === '' || grade === undefined)).toEqual([]);
  expect(parameters.filter(({ low, high }) => low > high)).toEqual([]);
});

test.each(PIPELINE.map(({ name }) => name))(
  'every parameter and lever of %s is found from one of its equations',
  (name) => {
    const { equations, parameters, levers } = PIPELINE.find((step) => step.name === name)!;
    const named = equations.map((equation) => namesIn(equation, REGISTER.keys(), []));
    const found = new Set<string>(named.flatMap((names) => [...names.parameters, ...names.levers]));
    expect([...parameters, ...levers].filter((id) => !found.has(id))).toEqual([]);
  },
);

test('no two equations of the model share an id, those of the start among them', () => {
  const ofMonths = PIPELINE.flatMap(({ equations }) => equations);
  const ofStart = [...EQUATIONS.values()].filter(({ step }) => step === null);
  expect(EQUATIONS.size).toBe(ofMonths.length + ofStart.length);
  expect([...EQUATIONS.keys()].filter((id) => COLUMNS.has(id) || REGISTER.has(id))).toEqual([]);
});

test('a name counts where it stands whole, and a part in pointed brackets stands for each', () => {
  const equation = {
    id: 'it',
    formula: ['a.b = c.d.older * f-g, not c.de'],
    where: { 'need.<group>': 'pot, and h-i.' },
  };
  const parameters = ['a', 'a.b', 'c.d', 'c.d.older', 'need.older', 'need.older.low', 'c.de'];
  const found = namesIn(equation, parameters, ['it', 'f-g', 'g', 'h-i', 'pot']);
  expect(found.parameters).toEqual(['a.b', 'c.d.older', 'need.older', 'c.de']);
  expect(found.equations).toEqual(['f-g', 'h-i']);
});

test('a column leads to the equations that fill it and to those who go by it', () => {
  const { equations, writers, readers, steps } = explainColumn('people.delivered', START);
  expect(steps.map(({ name }) => name)).toEqual(writers);
  expect(equations.every(({ fills }) => fills.includes('people.delivered'))).toBe(true);
  expect(readers.indicators).toContain('care.hours.delivered');
});

test('an equation leads back to what it names and on to what names it', () => {
  const { further, namedBy } = explainEquation('is-willing', START);
  expect(further.equations.map(({ id }) => id)).toContain('least-taken');
  expect(further.columns.map(({ column }) => column)).toContain('providers.price');
  expect(explainEquation('least-taken', START).namedBy.map(({ id }) => id)).toContain('is-willing');
  expect(namedBy.length).toBeGreaterThan(0);
});

test('a parameter is told as it stands in the month: as written, uprated, or changed by the future', () => {
  const wage = (at: ReturnType<typeof reading>) => tellParameter('wage.nlw', at, []);
  const written = REGISTER.get('wage.nlw')!.values.at(-1)!;
  const months = [written.from.slice(0, 7), '2040-03'] as const;
  expect(wage(reading(months[0]))).toMatchObject({
    value: written.value,
    written: written.value,
    by: 'as written',
    source: written.source,
  });
  const later = wage(reading(months[1]));
  expect(later.by).toBe('uprating');
  expect(later.value).toBeGreaterThan(written.value);
  const change = { parameter: 'wage.nlw', from: months[1], value: 25 };
  expect(wage(reading(months[1], [change]))).toMatchObject({ by: 'the future', value: 25 });
});

test('a month in which a parameter has no value yet is refused with the month from which it has one', () => {
  expect(() => explainIndicator('people.payments', reading('1995-01'))).toThrow(
    /has no value in 1995-01: .*Start later/,
  );
});
