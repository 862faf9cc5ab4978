import { describe, expect, it } from 'vitest';
import { drillSummary } from '../../../../core/explain/drill/drill-summary.ts';
import { drillSentence, isSomething, peopleName, readAs } from '../../../../core/explain/drill/sentences.ts';

const MONTH = '2026-09';

const figure = (id: string, lowest: number, highest: number) => ({
  id,
  label: id,
  unit: id === 'council' ? ('pence' as const) : ('people' as const),
  range: { mean: (lowest + highest) / 2, lowest, highest },
  measured: 20,
});

const said = (...figures: readonly ReturnType<typeof figure>[]): string =>
  drillSentence({ provider: 4, month: MONTH }, { ...drillSummary([]), drilled: 20, figures });

describe('what a drill says', () => {
  it('calls a cost that goes either way in single runs luck, never a rise or a fall', () => {
    expect(said(figure('council', -200_000, 300_000))).toContain('could be luck');
    expect(said(figure('council', 200_000, 300_000))).toContain(
      'The council pays £2,500 (£2,000 to £3,000) more, net.',
    );
    expect(said(figure('council', -300_000, -200_000))).toContain('(£2,000 to £3,000) less, net.');
  });

  it('calls what the council does not pay for care that does not come no saving, and only that', () => {
    const less = figure('council', -300_000, -200_000);
    expect(said(less, figure('lost.displaced', 60_000, 90_000))).toContain('that part is no money saved.');
    expect(said(less, figure('lost.displaced', 0, 0))).not.toContain('no money saved');
    expect(said(figure('council', 200_000, 300_000), figure('lost.displaced', 60_000, 90_000))).not.toContain(
      'no money saved',
    );
  });

  it('says in how many runs half are served again, where in others they never are', () => {
    const half = { ...figure('wait.median', 1, 3), measured: 15 };
    const most = { ...figure('wait.nine-in-ten', 4, 6), measured: 2 };
    expect(said(half, most)).toContain(
      'Half of them are served again within 2 (1 to 3) months in 15 of 20 runs, nine in ten within 5 (4 to 6) months in 2 of 20 runs. In the other runs fewer are.',
    );
    expect(said(figure('wait.median', 1, 3), figure('wait.nine-in-ten', 4, 6))).not.toContain('runs');
  });

  it('tells a mean of hundreds as whole people, as the runs beside it are', () => {
    expect(said(figure('displaced', 318, 491))).toContain(', 405 (318 to 491) people would need');
    expect(said(figure('displaced', 3, 4))).toContain(', 3.5 (3 to 4) people would need');
  });

  it('speaks of one person, of nobody and of nothing as one would', () => {
    expect(said(figure('displaced', 1, 1), figure('never', 1, 1))).toMatch(
      /, 1 person would need another provider\. .* 1 is still without anyone at the end\./,
    );
    expect(said(figure('displaced', 0, 0))).toBe(
      'If provider 4 closed at the end of September 2026, 0 people would need another provider.',
    );
    expect(said(figure('council', 0, 0), figure('lost.displaced', 0, 0))).toContain(
      'They lose no care by the end. The council pays the same, net.',
    );
  });

  it('says nothing of people left without anyone where there are none', () => {
    expect(said(figure('never', 0, 0))).not.toContain('still without anyone');
    expect(said(figure('never', 0, 2))).toContain('1 (0 to 2) are still without anyone at the end.');
  });
});

describe('the figures of a drill', () => {
  it('are read in hours and pounds, and counts with a tenth where they are means of few', () => {
    expect(readAs({ unit: 'minutes' }, -90)).toBe('−1.5');
    expect(readAs({ unit: 'minutes a week' }, 159_960)).toBe('2,666');
    expect(readAs({ unit: 'pence' }, -1_360_000)).toBe('−£13.6k');
    expect([5, 28.3, 212.7].map((value) => readAs({ unit: 'people' }, value))).toEqual(['5', '28.3', '213']);
  });

  it('leave out groups that nobody is of, and no other', () => {
    expect(isSomething(figure('group.older', 0, 0))).toBe(false);
    expect(isSomething(figure('group.older', 0, 1))).toBe(true);
    expect(isSomething(figure('council', 0, 0))).toBe(true);
  });

  it('call groups of people as people do', () => {
    expect(['  older', '  isf', '  locality 2'].map(peopleName)).toEqual([
      'Older',
      'Individual service fund',
      'Locality 2',
    ]);
  });
});
