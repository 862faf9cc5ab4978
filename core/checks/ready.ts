/** Makes the scenarios of a check out of documents. */
import type { Parameter, ParameterRegister } from '../parameters/parameter.ts';
import { requireParameter } from '../parameters/register.ts';
import type { Future } from '../scenario/future.ts';
import { CENTRAL } from '../scenario/future.ts';
import { BUSINESS_AS_USUAL } from '../scenario/option.ts';
import type { Option } from '../scenario/option.ts';
import type { Place, PlaceFieldId } from '../scenario/place.ts';
import { DEFAULT_START } from '../scenario/scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ChangedFields, Check, CheckScenario, HeldParameter } from './check.ts';
import type { ReadyCheck, ReadyScenario } from './run-checks.ts';

/** Where the documents a check names come from. */
export type Documents = {
  readonly readPlace: (id: string) => Place;
  readonly readOption: (id: string) => readonly Option[];
  readonly readFuture: (id: string) => readonly Future[];
  readonly readParameters: () => ParameterRegister;
};

const ALWAYS = '1990-01-01';
const EVERY_CHECK_SEED = 20_260_401;

/**
 * A check with its scenarios, ready to run.
 * @param elsewhere the place it is asked of instead of its own, as it is
 */
export function readyCheck(check: Check, documents: Documents, elsewhere?: string): ReadyCheck {
  const place =
    elsewhere === undefined
      ? changedPlace(documents.readPlace(check.place.like), check.place.fields ?? {})
      : documents.readPlace(elsewhere);
  const scenarios = Object.entries(check.scenarios).map(
    ([name, each]) => [name, readyScenario(check, each, place, documents)] as const,
  );
  return { check, scenarios: new Map(scenarios) };
}

/** The option of a scenario with its ancestors, eldest first, and the scenario's own changes on top. */
export function optionOf(
  { option = BUSINESS_AS_USUAL, changes = [] }: CheckScenario,
  { readOption }: Pick<Documents, 'readOption'>,
): readonly Option[] {
  const chain = readOption(option);
  if (changes.length === 0) return chain;
  const own = {
    id: 'in-the-check',
    name: 'In the check',
    summary: 'Made for a check.',
    evidence: 'The check.',
  };
  return [...chain, { ...own, parent: option, changes }];
}

function readyScenario(
  check: Check,
  scenario: CheckScenario,
  place: Place,
  documents: Documents,
): ReadyScenario {
  const { future = CENTRAL, parameters = [], fields = {}, start = check.start ?? DEFAULT_START } = scenario;
  const held = [...(check.hold ?? []), ...(scenario.hold ?? [])];
  const made: Scenario = {
    place: changedPlace(place, fields),
    option: optionOf(scenario, documents),
    future: documents.readFuture(future),
    parameters: parametersWith(documents.readParameters(), parameters),
    start,
    months: check.months,
    seed: EVERY_CHECK_SEED,
    held,
  };
  // Two scenarios with the same words are the same: the register is too long to spell out, and only these change it.
  const figures = Object.values(made.place.fields).map(({ value }) => value);
  const world = JSON.stringify([made.place.id, figures, future, parameters, start]);
  const decided = made.option.flatMap(({ changes }) => changes);
  return { scenario: made, world, key: JSON.stringify([world, decided, check.months, held.toSorted()]) };
}

function changedPlace(place: Place, values: ChangedFields): Place {
  const fields = Object.fromEntries(
    Object.entries(place.fields).map(([id, field]) => {
      const value = values[id as PlaceFieldId];
      return [id, value === undefined ? field : { ...field, value }];
    }),
  ) as Place['fields'];
  return { ...place, fields };
}

/** The register with some parameters held at a value. */
function parametersWith(register: ParameterRegister, held: readonly HeldParameter[]): ParameterRegister {
  const changed = new Map(register);
  for (const { parameter, value, from } of held) {
    changed.set(parameter, holding(requireParameter(changed, parameter), value, from));
  }
  return changed;
}

function holding(parameter: Parameter, value: number, from: string | undefined): Parameter {
  const { uprating: _, ...kept } = parameter;
  const day = from === undefined ? ALWAYS : `${from}-01`;
  const earlier = from === undefined ? [] : kept.values.filter((each) => each.from < day);
  const [sample] = kept.values;
  return { ...kept, values: [...earlier, { ...sample, from: day, value, low: value, high: value }] };
}
