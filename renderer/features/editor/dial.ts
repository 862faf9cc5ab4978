import type { Unit } from '../../../core/parameters/parameter.ts';
import type { ClientGroup } from '../../../core/scenario/client-group.ts';
import type { LeverChoice } from '../../../core/scenario/levers/lever-kind.ts';
import type { LeverRow, ParameterRow } from '../../api/types.ts';
import { formatValue } from '../../format/value.ts';

/** Something that can be set from a month on: a lever of an option, or a parameter of a future. */
export type Dial = {
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
  return { id, label, help, unit, range: { min, max }, choices, byGroup, ...from };
}

export function parameterDial({ id, label, unit }: ParameterRow): Dial {
  return { id, label, help: '', unit, range: null, choices: [], byGroup: false, parameter: id, start: null };
}

/** A value of a dial as one would say it. */
export function inWords({ unit, choices }: Pick<Dial, 'unit' | 'choices'>, value: number | string): string {
  if (unit !== 'choice') return formatValue(Number(value), unit);
  return choices.find(({ id }) => id === value)?.label ?? String(value);
}

/** What a dial may be set to, in words: "from −20% to 30% a year". */
export function rangeWords({ unit, range, choices }: Dial): string {
  if (unit === 'choice') return `one of ${choices.length}`;
  if (range === null) return '';
  const [low, high] = [formatValue(range.min, unit), formatValue(range.max, unit)];
  const tail = / (?:an?) \w+$| [a-z ]+$/.exec(high)?.[0] ?? '';
  return `from ${tail !== '' && low.endsWith(tail) ? low.slice(0, -tail.length) : low} to ${high}`;
}
