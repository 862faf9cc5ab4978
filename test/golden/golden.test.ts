import { describe, expect, test } from 'vitest';

import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import { ENGINE_VERSION } from '../../core/run/engine-version.ts';
import { goldenCases, readCase, readExpected, runGolden } from '../../tools/golden/golden-run.ts';

/** When a change is meant: change ENGINE_VERSION, then `node tools/update-golden.ts`. */
test('the gallery keeps ten cases or more', () => {
  expect(goldenCases().length).toBeGreaterThanOrEqual(10);
});

describe.each(goldenCases())('%s', (name) => {
  const expected = readExpected(name);

  test('gives the figures it gave when they were last accepted, to the last bit', () => {
    expect(expected).not.toBeNull();
    const fresh = runGolden(readCase(name));
    expect(fresh.years).toEqual(expected!.years);
    expect(fresh.hash).toBe(expected!.hash);
  });

  test('was accepted under this engine version, for every indicator and year', () => {
    expect(expected!.engineVersion).toBe(ENGINE_VERSION);
    const years = Math.ceil(readCase(name).months / 12);
    expect(Object.entries(expected!.years).map(([id, values]) => [id, values.length])).toEqual(
      INDICATOR_IDS.map((id) => [id, years]),
    );
  });
});
