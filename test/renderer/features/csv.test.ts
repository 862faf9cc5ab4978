import { expect, it } from 'vitest';
import { periodCsv, yearsCsv } from '../../../renderer/features/result-table/csv.ts';
import { periodRows, yearTable } from '../../../renderer/features/result-table/rows.ts';
import { fakeResult } from '../fake-result.ts';

const result = fakeResult({
  place: 'hartlepool',
  options: ['business-as-usual', 'dp'],
  future: 'central',
  months: 24,
  replicates: 20,
  seed: 7,
  save: false,
});

it('carries full precision and what it takes to get the figures again', () => {
  const lines = periodCsv(result, (id) => id).split('\r\n');
  expect(lines).toContain('seed,7');
  expect(lines).toContain('inputs,c0ffee42deadbeef');
  const spend = lines.find((line) => line.startsWith('council.spend.net,'));
  const row = periodRows(result).find(({ indicator }) => indicator === 'council.spend.net');
  expect(spend?.split(',')).toContain(String(row?.difference?.standardError));
});

it('keeps a name that a spreadsheet would run as a formula from running', () => {
  const text = periodCsv(result, () => '=HYPERLINK("x","y")');
  expect(text).toContain(`"'=HYPERLINK(""x"",""y"")"`);
});

it('adds years up from the same means as the charts', () => {
  const table = yearTable(result, 'difference');
  const spend = table.rows.find(({ indicator }) => indicator === 'council.spend.net');
  const total = periodRows(result).find(({ indicator }) => indicator === 'council.spend.net')?.difference
    ?.mean;
  expect(table.years.map(({ name }) => name)).toEqual(['2026-27', '2027-28']);
  expect((spend?.figures[0] ?? 0) + (spend?.figures[1] ?? 0)).toBeCloseTo(total ?? Number.NaN, 6);
  expect(yearsCsv(result, table, (id) => id)).toContain('id,indicator,unit,over the year,2026-27,2027-28');
});
