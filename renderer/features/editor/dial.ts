import type { Unit } from '../../../core/parameters/parameter.ts';
import type { ClientGroup } from '../../../core/scenario/client-group.ts';
import { choiceLabel, USUAL } from '../../../core/scenario/levers/lever-kind.ts';
import type { LeverChoice } from '../../../core/scenario/levers/lever-kind.ts';
import type { LeverRow, ParameterRow } from '../../api/types.ts';
import { formatValue } from '../../../core/figures/value.ts';

/** Something that can be set from a month on: a lever of an option, or a parameter of a future. */
export type Dial = {
  /** A lever may have the id of the parameter that it starts from. */
  readonly kind: 'lever' | 'parameter';
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly unit: Unit | 'choice';
  /** What it may be set to; null where anything is lawful. */
  readonly range: { readonly min: number; readonly max: number } | null;
  readonly choices: readonly LeverChoice[];
  readonly byGroup: boolean;
  /** The parameter its value comes from when nothing sets it. */
  readonly parameter: string | null;
  /** Its value when nothing sets it, where that is fixed. */
  readonly start: number | string | null;
};

/** What a dial that is a number is worth when nothing sets it: in the first month concerned and in the last. */
export type Usual = { readonly first: number; readonly last: number };

/** One dated change of a dial, without its name. */
export type Entry = {
  readonly from: string;
  readonly until?: string;
  readonly value: number | string;
  readonly groups?: readonly ClientGroup[];
  readonly note?: string;
};

export function leverDial(row: LeverRow): Dial {
  const { id, label, help, unit, min, max, choices = [], byGroup = false } = row;
  const from =
    typeof row.default === 'object'
      ? { parameter: row.default.parameter, start: null }
      : { parameter: null, start: row.default };
  return { kind: 'lever', id, label, help, unit, range: { min, max }, choices, byGroup, ...from };
}

export function parameterDial({ id, label, unit }: ParameterRow): Dial {
  return {
    kind: 'parameter',
    id,
    label,
    help: '',
    unit,
    range: null,
    choices: [],
    byGroup: false,
    parameter: id,
    start: null,
  };
}

/** Whether it is a number that may be left to what is usual: a lever’s, for a future is itself what is usual. */
export function mayBeUsual({ kind, unit }: Dial): boolean {
  return unit !== 'choice' && kind === 'lever';
}

/**
 * A value of a dial as one would say it.
 * @param usual what “usual” comes to, where that is known.
 */
export function inWords(
  { unit, choices, start = null }: Pick<Dial, 'unit' | 'choices'> & Partial<Pick<Dial, 'start'>>,
  value: number | string,
  usual: Usual | null = typeof start === 'number' ? { first: start, last: start } : null,
): string {
  if (unit === 'choice')
    return choiceLabel({ choices, ...(start !== null && { default: start }) }, value) ?? String(value);
  if (value !== USUAL) return formatValue(Number(value), unit);
  if (usual === null) return USUAL;
  const [first, last] = [formatValue(usual.first, unit), formatValue(usual.last, unit)];
  return `${USUAL} (${first === last ? first : `${first} at first, ${last} at the end`})`;
}

/** What a dial may be set to, in words: "from −20% to 30% a year". */
export function rangeWords({ unit, range, choices }: Dial): string {
  if (unit === 'choice') return `one of ${choices.length}`;
  if (range === null) return '';
  const [low, high] = [formatValue(range.min, unit), formatValue(range.max, unit)];
  const tail = / (?:an?) \w+$| [a-z ]+$/.exec(high)?.[0] ?? '';
  return `from ${tail !== '' && low.endsWith(tail) ? low.slice(0, -tail.length) : low} to ${high}`;
}
