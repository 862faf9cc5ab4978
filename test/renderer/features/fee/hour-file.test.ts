import { expect, it } from 'vitest';
import type { HourAnswer } from '../../../../renderer/api/types.ts';
import { hourFile } from '../../../../renderer/features/fee/parts.ts';
import { csvOf } from '../../../../renderer/files/table-file.ts';

const HOUR = {
  month: '2026-04',
  floor: 1271,
  wage: 1300,
  lines: [
    { line: 'contactPay', perHour: 1300, careworker: true },
    { line: 'running', perHour: 400, careworker: false },
  ],
  figures: [],
  careworker: 1300,
  business: 400,
  surplus: 100,
  price: 1800,
} as unknown as HourAnswer;

it('the file of an hour has its engine and month, and lines that add up to the fee in pounds', () => {
  const { origin, rows, limits } = hourFile(HOUR, null, '1.2.3');
  expect(origin).toContainEqual(['engine', '1.2.3']);
  expect(limits).not.toContain('simulation');
  const amounts = rows.slice(1).map(([, amount]) => Number(amount));
  expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(amounts.at(-1)!, 9);
  expect(csvOf({ origin, rows })).toContain('fee,18,');
});
