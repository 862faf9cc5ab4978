import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';

import {
  assistantsPace,
  fillRate,
  steadyFill,
  steadyVacancy,
} from '../../../../core/model/staffing/matching.ts';
import { STAFFING } from './parameters.ts';

const parameters = STAFFING;
const VACANCY = parameters['workforce.vacancy'];
const SLACK = parameters['labour.slack'];
/** Posts and people looking of a place at rest, beside a thousand in work. */
const POSTS = (1000 * VACANCY) / (1 - VACANCY);
const LOOKING = (1000 * SLACK) / (1 - SLACK);

test('at the published turnover the published share of posts stands vacant: as many are filled as fall vacant', () => {
  const turnover = parameters['workforce.turnover'];
  expect(POSTS * fillRate(LOOKING, POSTS, parameters)).toBeCloseTo((1000 * turnover) / 12, 9);
  expect(steadyVacancy(turnover, parameters)).toBeCloseTo(VACANCY, 12);
});

test('a place that loses more staff has more posts vacant', () => {
  expect(steadyVacancy(0.4, parameters)).toBeGreaterThan(VACANCY);
  expect(steadyVacancy(0, parameters)).toBe(0);
});

test('four times as many looking for each post fill it twice as fast', () => {
  const usual = fillRate(LOOKING, POSTS, parameters);
  expect(fillRate(4 * LOOKING, POSTS, parameters)).toBeCloseTo(
    usual * 4 ** parameters['labour.matching'],
    12,
  );
});

test('no more posts are filled than there are posts or people looking', () => {
  const size = integer({ min: 0, max: 1e7 });
  assert(
    property(size, size, (free, posts) => {
      const filled = posts * fillRate(free, posts, parameters);
      expect(filled).toBeLessThanOrEqual(posts);
      expect(filled).toBeLessThanOrEqual(free * (1 + 1e-12));
    }),
  );
  expect(fillRate(-5, 100, parameters)).toBe(0);
});

test('people who employ assistants fill a post as much more slowly as theirs stand vacant longer', () => {
  const assistants = steadyFill(parameters['pa.turnover'], parameters['pa.vacancy']);
  const agencies = steadyFill(parameters['workforce.turnover'], VACANCY);
  expect(assistantsPace(parameters)).toBeCloseTo(assistants / agencies, 12);
  expect(assistantsPace(parameters)).toBeLessThan(1);
});
