/** The figures equations stand on: parameters with what they are worth in a month and why, levers, and figures of the place. */
import { decimal } from '../../money/decimal.ts';
import { engineValue } from '../../parameters/engine-value.ts';
import { isMoney } from '../../parameters/parameter.ts';
import type { DatedValue, Parameter, ParameterRegister } from '../../parameters/parameter.ts';
import { requireParameter } from '../../parameters/register.ts';
import { resolveMonthly } from '../../parameters/resolve.ts';
import type { WorldChange } from '../../scenario/future.ts';
import { LEVERS } from '../../scenario/lever.ts';
import type { Lever, LeverId } from '../../scenario/lever.ts';
import { PLACE_FIELDS } from '../../scenario/place.ts';
import type { PlaceFieldId } from '../../scenario/place.ts';
import { inForceMonth } from '../../time/iso-date.ts';
import type { Month } from '../../time/month.ts';

/** In which world and month parameters are looked up. */
export type Reading = {
  readonly register: ParameterRegister;
  readonly month: Month;
  /** What the future changes, eldest ancestor first. */
  readonly changes: readonly WorldChange[];
};

export type ParameterTold = Pick<Parameter, 'id' | 'label' | 'about' | 'unit' | 'kind'> &
  Omit<DatedValue, 'value' | 'note'> & {
    /** In force in the month, in `unit`. */
    readonly value: number;
    /** The dated value as written, from which that comes. */
    readonly written: number;
    /** How the value in force came from the one written. */
    readonly by: 'as written' | 'uprating' | 'the future';
    /** The growth it is uprated by; empty where it is not. */
    readonly uprating: string;
    /** Empty where there is none. */
    readonly note: string;
    /** Which of the equations told name it. */
    readonly usedBy: readonly string[];
  };

export type LeverTold = Pick<Lever, 'label' | 'help' | 'unit' | 'group'> & {
  readonly id: LeverId;
  readonly usedBy: readonly string[];
};

export type PlaceFigureTold = {
  readonly id: PlaceFieldId;
  readonly label: string;
  readonly unit: string;
  readonly usedBy: readonly string[];
};

/**
 * What a parameter is worth in a month, and what stands behind it.
 * @throws RangeError for a month before its first dated value.
 */
export function tellParameter(
  id: string,
  { register, month, changes }: Reading,
  usedBy: readonly string[],
): ParameterTold {
  const parameter = requireParameter(register, id);
  const { label, about, unit, kind, uprating = '' } = parameter;
  const inForce = (of: readonly WorldChange[]): number =>
    resolveMonthly(register, [id], [month], of).get(id)![0];
  const [now, undisturbed] = [inForce(changes), inForce([])];
  const { value: written, note = '', ...dated } = datedIn(parameter, month);
  const by =
    now !== undisturbed ? 'the future' : now === engineValue(unit, written) ? 'as written' : 'uprating';
  const value = isMoney(unit) ? decimal(now).dividedBy(100).toNumber() : now;
  return { id, label, about, unit, kind, uprating, ...dated, value, written, by, note, usedBy };
}

/** The latest value that is in force by the month. */
function datedIn({ values }: Parameter, month: Month): DatedValue {
  return values.findLast(({ from }) => inForceMonth(from) <= month)!;
}

/** A lever with what it is and the ids of the equations that use it. */
export function tellLever(id: LeverId, usedBy: readonly string[]): LeverTold {
  const { label, help, unit, group }: Lever = LEVERS[id];
  return { id, label, help, unit, group, usedBy };
}

/** A figure of the place with what it is and the ids of the equations that use it. */
export function tellPlaceFigure(id: PlaceFieldId, usedBy: readonly string[]): PlaceFigureTold {
  const { label, unit } = PLACE_FIELDS[id];
  return { id, label, unit, usedBy };
}
