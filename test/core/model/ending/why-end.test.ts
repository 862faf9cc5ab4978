import { expect, test } from 'vitest';

import { NATURAL_PARAMETERS, naturalHazard } from '../../../../core/model/ending/why-end.ts';
import { parametersOf } from '../parameters-of.ts';

const parameters = parametersOf(NATURAL_PARAMETERS);
const MEAN = parameters['provider.quality.mean'];
const GROWN = { age: 60, clients: 40, rating: MEAN };

test('closing for other reasons grows rarer with years since registration', () => {
  const hazards = [0, 24, 48, 72, 120].map((age) => naturalHazard({ ...GROWN, age }, parameters));
  expect(hazards).toEqual([...hazards].sort((a, b) => b - a));
  expect(new Set(hazards).size).toBe(5);
});

test('a provider of middling age and the usual quality closes at about the usual rate', () => {
  const usual = parameters['provider.closure.natural'] / 12;
  expect(naturalHazard(GROWN, parameters)).toBeCloseTo(usual * parameters['provider.closure.age.4'], 12);
});

test('the smallest close more often, by the published multiple', () => {
  const micro = naturalHazard({ ...GROWN, clients: 4 }, parameters);
  const larger = naturalHazard({ ...GROWN, clients: 5 }, parameters);
  expect(micro / larger).toBeCloseTo(parameters['failure.hazard.micro'], 12);
});

test('the better rated close less often', () => {
  const better = naturalHazard({ ...GROWN, rating: MEAN + 1 }, parameters);
  expect(better).toBeLessThan(naturalHazard({ ...GROWN, rating: MEAN }, parameters));
});
