import { MEASURES, runsBehind } from '../../core/model/recording/measures.ts';
import type { MeasureId } from '../../core/model/recording/measures.ts';
import type { Dimension } from '../../core/model/recording/category.ts';
import type { SimulationResult, Spread } from '../../core/run/result.ts';
import { WEEKS_PER_MONTH } from '../../core/time/weeks.ts';
import { certaintyOf } from '../../core/statistics/certainty.ts';
import { formatAmount, formatChange, formatExact } from '../../core/figures/amount.ts';
import { formatWeekly } from '../../core/figures/weekly.ts';
import { figureTable } from './figure-table.ts';
import { categoriesIn, cellOf } from './spread-cells.ts';
import { wrapped } from './wrap.ts';

/** What a breakdown may be by. */
export const BY = [
  'group',
  'locality',
  'deployment',
  'route',
  'means',
] as const satisfies readonly Dimension[];
export type By = (typeof BY)[number];

const TITLES: { readonly [B in By]: string } = {
  group: 'client group',
  locality: 'locality',
  deployment: 'who holds the budget',
  route: 'how the hours are bought',
  means: 'what people pay of the cost',
};

/** Measures a terminal has room for, each for a person and week where it is money and for council-supported people where it is about their budget; the JSON and CSV have them all. */
const SHOWN: readonly {
  readonly id: MeasureId;
  readonly head: string;
  readonly of?: 'each week' | 'supported';
}[] = [
  { id: 'need.met', head: 'Need met' },
  { id: 'payments', head: 'Pays a week', of: 'each week' },
  { id: 'vat', head: 'VAT a week', of: 'each week' },
  { id: 'fees', head: 'Fees a week', of: 'each week' },
  { id: 'labelled', head: 'Told', of: 'supported' },
  { id: 'genuine', head: 'Genuine', of: 'supported' },
  { id: 'alternatives', head: 'Alternatives', of: 'supported' },
  { id: 'control', head: 'Control', of: 'supported' },
];

/** Stands behind a difference whose interval holds zero. */
const UNSURE = '?';
const UNSURE_NOTE = `${UNSURE} could be luck: zero lies in the 95% interval of the mean paired difference, or there are too few replicates to tell, or some have nobody of the kind. The CSV and the JSON have every interval.`;

/** Stands below outcomes by what people pay, where a low figure is a cause of the kind and not its lot. */
const MEANS_NOTE =
  'Told month by month: whoever gets no care in a month pays nothing in it and is counted there, and whose care falls short may pay all of what it costs. So need met by what people pay does not tell rich from poor.';

/** Outcomes by who people are over the reported months, a table for each option with the difference beside each figure. */
export function breakdownTables(result: SimulationResult, by: By): string {
  if (result.categories.length === 0) {
    return 'This result was made before outcomes were broken down by who people are; run it again to see that.';
  }
  const tables = result.scenarios
    .map(({ breakdown }, position) => {
      const name = result.options[position]?.name ?? '';
      const first = result.scenarios[0]?.breakdown;
      const beside = position === 0 ? undefined : first;
      const title = `By ${TITLES[by]}, means over all reported months: ${name}`;
      const against = beside === undefined ? '' : ` (in brackets, against ${result.options[0]?.name ?? ''})`;
      const paired = result.differences[position - 1]?.breakdown;
      const note = beside === undefined ? '' : `\n${wrapped(UNSURE_NOTE)}`;
      return `${title}${against}\n${oneTable(result, { breakdown, beside, paired }, by)}${note}`;
    })
    .join('\n\n');
  return by === 'means' ? `${tables}\n${wrapped(MEANS_NOTE)}` : tables;
}

/** Figures under one option, and under the first with the paired differences where it is not the first. */
type Sides = {
  readonly breakdown: Spread;
  readonly beside: Spread | undefined;
  readonly paired: Spread | undefined;
};

function oneTable(result: SimulationResult, { breakdown, beside, paired }: Sides, by: By): string {
  const { categories, measures, months, replicates } = result;
  const isUnsure = (at: number, id: MeasureId): boolean => {
    if (paired === undefined) return false;
    const cell = cellOf(paired, measures.length, at, measures.indexOf(id));
    return ['could be luck', 'too few replicates to tell'].includes(certaintyOf(cell, replicates));
  };
  const mean = ({ mean: means }: Spread, at: number, id: MeasureId): number =>
    means[at * measures.length + measures.indexOf(id)] ?? 0;
  /** The part of the runs that have anybody it could be of; in the others it counts as nothing. */
  const runsOf = (spread: Spread, at: number, id: MeasureId): number => {
    const behind = runsBehind(id);
    return behind === null || !measures.includes(behind) ? 1 : mean(spread, at, behind);
  };
  const rows = categoriesIn(categories, by).flatMap(({ at, category }) => {
    const people = mean(breakdown, at, 'person-months');
    if (people === 0 && (beside === undefined || mean(beside, at, 'person-months') === 0)) return [];
    const cells = SHOWN.map(({ id, of }) => {
      const { unit } = MEASURES[id];
      const value = (spread: Spread): number => {
        const whose = mean(spread, at, of === 'supported' ? 'supported-months' : 'person-months');
        const runs = runsOf(spread, at, id);
        if (whose === 0 || runs === 0) return Number.NaN;
        return mean(spread, at, id) / (of === 'each week' ? whose * WEEKS_PER_MONTH : runs);
      };
      const here = value(breakdown);
      if (Number.isNaN(here)) return 'n/a';
      // What one person pays a week is told to the penny, as the window does.
      const isWeekly = of === 'each week' && unit === 'pounds';
      const level = isWeekly ? formatExact(here, unit) : formatAmount(here, unit);
      if (beside === undefined || Number.isNaN(value(beside))) return level;
      const isScarce = runsOf(breakdown, at, id) < 1 || runsOf(beside, at, id) < 1;
      const mark = isScarce || isUnsure(at, id) ? UNSURE : '';
      const change = here - value(beside);
      return `${level} (${isWeekly ? formatWeekly(change, 'payments') : formatChange(change, unit)}${mark})`;
    });
    return [[category.label, formatAmount(people / months.length, 'people'), ...cells]];
  });
  const heads = ['People', ...SHOWN.map(({ head }) => head)].map((head) => ({
    head,
    align: 'right' as const,
  }));
  return figureTable([{ head: '' }, ...heads], rows);
}
