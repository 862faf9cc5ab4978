/** Sums up replicates that are all there, as tests have them: turns them into bands by month, headlines and breakdowns for the horizon, and paired differences. */
import { createAccumulator } from '../../../core/run/accumulator.ts';
import type { Summary } from '../../../core/run/compose-summary.ts';
import type { Stretch } from '../../../core/run/figures.ts';

/** One path per replicate, for each option. Replicates stand in the same order for every option. */
export type Paths = {
  readonly options: readonly string[];
  readonly months: number;
  /** The financial years to be told; none when left out. */
  readonly years?: readonly Stretch[];
  readonly series: readonly (readonly Float64Array[])[];
  /** Who gained and lost in each replicate, for each option after the first. */
  readonly winners: readonly (readonly Float64Array[])[];
};

/**
 * Summarises replicates in the order given, so that the same replicates give the same bytes whoever ran them.
 * Differences are taken replicate by replicate against the first option.
 */
export function summarise({ options, months, years = [], series, winners }: Paths): Summary {
  const accumulator = createAccumulator({ options, months, years });
  for (const replicate of series[0]!.keys()) {
    accumulator.add({
      paths: series.map((paths) => paths[replicate]!),
      winners: winners.map((sums) => sums[replicate]!),
    });
  }
  return accumulator.summary();
}

/** Replicate by replicate, one option's series less another's. */
export function differencesOf(of: readonly Float64Array[], less: readonly Float64Array[]): Float64Array[] {
  return of.map((series, replicate) => series.map((value, cell) => value - less[replicate]![cell]!));
}
