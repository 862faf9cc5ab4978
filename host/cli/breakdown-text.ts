import { MEASURES } from '../../core/model/recording/measures.ts';
import type { MeasureId } from '../../core/model/recording/measures.ts';
import type { Dimension } from '../../core/model/recording/category.ts';
import type { SimulationResult, Spread } from '../../core/run/result.ts';
import { WEEKS_PER_MONTH } from '../../core/time/weeks.ts';
import { change, figure } from './figures.ts';
import { categoriesIn } from './spread-cells.ts';
import { table } from './table.ts';

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

/** Outcomes by who people are over the reported months, a table for each option with the difference beside each figure. */
export function breakdownTables(result: SimulationResult, by: By): string {
  if (result.categories.length === 0) {
    return 'This result was made before outcomes were broken down by who people are; run it again to see that.';
  }
  return result.scenarios
    .map(({ breakdown }, position) => {
      const name = result.options[position]?.name ?? '';
      const first = result.scenarios[0]?.breakdown;
      const beside = position === 0 ? undefined : first;
      const title = `By ${TITLES[by]}, means over all reported months: ${name}`;
      const against = beside === undefined ? '' : ` (in brackets, against ${result.options[0]?.name ?? ''})`;
      return `${title}${against}\n${oneTable(result, breakdown, beside, by)}`;
    })
    .join('\n\n');
}

function oneTable(result: SimulationResult, breakdown: Spread, beside: Spread | undefined, by: By): string {
  const { categories, measures, months } = result;
  const mean = ({ mean: means }: Spread, at: number, id: MeasureId): number =>
    means[at * measures.length + measures.indexOf(id)] ?? 0;
  const rows = categoriesIn(categories, by).flatMap(({ at, category }) => {
    const people = mean(breakdown, at, 'person-months');
    if (people === 0 && (beside === undefined || mean(beside, at, 'person-months') === 0)) return [];
    const cells = SHOWN.map(({ id, of }) => {
      const { unit } = MEASURES[id];
      const value = (spread: Spread): number => {
        const whose = mean(spread, at, of === 'supported' ? 'supported-months' : 'person-months');
        if (whose === 0) return Number.NaN;
        return mean(spread, at, id) / (of === 'each week' ? whose * WEEKS_PER_MONTH : 1);
      };
      const here = value(breakdown);
      if (beside === undefined || Number.isNaN(here)) return figure(unit, here);
      return `${figure(unit, here)} (${change(unit, here - value(beside))})`;
    });
    return [[category.label, figure('people', people / months.length), ...cells]];
  });
  const heads = ['People', ...SHOWN.map(({ head }) => head)].map((head) => ({
    head,
    align: 'right' as const,
  }));
  return table([{ head: '' }, ...heads], rows);
}
