import { expect, test } from 'vitest';

import { tooLateWords } from '../../host/cli/too-late.ts';
import { SHIPPED } from '../core/model/sample-market.ts';
import { answerOf } from './care-market.ts';

const FEE_CUT = SHIPPED.readOption('fee-cut');

test('an option that begins after the last month is told as such, and one that begins in it is not', () => {
  const [sentence] = tooLateWords(FEE_CUT, { start: '2026-04', months: 12 });
  expect(sentence).toMatch(/changes nothing before 2027-04, and the last month run is 2027-03/);
  expect(tooLateWords(FEE_CUT, { start: '2026-04', months: 13 })).toEqual([]);
  expect(tooLateWords(SHIPPED.readOption('business-as-usual'), { start: '2026-04', months: 1 })).toEqual([]);
});

test('compare warns that no difference says nothing of an option that has not begun', async () => {
  const where = ['--place', 'isles-of-scilly', '--months', '1', '--replicates', '1', '--no-save'];
  const { code, err } = await answerOf('compare', '--option', 'fee-cut', ...where);
  expect(code).toBe(0);
  expect(err).toContain('changes nothing before 2027-04');
});
