import { expect, test } from 'vitest';

import { careOfWorker, workersFor } from '../../../../core/model/staffing/worker.ts';

const WEEK = { 'workforce.hours.per.worker': 25 };

test('a worker gives in care what is left of the hours at work beside travel and waiting: a quarter on top of care leaves four fifths', () => {
  expect(careOfWorker(0.25, WEEK)).toBe(20 * 60);
  expect(careOfWorker(0, WEEK)).toBe(25 * 60);
});

test('the more of the week goes on the road, the more workers the same care takes', () => {
  expect(workersFor(6000, 0.25, WEEK)).toBe(5);
  expect(workersFor(6000, 0, WEEK)).toBe(4);
});
