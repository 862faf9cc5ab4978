/** Keeps, of every run, the figures asked about and nothing else. */
import { isKept, limitFigure } from '../../experiment/limit.ts';
import { isMarketMeasure, wholeFigure } from '../../experiment/outcome.ts';
import type { MarketMeasure, Shape } from '../../experiment/outcome.ts';
import type { Played } from '../../experiment/run.ts';
import type { Paired } from '../../statistics/sequential/judge-difference.ts';
import type { CompareOrder } from './order.ts';

/** Reasons are much alike; more than these tell nothing new. */
const MOST_REASONS = 5;

export type RunFigures = {
  readonly add: (played: Played) => void;
  /** Runs made, and those of them that the model did not refuse. */
  readonly counts: () => { readonly run: number; readonly kept: number; readonly reasons: readonly string[] };
  readonly paired: (indicator: number) => Paired;
  /** How often a limit was kept. */
  readonly times: (limit: number) => number;
};

/** Room for the figures of as many replicates as an order allows. */
export function keepRunFigures({ indicators, limits, most }: CompareOrder, shape: Shape): RunFigures {
  const measures = indicators.map(marketMeasure);
  const columns = measures.map(() => ({
    differences: new Float64Array(most),
    levels: new Float64Array(most),
  }));
  const times = limits.map(() => 0);
  const reasons = new Set<string>();
  let [run, kept] = [0, 0];
  return {
    add(played) {
      run++;
      if ('refused' in played) {
        if (reasons.size < MOST_REASONS) reasons.add(played.refused);
        return;
      }
      const [against, own] = played.outcomes;
      for (const [position, { differences, levels }] of columns.entries()) {
        const level = wholeFigure(against, measures[position], shape);
        levels[kept] = level;
        differences[kept] = wholeFigure(own, measures[position], shape) - level;
      }
      for (const [position, limit] of limits.entries())
        if (isKept(limit, limitFigure(limit, own, against, shape))) times[position]++;
      kept++;
    },
    counts: () => ({ run, kept, reasons: [...reasons] }),
    paired: (indicator) => ({
      differences: columns[indicator].differences.subarray(0, kept),
      levels: columns[indicator].levels.subarray(0, kept),
    }),
    times: (limit) => times[limit],
  };
}

/** @throws RangeError for an indicator there is not, which the problems of the order tell better. */
export function marketMeasure(id: string): MarketMeasure {
  if (isMarketMeasure(id)) return id;
  throw new RangeError(`There is no indicator "${id}".`);
}
