import { prepare } from '../../core/run/plan.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';

/**
 * Refuses scenarios the parameters do not reach: a start before a parameter's first value, or a future that changes what there is not yet.
 * @throws InvalidInput naming the scenario and what the model says against it
 */
export function refuseUnprepared(scenarios: readonly Scenario[]): void {
  const problems = scenarios.flatMap((scenario) => {
    try {
      prepare(scenario);
      return [];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const [option, future] = [scenario.option.at(-1)?.id, scenario.future.at(-1)?.id];
      return [
        {
          path: '',
          expected: `parameters for every month of option "${option}" in future "${future}" from ${scenario.start}`,
          found: 'some that do not reach so far',
          remedy: error.message,
        },
      ];
    }
  });
  if (problems.length > 0) throw new InvalidInput(problems);
}
