import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import { verdictOf } from '../../format/verdict.ts';

/** How many of the differences of the first option are told apart from luck, or the same in every run; of how many. */
export function settledOf(
  { differences, replicates }: SimulationResult,
  indicators: readonly IndicatorId[],
): { readonly settled: number; readonly of: number } {
  const looked = (differences[0]?.headlines ?? []).filter(({ indicator }) => indicators.includes(indicator));
  const settled = looked.filter((headline) => {
    const verdict = verdictOf(headline, replicates);
    return verdict === 'beyond luck' || verdict === 'same in every run';
  });
  return { settled: replicates < 2 ? 0 : settled.length, of: looked.length };
}
