import { expect, test } from 'vitest';

import { fewestToShow, judgeChance } from '../../../../core/statistics/sequential/judge-chance.ts';
import { planOf } from '../../../../core/study/compare/plan.ts';

const PLAN = planOf(1, 256, 0.95);

/** The exact probability of each number of times among so many more, added to what there was. */
function convolved(
  before: ReadonlyMap<number, number>,
  more: number,
  probability: number,
): Map<number, number> {
  const steps: number[] = [(1 - probability) ** more];
  for (let times = 0; times < more; times++)
    steps.push(steps[times]! * ((more - times) / (times + 1)) * (probability / (1 - probability)));
  const after = new Map<number, number>();
  for (const [times, weight] of before)
    for (const [added, step] of steps.entries())
      after.set(times + added, (after.get(times + added) ?? 0) + weight * step);
  return after;
}

/** How likely each verdict comes about in the end, worked out over every course the lives can take. */
function verdictsAt(probability: number, wanted: number): Map<string, number> {
  const ends = new Map<string, number>();
  let open = new Map([[0, 1]]);
  let done = 0;
  for (const look of PLAN.looks) {
    const reached = convolved(open, look - done, probability);
    done = look;
    open = new Map();
    for (const [times, weight] of reached) {
      const verdict = judgeChance(times, look, wanted, PLAN.confidence);
      if (verdict === 'cannot tell yet') open.set(times, weight);
      else ends.set(verdict, (ends.get(verdict) ?? 0) + weight);
    }
  }
  return ends;
}

test.each([0.5, 0.8, 0.9, 0.95, 0.98, 0.99])(
  'what is exactly as likely as wanted, %d, is given a verdict at most one time in twenty, whichever look decides',
  (probability) => {
    const ends = verdictsAt(probability, probability);
    const wrong = (ends.get('likely enough') ?? 0) + (ends.get('not likely enough') ?? 0);
    expect(wrong).toBeLessThanOrEqual(0.05);
  },
);

test('what is far from as likely as wanted is nearly always told', () => {
  expect(verdictsAt(0.98, 0.9).get('likely enough')).toBeGreaterThan(0.9);
  expect(verdictsAt(0.75, 0.9).get('not likely enough')).toBeGreaterThan(0.95);
});

test('one failure in eight does not speak against 99 in 100, and four do', () => {
  expect(judgeChance(7, 8, 0.99, PLAN.confidence)).toBe('cannot tell yet');
  expect(judgeChance(4, 8, 0.99, PLAN.confidence)).toBe('not likely enough');
});

test('never failing in a few lives does not make something likely enough', () => {
  expect(judgeChance(8, 8, 0.9, PLAN.confidence)).toBe('cannot tell yet');
  expect(judgeChance(128, 128, 0.9, PLAN.confidence)).toBe('likely enough');
});

test.each([
  [0.5, 0.95],
  [0.8, 0.95],
  [0.9, 0.95],
  [0.95, 0.99],
  [0.99, 0.8],
])('the fewest that show %f with a confidence of %f do, and one fewer does not', (wanted, confidence) => {
  const fewest = fewestToShow(wanted, confidence);
  expect(judgeChance(fewest, fewest, wanted, confidence)).toBe('likely enough');
  expect(judgeChance(fewest - 1, fewest - 1, wanted, confidence)).toBe('cannot tell yet');
});
