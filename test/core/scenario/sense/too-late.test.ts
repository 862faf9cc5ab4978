import { expect, test } from 'vitest';
import { tooLate } from '../../../../core/scenario/sense/too-late.ts';
import { SHIPPED } from '../../model/sample-market.ts';

const FEE_CUT = SHIPPED.readOption('fee-cut');

test('an option that begins after the last month is told as such, and one that begins in it is not', () => {
  const [told] = tooLate([FEE_CUT], { start: '2026-04', months: 12 });
  expect(told?.sentence).toMatch(/changes nothing before 2027-04, and the last month run is 2027-03/);
  expect(told).toMatchObject({ levers: ['fee.uplift'], from: '2027-04' });
  expect(tooLate([FEE_CUT], { start: '2026-04', months: 13 })).toEqual([]);
  expect(tooLate([SHIPPED.readOption('business-as-usual')], { start: '2026-04', months: 1 })).toEqual([]);
});

test('options that begin too late in the same month are told in one sentence, and another in its own', () => {
  const later = [
    {
      ...FEE_CUT.at(-1)!,
      name: 'Later',
      changes: [{ lever: 'fee.uplift', from: '2029-04', value: 0 }] as const,
    },
  ];
  const told = tooLate([FEE_CUT, later, SHIPPED.readOption('block-to-direct-payments')], {
    start: '2026-04',
    months: 12,
  });
  expect(told.map(({ sentence }) => sentence.split(',')[0])).toEqual([
    '“Fees are cut by a tenth” and “Half of the block moves to direct payments over three years” change nothing before 2027-04',
    '“Later” changes nothing before 2029-04',
  ]);
  expect(told[0]?.sentence).toMatch(/says nothing about them\. Run more months to see what they do\.$/);
});
