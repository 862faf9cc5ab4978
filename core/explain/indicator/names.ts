/** What a formula names: the links by which one can go on from an equation to what stands behind it. */
import type { Equation } from '../../model/equation.ts';
import { TABLES } from '../../model/tables.ts';
import type { ColumnPath } from '../../model/tables.ts';
import { LEVERS } from '../../scenario/lever.ts';
import type { LeverId } from '../../scenario/lever.ts';
import { PLACE_FIELDS } from '../../scenario/place.ts';
import type { PlaceFieldId } from '../../scenario/place.ts';

export type Names = {
  /** Columns, its own among them where the formula gives them a value. */
  readonly columns: readonly ColumnPath[];
  readonly parameters: readonly string[];
  readonly levers: readonly LeverId[];
  readonly placeFigures: readonly PlaceFieldId[];
  /** Ids of other equations. */
  readonly equations: readonly string[];
};

const COLUMN_PATHS = Object.entries(TABLES).flatMap(([table, columns]) =>
  Object.keys(columns).map((column) => `${table}.${column}` as ColumnPath),
);
const LEVER_IDS = Object.keys(LEVERS) as readonly LeverId[];
const PLACE_FIELD_IDS = Object.keys(PLACE_FIELDS) as readonly PlaceFieldId[];
const PLACE = 'place.';

/** A name, its parts joined by full stops and hyphens; a part in pointed brackets stands for several. */
const NAME = /[A-Za-z][A-Za-z0-9]*(?:[.-](?:[A-Za-z0-9]+|<[^<>]*>))*/g;

/** Ids of equations that are also words of ordinary sentences, where they mean no equation. */
const ORDINARY_WORDS: ReadonlySet<string> = new Set(['contribution', 'payment', 'pension', 'pot']);

type Saying = Pick<Equation, 'id' | 'formula' | 'where'>;

/**
 * The names in the formula of an equation and in what is said of its symbols.
 * @param parameterIds the parameters there are.
 * @param equationIds the equations there are.
 */
export function namesIn(
  equation: Saying,
  parameterIds: Iterable<string>,
  equationIds: Iterable<string>,
): Names {
  const named = namesSaidIn(equation);
  const families = [...named].filter((name) => name.includes('<')).map(familyOf);
  const isNamed = (name: string): boolean => named.has(name) || families.some((family) => family.test(name));
  return {
    columns: COLUMN_PATHS.filter((path) => named.has(path)),
    parameters: [...parameterIds].filter(isNamed),
    levers: LEVER_IDS.filter(isNamed),
    placeFigures: PLACE_FIELD_IDS.filter((field) => named.has(PLACE + field)),
    equations: [...equationIds].filter((other) => namesEquation(equation.id, named, other)),
  };
}

/** Whether an equation names another. */
export function doesName(equation: Saying, other: string): boolean {
  return namesEquation(equation.id, namesSaidIn(equation), other);
}

function namesEquation(id: string, named: ReadonlySet<string>, other: string): boolean {
  return other !== id && named.has(other) && !ORDINARY_WORDS.has(other);
}

function namesSaidIn({ formula, where }: Saying): ReadonlySet<string> {
  return new Set([...formula, ...Object.entries(where ?? {}).flat()].join('\n').match(NAME));
}

/** `need.double.<group>` stands for `need.double.older` and the others. */
function familyOf(name: string): RegExp {
  return new RegExp(`^${name.replaceAll('.', '\\.').replaceAll(/<[^<>]*>/g, '[a-z0-9-]+')}$`);
}
