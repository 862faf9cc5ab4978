import { sample } from 'fast-check';
import { expect, test } from 'vitest';

import { EVERY_LEVER, optionWith, placeWith, scenarioWith } from '../core/model/sample-market.ts';
import { anything, pairOf } from '../core/run/any-scenario.ts';
import { follow, stepsWithoutReference } from './follow.ts';

/**
 * The whole month against a second implementation, written from docs/model in decimals and plain objects: from the settled
 * market through the spin-up and two years the two go their own way, and every column, account and payment is compared
 * after every step. `REFERENCE_RUNS=200 npm test -- test/reference/differential` tries more markets than a build can wait for.
 */
const RUNS = Number(process.env['REFERENCE_RUNS'] ?? 4);
const SEED = Number(process.env['REFERENCE_SEED'] ?? 20_261_122);

test('every step of the month has a reference', () => {
  expect(stepsWithoutReference()).toEqual([]);
});

test('under every lever at once the two agree to the penny and to the event, in two replicates', () => {
  const scenario = scenarioWith({
    place: placeWith({ clients18to64: 14, clients65plus: 20, providers: 8 }),
    option: optionWith(...EVERY_LEVER),
  });
  for (const replicate of [0, 3]) expect(follow(scenario, { lockstep: false, replicate })).toEqual([]);
});

test('with a provider that is kept going the two agree to the penny and to the event', () => {
  const scenario = scenarioWith({
    place: placeWith({ clients18to64: 14, clients65plus: 20, providers: 8 }),
    option: optionWith(...EVERY_LEVER),
  });
  expect(follow(scenario, { lockstep: false, replicate: 1, keeps: 2 })).toEqual([]);
});

test(
  'in generated markets under generated options the two agree to the penny and to the event',
  { timeout: 30_000 * RUNS },
  () => {
    for (const generated of sample(anything, { numRuns: RUNS, seed: SEED })) {
      const [, option] = pairOf(generated);
      const replicate = generated.seed % 5;
      expect({ generated, found: follow(option, { lockstep: false, replicate }) }).toEqual({
        generated,
        found: [],
      });
    }
  },
);
