import { expect, test } from 'vitest';

import { PIPELINE } from '../../../core/model/pipeline.ts';

const ORDER = PIPELINE.map(({ name }) => name);

test.each([
  ['open-in-house-service', 'keep-lists', 'a service of the council may be listed in its first month'],
  ['people-leave', 'change-needs', 'the needs of those who have left no longer change'],
  ['change-needs', 'size-pot', 'what a point is worth rests on the needs of the month'],
  ['size-pot', 'review-people', 'a budget set at a review is in points of the month'],
  ['review-people', 'people-arrive', 'nobody is reviewed in their first month'],
  ['people-arrive', 'fluctuate-needs', 'those who have just arrived have better and worse weeks too'],
  ['choose-deployment', 'send-letters', 'a letter says what was chosen'],
  ['form-pools', 'judge-choice', 'who has pooled a budget is judged as one who has'],
  ['judge-choice', 'change-provider', 'what was open is what stood before anyone moved'],
  ['change-provider', 'place-people', 'whoever leaves a provider finds another in the same month'],
  ['deliver-care', 'plan-rounds', 'rounds are planned for the care that is delivered'],
  ['deliver-support', 'charge-people', 'a charge is held at the cost of support too'],
  ['charge-people', 'pay-for-care', 'a budget is paid net of the charge of the month'],
  ['staff-providers', 'run-providers', 'who was taken on is a cost of the month'],
  ['run-providers', 'train-staff', 'a subsidy rests on what was spent'],
  ['build-fund-capability', 'hand-back-contracts', 'systems are bought before a contract is given up'],
  ['draw-profits', 'close-providers', 'closing looks at the cash that is left'],
  ['close-providers', 'open-providers', 'a gap left by a closure may be filled at once'],
  ['open-providers', 'run-council', 'all that the council paid for the month is in its accounts'],
])('%s comes before %s: %s', (earlier, later) => {
  expect(ORDER).toContain(earlier);
  expect(ORDER.indexOf(earlier)).toBeLessThan(ORDER.indexOf(later));
});

test('a step happens once', () => {
  expect(new Set(ORDER).size).toBe(ORDER.length);
});
