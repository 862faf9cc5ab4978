import { expect, it } from 'vitest';
import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import { looksLikeFormula } from '../../../core/spreadsheet/harmless.ts';
import { marksOf } from '../../../renderer/leanings/use-marks.ts';
import { comparisonRows } from '../../../renderer/features/comparison/rows.ts';
import { comparisonFile } from '../../../renderer/features/comparison/table-file.ts';
import { periodFile, yearsFile } from '../../../renderer/features/result-table/table-files.ts';
import { MEASURES, periodRows, yearTable } from '../../../renderer/features/result-table/rows.ts';
import { csvOf } from '../../../renderer/files/table-file.ts';
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
  const lines = csvOf(periodFile(result, { nameOf: (id) => id, marks: marksOf(null, result) })).split('\r\n');
  expect(lines).toContain('seed,7');
  expect(lines).toContain('inputs,c0ffee42deadbeef');
  const spend = lines.find((line) => line.startsWith('council.spend.net,'));
  const row = periodRows(result).find(({ indicator }) => indicator === 'council.spend.net');
  expect(spend?.split(',')).toContain(String(row?.difference?.standardError));
});

it('keeps a name that a spreadsheet would run as a formula from running', () => {
  const text = csvOf(
    periodFile(result, { nameOf: () => '=HYPERLINK("x","y")', marks: marksOf(null, result) }),
  );
  expect(text).toContain(`"'=HYPERLINK(""x"",""y"")"`);
});

it('keeps every name that came in with a file from running, in whichever table it stands', () => {
  const evil = "=cmd|' /C calc'!A0";
  const hostile = {
    ...result,
    place: { ...result.place, name: evil },
    future: { ...result.future, name: `+${evil}` },
    options: result.options.map((option) => ({ ...option, name: `@${evil}` })),
  };
  const nameOf = () => `-${evil}`;
  const marks = marksOf(null, hostile);
  const tables = [
    periodFile(hostile, { nameOf, marks }),
    yearsFile(hostile, yearTable(hostile, 'option'), nameOf),
    comparisonFile(hostile, comparisonRows(hostile), { nameOf, marks }),
  ];
  for (const table of tables) {
    const text = csvOf(table);
    expect(text).toContain(`'${evil}`);
    expect(
      text.split(/[,\r\n]+/).filter((cell) => looksLikeFormula(cell) && Number.isNaN(Number(cell))),
    ).toEqual([]);
  }
});

it('tells each year from what it came to in each run, with its range', () => {
  const table = yearTable(result, 'difference');
  const spend = table.rows.find(({ indicator }) => indicator === 'council.spend.net');
  const total = periodRows(result).find(({ indicator }) => indicator === 'council.spend.net')?.difference
    ?.mean;
  expect(table.years.map(({ name }) => name)).toEqual(['2026-27', '2027-28']);
  expect(spend!.figures[0]!.mean + spend!.figures[1]!.mean).toBeCloseTo(total ?? Number.NaN, 6);
  const at = INDICATOR_IDS.indexOf('council.spend.net') * 2 + 1;
  const { years } = result.differences[0]!;
  expect(spend!.figures[1]).toEqual({
    mean: years.mean[at],
    standardError: years.standardError[at],
    p5: years.p5[at],
    p95: years.p95[at],
  });
  const lines = csvOf(yearsFile(result, table, (id) => id)).split('\r\n');
  expect(lines).toContainEqual(
    expect.stringMatching(/^id,indicator,unit,over the year,2026-27 mean,2026-27 p5,2026-27 p95,2026-27 sta/),
  );
  expect(lines.find((line) => line.startsWith('council.spend.net,'))).toContain(`,${years.p95[at]},`);
});

it.each(MEASURES)(
  'tells the %s in the years of a result made before they were summed up by means alone',
  (measure) => {
    const older = { ...result, years: [] };
    const [now, then] = [result, older].map((each) => yearTable(each, measure));
    expect(then!.rows).toHaveLength(now!.rows.length);
    expect(then!.years).toEqual(now!.years);
    for (const [row, { figures }] of then!.rows.entries()) {
      for (const [year, figure] of figures.entries()) {
        expect(figure).toMatchObject({ standardError: null, p5: null, p95: null });
        expect(figure.mean).toBeCloseTo(now!.rows[row]!.figures[year]!.mean, 6);
      }
    }
  },
);

it('has no years of an option that an older result was not made with', () => {
  const older = { ...result, years: [], scenarios: result.scenarios.slice(0, 1) };
  expect(yearTable(older, 'difference').rows).toEqual([]);
  expect(yearTable(older, 'baseline').rows).toHaveLength(result.indicators.length);
});
