import { assert, constantFrom, array, property } from 'fast-check';
import { expect, test } from 'vitest';

import { clusteredChance, clusterMeans } from '../../../core/statistics/clustered.ts';
import { chanceOf } from '../../../core/statistics/wilson.ts';

const bits = array(constantFrom(0, 1), { minLength: 2, maxLength: 40 });

test('clusters of one are the replicates themselves', () => {
  assert(
    property(bits, (values) => {
      const sample = Float64Array.from(values);
      const times = values.filter((value) => value === 1).length;
      expect(clusteredChance(sample, 1)).toEqual(chanceOf(times, values.length));
      expect(clusterMeans(sample, 1)).toEqual(sample);
    }),
  );
});

test('missing replicates are left out, and so is a cluster without any', () => {
  const values = Float64Array.of(1, Number.NaN, Number.NaN, Number.NaN, 0, 1);
  expect(clusterMeans(values, 2)).toEqual(Float64Array.of(1, 0.5));
  expect(clusterMeans(values, 1)).toEqual(Float64Array.of(1, 0, 1));
  expect(clusteredChance(values, 2)).toMatchObject({ times: 2, of: 3 });
});

test('clusters that agree within are worth one each, and an interval is never narrower than without clusters', () => {
  assert(
    property(bits, (values) => {
      const copies = Float64Array.from(values.flatMap((value) => [value, value, value]));
      const times = values.filter((value) => value === 1).length;
      const { low, high } = clusteredChance(copies, 3).interval;
      const alone = chanceOf(times, values.length).interval;
      const asIfFree = chanceOf(3 * times, 3 * values.length).interval;
      expect(high - low).toBeLessThanOrEqual(alone.high - alone.low + 1e-12);
      expect(high - low).toBeGreaterThanOrEqual(asIfFree.high - asIfFree.low);
    }),
  );
  const sixOfTwelve = Float64Array.from({ length: 36 }, (_, at) => (at % 6 < 3 ? 1 : 0));
  const { low } = clusteredChance(sixOfTwelve, 3).interval;
  expect(low).toBeCloseTo(chanceOf(6, 12).interval.low, 12);
});

test('where all clusters kept, they count once each, for nothing shows how alike they are', () => {
  const always = clusteredChance(new Float64Array(40).fill(1), 4);
  expect(always).toMatchObject({ times: 40, of: 40, share: 1 });
  expect(always.interval.low).toBeCloseTo(chanceOf(10, 10).interval.low, 12);
});

test('clusters no more alike than chance makes them are worth all their replicates', () => {
  const values = Float64Array.from({ length: 40 }, (_, at) => at % 2);
  expect(clusteredChance(values, 4).interval).toEqual(chanceOf(20, 40).interval);
});
