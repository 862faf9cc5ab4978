import { isInEveryReplicate } from '../../core/model/recording/in-every-replicate.ts';
import type { Parameter } from '../../core/parameters/parameter.ts';
import type { Difference, SimulationResult } from '../../core/run/result.ts';
import type { WinnerFigure } from '../../core/run/winners.ts';
import { meanInterval } from '../../core/statistics/interval.ts';
import { formatAmount, formatHeads } from '../../core/figures/amount.ts';
import { formatWeekly } from '../../core/figures/weekly.ts';
import { figureTable } from './figure-table.ts';
import { categoriesIn, cellOf } from './spread-cells.ts';
import type { Figures } from './spread-cells.ts';

/** Shares that make up all people of a kind. */
const BY_HOURS = ['hours.more', 'hours.less', 'hours.unchanged'] as const satisfies readonly WinnerFigure[];

const COLUMNS: readonly {
  readonly id: WinnerFigure;
  readonly head: string;
  readonly show: (n: number) => string;
  /** Whether it is a mean change, with its 95% interval beside it. */
  readonly isChange?: true;
}[] = [
  { id: 'people', head: 'People', show: formatHeads },
  { id: 'hours.more', head: 'Need met better', show: share },
  { id: 'hours.less', head: 'Need met worse', show: share },
  { id: 'hours.change', head: 'Care a week', show: (n) => formatWeekly(n, 'care'), isChange: true },
  { id: 'payments.less', head: 'Pay less', show: share },
  { id: 'payments.more', head: 'Pay more', show: share },
  { id: 'payments.change', head: '£ a week', show: (n) => formatWeekly(n, 'payments'), isChange: true },
];

/**
 * Who gains and who loses under each option against the first, for everyone and by client group; empty with one option. Of a
 * group that some replicate has nobody of there are no shares.
 */
export function winnersText(result: SimulationResult, parameters: readonly Parameter[]): string {
  if (result.winnerFigures.length === 0) return '';
  return result.differences.map((difference) => oneOption(result, difference, parameters)).join('\n\n');
}

function oneOption(
  result: SimulationResult,
  { option, against, winners }: Difference,
  parameters: readonly Parameter[],
): string {
  const { categories, winnerFigures, replicates } = result;
  const rows = (['everyone', 'group'] as const)
    .flatMap((dimension) => categoriesIn(categories, dimension))
    .map(({ at, category }) => {
      const cell = (id: WinnerFigure): Figures =>
        cellOf(winners, winnerFigures.length, at, winnerFigures.indexOf(id));
      const isScarce = !isInEveryReplicate(BY_HOURS.map((id) => cell(id).mean));
      return [
        category.label,
        ...COLUMNS.flatMap(({ id, show, isChange }) => {
          if (isScarce && id !== 'people') return isChange ? ['n/a', 'n/a'] : ['n/a'];
          const interval = meanInterval(cell(id), replicates);
          const between = interval === null ? 'n/a' : `${show(interval.low)} to ${show(interval.high)}`;
          return isChange ? [show(cell(id).mean), between] : [show(cell(id).mean)];
        }),
      ];
    });
  const name = (id: string): string => result.options.find((each) => each.id === id)?.name ?? id;
  return [
    `Who gains and who loses: ${name(option)} against ${name(against)}, the same people, their last ${Math.min(12, result.months.length)} months`,
    figureTable(
      [
        { head: '', narrowest: 18 },
        ...COLUMNS.flatMap(({ head, isChange }) => (isChange ? [head, '95% interval'] : [head])).map(
          (head) => ({ head, align: 'right' as const }),
        ),
      ],
      rows,
    ),
    `Better or worse is by more than ${thresholdOf(parameters, 'winners.hours', (n) => `${n * 100}%`)} of a person's need, more or less by more than ${thresholdOf(parameters, 'winners.payment', (n) => `£${n}`)} a week.`,
  ].join('\n');
}

function thresholdOf(parameters: readonly Parameter[], id: string, said: (value: number) => string): string {
  const value = parameters.find((parameter) => parameter.id === id)?.values.at(-1)?.value;
  return value === undefined ? id : said(value);
}

function share(part: number): string {
  return formatAmount(part, 'share');
}
