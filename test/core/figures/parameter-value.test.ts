import { expect, test } from 'vitest';

import { isFactor, parameterValue } from '../../../core/figures/parameter-value.ts';
import { SHIPPED } from '../model/sample-market.ts';

const said = (id: string, value: number): string => {
  const parameter = SHIPPED.readParameters().get(id);
  if (parameter === undefined) throw new Error(`There is no parameter "${id}".`);
  return parameterValue(parameter, value);
};

test('a factor has a cross before it, and an answer to something else has none', () => {
  expect(said('failure.hazard.micro', 2)).toBe('× 2');
  expect(said('elasticity.supply.wage', 1.5)).toBe('1.5');
  expect(said('elasticity.demand.charge', -0.2)).toBe('−0.2');
  expect(said('leaving.pay', 2.5)).toBe('2.5');
});

test('how far a fund is open to new people is a share', () => {
  expect(said('stream.access-to-work.open', 1)).toBe('100%');
  expect(said('stream.supporting-people.open', 0.5)).toBe('50%');
});

test('no elasticity of the register is taken for a factor', () => {
  const elasticities = [...SHIPPED.readParameters().values()].filter(({ id }) =>
    id.startsWith('elasticity.'),
  );
  expect(elasticities.length).toBeGreaterThan(0);
  expect(elasticities.filter(isFactor)).toEqual([]);
});
