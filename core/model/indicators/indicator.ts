export type IndicatorUnit =
  'pounds' | 'pounds per hour' | 'hours' | 'people' | 'providers' | 'months' | 'share' | 'rating steps';

/** How months become one figure for the horizon: flows are summed, stocks taken at the end, shares averaged. */
export type Aggregation = 'sum' | 'last' | 'mean';

/** One figure that is read off the market every month. */
export type Indicator = {
  readonly label: string;
  readonly meaning: string;
  readonly unit: IndicatorUnit;
  readonly aggregation: Aggregation;
  readonly group: 'council' | 'people' | 'choice' | 'care' | 'providers';
};
