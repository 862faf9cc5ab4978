import type { FrozenInputs } from '../../contract/schemas/results.ts';
import type { CheckedParams } from '../../contract/methods.ts';
import type { Parameter, ParameterRegister } from '../../core/parameters/parameter.ts';
import type { Source } from '../../core/run/result.ts';
import type { Place } from '../../core/scenario/place.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import { DEFAULT_START } from '../../core/scenario/scenario.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { scenarioProblems } from '../../core/scenario/sense/scenario-problems.ts';
import type { FrozenResult } from '../db/repositories/results.ts';
import { fingerprint } from '../files/fingerprint.ts';
import { refuseUnprepared } from '../files/refuse-unprepared.ts';
import type { Catalogue } from '../files/scenario-files.ts';

export type SimulationRequest = CheckedParams<'simulation.start'>;

/** A request with its documents read: what the engine runs, what is frozen, and what a result says it came from. */
export type AssembledRun = {
  readonly scenarios: readonly Scenario[];
  readonly inputs: FrozenInputs;
  readonly sources: {
    readonly place: Source & { readonly invented: boolean };
    readonly future: Source;
    readonly options: readonly Source[];
    readonly parameters: { readonly hash: string };
  };
  /** The same whatever the number of replicates. */
  readonly scenariosHash: string;
  readonly inputsHash: string;
  readonly replicates: number;
  readonly seed: number;
  readonly start: string;
};

/** What is run on documents: how long, how often and by which chance. */
type Extent = {
  readonly start: string;
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
};

export function assemble(catalogue: Catalogue, request: SimulationRequest): AssembledRun {
  const { months, replicates, seed, start = DEFAULT_START } = request;
  const place = catalogue.readPlace(request.place);
  const options = request.options.map((id) => catalogue.readOption(id));
  const future = catalogue.readFuture(request.future);
  const register = catalogue.readParameters();
  const inputs = { place, options, future, parameters: inOrder(register) };
  return assembleOn(inputs, register, { start, months, replicates, seed });
}

/**
 * The run a result was made by, from its own copy of the inputs and nothing else.
 * @throws InvalidInput when the model of today refuses them
 */
export function assembleAgain({ result, inputs }: Pick<FrozenResult, 'result' | 'inputs'>): AssembledRun {
  const { start, months, replicates, seed } = result;
  const register = new Map(inputs.parameters.map((parameter) => [parameter.id, parameter]));
  return assembleOn(inputs, register, { start, months: months.length, replicates, seed });
}

function assembleOn(
  inputs: FrozenInputs,
  register: ParameterRegister,
  { start, months, replicates, seed }: Extent,
): AssembledRun {
  const { place, options, future } = inputs;
  const sources = {
    place: { id: place.id, name: place.name, hash: placePrint(place), invented: place.invented },
    future: sourceOf(future),
    options: options.map(sourceOf),
    parameters: { hash: parametersPrint(register) },
  };
  const hashes = {
    place: sources.place.hash,
    future: sources.future.hash,
    options: sources.options.map(({ hash }) => hash),
    parameters: sources.parameters.hash,
  };
  const scenarios = options.map((option) => ({
    place,
    option,
    future,
    parameters: register,
    start,
    months,
    seed,
  }));
  refuseUnprepared(scenarios);
  refuseImpossible(scenarios);
  const scenariosHash = fingerprint({ ...hashes, start, months, seed });
  return {
    scenarios,
    inputs,
    sources,
    scenariosHash,
    inputsHash: fingerprint({ ...hashes, start, months, seed, replicates }),
    replicates,
    seed,
    start,
  };
}

/** @throws InvalidInput for what an option decides against itself, the future or the place. */
function refuseImpossible(scenarios: readonly Scenario[]): void {
  const problems = scenarios.flatMap((scenario) =>
    scenarioProblems(scenario).map((problem) => ({
      ...problem,
      file: `option "${scenario.option.at(-1)?.id}"`,
    })),
  );
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** A lineage goes by its youngest member and is told apart by all of them. */
export function sourceOf(lineage: readonly { readonly id: string; readonly name: string }[]): Source {
  const youngest = lineage.at(-1);
  if (youngest === undefined) throw new Error('A lineage is never empty.');
  return { id: youngest.id, name: youngest.name, hash: fingerprint(lineage) };
}

export function placePrint(place: Place): string {
  return fingerprint(place);
}

/** Worked out once for a register: it has hundreds of parameters, and no two changes of a lever are of different ones. */
export function parametersPrint(register: ParameterRegister): string {
  const known = PRINTS.get(register);
  if (known !== undefined) return known;
  const print = fingerprint(inOrder(register));
  PRINTS.set(register, print);
  return print;
}

const PRINTS = new WeakMap<ParameterRegister, string>();

function inOrder(register: ParameterRegister): readonly Parameter[] {
  const known = ORDERED.get(register);
  if (known !== undefined) return known;
  const ordered = [...register.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  ORDERED.set(register, ordered);
  return ordered;
}

const ORDERED = new WeakMap<ParameterRegister, readonly Parameter[]>();
