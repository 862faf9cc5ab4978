import { capital } from '../../core/scenario/first-letter.ts';
import { isInEveryReplicate } from '../../core/model/recording/in-every-replicate.ts';
import type { Dimension } from '../../core/model/recording/category.ts';
import type { SimulationResult } from '../api/types.ts';
import { originRows } from '../files/csv.ts';
import type { TableFile } from '../files/table-file.ts';
import { categoriesIn, figureAt } from './cells.ts';
import type { Figure } from './cells.ts';

type Difference = SimulationResult['differences'][number];
type WinnerFigure = SimulationResult['winnerFigures'][number];

/** The last months over which the same people are compared. */
export const COMPARED_MONTHS = 12;

/** What can be gained and lost. */
export type Stake = 'care' | 'payments';

/** Who loses and gains of one kind of people: shares of them, and the average change. */
export type Fortune = {
  readonly losing: Figure;
  readonly gaining: Figure;
  readonly unchanged: Figure;
  /** Hours a week, or pounds a week. */
  readonly change: Figure;
};

export type WinnerRow = {
  readonly dimension: Dimension;
  readonly label: string;
  readonly people: number;
  readonly fortunes: Readonly<Record<Stake, Fortune>>;
};

const SHOWN: readonly Dimension[] = ['everyone', 'group', 'locality', 'means'];

/** Getting more care is a gain, and so is paying less. */
const FIGURES: Readonly<Record<Stake, Readonly<Record<keyof Fortune, WinnerFigure>>>> = {
  care: {
    losing: 'hours.less',
    gaining: 'hours.more',
    unchanged: 'hours.unchanged',
    change: 'hours.change',
  },
  payments: {
    losing: 'payments.more',
    gaining: 'payments.less',
    unchanged: 'payments.unchanged',
    change: 'payments.change',
  },
};

/** Whether every run has somebody of a kind: of one that some run has nobody of, nothing is told. */
export function isInEveryRun(
  { winnerFigures }: SimulationResult,
  { winners }: Difference,
  at: number,
): boolean {
  const { losing, gaining, unchanged } = FIGURES.care;
  return isInEveryReplicate(
    [losing, gaining, unchanged].map(
      (id) => figureAt(winners, winnerFigures.length, at, winnerFigures.indexOf(id)).mean,
    ),
  );
}

/** What the kinds of people are called that some runs have nobody of, and some have. */
export function scarceKinds(result: SimulationResult, difference: Difference): readonly string[] {
  const { categories, winnerFigures } = result;
  const people = winnerFigures.indexOf('people');
  return SHOWN.flatMap((dimension) => categoriesIn(categories, dimension))
    .filter(({ at }) => figureAt(difference.winners, winnerFigures.length, at, people).mean > 0)
    .filter(({ at, category }) => category.dimension !== 'everyone' && !isInEveryRun(result, difference, at))
    .map(({ category }) => category.label);
}

/** Who gains and loses under one option, by what people were at the end under the first; kinds that some run has nobody of are left out. */
export function winnerRows(result: SimulationResult, difference: Difference): readonly WinnerRow[] {
  const { categories, winnerFigures } = result;
  const { winners } = difference;
  const width = winnerFigures.length;
  return SHOWN.flatMap((dimension) => categoriesIn(categories, dimension)).flatMap(({ at, category }) => {
    const of = (id: WinnerFigure): Figure => figureAt(winners, width, at, winnerFigures.indexOf(id));
    const people = of('people').mean;
    if (people === 0) return [];
    if (category.dimension !== 'everyone' && !isInEveryRun(result, difference, at)) return [];
    const fortune = (stake: Stake): Fortune => ({
      losing: of(FIGURES[stake].losing),
      gaining: of(FIGURES[stake].gaining),
      unchanged: of(FIGURES[stake].unchanged),
      change: of(FIGURES[stake].change),
    });
    return [
      {
        dimension: category.dimension,
        label: capital(category.label),
        people,
        fortunes: { care: fortune('care'), payments: fortune('payments') },
      },
    ];
  });
}

/** Within each thing people are told apart by, whose average change is largest comes first. */
export function largestFirst(rows: readonly WinnerRow[], stake: Stake): readonly WinnerRow[] {
  const size = ({ fortunes }: WinnerRow): number => Math.abs(fortunes[stake].change.mean);
  return SHOWN.flatMap((dimension) =>
    rows.filter((row) => row.dimension === dimension).toSorted((one, other) => size(other) - size(one)),
  );
}

/** The size that fills one side of the bars: the far end of the widest range. */
export function widestSide(rows: readonly WinnerRow[], stake: Stake): number {
  return rows.reduce(
    (most, { fortunes: { [stake]: fortune } }) => Math.max(most, fortune.losing.p95, fortune.gaining.p95),
    0,
  );
}

/** Every figure of every kind of people with full precision. */
export function winnersFile(result: SimulationResult, nameOf: (option: string) => string): TableFile {
  const { categories, winnerFigures } = result;
  const rows = result.differences.flatMap(({ option, winners }) =>
    categories.flatMap(({ dimension, id, label }, at) =>
      winnerFigures.map((name, place) => {
        const { mean, p5, p95, standardError } = figureAt(winners, winnerFigures.length, at, place);
        return [nameOf(option), dimension, id, label, name, mean, p5, p95, standardError];
      }),
    ),
  );
  const heading = ['under', 'dimension', 'id', 'who', 'figure', 'mean', 'p5', 'p95', 'standardError'];
  return { origin: originRows(result, nameOf), rows: [heading, ...rows] };
}
