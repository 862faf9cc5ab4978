import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import {
  AGE_HAZARD_PARAMETERS,
  AGE_PARAMETERS,
  ageAtStart,
  ageHazard,
} from '../../../../core/model/entering/age.ts';
import { luckOf } from '../../../../core/random/stream.ts';
import { SCENARIOS } from '../../../host/scenarios-folder.ts';
import { parametersOf } from '../parameters-of.ts';

const parameters = parametersOf([...AGE_PARAMETERS, ...AGE_HAZARD_PARAMETERS]);
const STARTS = [0, 2, 4, 6, 10] as const;

type Years = { readonly year: number; readonly atRisk: number; readonly closed: number };

/** The register by years since registration, as published. */
function register(): readonly Years[] {
  const text = readFileSync(join(SCENARIOS, 'data', 'cqc_community_care_exit_by_age.csv'), 'utf8');
  const rows = text.trim().split('\n').slice(1);
  return rows.map((row) => {
    const [year, atRisk, closed] = row.split(',').map((cell) => Number.parseInt(cell, 10));
    return { year: year!, atRisk: atRisk!, closed: closed! };
  });
}

function inBand(band: number): readonly Years[] {
  const next = STARTS[band + 1] ?? Infinity;
  return register().filter(({ year }) => year >= STARTS[band]! && year < next);
}

const sum = (rows: readonly Years[], of: 'atRisk' | 'closed'): number =>
  rows.reduce((total, row) => total + row[of], 0);

test.each(STARTS.map((start, band) => [start, band] as const))(
  'share and closure of those registered %d years are those of the register',
  (start, band) => {
    const all = register();
    const rate = sum(all, 'closed') / sum(all, 'atRisk');
    const years = inBand(band);
    expect(parameters[`provider.age.${start}`]).toBeCloseTo(sum(years, 'atRisk') / sum(all, 'atRisk'), 2);
    const relative = sum(years, 'closed') / sum(years, 'atRisk') / rate;
    expect(Math.abs(parameters[`provider.closure.age.${start}`] - relative)).toBeLessThan(0.01);
  },
);

test('ages of many providers follow the shares, whole months within the oldest there may be', () => {
  const ages = Array.from({ length: 4000 }, (_, identity) => ageAtStart(identity, luckOf(1, 0), parameters));
  const shares = STARTS.map((start, band) => {
    const next = STARTS[band + 1] ?? Infinity;
    return ages.filter((age) => age >= start * 12 && age < next * 12).length / ages.length;
  });
  for (const [band, start] of STARTS.entries()) {
    expect(Math.abs(shares[band]! - parameters[`provider.age.${start}`])).toBeLessThan(0.025);
  }
  expect(ages.every((age) => Number.isInteger(age) && age >= 0)).toBe(true);
  expect(Math.max(...ages)).toBeLessThan(parameters['provider.age.oldest']);
});

test.each([
  [0, '0'],
  [23, '0'],
  [24, '2'],
  [71, '4'],
  [119, '6'],
  [500, '10'],
] as const)('%d months after registration the figure of the band from year %s holds', (months, band) => {
  expect(ageHazard(months, parameters)).toBe(parameters[`provider.closure.age.${band}`]);
});
