import { expect, test } from 'vitest';

import type { Parameter } from '../../../core/parameters/parameter.ts';
import { buildRegister } from '../../../core/parameters/register.ts';
import { dated, parameter, registerOf } from './sample.ts';

const growth = (id: string, uprating?: string): Parameter =>
  parameter(id, { unit: 'per year', ...(uprating === undefined ? {} : { uprating }) });

test('gathers the parameters of several files', () => {
  const register = buildRegister([
    { fileName: 'a.json', parameters: [parameter('a.one')] },
    { fileName: 'b.json', parameters: [parameter('b.one')] },
  ]);
  expect([...register.keys()]).toEqual(['a.one', 'b.one']);
});

test('refuses an id given twice, naming both places', () => {
  expect(() =>
    buildRegister([
      { fileName: 'a.json', parameters: [parameter('a.one')] },
      { fileName: 'b.json', parameters: [parameter('b.one'), parameter('a.one')] },
    ]),
  ).toThrow(/^b\.json, parameters\[1\]: expected each parameter once.*already in a\.json, parameters\[0\]/);
});

test.each<[string, Partial<Parameter>, RegExp]>([
  ['no values', { values: [] }, /at least one dated value, but found none/],
  [
    'values out of date order',
    { values: [dated('2026-04-01', 1), dated('2025-04-01', 1)] },
    /values\[1\]\.from: expected a date after 2026-04-01/,
  ],
  [
    'two values of one date',
    { values: [dated('2026-04-01', 1), dated('2026-04-01', 2)] },
    /values\[1\]\.from: expected a date after 2026-04-01/,
  ],
  ['a day that does not exist', { values: [dated('2026-02-30', 1)] }, /found "2026-02-30"/],
  [
    'a value below its range',
    { values: [dated('2026-04-01', 1, { low: 2, high: 3 })] },
    /low 2, value 1, high 3/,
  ],
  [
    'a value above its range',
    { values: [dated('2026-04-01', 4, { low: 2, high: 3 })] },
    /low 2, value 4, high 3/,
  ],
  ['a value that is not finite', { values: [dated('2026-04-01', Number.NaN)] }, /finite numbers/],
  [
    'a value that nothing of its unit can be',
    { values: [dated('2026-04-01', 1e300)] },
    /values\[0\]: expected low and high between -0\.9 and 10, .*but found low 1e\+300, high 1e\+300\. Check the unit/,
  ],
  ['an empty source', { values: [dated('2026-04-01', 1, { source: ' ' })] }, /values\[0\]\.source/],
  ['uprating by an unknown parameter', { uprating: 'economy.prises' }, /uprating: .*found "economy\.prises"/],
])('refuses %s', (_what, rest, message) => {
  expect(() => registerOf(parameter('a.one', rest))).toThrow(message);
});

test('refuses uprating by something that is not a yearly rate', () => {
  expect(() => registerOf(parameter('a.one', { uprating: 'b.one' }), parameter('b.one'))).toThrow(
    /unit "per year", but found "b\.one", which is in "fraction"/,
  );
});

test.each([
  ['itself', [growth('a.one', 'a.one')]],
  ['one another in turn', [growth('a.one', 'b.one'), growth('b.one', 'a.one')]],
  ['a circle further on', [growth('c.one', 'a.one'), growth('a.one', 'b.one'), growth('b.one', 'a.one')]],
])('refuses parameters that uprate %s', (_what, parameters) => {
  expect(() => registerOf(...parameters)).toThrow(/found the circle/);
});

test('reports every problem at once, one line each', () => {
  expect(() =>
    registerOf(parameter('a.one', { values: [] }), parameter('b.one', { uprating: 'x.y' })),
  ).toThrow(/^sample\.json, parameters\[0\]: .*\nsample\.json, parameters\[1\]\.uprating: [^\n]*$/);
});
