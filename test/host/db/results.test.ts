import { join } from 'node:path';
import { expect, test } from 'vitest';

import { openLibrary } from '../../../host/db/open.ts';
import type { Library } from '../../../host/db/open.ts';
import { resultsOf } from '../../../host/db/repositories/results.ts';
import type { FrozenResult } from '../../../host/db/repositories/results.ts';
import { sampleFrozen } from './sample-result.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const libraryNamed = (name: string): Library => openLibrary(join(root, name));

test('gives back a frozen result with its inputs, bit for bit', () => {
  const library = libraryNamed('round-trip');
  const results = resultsOf(library);
  const frozen = sampleFrozen('one');
  results.freeze(frozen);
  expect(results.get('one')).toStrictEqual(frozen);
  library.close();
});

test('keeps a number that JSON cannot hold', () => {
  const library = libraryNamed('not-a-number');
  const results = resultsOf(library);
  const frozen = sampleFrozen('one');
  frozen.result.scenarios[0]!.bands.mean[2] = Number.NaN;
  frozen.result.scenarios[0]!.bands.mean[3] = -0;
  results.freeze(frozen);
  const mean = results.get('one')!.result.scenarios[0]!.bands.mean;
  expect([mean[2], mean[3]]).toEqual([Number.NaN, -0]);
  library.close();
});

test('the very same result is kept once, and again once it has been removed or differs', () => {
  const library = libraryNamed('same');
  const results = resultsOf(library);
  const count = () => results.list().length;
  expect(results.keep(sampleFrozen('one'))).toBe('one');
  expect(results.keep(sampleFrozen('two', '2027-03-01T00:00:00.000Z'))).toBe('one');
  expect(count()).toBe(1);
  const other = sampleFrozen('three');
  other.result.scenarios[0]!.bands.mean[2] = 17;
  expect(results.keep(other)).toBe('three');
  results.removal.hide('one', '2027-04-01');
  expect(results.keep(sampleFrozen('four'))).toBe('four');
  expect(count()).toBe(2);
  library.close();
});

test.each([
  ['list', "place_name = 'Elsewhere'"],
  ['numbers', "numbers = CAST(x'01' || substr(numbers, 2) AS BLOB)"],
])('a result is kept although the very same is there, damaged in its %s', (where, change) => {
  const library = libraryNamed(`same-${where}`);
  const results = resultsOf(library);
  results.freeze(sampleFrozen('one'));
  library.db.exec(`UPDATE result SET ${change}`);
  expect(results.keep(sampleFrozen('two'))).toBe('two');
  expect(results.get('two')).toStrictEqual(sampleFrozen('two'));
  expect(() => results.get('one')).toThrow(expect.objectContaining({ code: 'library-damaged' }));
  library.close();
});

test('lists the newest first, whatever the clock said, with what was run', () => {
  const library = libraryNamed('list');
  const results = resultsOf(library);
  results.freeze(sampleFrozen('older', '2037-01-01T00:00:00.000Z'));
  results.freeze(sampleFrozen('newer', '2027-02-01T00:00:00.000Z'));
  const [first, second] = results.list();
  expect([first?.id, second?.id]).toEqual(['newer', 'older']);
  expect(first).toEqual({
    id: 'newer',
    createdAt: '2027-02-01T00:00:00.000Z',
    place: { id: 'hartlepool', name: 'The hartlepool' },
    future: { id: 'central', name: 'The central' },
    options: [
      { id: 'business-as-usual', name: 'The business-as-usual' },
      { id: 'block-to-direct-payments', name: 'The block-to-direct-payments' },
    ],
    start: '2027-04',
    months: 3,
    replicates: 20,
    seed: 4_294_967_295,
    engineVersion: '1',
    inputsHash: 'hash-of-inputs',
  });
  library.close();
});

test('hides a result that was removed, brings it back as it was, and deletes none but a hidden one', () => {
  const library = libraryNamed('remove');
  const results = resultsOf(library);
  const frozen = sampleFrozen('one');
  results.freeze(frozen);
  results.removal.hide('one', '2027-03-01T00:00:00.000Z');
  expect([results.list(), results.get('one'), results.removal.isHidden('one')]).toEqual([[], null, true]);
  expect(results.removal.hidden()).toEqual(['one']);
  results.removal.bringBack('one');
  results.removal.delete('one');
  expect([results.get('one'), results.removal.hidden()]).toStrictEqual([frozen, []]);
  results.removal.hide('one', '2027-03-01T00:00:00.000Z');
  results.removal.delete('one');
  expect(results.removal.isHidden('one')).toBeNull();
  library.close();
});

