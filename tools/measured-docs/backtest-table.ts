/** The scores of a back-test as docs/backtests.md has them. */
import { skillText } from '../../host/cli/backtest-text.ts';
import { fineSize } from '../../core/figures/fine.ts';
import type { Scored } from '../../host/cli/run-backtest.ts';
import { numbersTable } from './numbers-table.ts';

const HEADS = [
  'Series',
  'Basis',
  'Figures',
  'Model error',
  'Naive error',
  'Skill',
  'Within tolerance',
  'Verdict',
];
const FIGURES = ['Figures', 'Model error', 'Naive error', 'Skill'];

/** Every series on every basis, the misses among them. */
export function backtestTable({ series, scores }: Scored): string {
  const rows = scores.map(({ series: id, basis, points, model, naive, skill, within, verdict }) => {
    const { label, unit, givenInPart } = series.find((one) => one.id === id)!;
    return [
      label,
      basis,
      String(points),
      fineSize(model, unit),
      fineSize(naive, unit),
      skillText(skill),
      within === null ? 'none published' : `${within} of ${points}`,
      givenInPart === undefined ? verdict : `${verdict} *`,
    ];
  });
  return numbersTable(HEADS, rows, (column) => FIGURES.includes(HEADS[column]!));
}
