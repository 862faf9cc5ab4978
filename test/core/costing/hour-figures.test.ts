import { expect, test } from 'vitest';

import { hourOfHomeCare } from '../../../core/costing/hour-figures.ts';
import type { HourChoices, HourFigures } from '../../../core/costing/hour-figures.ts';

const FIGURES: HourFigures = {
  travelShare: 0,
  waitingPart: 0.25,
  unsocialShare: 0,
  unsocialPremium: 0.1,
  complexity: 0,
  complexTime: 0,
  holiday: 0.12,
  sick: 0.01,
  training: 0.02,
  pension: 0.03,
  pensionFrom: 12_000,
  insuranceRate: 0.15,
  insuranceThreshold: 9600,
  allowance: 0,
  weeklyHours: 25,
  miles: 0,
  mileageRate: 35,
  branch: 0,
  branchHours: 1000,
  running: 0,
  clientHours: 12,
  managedClient: 0,
  individualClient: 0,
  marketing: 0,
  turnover: 0.26,
  starter: 200_000,
  inputVat: 0,
  surplus: 0,
};
const CHOICES: HourChoices = { wage: 1300, individualShare: 0, pensionOn: 'all', workers: 0 };
const recruitment = (travelShare: number): number =>
  hourOfHomeCare({ ...FIGURES, travelShare }, CHOICES).lines.recruitment;

test('a worker on the road for a quarter of each hour of care gives a fifth less of it, so each hour bears a quarter more of replacing leavers', () => {
  // 26% of 1,300 hours at work leave at £2,000 each.
  expect(recruitment(0)).toBeCloseTo((0.26 / 1300) * 200_000, 9);
  expect(recruitment(0.25)).toBeCloseTo((0.26 / 1040) * 200_000, 9);
});
