import { expect, test } from 'vitest';
import { expiryOf } from '../../../core/parameters/expiry.ts';
import { dated, parameter } from './sample.ts';

const TODAY = '2026-11-22';
const made = (madeOn: string, signedOffOn?: string) =>
  parameter('taste', { log: { madeOn, ...(signedOffOn === undefined ? {} : { signedOffOn }) } });
const uprated = (from: string) => parameter('fee', { uprating: 'prices', values: [dated(from, 1)] });

test.each([
  ['2026-04-01', null],
  ['2026-05-01', null],
  ['2025-04-01', { kind: 'uprating due', since: '2026-04', missed: 1 }],
  ['2026-02-01', { kind: 'uprating due', since: '2026-04', missed: 1 }],
  ['2022-04-01', { kind: 'uprating due', since: '2023-04', missed: 4 }],
  ['2027-04-01', null],
])('an uprated figure of %s has expired once an April has come without a new one', (from, expected) => {
  expect(expiryOf(uprated(from), TODAY)).toEqual(expected);
});

test('an uprated figure stands to the last day of March', () => {
  expect(expiryOf(uprated('2025-04-01'), '2026-03-31')).toBeNull();
  expect(expiryOf(uprated('2025-04-01'), '2026-04-01')).toMatchObject({ missed: 1 });
});

test('a figure without uprating stands until it is changed, however old', () => {
  expect(expiryOf(parameter('limit', { values: [dated('2010-04-01', 14_250)] }), TODAY)).toBeNull();
});

test('a figure that somebody answers for is to be looked at again after two years', () => {
  expect(expiryOf(made('2024-11-21'), TODAY)).toEqual({ kind: 'review due', since: '2026-11' });
  expect(expiryOf(made('2024-11-22'), TODAY)).toBeNull();
  expect(expiryOf(made('2020-01-01', '2025-06-01'), TODAY)).toBeNull();
});
