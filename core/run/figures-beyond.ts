import type { Parameter } from '../parameters/parameter.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The figures that a future takes outside of their ranges, each as a sentence names it. */
export function figuresBeyond({ future, parameters }: Scenario): readonly string[] {
  const changes = future.flatMap((each) => each.changes);
  const outside = changes.flatMap(({ parameter: id, value }) => {
    const parameter = parameters.get(id);
    if (parameter === undefined) return [];
    const { low, high } = rangeOf(parameter);
    return value >= low && value <= high
      ? []
      : [`“${parameter.label}” at ${value} (its range is ${low} to ${high})`];
  });
  return [...new Set(outside)];
}

/** From the lowest to the highest that any of its dated values is given. */
function rangeOf({ values }: Parameter): { readonly low: number; readonly high: number } {
  return {
    low: Math.min(...values.map(({ low }) => low)),
    high: Math.max(...values.map(({ high }) => high)),
  };
}
