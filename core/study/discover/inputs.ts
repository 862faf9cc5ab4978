/** What worlds of a discovery differ in: parameters, and futures and rules of how the market works as choices. */
import { inOrder, positionsAt } from '../../experiment/draws.ts';
import type { Ground } from '../../experiment/ground.ts';
import { uncertainParameters, valuesInForce } from '../../experiment/parameters-of-the-market.ts';
import { isCounted, standsAt, valueAt } from '../../experiment/positions.ts';
import type { World } from '../../experiment/world.ts';
import type { Unit } from '../../parameters/parameter.ts';
import { requireParameter } from '../../parameters/register.ts';
import { latinHypercube } from '../../sampling/latin-hypercube.ts';
import { STRUCTURES } from '../../scenario/structure.ts';
import type { Structure, StructureId } from '../../scenario/structure.ts';

/** A parameter with its range; of several values in force, the last. */
export type ParameterInput = {
  readonly kind: 'parameter';
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** The day the value that is told takes effect. */
  readonly from: string;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  /** Futures asked for that change it: from the dates they name it is as they have it, wherever in its range it was drawn. */
  readonly setBy: readonly string[];
};

/** A future, or a question about how the market works, by the ids of what it may be. */
export type ChoiceInput = {
  readonly kind: 'future' | 'structure';
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
};

export type DiscoverInput = ParameterInput | ChoiceInput;

type Varied = {
  readonly futures: readonly string[];
  readonly structures: readonly StructureId[];
  /** Moved besides what nobody decides. */
  readonly parameters: readonly string[];
};

/** Parameters first, in alphabetical order, then the future where there are several, then the rules. */
export function inputsOf(ground: Ground, varied: Varied): readonly DiscoverInput[] {
  const world = uncertainParameters(ground.parameters, ground).filter(({ kind }) => kind === 'world');
  const ids = inOrder([...world.map(({ id }) => id), ...varied.parameters]);
  return [
    ...ids.map((id) => parameterInput(ground, id, varied.futures)),
    ...(varied.futures.length > 1 ? [futureInput(ground, varied.futures)] : []),
    ...varied.structures.map(structureInput),
  ];
}

function parameterInput(ground: Ground, id: string, futures: readonly string[]): ParameterInput {
  const parameter = requireParameter(ground.parameters, id);
  const values = valuesInForce(parameter, ground);
  const { from, low, value, high } = values[values.length - 1];
  const { label, unit } = parameter;
  const setBy = futures.filter((future) =>
    ground.futures.get(future)?.some(({ changes }) => changes.some(({ parameter: set }) => set === id)),
  );
  return { kind: 'parameter', id, label, unit, from, low, value, high, setBy };
}

function futureInput({ futures }: Ground, ids: readonly string[]): ChoiceInput {
  const choices = ids.map((id) => ({ id, label: futures.get(id)?.at(-1)?.name ?? id }));
  return { kind: 'future', id: 'future', label: 'The future', choices };
}

function structureInput(id: StructureId): ChoiceInput {
  const choices = Object.entries(STRUCTURES[id].choices).map(([choice, label]) => ({ id: choice, label }));
  return { kind: 'structure', id, label: STRUCTURES[id].label, choices };
}

/** Worlds, and what each is in each input: the position of a parameter in its range, or the number of a choice. */
export type Drawn = { readonly worlds: readonly World[]; readonly columns: readonly Float64Array[] };

/**
 * Worlds by a Latin hypercube over all inputs. A choice takes its values in equal parts of its coordinate, so that each is taken
 * as often as any other, but for one.
 */
export function drawnOver(
  inputs: readonly DiscoverInput[],
  future: string,
  count: number,
  seed: number,
): Drawn {
  const points = latinHypercube(count, inputs.length, seed);
  const columns = inputs.map((input, dimension) =>
    Float64Array.from(points, (point) =>
      input.kind === 'parameter'
        ? settled(input, point[dimension])
        : Math.floor(point[dimension] * input.choices.length),
    ),
  );
  const parameters = inputs.filter(({ kind }) => kind === 'parameter').map(({ id }) => id);
  const worlds = points.map((point, row): World => {
    const chosen = inputs.flatMap((input, dimension) =>
      input.kind === 'parameter' ? [] : [{ ...input, choice: input.choices[columns[dimension][row]].id }],
    );
    const rules = chosen.filter(({ kind }) => kind === 'structure').map(({ id, choice }) => [id, choice]);
    return {
      future: chosen.find(({ kind }) => kind === 'future')?.choice ?? future,
      structure: Object.fromEntries(rules) as Partial<Structure>,
      positions: positionsAt(parameters, point),
    };
  });
  return { worlds, columns };
}

/** Where a whole number is taken for several positions, they are one to a search, which then parts no equal values. */
function settled(input: ParameterInput, at: number): number {
  return isCounted(input, input.unit) ? standsAt(input, valueAt(input, at, input.unit)) : at;
}
