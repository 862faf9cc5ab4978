import { array, assert, constantFrom, double, oneof, property, string, tuple } from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileStem } from '../../../renderer/files/csv.ts';
import { csvOf, LIMITS, xlsxOf } from '../../../renderer/files/table-file.ts';
import { columnName, xlsx } from '../../../renderer/files/xlsx.ts';

/** A cell as a spreadsheet would read it. */
type Read = { readonly value: string | number; readonly style: number };

function readSheet(file: Uint8Array, sheet = 1): { cells: Map<string, Read>; xml: string } {
  const parts = unzipSync(file);
  const xml = strFromU8(parts[`xl/worksheets/sheet${sheet}.xml`]!);
  const page = new DOMParser().parseFromString(xml, 'application/xml');
  const cells = new Map<string, Read>();
  for (const cell of page.querySelectorAll('c')) {
    const style = Number(cell.getAttribute('s') ?? 0);
    const number = cell.querySelector('v');
    const text = cell.querySelector('t')?.textContent ?? '';
    const value = number === null ? decoded(text) : Number(number.textContent);
    cells.set(cell.getAttribute('r') ?? '', { value, style });
  }
  return { cells, xml };
}

/** What Excel makes of _xHHHH_. */
function decoded(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number(`0x${code}`)),
  );
}

const ANY_TEXT = string({ unit: 'binary', minLength: 1, maxLength: 40 });
const DANGEROUS = tuple(constantFrom('=', '+', '-', '@', '\t', '\r'), string({ maxLength: 20 })).map(
  ([first, rest]) => first + rest,
);

describe('a spreadsheet', () => {
  it('gives back any text as that text and never holds a formula', () => {
    assert(
      property(array(oneof(ANY_TEXT, DANGEROUS), { minLength: 1, maxLength: 30 }), (texts) => {
        const { cells, xml } = readSheet(
          xlsx([{ name: 'Figures', rows: texts.map((text) => [text]), heading: 0 }]),
        );
        expect(texts.map((_, row) => cells.get(`A${row + 1}`)?.value)).toEqual(texts);
        expect(xml).not.toMatch(/<f[ >]/);
      }),
      { numRuns: 30 },
    );
  });

  it('marks what would be a formula if it were typed as text', () => {
    assert(
      property(DANGEROUS, (text) => {
        const rows = [['head', text], [text]];
        const file = xlsx([{ name: 'Figures', rows, heading: 1 }]);
        const { cells } = readSheet(file);
        const marked = Array.from(
          strFromU8(unzipSync(file)['xl/styles.xml']!).matchAll(/<xf [^>]*xfId="0"[^>]*>/g),
          ([style]) => style.includes('quotePrefix="1"'),
        );
        const isMarked = (at: string) => marked[cells.get(at)?.style ?? -1];
        expect([isMarked('A1'), isMarked('B1'), isMarked('A2')]).toEqual([false, true, true]);
      }),
      { numRuns: 20 },
    );
  });

  it('gives back any finite number to the last bit as a number', () => {
    assert(
      property(array(double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 30 }), (numbers) => {
        const { cells } = readSheet(xlsx([{ name: 'Figures', rows: [numbers], heading: 0 }]));
        // A spreadsheet knows no nothing below nothing.
        expect([...cells.values()].map(({ value }) => value)).toEqual(numbers.map((number) => number + 0));
      }),
      { numRuns: 20 },
    );
  });

  it('writes a number that is none as the word for it', () => {
    const { cells } = readSheet(xlsx([{ name: 'Figures', rows: [[Number.NaN, Infinity]], heading: 0 }]));
    expect([...cells.values()].map(({ value }) => value)).toEqual(['NaN', 'Infinity']);
  });

  it('keeps the heading in sight and has where the figures come from on a second sheet', () => {
    const file = xlsxOf(
      {
        origin: [['engine', '1.2.3'], ['seed', 7], []],
        rows: [
          ['month', 'mean'],
          ['2026-04', 0.5],
        ],
      },
      '2026-11-22',
    );
    expect(readSheet(file).xml).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    expect(readSheet(file).cells.get('B2')).toEqual({ value: 0.5, style: 0 });
    const about = [...readSheet(file, 2).cells.values()].map(({ value }) => value);
    expect(about).toEqual(expect.arrayContaining(['engine', '1.2.3', 'seed', 7, '2026-11-22', LIMITS]));
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('is made without a worker, however large its parts are', () => {
    const rows = Array.from({ length: 2_000 }, (_, row) => [row, 'x'.repeat(200)]);
    const parts = unzipSync(xlsx([{ name: 'Figures', rows, heading: 0 }]));
    const xml = parts['xl/worksheets/sheet1.xml']!;
    expect(xml.length).toBeGreaterThan(400_000);
    expect(strFromU8(xml).match(/<row /g)).toHaveLength(2_000);
  });
});

describe('comma-separated text', () => {
  it('has what it takes to get the figures again above them', () => {
    expect(csvOf({ origin: [['seed', 7]], rows: [['month'], ['2026-04']] })).toBe(
      'seed,7\r\n\r\nmonth\r\n2026-04\r\n',
    );
  });
});

it('calls a file by place, option, figure, day and inputs', () => {
  const origin = {
    place: { id: 'leeds' },
    options: [{ id: 'bau' }, { id: 'fee-cut' }],
    inputsHash: 'c0ffee42dead',
  };
  expect(fileStem(origin, 'council.spend.net', '2026-11-22')).toBe(
    'care-market-leeds-fee-cut-council-spend-net-2026-11-22-c0ffee42',
  );
});