test('gives out a result to the byte and takes it in elsewhere, hidden until it is brought back', () => {
  const [library, other] = [libraryNamed('giver'), libraryNamed('taker')];
  const [giver, taker] = [resultsOf(library), resultsOf(other)];
  giver.freeze(sampleFrozen('one'));
  taker.takeIn(giver.stored('one')!, '2027-03-01T00:00:00.000Z');
  expect(taker.get('one')).toBeNull();
  taker.removal.bringBack('one');
  expect(taker.get('one')).toStrictEqual(giver.get('one'));
  expect(taker.stored('one')).toStrictEqual(giver.stored('one'));
  expect(taker.printOf('one')).toBe(giver.printOf('one'));
  library.close();
  other.close();
});

test('refuses to freeze a second result under the same id', () => {
  const library = libraryNamed('twice');
  const results = resultsOf(library);
  results.freeze(sampleFrozen('one'));
  expect(() => results.freeze(sampleFrozen('one'))).toThrow('UNIQUE constraint');
  expect(results.list()).toHaveLength(1);
  library.close();
});

test.each([
  ['numbers', "numbers = CAST(x'01' || substr(numbers, 2) AS BLOB)"],
  ['header', "header = json_set(header, '$.seed', 2)"],
  ['inputs', "inputs = json_set(inputs, '$.place.name', 'Elsewhere')"],
])('finds %s changed by as little as one bit, and names the result', (column, change) => {
  const library = libraryNamed(`flip-${column}`);
  const results = resultsOf(library);
  results.freeze(sampleFrozen('one'));
  library.db.exec(`UPDATE result SET ${change}`);
  expect(() => results.get('one')).toThrow(
    expect.objectContaining({
      code: 'library-damaged',
      message: expect.stringContaining(
        'the result for The hartlepool of 2 January 2027 is not what was saved',
      ),
    }),
  );
  library.close();
});

/** What libraries held before outcomes were broken down by who people are: no categories, and no numbers for them. */
test('opens a result from before there were breakdowns, with none in it', () => {
  const library = libraryNamed('before-breakdowns');
  const results = resultsOf(library);
  const now = sampleFrozen('one');
  const nobody = { categories: [], measures: [], winnerFigures: [], years: [], quantileError: null };
  const none = new Float64Array();
  const empty = { mean: none, standardError: none, p5: none, p50: none, p95: none };
  const noYears = { ...empty, p25: none, p75: none };
  const then: FrozenResult = {
    ...now,
    result: {
      ...now.result,
      ...nobody,
      scenarios: now.result.scenarios.map((one) => ({ ...one, years: noYears, breakdown: empty })),
      differences: now.result.differences.map((one) => ({
        ...one,
        headlines: one.headlines.map((headline) => ({ ...headline, signs: null })),
        years: noYears,
        breakdown: empty,
        winners: empty,
      })),
    },
  };
  results.freeze(then);
  const stored = results.stored('one')!;
  const {
    categories: _c,
    measures: _m,
    winnerFigures: _w,
    years: _y,
    quantileError: _q,
    ...older
  } = JSON.parse(stored.header) as Record<string, unknown>;
  library.db.exec('DELETE FROM result');
  results.takeIn({ ...stored, header: JSON.stringify(older) }, '2027-03-01T00:00:00.000Z');
  results.removal.bringBack('one');
  expect(results.get('one')).toStrictEqual(then);
  library.close();
});

/** What libraries held before years were summed up: numbers as now, but for those of the years and the signs. */
test('opens a result from before there were years, with neither them nor signs in it', () => {
  const library = libraryNamed('before-years');
  const results = resultsOf(library);
  const now = sampleFrozen('one');
  const none = new Float64Array();
  const noYears = {
    mean: none,
    standardError: none,
    p5: none,
    p25: none,
    p50: none,
    p75: none,
    p95: none,
  };
  const then: FrozenResult = {
    ...now,
    result: {
      ...now.result,
      years: [],
      quantileError: null,
      scenarios: now.result.scenarios.map((one) => ({ ...one, years: noYears })),
      differences: now.result.differences.map((one) => ({
        ...one,
        headlines: one.headlines.map((headline) => ({ ...headline, signs: null })),
        years: noYears,
      })),
    },
  };
  results.freeze(then);
  const stored = results.stored('one')!;
  const { years: _y, quantileError: _q, ...older } = JSON.parse(stored.header) as Record<string, unknown>;
  library.db.exec('DELETE FROM result');
  results.takeIn({ ...stored, header: JSON.stringify(older) }, '2027-03-01T00:00:00.000Z');
  results.removal.bringBack('one');
  expect(results.get('one')).toStrictEqual(then);
  library.close();
});
