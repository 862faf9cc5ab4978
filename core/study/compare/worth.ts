import { describeMarketMeasure } from '../../experiment/outcome.ts';
import type { MarketMeasure } from '../../experiment/outcome.ts';
import type { IndicatorUnit } from '../../model/indicators.ts';
import type { Worth } from '../../statistics/sequential/judge-difference.ts';
import type { WorthAsked } from './order.ts';

/** The smallest amount worth telling where there is nothing to be a part of, in each unit. */
const WORTH_OVER_NOTHING: Readonly<Record<IndicatorUnit, number>> = {
  pounds: 1000,
  'pounds per hour': 0.01,
  hours: 1,
  people: 1,
  providers: 0.1,
  months: 0.1,
  share: 0.001,
  'rating steps': 0.01,
};

/** The difference worth telling in an indicator, whose level is nothing in every replicate or not. */
export function worthOf(
  indicator: MarketMeasure,
  { part, amounts }: WorthAsked,
  levels: Float64Array,
): Worth {
  const named = amounts.find((each) => each.indicator === indicator);
  if (named !== undefined) return { amount: named.amount };
  return levels.some((level) => level !== 0)
    ? { part }
    : { amount: WORTH_OVER_NOTHING[describeMarketMeasure(indicator).unit] };
}
