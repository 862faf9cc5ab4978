import { capital } from '../../../core/scenario/first-letter.ts';
import type { Dimension } from '../../../core/model/recording/category.ts';
import { isRunsMeasure, MEASURES } from '../../../core/model/recording/measures.ts';
import type { MeasureId } from '../../../core/model/recording/measures.ts';
import { WEEKS_PER_MONTH } from '../../../core/time/weeks.ts';
import type { SimulationResult } from '../../api/types.ts';
import { originRows } from '../../files/csv.ts';
import type { TableFile } from '../../files/table-file.ts';
import { verdictOf } from '../../format/verdict.ts';
import type { Verdict } from '../../format/verdict.ts';
import { measureLeansOn } from '../../leanings/of-everyone.ts';
import { LEANS_HEAD } from '../../leanings/use-marks.ts';
import type { Marks } from '../../leanings/use-marks.ts';
import { isAlwaysSomebody, runsWithAnybody } from '../../telling/anybody.ts';
import { categoriesIn, figureAt } from '../../telling/cells.ts';
import type { Figure, Placed, Spread } from '../../telling/cells.ts';

/** What people can be told apart by; everyone together is in the other tabs. */
export const BY = [
  'group',
  'locality',
  'deployment',
  'route',
  'means',
] as const satisfies readonly Dimension[];
export type By = (typeof BY)[number];

/** A measure that is about council-supported people alone. */
const OF_CLIENTS: ReadonlySet<MeasureId> = new Set([
  'contribution',
  'budget',
  'labelled',
  'genuine',
  'alternatives',
  'control',
]);

/** One measure of one kind of people; null where there is nobody it could be about. */
export type Level = {
  readonly figure: Figure;
  /** A week for each of the people it is about, for hours and pounds. */
  readonly each: number | null;
};

export type LevelRow = { readonly measure: MeasureId; readonly levels: readonly (Level | null)[] };
export type LevelTable = { readonly who: readonly string[]; readonly rows: readonly LevelRow[] };

/** Every measure under one option, a column for each kind of people there is anybody of. */
export function levelTable(result: SimulationResult, spread: Spread, by: By): LevelTable {
  const kinds = categoriesIn(result.categories, by).filter(
    ({ at }) => measured(result, spread, at, 'person-months').mean > 0,
  );
  const isScarce = kinds.some(({ at }) => !isAlwaysSomebody(result, [spread], at, result.measures));
  return {
    who: kinds.map(({ category }) => capital(category.label)),
    rows: result.measures
      .filter((measure) => isScarce || !isRunsMeasure(measure))
      .map((measure) => ({
        measure,
        levels: kinds.map((kind) => levelOf(result, spread, kind, measure)),
      })),
  };
}

export type ChangeRow = {
  readonly who: string;
  readonly measure: MeasureId;
  readonly baseline: number;
  readonly option: number;
  readonly change: Figure;
  /** The change as a part of the level it starts from; infinite where that is nothing. */
  readonly relative: number;
  readonly verdict: Verdict;
};

export type Order = 'measure' | 'size';

export type Changes = {
  readonly rows: readonly ChangeRow[];
  /** Figures left out because every run gives the same under both. */
  readonly same: number;
  /** Figures left out because some run has nobody they could be of. */
  readonly scarce: number;
};

/** Every measure of every kind of people as the paired difference, where some run differs. */
export function changesIn(
  result: SimulationResult,
  difference: SimulationResult['differences'][number],
  by: By,
  order: Order,
): Changes {
  const spreadOf = (option: string): Spread | undefined =>
    result.scenarios.find((scenario) => scenario.option === option)?.breakdown;
  const [before, after] = [spreadOf(difference.against), spreadOf(difference.option)];
  if (before === undefined || after === undefined) return { rows: [], same: 0, scarce: 0 };
  let scarce = 0;
  const all = result.measures
    .filter((measure) => !isRunsMeasure(measure))
    .flatMap((measure) =>
      categoriesIn(result.categories, by).flatMap(({ at, category }): ChangeRow[] => {
        const baseline = measured(result, before, at, measure).mean;
        const option = measured(result, after, at, measure).mean;
        if (baseline === 0 && option === 0) return [];
        if (!isAlwaysSomebody(result, [before, after], at, [measure])) {
          scarce++;
          return [];
        }
        const change = measured(result, difference.breakdown, at, measure);
        return [
          {
            who: capital(category.label),
            measure,
            baseline,
            option,
            change,
            relative: change.mean === 0 ? 0 : change.mean / baseline,
            verdict: verdictOf(change, result.replicates),
          },
        ];
      }),
    );
  const rows = all.filter(({ change }) => change.mean !== 0 || change.standardError !== 0);
  const ordered = order === 'measure' ? rows : rows.toSorted(largestFirst);
  return { rows: ordered, same: all.length - rows.length, scarce };
}

