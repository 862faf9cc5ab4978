/** Which figures stand on a parameter, one step back from each. */
import { INDICATOR_IDS } from '../../model/indicators.ts';
import type { IndicatorId } from '../../model/indicators.ts';
import { explainIndicator } from '../indicator/indicator.ts';
import type { Reading } from '../indicator/inputs.ts';

/** Every parameter that some indicator names one step back, with those indicators in their order. */
export function usesOfParameters(reading: Reading): ReadonlyMap<string, readonly IndicatorId[]> {
  const uses = new Map<string, IndicatorId[]>();
  for (const indicator of INDICATOR_IDS) {
    for (const { id } of explainIndicator(indicator, reading).parameters) {
      uses.set(id, [...(uses.get(id) ?? []), indicator]);
    }
  }
  return uses;
}
