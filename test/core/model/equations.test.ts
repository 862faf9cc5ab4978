import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

import type { ColumnPath } from '../../../core/model/tables.ts';
import { PIPELINE } from '../../../core/model/pipeline.ts';
import type { Step } from '../../../core/model/step.ts';
import { TABLES } from '../../../core/model/tables.ts';
import { GROUP_KEYS } from '../../../core/model/vocabulary.ts';

const REPOSITORY = new URL('../../../', import.meta.url);

/** docs/model and `why` are only as good as the equations: nothing a step writes or uses may be missing from them. */
const STEPS = PIPELINE.map((step): [string, Step] => [step.name, step]);

function formulasOf({ equations }: Step): string {
  return equations.flatMap(({ formula, where }) => [...formula, ...Object.values(where ?? {})]).join('\n');
}

/** A parameter kept for each client group may stand in a formula once, as `id.<group>`. */
function isNamed(id: string, formulas: string): boolean {
  if (formulas.includes(id)) return true;
  const group = GROUP_KEYS.find((key) => id.endsWith(`.${key}`));
  if (group !== undefined && formulas.includes(`${id.slice(0, -group.length)}<group>`)) return true;
  const family = id.slice(0, id.lastIndexOf('.'));
  return formulas.includes(`${family}.<`);
}

test.each(STEPS)('every column that %s writes is filled by one of its equations', (_, step) => {
  const filled = new Set<ColumnPath>(step.equations.flatMap(({ fills }) => fills));
  expect(step.writes.filter((column) => !filled.has(column))).toEqual([]);
  expect([...filled].filter((column) => !step.writes.includes(column))).toEqual([]);
});

test.each(STEPS)(
  'every parameter, lever, switch and payment of %s stands in one of its formulas',
  (_, step) => {
    const formulas = formulasOf(step);
    const used = new Set([...step.parameters, ...step.levers, ...(step.switches ?? [])]);
    expect([...used].filter((id) => !isNamed(id, formulas))).toEqual([]);
    expect(step.posts.filter((purpose) => !formulas.includes(purpose))).toEqual([]);
  },
);

test.each(STEPS)('every column named in a formula of %s exists', (_, step) => {
  const tables = Object.keys(TABLES).join('|');
  // What goes on after a hyphen or another full stop is a parameter or lever, such as people.young.share.
  const columnNames = new RegExp(`\\b(${tables})\\.([a-zA-Z]+)\\b(?!-|\\.[a-z0-9<])`, 'g');
  const named = [...formulasOf(step).matchAll(columnNames)].map(([path]) => path);
  const known = Object.entries(TABLES).flatMap(([table, columns]) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  );
  expect(named.filter((path) => !known.includes(path))).toEqual([]);
});

test.each(STEPS)('the files that %s names for its equations are there', (_, step) => {
  const files = step.equations.flatMap(({ code, tests }) => [code, ...tests]);
  expect(files.filter((file) => !existsSync(new URL(file, REPOSITORY)))).toEqual([]);
  for (const { tests } of step.equations) expect(tests.length).toBeGreaterThan(0);
});

test('no two equations share an id, and ids are in kebab case', () => {
  const ids = PIPELINE.flatMap(({ equations }) => equations.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});
