import type { Scenario } from '../../core/scenario/scenario.ts';
import type { Catalogue } from '../files/scenario-files.ts';

/** The parts of an order that make a scenario. */
type Ordered = Pick<Scenario, 'start' | 'months' | 'seed'> & {
  readonly place: string;
  readonly option: string;
  readonly future: string;
};

/** Reads the documents an order names. */
export function scenarioOf(
  catalogue: Catalogue,
  { place, option, future, start, months, seed }: Ordered,
): Scenario {
  return {
    place: catalogue.readPlace(place),
    option: catalogue.readOption(option),
    future: catalogue.readFuture(future),
    parameters: catalogue.readParameters(),
    start,
    months,
    seed,
  };
}