/** What is beyond luck first, and within that the largest part of what it starts from. */
function largestFirst(one: ChangeRow, other: ChangeRow): number {
  const firmer = Number(other.verdict === 'beyond luck') - Number(one.verdict === 'beyond luck');
  if (firmer !== 0) return firmer;
  const [size, otherSize] = [Math.abs(one.relative), Math.abs(other.relative)];
  return size === otherSize ? 0 : otherSize - size;
}

/**
 * Every figure of one dimension with full precision: each option, then each difference. Of a kind that some runs have nobody of
 * there is the average over the others, and no more.
 */
export function breakdownFile(
  result: SimulationResult,
  by: By,
  nameOf: (option: string) => string,
  marks: Marks,
): TableFile {
  const spreads = [
    ...result.scenarios.map(({ option, breakdown }) => ({
      name: nameOf(option),
      breakdown,
      of: [breakdown],
    })),
    ...result.differences.map(({ option, against, breakdown }) => ({
      name: `${nameOf(option)} less ${nameOf(against)}`,
      breakdown,
      of: result.scenarios
        .filter((scenario) => scenario.option === option || scenario.option === against)
        .map((scenario) => scenario.breakdown),
    })),
  ];
  const heading = spreads.flatMap(({ name }) => STATISTICS.map((statistic) => `${name}: ${statistic}`));
  const rows = categoriesIn(result.categories, by).flatMap(({ at, category }) =>
    result.measures.map((measure) => [
      by,
      category.id,
      category.label,
      measure,
      MEASURES[measure].unit,
      measureLeansOn(measure, marks),
      ...spreads.flatMap(({ breakdown, of }) => {
        const figure = measured(result, breakdown, at, measure);
        if (isAlwaysSomebody(result, of, at, [measure]))
          return STATISTICS.map((statistic) => figure[statistic]);
        const runs = of.length === 1 ? runsWithAnybody(result, breakdown, at, measure) : 0;
        return STATISTICS.map((statistic) => (statistic === 'mean' && runs > 0 ? figure.mean / runs : ''));
      }),
    ]),
  );
  return {
    origin: originRows(result, nameOf),
    rows: [['dimension', 'id', 'who', 'measure', 'unit', LEANS_HEAD, ...heading], ...rows],
  };
}

const STATISTICS = ['mean', 'p5', 'p95', 'standardError'] as const;

function levelOf(result: SimulationResult, spread: Spread, { at }: Placed, measure: MeasureId): Level | null {
  const ofClients = OF_CLIENTS.has(measure);
  const months = measured(result, spread, at, ofClients ? 'supported-months' : 'person-months').mean;
  const runs = runsWithAnybody(result, spread, at, measure);
  if (months === 0 || runs === 0) return null;
  const { unit } = MEASURES[measure];
  const overAll = measured(result, spread, at, measure);
  // Of those runs alone in which there is anybody.
  const figure = { ...overAll, mean: overAll.mean / runs };
  const summed = unit === 'pounds' || unit === 'hours';
  return { figure, each: summed ? figure.mean / (months * WEEKS_PER_MONTH) : null };
}

function measured(
  { measures }: SimulationResult,
  spread: Spread,
  category: number,
  measure: MeasureId,
): Figure {
  return figureAt(spread, measures.length, category, measures.indexOf(measure));
}
