import { expect, test } from 'vitest';

import { assistantCost } from '../../../../core/model/paying/assistant-cost.ts';

const PARAMETERS = {
  'wage.nlw': 1271,
  'pay.careworker.premium': 0.05,
  'pay.pa.premium': 0.1,
  'holiday.fraction': 0.12,
  'cost.sick.share': 0.02,
  'pension.ae.rate': 0.03,
  'pa.payroll': 500,
  'pa.insurance': 10_400,
};

test('an hour worked by hand comes out to the penny, with payroll and insurance by the week', () => {
  // £12.71 x 1.05 x 1.10 = £14.68; with 17% of holiday, sickness and pension £17.1756; £5 and £104 / 52 a week.
  expect(assistantCost(PARAMETERS)).toEqual({ perHour: 1718, perWeek: 700 });
});

test('the Employment Allowance covers all National Insurance, so none is in the hour', () => {
  const bare = { ...PARAMETERS, 'holiday.fraction': 0, 'cost.sick.share': 0, 'pension.ae.rate': 0 };
  expect(assistantCost(bare).perHour).toBe(1468);
});

test.each(Object.keys(PARAMETERS))('a rise of %s makes an assistant dearer', (id) => {
  const raised = { ...PARAMETERS, [id]: PARAMETERS[id as keyof typeof PARAMETERS] * 1.5 };
  const before = assistantCost(PARAMETERS);
  const after = assistantCost(raised);
  expect(after.perHour + after.perWeek).toBeGreaterThan(before.perHour + before.perWeek);
});
