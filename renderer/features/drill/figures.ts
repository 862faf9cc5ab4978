/** The figures of a drill, as they are drawn and as they are read. */
import type { DrillFigure, DrillSummary } from '../../../core/explain/drill/drill-summary.ts';
import { DRILL_UNITS, isSomething, peopleName, readAs } from '../../../core/explain/drill/sentences.ts';
import type { TwinTable } from '../../charts/twin-table.tsx';

/** Every figure, those within another set apart by a dash. */
export function figuresTable({ figures }: DrillSummary): TwinTable {
  const head = ['What follows', 'Mean', 'Lowest', 'Highest', 'In'];
  return {
    head,
    rows: figures
      .filter(isSomething)
      .map((figure) => [wordsOf(figure), ...cells(figure, readAs), DRILL_UNITS[figure.unit]]),
    exact: {
      head,
      rows: figures.map((figure) => [
        figure.id,
        ...(figure.range === null
          ? ['', '', '']
          : [figure.range.mean, figure.range.lowest, figure.range.highest]),
        figure.unit,
      ]),
    },
  };
}

/** Who they are: everyone, those with complex needs, and every group, arrangement and locality there is anyone of. */
export function peopleRows({ figures }: DrillSummary) {
  return figures
    .filter((figure) => figure.unit === 'people' && isSomething(figure))
    .map(({ id, label, range }) => ({
      id,
      label: peopleName(label),
      points: [
        {
          role: 'decision' as const,
          name: peopleName(label),
          mean: range!.mean,
          low: range!.lowest,
          high: range!.highest,
        },
      ],
    }));
}

function wordsOf({ label }: DrillFigure): string {
  return label.startsWith(' ') ? `– ${peopleName(label)}` : label;
}

function cells(figure: DrillFigure, read: typeof readAs): readonly string[] {
  const { range } = figure;
  if (range === null) return ['not so many', '', ''];
  return [range.mean, range.lowest, range.highest].map((value) => read(figure, value));
}
