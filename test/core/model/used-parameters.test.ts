import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { UNITS } from '../../../core/parameters/parameter.ts';
import { parametersKnownToTheProgram } from '../../../core/parameters-used.ts';
import { parametersUsed } from '../../../core/run/plan.ts';
import { parseIsoDate } from '../../../core/time/iso-date.ts';
import { SHIPPED } from './sample-market.ts';

const REGISTER = SHIPPED.readParameters();

/** What the steps, the settling market, the plan, the levers and the rules of law read, with the rates that uprate it. */
function needed(): ReadonlySet<string> {
  return new Set(parametersKnownToTheProgram(REGISTER));
}

/** Ids that stand in the source of the engine, so that the rules of law kept beside the monthly model count as users. */
function named(): ReadonlySet<string> {
  const core = join(import.meta.dirname, '..', '..', '..', 'core');
  const source = globSync('**/*.ts', { cwd: core }).map((file) => readFileSync(join(core, file), 'utf8'));
  const quoted = source.flatMap((text) => [...text.matchAll(/'([a-z0-9.-]+)'/g)].map(([, id]) => id!));
  return new Set(quoted.filter((id) => REGISTER.has(id)));
}

test('every parameter the model uses ships', () => {
  expect([...needed()].filter((id) => !REGISTER.has(id))).toEqual([]);
});

test('no parameter ships that neither the model nor a rule of law uses', () => {
  const ids = new Set([...needed(), ...named()]);
  expect([...REGISTER.keys()].filter((id) => !ids.has(id))).toEqual([]);
});

test('parameters are listed once and in alphabetical order', () => {
  const ids = parametersUsed();
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => (a < b ? -1 : 1)));
});

test.each([...REGISTER.values()].map((parameter) => [parameter.id, parameter] as const))(
  '%s says its unit and meaning, and each value its date, range, source and grade',
  (_, { unit, label, about, values }) => {
    expect(UNITS).toContain(unit);
    expect(label).not.toBe('');
    expect(about).not.toBe('');
    expect(values.length).toBeGreaterThan(0);
    for (const { from, value, low, high, source, grade, verification } of values) {
      expect(() => parseIsoDate(from)).not.toThrow();
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
      expect(source.trim()).not.toBe('');
      expect(['A', 'B', 'C', 'D']).toContain(grade);
      expect(['seen', 'derived', 'memory', 'assumption']).toContain(verification);
    }
  },
);

test('a figure that rests on judgement alone admits a range and is graded D', () => {
  const judged = [...REGISTER.values()].flatMap(({ id, kind, values }) =>
    values
      .filter(
        ({ verification, low, high, grade }) =>
          verification === 'assumption' && (low === high || grade !== 'D'),
      )
      .map(({ from, grade }) => `${id} (${kind}) from ${from}, grade ${grade}`),
  );
  expect(judged).toEqual([]);
});
