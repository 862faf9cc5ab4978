export type IndicatorUnit =
  'pounds' | 'pounds per hour' | 'hours' | 'people' | 'providers' | 'months' | 'share' | 'rating steps';

/**
 * How months become one figure for a year or the horizon: flows are summed, stocks taken at the end, shares averaged. Of a ratio both
 * sides are added up before one is divided by the other, so that a month counts by what it is a share of.
 */
export type Aggregation = 'sum' | 'last' | 'mean' | 'ratio';

/** One figure that is read off the market every month. */
export type Indicator = {
  readonly label: string;
  readonly meaning: string;
  readonly unit: IndicatorUnit;
  readonly aggregation: Aggregation;
  readonly group: 'council' | 'people' | 'choice' | 'care' | 'providers';
};
