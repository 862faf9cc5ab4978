/** Regret: how far an option falls short of the best option of the grid in the same world (Savage, 1951). */
import { usuallyBetter } from '../../experiment/better.ts';
import type { MarketMeasure } from '../../experiment/outcome.ts';
import { clusterMeans } from '../../statistics/clustered.ts';
import { estimateOf } from '../../statistics/interval.ts';
import type { Estimate } from '../../statistics/interval.ts';
import type { Regret, RegretRow } from './answer.ts';
import type { Cells } from './cells.ts';
import { clusterOf } from './order.ts';
import type { GridOrder } from './order.ts';

/** Regrets of one option, run by run in each world; null where it cannot be run. */
type RunRegrets = readonly (Float64Array | null)[];

/** The regrets of every indicator of the grid, so far. */
export function regretsOf(order: GridOrder, cells: Cells): readonly Regret[] {
  return order.indicators.map((measure, figure) => regretOf(order, cells, measure, figure));
}

function regretOf(order: GridOrder, cells: Cells, measure: MarketMeasure, figure: number): Regret {
  const chosen = order.better.find((each) => each.measure === measure);
  const better = chosen?.better ?? usuallyBetter(measure);
  if (better === null) return { measure, better, rows: [], least: null, alike: [] };
  const names = [order.against, ...order.options];
  const sign = better === 'higher' ? 1 : -1;
  const worlds = order.worlds.map((_, world) =>
    regretsIn(names.map((__, option) => cells.column(option, world, figure).map((value) => sign * value))),
  );
  const estimate = (values: Float64Array): Estimate => estimateOf(clusterMeans(values, clusterOf(order)));
  const regrets = names.map((_, option): RunRegrets => worlds.map((world) => world[option]));
  const rows = names.map((option, position): RegretRow => {
    const estimates = regrets[position].map((values) => (values === null ? null : estimate(values)));
    return { option, worlds: estimates, largestIn: largestOf(estimates) };
  });
  return { measure, better, rows, ...leastOf(rows, regrets, estimate) };
}

/** Regrets in one world, run by run; only runs that every option got through count, so that all are judged by the same luck. */
function regretsIn(values: readonly Float64Array[]): RunRegrets {
  const there = values.filter((each) => each.some((value) => !Number.isNaN(value)));
  if (there.length === 0) return values.map(() => null);
  const isCommon = there[0].map((_, run) => (there.some((each) => Number.isNaN(each[run])) ? 0 : 1));
  if (!isCommon.includes(1)) return values.map(() => null);
  const total = (each: Float64Array): number =>
    each.reduce((sum, value, run) => (isCommon[run] === 1 ? sum + value : sum), 0);
  const best = there.reduce((first, each) => (total(each) > total(first) ? each : first));
  return values.map((each) =>
    there.includes(each)
      ? each.map((value, run) => (isCommon[run] === 1 ? best[run] - value : Number.NaN))
      : null,
  );
}

function largestOf(estimates: readonly (Estimate | null)[]): number | null {
  let largest = 0;
  for (const [world, estimate] of estimates.entries()) {
    if (estimate === null) return null;
    if (estimate.mean > estimates[largest]!.mean) largest = world;
  }
  return largest;
}

/** The least largest regret, and those that the same runs do not tell from it. */
function leastOf(
  rows: readonly RegretRow[],
  regrets: readonly RunRegrets[],
  estimate: (values: Float64Array) => Estimate,
): Pick<Regret, 'least' | 'alike'> {
  const largest = rows.flatMap(({ option, worlds, largestIn }, position) =>
    largestIn === null
      ? []
      : [{ option, mean: worlds[largestIn]!.mean, values: regrets[position][largestIn]! }],
  );
  if (largest.length === 0) return { least: null, alike: [] };
  const least = largest.reduce((first, each) => (each.mean < first.mean ? each : first));
  const alike = largest.filter((each) => {
    if (each === least) return false;
    const apart = estimate(each.values.map((value, run) => value - least.values[run]));
    return apart.interval === null || apart.interval.low <= 0;
  });
  return { least: least.option, alike: alike.map(({ option }) => option) };
}
