import type { Parameter } from '../../core/parameters/parameter.ts';
import type { Difference, SimulationResult } from '../../core/run/result.ts';
import type { WinnerFigure } from '../../core/run/winners.ts';
import { change, figure } from './figures.ts';
import { categoriesIn } from './spread-cells.ts';
import { table } from './table.ts';

const COLUMNS: readonly {
  readonly id: WinnerFigure;
  readonly head: string;
  readonly show: (n: number) => string;
}[] = [
  { id: 'people', head: 'People', show: (n) => figure('people', n) },
  { id: 'hours.more', head: 'Need met better', show: (n) => figure('share', n) },
  { id: 'hours.less', head: 'Need met worse', show: (n) => figure('share', n) },
  { id: 'hours.change', head: 'Hours a week', show: signed },
  { id: 'payments.less', head: 'Pay less', show: (n) => figure('share', n) },
  { id: 'payments.more', head: 'Pay more', show: (n) => figure('share', n) },
  { id: 'payments.change', head: '£ a week', show: (n) => change('pounds', n) },
];

/** Who gains and who loses under each option against the first, for everyone and by client group; empty with one option. */
export function winnersText(result: SimulationResult, parameters: readonly Parameter[]): string {
  if (result.winnerFigures.length === 0) return '';
  return result.differences.map((difference) => oneOption(result, difference, parameters)).join('\n\n');
}

function oneOption(
  result: SimulationResult,
  { option, against, winners }: Difference,
  parameters: readonly Parameter[],
): string {
  const { categories, winnerFigures } = result;
  const rows = (['everyone', 'group'] as const)
    .flatMap((dimension) => categoriesIn(categories, dimension))
    .map(({ at, category }) => {
      const mean = (id: WinnerFigure): number =>
        winners.mean[at * winnerFigures.length + winnerFigures.indexOf(id)] ?? 0;
      const nobody = mean('people') === 0;
      return [
        category.label,
        ...COLUMNS.map(({ id, show }) => (nobody && id !== 'people' ? 'n/a' : show(mean(id)))),
      ];
    });
  const name = (id: string): string => result.options.find((each) => each.id === id)?.name ?? id;
  return [
    `Who gains and who loses: ${name(option)} against ${name(against)}, the same people, their last ${Math.min(12, result.months.length)} months`,
    table(
      [{ head: '', narrowest: 18 }, ...COLUMNS.map(({ head }) => ({ head, align: 'right' as const }))],
      rows,
    ),
    `Better or worse is by more than ${thresholdOf(parameters, 'winners.hours', (n) => `${n * 100} %`)} of a person's need, more or less by more than ${thresholdOf(parameters, 'winners.payment', (n) => `£${n}`)} a week.`,
  ].join('\n');
}

function thresholdOf(parameters: readonly Parameter[], id: string, said: (value: number) => string): string {
  const value = parameters.find((parameter) => parameter.id === id)?.values.at(-1)?.value;
  return value === undefined ? id : said(value);
}

/** Hours a week of one person, finer than hours are otherwise shown. */
function signed(hours: number): string {
  const size = Math.abs(hours).toFixed(2);
  if (!/[1-9]/.test(size)) return size;
  return `${hours < 0 ? '-' : '+'}${size}`;
}
