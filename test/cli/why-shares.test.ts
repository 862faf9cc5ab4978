import { describe, expect, test } from 'vitest';

import type { CauseTold, FigureSplit, FigureUnit } from '../../core/explain/why/event.ts';
import { sharesTable } from '../../host/cli/why-shares.ts';

const CAUSES: readonly CauseTold[] = (['fee', 'wages', 'volume', 'timing', 'staff'] as const).map((id) => ({
  id,
  label: id,
  neutralised: 'It does not act.',
  acts: true,
}));

function splitOf(unit: FigureUnit, base: number, actual: number, shares: readonly number[]): FigureSplit {
  const together = shares.reduce((sum, share) => sum + share, 0);
  return {
    id: 'made',
    label: 'Made up',
    unit,
    against: 'nothing',
    actual,
    base,
    neutral: actual - together,
    causes: shares.map((share) => ({ share, alone: share })),
    together,
    interaction: 0,
    remainder: actual - together - base,
  };
}

/** The printed numbers of a column, by row: 0 for the shares, 1 for parts of the whole. */
function column(table: string, at: number): ReadonlyMap<string, number> {
  const rows = table.split('\n').slice(3, 12);
  return new Map(
    rows.map((row) => {
      const cells = row.slice(22).replaceAll('%', '').replaceAll(/[£,]/g, '').trim().split(/ +/);
      return [row.slice(0, 22).trim(), Number(cells[at])];
    }),
  );
}

const added = (parts: ReadonlyMap<string, number>): number =>
  Math.round(
    100 *
      ['fee', 'wages', 'volume', 'timing', 'staff'].reduce((sum, label) => sum + (parts.get(label) ?? 0), 0),
  ) / 100;

// Each is a case in which numbers rounded one by one miss their sum.
describe.each<[string, FigureSplit]>([
  ['hours', splitOf('minutes', 0, 716_040, [-28_989, 11_973, 10_107, 351, -11_253])],
  ['a mean count', splitOf('providers', 0, 19 / 3, [0, 0, 2 / 9, 8 / 9, -7 / 9])],
  ['thirds', splitOf('event', 0, 1, [1 / 3, 1 / 3, 1 / 3, 0, 0])],
  ['pence', splitOf('pence', -73_547, -149_131, [0, 0, 50, -17_246, 18_234])],
])('as printed, of %s', (_what, split) => {
  const table = sharesTable(split, CAUSES, 'Made up');

  test.each([
    ['shares', 0],
    ['parts of the whole', 1],
  ])('%s of causes add up to that of all five, and with no cause to the whole', (_which, at) => {
    const parts = column(table, at);
    expect(added(parts)).toBe(parts.get('All five causes'));
    const whole = (parts.get('All five causes') ?? 0) + (parts.get('No cause') ?? 0);
    expect(whole).toBeCloseTo(parts.get('Whole change') ?? Number.NaN, 6);
  });
});

test('a cause without a share is given none by rounding', () => {
  const table = sharesTable(splitOf('event', 0, 1, [1 / 3, 1 / 3, 1 / 3, 0, 0]), CAUSES, 'Made up');
  expect(column(table, 0).get('timing')).toBe(0);
  expect(column(table, 1).get('staff')).toBe(0);
});

test('of a whole far smaller than its parts no percentages are given, and it says why', () => {
  const table = sharesTable(splitOf('pence', 0, 482, [8110, -5598, 121, -43_770, 2029]), CAUSES, 'Made up');
  expect(table).not.toContain('%');
  expect(table).toContain('small beside its parts');
});
