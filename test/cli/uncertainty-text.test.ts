import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';

import { playStudy } from '../../core/study/study.ts';
import { uncertaintyStudy } from '../../core/study/uncertainty.ts';
import type { UncertaintyAnswer, UncertaintyOrder } from '../../core/study/uncertainty.ts';
import { uncertaintyCsv } from '../../host/cli/uncertainty-csv.ts';
import { uncertaintyText } from '../../host/cli/uncertainty-text.ts';
import { GROUND, planted } from '../core/study/planted-market.ts';

const NAMES = {
  place: 'Somewhere',
  option: (id: string) => (id === 'plan' ? 'The plan' : 'As usual'),
  future: (id: string) => (id === 'dear' ? 'Everything dear' : 'Central'),
  parameter: (id: string) => id,
};

const ORDER: UncertaintyOrder = {
  option: 'plan',
  against: 'business-as-usual',
  future: 'central',
  futures: ['dear'],
  structures: 'single',
  draws: 10,
  lives: 30,
  replicates: 6,
  indicators: ['council.spend.net'],
};

/** The plan costs a million, two in the dear future, and up to a tenth more by luck. */
function answered(order: Partial<UncertaintyOrder> = {}): UncertaintyAnswer {
  return playStudy(
    uncertaintyStudy(GROUND, { ...ORDER, ...order }),
    planted(1, ({ option }, luck, { future }) => ({
      'council.spend.net':
        option === 'plan' ? 1_000_000 + luck * 100_000 + (future === 'dear' ? 1_000_000 : 0) : 0,
    })),
  );
}

test('uncertainty tells how far each kind moves a difference, in a table and in a sentence', () => {
  const text = uncertaintyText(answered(), NAMES);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(text).toMatch(/Luck +30 +\+£1\.0\dm/);
  expect(text).toMatch(/The future +2 .* 100% \(\d+% to 100%\)\n/);
  const said = text.replaceAll(/\s+/g, ' ');
  expect(said).toMatch(
    /Luck alone moves it between \+£1\.0\dm and \+£1\.\d\dm, assumptions not at all, the future between/,
  );
  expect(said).toMatch(/how the market works not at all\. The future moves it most\./);
  expect(said).toMatch(/Everything dear \+£2\.0\dm \([^)]*\)\*/);
  expect(said).toContain('the usual rules +£1.0');
  expect(said).toContain('0% was luck, and has been taken out.');
});

test('uncertainty says what could not be run, and what one run cannot tell', () => {
  const text = uncertaintyText(
    { ...answered(), refused: [{ kind: 'structure', what: 'exit-rule cash-alone', runs: 3, reason: 'No.' }] },
    NAMES,
  );
  expect(text).toContain(
    'How the market works, exit-rule cash-alone: The model refused 3 runs, which are left out: No.',
  );
  const one = uncertaintyText(answered({ replicates: 1 }), NAMES).replaceAll(/\s+/g, ' ');
  expect(one).toContain('cannot be told from so few, and is still in it.');
  const none = playStudy(uncertaintyStudy(GROUND, ORDER), () => ({ refused: 'No.' }));
  expect(uncertaintyText(none, NAMES)).toContain('No run could be made');
});

/** The plan as answered by a formula of luck and the world alone. */
function saidOf(
  difference: (luck: number, at: number) => number,
  order: Partial<UncertaintyOrder> = {},
): string {
  const answer = playStudy(
    uncertaintyStudy(GROUND, { ...ORDER, futures: [], structures: 'none', ...order }),
    planted(1, ({ option }, luck, { positions }) => ({
      'council.spend.net': option === 'plan' ? difference(luck, positions[0]?.at ?? 0.5) : 0,
    })),
  );
  return uncertaintyText(answer, NAMES).replaceAll(/\s+/g, ' ');
}

test('what moves a difference seldom is not said to move it not at all', () => {
  expect(saidOf((luck) => (luck > 0.99 ? 1000 : 5), { lives: 200 })).toContain(
    'Luck alone moves it in at most one run of ten,',
  );
  expect(saidOf(() => 5)).toContain('Luck alone moves it not at all, assumptions not at all.');
});

/** Differences that neither the run nor the draw explains. */
function noise(luck: number, at: number): number {
  return (Math.sin(at * 12.9898 + luck * 78.233) * 43_758.5453) % 1;
}

test('assumptions are not said to move what luck alone may move, nor where one run cannot tell', () => {
  expect(saidOf(noise)).toContain('assumptions by no more than luck explains.');
  expect(saidOf((luck, at) => 1000 * at + noise(luck, at))).toMatch(/assumptions between \+£\d+ and \+£\d+/);
  expect(saidOf(noise, { replicates: 1 })).toContain(
    'assumptions by what so few draws and runs do not tell from luck.',
  );
});

test('the table of uncertainty has a row for each kind and for each named case', () => {
  const rows: Record<string, string>[] = parse(uncertaintyCsv(answered()), { columns: true });
  const kinds = rows.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind?.includes('case') === false)).toEqual([
    'central',
    'luck',
    'parameters',
    'futures',
    'structure',
  ]);
  const dear = rows.find(({ future }) => future === 'dear')!;
  expect(dear).toMatchObject({ kind: 'futures, case', beyond_luck: 'yes', runs: '6' });
  expect(Number(dear['estimate'])).toBeGreaterThan(2_000_000);
});
