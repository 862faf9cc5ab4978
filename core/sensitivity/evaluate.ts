/**
 * One point of the space of parameters, evaluated: what every design that tries parameters asks for again and again.
 * One at a time is the design there is; another brings its own registers and asks the same.
 */
import type { ParameterRegister } from '../parameters/parameter.ts';
import { createSimulator } from '../run/simulate.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { figuresOf } from './figure.ts';

/** Two scenarios that differ in their option only: what is compared with, and the option. */
export type Pair = readonly [Scenario, Scenario];

/** The figures of every replicate, in the order of the replicates. */
export type Outcomes = readonly Float64Array[];

/**
 * Runs both options with the parameters given, on replicates 0 up to `replicates`: the same people and the same luck
 * in both, and in every other evaluation of the same seed.
 * @returns null when stopped
 */
export function evaluate(
  pair: Pair,
  parameters: ParameterRegister,
  replicates: number,
  shouldStop?: () => boolean,
): Outcomes | null {
  const { months } = pair[0];
  // The balance of money, hours and people is checked by every ordinary run; here thousands of months are run over and over.
  const simulator = createSimulator(
    pair.map((scenario) => ({ ...scenario, parameters })),
    { checkEveryMonth: false },
  );
  const outcomes: Float64Array[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const paths = simulator.run(replicate, shouldStop);
    if (paths === null) return null;
    outcomes.push(figuresOf(paths[0], paths[1], months));
  }
  return outcomes;
}
