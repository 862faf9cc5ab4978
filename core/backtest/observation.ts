/** A back-test: figures nobody here wrote, to hold a run of the past against. */
import type { IndicatorUnit } from '../model/indicators.ts';
import type { Ages, MeasureId } from './measure.ts';

/** Whether a figure was seen in its source, worked out from figures that were, or written down from memory. */
export type Mark = 'seen' | 'derived' | 'memory';

/** The units back-tests are in; growth is a share of what it is counted from. */
export type BacktestUnit = Extract<IndicatorUnit, 'share' | 'pounds per hour' | 'people'>;

/** One published figure and the months it is about. */
export type Observation = {
  /** How the time is written in its source, such as 2014-15. */
  readonly when: string;
  /** The first and last month it is about, YYYY-MM; the same where it is for a day. */
  readonly from: string;
  readonly until: string;
  readonly value: number;
  readonly mark: Mark;
  readonly source: string;
  /** The basis it was counted on. Figures on two bases are never joined to one line. */
  readonly basis: string;
  /** Given to the model as its starting point: shown and not scored. */
  readonly anchor?: boolean;
  /** For providers only: the years since registration it is about. */
  readonly ages?: Ages;
};

/** Published figures of one kind, and the figure of a run that stands beside them. */
export type Series = {
  readonly id: string;
  readonly label: string;
  readonly unit: BacktestUnit;
  readonly measure: MeasureId;
  /** The month that growth is counted from, YYYY-MM, for a measure of growth. */
  readonly since?: string;
  /** How far off is still right, in the unit of the series, where a tolerance has been published. */
  readonly tolerance?: number;
  /** What the naive forecast says everywhere, where it is not the first of these figures. */
  readonly naive?: { readonly value: number; readonly why: string };
  /** What the model was told that these figures follow from in part, so that a good score proves little. */
  readonly givenInPart?: string;
  readonly observations: readonly Observation[];
};

/** An observation with both forecasts of it, in the unit of the series. */
export type Forecast = Pick<Observation, 'when' | 'mark' | 'source' | 'basis'> & {
  readonly observed: number;
  readonly model: number;
  /** Spread of the replicates, the lowest and the highest; equal where nothing is drawn. */
  readonly lowest: number;
  readonly highest: number;
  readonly naive: number;
  readonly scored: boolean;
};

/** A series with its forecasts. */
export type Forecasts = Pick<Series, 'id' | 'label' | 'unit' | 'tolerance' | 'givenInPart'> & {
  /** What the naive forecast is, as a sentence. */
  readonly naive: string;
  readonly forecasts: readonly Forecast[];
};
