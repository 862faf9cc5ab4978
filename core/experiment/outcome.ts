/**
 * What is kept of one run under one decision, as one block of numbers:
 *
 *   (indicator, then rate) x (whole horizon, then each financial year) | category x measure | category x gain
 *
 * Gains are of this decision against the one it is compared with; without one to compare with there are none. An outcome is
 * small, some thousands of numbers, so that thousands of runs can be kept.
 */
import { INDICATOR_IDS, INDICATORS } from '../model/indicators.ts';
import type { IndicatorId, IndicatorUnit } from '../model/indicators.ts';
import { categoriesOf } from '../model/recording/category.ts';
import { MEASURE_IDS, MEASURES, measuresOf } from '../model/recording/measures.ts';
import type { MeasureId } from '../model/recording/measures.ts';
import { monthsOf, seriesOf, sumsOf } from '../run/path.ts';
import { aggregate, overMonths } from '../model/indicators/over-months.ts';
import { WINNER_FIGURES, winnerFiguresOf } from '../run/winners.ts';
import type { WinnerFigure } from '../run/winners.ts';
import { RATE_IDS, RATES } from './rates.ts';
import type { RateId } from './rates.ts';
import { reportedYears } from './years.ts';
import type { ReportedYear } from './years.ts';

export type Outcome = Float64Array;

/** Which figures of the whole market there are. */
export type MarketMeasure = IndicatorId | RateId;

export type Shape = {
  readonly years: readonly ReportedYear[];
  /** Ids of the kinds of people. */
  readonly categories: readonly string[];
};

const MARKET_MEASURES: readonly MarketMeasure[] = [...INDICATOR_IDS, ...RATE_IDS];

/** What there is a figure for, in runs of one place and horizon. */
export function shapeOf(start: string, months: number, localities: number): Shape {
  return {
    years: reportedYears(start, months),
    categories: categoriesOf(localities).map(({ id }) => id),
  };
}

/** The outcome of a path; `winners` are the sums of who gained and lost, where it was compared with another. */
export function outcomeOf(
  path: Float64Array,
  months: number,
  { years }: Shape,
  winners: Float64Array | null,
): Outcome {
  const series = seriesOf(path, months);
  const spans = [{ from: 0, until: months }, ...years];
  const market = spans.map((span) => marketFigures(series, months, span));
  const byMeasure = MARKET_MEASURES.flatMap((_, position) => market.map((figures) => figures[position]));
  const people = measuresOf(sumsOf(path, months));
  const gains = winners === null ? [] : winnerFiguresOf(winners);
  return Float64Array.from([...byMeasure, ...people, ...gains]);
}

function marketFigures(
  series: Float64Array,
  months: number,
  span: { readonly from: number; readonly until: number },
): readonly number[] {
  const within = (indicator: IndicatorId): Float64Array => monthsOf(series, indicator, months, span);
  const total = (indicator: IndicatorId): number => aggregate(within(indicator), 'sum');
  return [
    ...INDICATOR_IDS.map((indicator) => overMonths(indicator, within)),
    ...RATE_IDS.map((rate) => RATES[rate].of(total)),
  ];
}

/** Which figure of an outcome is meant: one of the whole market, of a kind of people, or of who gains and loses among a kind of people. */
export type FigureAsked =
  | { readonly kind: 'market'; readonly measure: MarketMeasure; readonly year: number | null }
  | { readonly kind: 'people'; readonly measure: MeasureId; readonly for: string }
  | { readonly kind: 'gains'; readonly measure: WinnerFigure; readonly for: string };

/**
 * Where a figure stands in an outcome.
 * @throws RangeError for a kind of people or a year the runs do not have.
 */
export function positionOf(asked: FigureAsked, { years, categories }: Shape): number {
  const spans = 1 + years.length;
  if (asked.kind === 'market') {
    const { measure, year } = asked;
    if (year !== null && !(year in years)) throw new RangeError(`The runs have no year ${year}.`);
    return MARKET_MEASURES.indexOf(measure) * spans + (year === null ? 0 : 1 + year);
  }
  const category = categories.indexOf(asked.for);
  if (category === -1) throw new RangeError(`The runs have no kind of people "${asked.for}".`);
  const people = MARKET_MEASURES.length * spans;
  if (asked.kind === 'people')
    return people + category * MEASURE_IDS.length + MEASURE_IDS.indexOf(asked.measure);
  const gains = people + categories.length * MEASURE_IDS.length;
  return gains + category * WINNER_FIGURES.length + WINNER_FIGURES.indexOf(asked.measure);
}

/** The figure for the whole horizon: what most questions are about. */
export function wholeFigure(outcome: Outcome, measure: MarketMeasure, shape: Shape): number {
  return outcome[positionOf({ kind: 'market', measure, year: null }, shape)];
}

/** What a figure is called and counted in. */
export type Described = { readonly label: string; readonly meaning: string; readonly unit: IndicatorUnit };

/** Whether an id is one of a figure of the whole market. */
export function isMarketMeasure(id: string): id is MarketMeasure {
  return Object.hasOwn(INDICATORS, id) || Object.hasOwn(RATES, id);
}

/** What a figure of the whole market is called and counted in. */
export function describeMarketMeasure(measure: MarketMeasure): Described {
  return measure in RATES ? RATES[measure as RateId] : INDICATORS[measure as IndicatorId];
}

/** Whether an id is one of a figure of a kind of people. */
export function isPeopleMeasure(id: string): id is MeasureId {
  return Object.hasOwn(MEASURES, id);
}

/** Whether an id is one of a figure of who gains and loses. */
export function isGain(id: string): id is WinnerFigure {
  return (WINNER_FIGURES as readonly string[]).includes(id);
}
