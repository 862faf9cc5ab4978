/** The figures of a drill, as they are drawn and as they are read. */
import { capital } from '../../../core/scenario/first-letter.ts';
import type { DrillFigure, DrillSummary, Range } from '../../../core/explain/drill/drill-summary.ts';
import type { TwinTable } from '../../charts/twin-table.tsx';
import { hours, money } from '../../lives/amounts.ts';

/** A range, and in how many runs there was something to measure. */
export type MeasuredFigure = { readonly range: Range; readonly measured: number };

const UNIT_WORDS: { readonly [U in DrillFigure['unit']]: string } = {
  people: 'people',
  providers: 'providers',
  minutes: 'hours over the months',
  'minutes a week': 'hours a week',
  pence: '£ over the months',
  months: 'months after',
};

const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const TENTHS = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** How it is read: counts with a tenth where they are means. */
export function readAs({ unit }: Pick<DrillFigure, 'unit'>, value: number): string {
  switch (unit) {
    case 'pence':
      return money(value);
    case 'minutes':
    case 'minutes a week':
      return hours(value);
    case 'people':
    case 'providers':
    case 'months':
      // A mean of hundreds is as fine as the runs it stands beside.
      return (Number.isInteger(value) || value >= 100 ? WHOLE : TENTHS).format(value);
  }
}

/** Every figure, those within another set apart by a dash. */
export function figuresTable({ figures }: DrillSummary): TwinTable {
  const head = ['What follows', 'Mean', 'Lowest', 'Highest', 'In'];
  return {
    head,
    rows: figures
      .filter(isSomething)
      .map((figure) => [wordsOf(figure), ...cells(figure, readAs), UNIT_WORDS[figure.unit]]),
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
      label: personWords(label),
      points: [
        {
          role: 'decision' as const,
          name: personWords(label),
          mean: range!.mean,
          low: range!.lowest,
          high: range!.highest,
        },
      ],
    }));
}

/** One figure of a summary; null where there is nothing to measure. */
export function figureIn({ figures }: DrillSummary, id: string): MeasuredFigure | null {
  const found = figures.find((figure) => figure.id === id);
  return found === undefined || found.range === null
    ? null
    : { range: found.range, measured: found.measured };
}

/** The range of one figure of a summary; null where there is nothing to measure. */
export function rangeIn(summary: DrillSummary, id: string): Range | null {
  return figureIn(summary, id)?.range ?? null;
}

function isSomething({ unit, range }: DrillFigure): boolean {
  return unit !== 'people' || (range !== null && range.highest > 0);
}

function wordsOf({ label }: DrillFigure): string {
  return label.startsWith(' ') ? `– ${personWords(label)}` : label;
}

function cells(figure: DrillFigure, read: typeof readAs): readonly string[] {
  const { range } = figure;
  if (range === null) return ['not so many', '', ''];
  return [range.mean, range.lowest, range.highest].map((value) => read(figure, value));
}

const ARRANGEMENTS: Readonly<Record<string, string>> = {
  'council-managed': 'Budget the council manages',
  'direct-payment': 'Direct payment',
  'self-funder': 'Pays for all of it',
  none: 'Without a personal budget',
  isf: 'Individual service fund',
  mixed: 'Mixed package',
};

/** What a group of people is called; arrangements have words of their own. */
function personWords(label: string): string {
  const name = label.trim();
  return ARRANGEMENTS[name] ?? capital(name);
}
