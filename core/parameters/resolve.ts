import type { WorldChange } from '../scenario/future.ts';
import { InvalidInput, quoted } from '../scenario/problems.ts';
import { isFirstMonthOfFinancialYear } from '../time/financial-year.ts';
import { inForceMonth } from '../time/iso-date.ts';
import { addMonths, formatMonth } from '../time/month.ts';
import type { Month } from '../time/month.ts';
import { changedValue, changeSpan } from './dated-change.ts';
import type { ChangeSpan } from './dated-change.ts';
import { engineValue, upratedValue } from './engine-value.ts';
import { isOpenToFutures } from './parameter.ts';
import type { Parameter, ParameterRegister, Unit } from './parameter.ts';
import { requireParameter } from './register.ts';

/** One value per calendar month from `first` on, in engine units. */
type Path = { readonly first: Month; readonly values: Float64Array };
type Growth = { readonly id: string; readonly path: Path };

/**
 * The value of each parameter in each month.
 *
 * - A dated value is used in a month if it is in force on the 15th.
 * - After its last dated value an uprated parameter rises each April by the growth in that April; money is
 *   rounded half up to the penny at each rise.
 * - World changes act in the order given. From its first month on, a change replaces whatever the parameter would
 *   have been, later dated values included: a ramp runs straight from the value in the month before to its own
 *   value in `until`. Once a change is complete an uprated parameter rises again each April.
 *
 * @param ids the parameters wanted.
 * @param months the months wanted, in any order; they may repeat, as the start month does in a spin-up.
 * @param changes the changes of the future, eldest ancestor first.
 * @returns one value for each of `months`, by id: money in pence, the rest as written.
 * @throws InvalidInput for an unknown id, or a change to a parameter of kind `statute`.
 * @throws RangeError for a month before a parameter's first dated value, naming parameter, month and date.
 */
export function resolveMonthly(
  register: ParameterRegister,
  ids: readonly string[],
  months: readonly Month[],
  changes: readonly WorldChange[],
): ReadonlyMap<string, Float64Array> {
  const last = months.reduce((latest, month) => (month > latest ? month : latest), 0 as Month);
  const changesById = worldChanges(register, changes);
  const paths = new Map<string, Path>();
  const pathOf = (id: string): Path => {
    const known = paths.get(id);
    if (known !== undefined) return known;
    const parameter = requireParameter(register, id);
    const growth =
      parameter.uprating === undefined
        ? undefined
        : { id: parameter.uprating, path: pathOf(parameter.uprating) };
    const path = datedPath(parameter, last, growth);
    for (const change of changesById.get(id) ?? []) applyChange(parameter, path, change, growth);
    paths.set(id, path);
    return path;
  };
  return new Map(
    ids.map((id) => {
      const path = pathOf(id);
      const values = new Float64Array(months.length);
      // A loop: `Float64Array.from` takes ten times as long, which is felt where options are prepared while a lever is moved.
      for (let index = 0; index < months.length; index += 1) values[index] = valueAt(id, path, months[index]);
      return [id, values];
    }),
  );
}

/** The path a parameter takes if nobody changes the world. */
function datedPath(parameter: Parameter, last: Month, growth: Growth | undefined): Path {
  const steps = parameter.values.map((value) => ({
    month: inForceMonth(value.from),
    value: engineValue(parameter.unit, value.value),
  }));
  const first = steps[0].month;
  const lastDated = steps[steps.length - 1].month;
  const values = new Float64Array(last < first ? 0 : last - first + 1);
  for (const { month, value } of steps) values.fill(value, month - first);
  const path = { first, values };
  carryOn(parameter.unit, path, lastDated, growth);
  return path;
}

function applyChange(parameter: Parameter, path: Path, change: ChangeSpan, growth: Growth | undefined): void {
  const { first, values } = path;
  if (change.from < first || (change.from === first && change.until > first)) {
    throw new RangeError(
      `A future changes ${parameter.id} from ${formatMonth(change.from)}, but its first value takes effect in ${formatMonth(first)}. Date the change later, or give the parameter an earlier value.`,
    );
  }
  const start = change.from - first;
  if (start >= values.length) return;
  const before = start === 0 ? change.value : values[start - 1];
  for (let offset = start; offset < values.length; offset += 1) {
    values[offset] = changedValue(change, before, addMonths(first, offset));
  }
  carryOn(parameter.unit, path, change.until, growth);
}

/** After `settled`, hold the value it has there, and raise it each April if it is uprated. */
function carryOn(unit: Unit, { first, values }: Path, settled: Month, growth: Growth | undefined): void {
  const from = settled - first + 1;
  if (from >= values.length) return;
  if (growth === undefined) {
    values.fill(values[from - 1], from);
    return;
  }
  for (let offset = from; offset < values.length; offset += 1) {
    const month = addMonths(first, offset);
    const before = values[offset - 1];
    values[offset] = isFirstMonthOfFinancialYear(month)
      ? upratedValue(unit, before, valueAt(growth.id, growth.path, month))
      : before;
  }
}

function valueAt(id: string, { first, values }: Path, month: Month): number {
  if (month < first) {
    throw new RangeError(
      `${id} has no value in ${formatMonth(month)}: its first dated value takes effect in ${formatMonth(first)}. Start later, or give the parameter an earlier value.`,
    );
  }
  return values[month - first];
}

function worldChanges(
  register: ParameterRegister,
  changes: readonly WorldChange[],
): ReadonlyMap<string, readonly ChangeSpan[]> {
  const byId = new Map<string, ChangeSpan[]>();
  for (const change of changes) {
    const parameter = requireParameter(register, change.parameter);
    if (!isOpenToFutures(parameter.kind)) {
      throw new InvalidInput([
        {
          path: '',
          expected: 'a parameter that no law fixes',
          found: `${quoted(change.parameter)}, of kind "${parameter.kind}"`,
          remedy:
            'A future may change what happens to us and what we assume, not the law; change that in the parameters files.',
        },
      ]);
    }
    const span = changeSpan({ ...change, value: engineValue(parameter.unit, change.value) });
    byId.set(parameter.id, [...(byId.get(parameter.id) ?? []), span]);
  }
  return byId;
}
