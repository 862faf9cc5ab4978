import type { SimulationResult } from '../../api/types.ts';

/** Business as usual and one of the options held against it; business as usual alone where there is none. */
export function pairOf(result: SimulationResult, place: number): SimulationResult {
  const both = <T>(all: readonly T[]): T[] => all.filter((_, at) => at === 0 || at === place + 1);
  return {
    ...result,
    options: both(result.options),
    scenarios: both(result.scenarios),
    differences: result.differences.filter((_, at) => at === place),
  };
}
