import { isKept } from '../../experiment/limit.ts';
import { clusteredChance, clusterMeans } from '../../statistics/clustered.ts';
import { estimateOf } from '../../statistics/interval.ts';
import type { Estimate } from '../../statistics/interval.ts';
import type { GridCell } from './answer.ts';
import type { Cells } from './cells.ts';
import { clusterOf } from './order.ts';
import type { GridOrder } from './order.ts';

/** What the runs so far say of one option in one world. */
export function tellCell(order: GridOrder, cells: Cells, option: number, world: number): GridCell {
  const { against, options, indicators, limits } = order;
  const size = clusterOf(order);
  const estimate = (values: Float64Array): Estimate => estimateOf(clusterMeans(values, size));
  const runs = cells.column(option, world, 0).filter((value) => !Number.isNaN(value)).length;
  const head = { option: option === 0 ? against : options[option - 1], world, lives: runs };
  if (runs === 0) return { ...head, indicators: [], limits: [], all: null };
  const figures = limits.map((_, position) => cells.column(option, world, indicators.length + position));
  const kept = keptOf(order, cells, option, world);
  return {
    ...head,
    indicators: indicators.map((measure, figure) => {
      const own = cells.column(option, world, figure);
      const level = estimate(own);
      if (option === 0) return { measure, level, difference: null };
      const usual = cells.column(0, world, figure);
      return { measure, level, difference: estimate(own.map((value, run) => value - usual[run])) };
    }),
    limits: figures.map((values, position) => ({
      figure: values.some((value) => Math.abs(value) === Infinity) ? null : estimate(values),
      kept: clusteredChance(kept[position], size),
    })),
    all: kept.length === 0 ? null : clusteredChance(allKept(kept), size),
  };
}

/** Limit by limit, in which runs it was kept. */
function keptOf(
  { indicators, limits }: GridOrder,
  cells: Cells,
  option: number,
  world: number,
): readonly Float64Array[] {
  return limits.map((limit, position) =>
    asKept(cells.column(option, world, indicators.length + position), (value) => isKept(limit, value)),
  );
}

/** In which runs all limits, at least one, were kept: 1 or 0, NaN in those that were refused. */
export function allKeptOf(order: GridOrder, cells: Cells, option: number, world: number): Float64Array {
  return allKept(keptOf(order, cells, option, world));
}

/** 1 in a run that kept to a limit and 0 in one that did not. */
function asKept(values: Float64Array, keeps: (value: number) => boolean): Float64Array {
  return values.map((value) => (Number.isNaN(value) ? value : keeps(value) ? 1 : 0));
}

function allKept(kept: readonly Float64Array[]): Float64Array {
  return kept.reduce((all, one) => all.map((value, run) => value * one[run]));
}
