/** The ground of an experiment: all documents its runs draw on, so that a run itself is told in a few words. */
import type { ParameterRegister } from '../parameters/parameter.ts';
import type { Future } from '../scenario/future.ts';
import type { Option } from '../scenario/option.ts';
import type { Place } from '../scenario/place.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Decision } from './decision.ts';
import { atPositions } from './positions.ts';
import type { World } from './world.ts';

export type Ground = {
  readonly place: Place;
  /** Lineages by the id of their youngest, eldest first. */
  readonly options: ReadonlyMap<string, readonly Option[]>;
  readonly futures: ReadonlyMap<string, readonly Future[]>;
  readonly parameters: ParameterRegister;
  readonly start: string;
  readonly months: number;
  readonly seed: number;
};

/**
 * The scenario of a decision in a world.
 * @throws RangeError for an option or future the ground does not have.
 */
export function scenarioIn(ground: Ground, decision: Decision, world: World): Scenario {
  const { place, start, months, seed } = ground;
  return {
    place,
    option: optionOf(ground, decision),
    future: found(ground.futures, world.future, 'future'),
    parameters: atPositions(ground.parameters, world.positions, { start, months }),
    structure: world.structure,
    start,
    months,
    seed,
  };
}

/** Changes on top of an option are a child of it that has no page of its own. */
function optionOf(ground: Ground, { option, changes }: Decision): readonly Option[] {
  const lineage = found(ground.options, option, 'option');
  if (changes.length === 0) return lineage;
  const child: Option = {
    id: `${option}-tried`,
    name: 'As tried',
    summary: 'The option with lever changes on top.',
    evidence: 'An experiment of this program.',
    parent: option,
    changes,
  };
  return [...lineage, child];
}

function found<T>(all: ReadonlyMap<string, T>, id: string, what: string): T {
  const one = all.get(id);
  if (one === undefined) throw new RangeError(`The experiment has no ${what} "${id}".`);
  return one;
}
