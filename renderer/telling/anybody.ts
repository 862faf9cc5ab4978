import { runsBehind } from '../../core/model/recording/measures.ts';
import type { MeasureId } from '../../core/model/recording/measures.ts';
import type { SimulationResult } from '../api/types.ts';
import { figureAt } from './cells.ts';
import type { Spread } from './cells.ts';

/**
 * The part of the runs in which there is anybody of a kind that a share or mean could be of. In the other runs it counts as
 * nothing, so that an average over all runs is that much too low. 1 for what is added up, and for a result made before this
 * was counted.
 */
export function runsWithAnybody(
  { measures }: Pick<SimulationResult, 'measures'>,
  spread: Spread,
  category: number,
  measure: MeasureId,
): number {
  const behind = runsBehind(measure);
  const at = behind === null ? -1 : measures.indexOf(behind);
  return at < 0 ? 1 : Math.min(1, figureAt(spread, measures.length, category, at).mean);
}

/** Whether there is somebody in every run, under every option that is told of. */
export function isAlwaysSomebody(
  result: Pick<SimulationResult, 'measures'>,
  spreads: readonly Spread[],
  category: number,
  measures: readonly MeasureId[],
): boolean {
  return spreads.every((spread) =>
    measures.every((measure) => runsWithAnybody(result, spread, category, measure) === 1),
  );
}
