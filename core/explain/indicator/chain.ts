/** What stands behind some equations: their steps, the figures they stand on, and where to go on from them. */
import type { Equation } from '../../model/equation.ts';
import { PIPELINE } from '../../model/pipeline.ts';
import type { Step } from '../../model/step.ts';
import type { ColumnPath } from '../../model/tables.ts';
import { tellColumn } from './column-told.ts';
import type { ColumnTold } from './column-told.ts';
import { EQUATIONS, equationsFilling } from './equations-known.ts';
import type { EquationOfStep } from './equations-known.ts';
import { tellLever, tellParameter, tellPlaceFigure } from './inputs.ts';
import type { LeverTold, ParameterTold, PlaceFigureTold, Reading } from './inputs.ts';
import { namesIn } from './names.ts';
import type { Names } from './names.ts';

export type EquationTold = Pick<Equation, 'id' | 'gives' | 'fills' | 'formula' | 'code' | 'tests'> & {
  /** The step that applies it; null for what is worked out once, before the first month. */
  readonly step: string | null;
  readonly where: readonly { readonly symbol: string; readonly meaning: string }[];
  /** The law, document or reasoning behind it: its own, or its step's; empty where neither says. */
  readonly source: string;
};

export type EquationNamed = Pick<EquationTold, 'id' | 'step' | 'gives'>;

export type StepTold = Pick<Step, 'name' | 'purpose' | 'source' | 'simplifies'> & {
  /** Its place in the month, counted from 1. */
  readonly position: number;
};

export type Chain = {
  readonly steps: readonly StepTold[];
  readonly equations: readonly EquationTold[];
  /** Of the equations, and of those they name. */
  readonly parameters: readonly ParameterTold[];
  readonly levers: readonly LeverTold[];
  readonly placeFigures: readonly PlaceFigureTold[];
  /** One step back: what the equations name and read besides, to be asked about by its own name. */
  readonly further: { readonly equations: readonly EquationNamed[]; readonly columns: readonly ColumnTold[] };
};

/**
 * @param known columns told already.
 * @throws RangeError for a month before the first dated value of a parameter.
 */
export function chainOf(
  equations: readonly EquationOfStep[],
  known: readonly ColumnPath[],
  reading: Reading,
): Chain {
  const namesOf = ({ equation }: EquationOfStep): User => ({
    id: equation.id,
    names: namesIn(equation, reading.register.keys(), EQUATIONS.keys()),
  });
  const own = new Set(equations);
  const users = equations.map(namesOf);
  const named = unique(users.flatMap(({ names }) => names.equations))
    .map((id) => EQUATIONS.get(id)!)
    .filter((one) => !own.has(one));
  const isTold = (path: ColumnPath): boolean => {
    const filling = equationsFilling([path]);
    return known.includes(path) || (filling.length > 0 && filling.every((one) => own.has(one)));
  };
  const all = [...users, ...named.map(namesOf)];
  return {
    steps: stepsOf(equations),
    equations: equations.map(tellEquation),
    parameters: each(usersOf(all, 'parameters'), (id, by) => tellParameter(id, reading, by)),
    levers: each(usersOf(all, 'levers'), tellLever),
    placeFigures: each(usersOf(all, 'placeFigures'), tellPlaceFigure),
    further: {
      equations: named.map(nameEquation),
      columns: unique(users.flatMap(({ names }) => names.columns))
        .filter((path) => !isTold(path))
        .map(tellColumn),
    },
  };
}

type User = { readonly id: string; readonly names: Names };

/** Everything of one kind that equations name, with the equations that name it. */
function usersOf<K extends keyof Names>(
  users: readonly User[],
  kind: K,
): ReadonlyMap<Names[K][number], readonly string[]> {
  const found = new Map<Names[K][number], string[]>();
  for (const { id, names } of users) {
    for (const name of names[kind]) found.set(name, [...(found.get(name) ?? []), id]);
  }
  return found;
}

function each<K, V, T>(entries: ReadonlyMap<K, V>, tell: (key: K, value: V) => T): readonly T[] {
  return Array.from(entries, ([key, value]) => tell(key, value));
}

function tellEquation({ equation, step }: EquationOfStep): EquationTold {
  const { id, gives, fills, formula, where = {}, source = step?.source ?? '', code, tests } = equation;
  const terms = Object.entries(where).map(([symbol, meaning]) => ({ symbol, meaning }));
  return { id, step: step?.name ?? null, gives, fills, formula, where: terms, source, code, tests };
}

/** An equation by its name alone, for whoever goes on to it. */
export function nameEquation({ equation: { id, gives }, step }: EquationOfStep): EquationNamed {
  return { id, step: step?.name ?? null, gives };
}

function stepsOf(equations: readonly EquationOfStep[]): readonly StepTold[] {
  const found = unique(equations.flatMap(({ step }) => (step === null ? [] : [step])));
  return found.map((step) => {
    const { name, purpose, source, simplifies } = step;
    return { name, purpose, source, simplifies, position: PIPELINE.indexOf(step) + 1 };
  });
}

function unique<T>(all: readonly T[]): readonly T[] {
  return [...new Set(all)];
}
