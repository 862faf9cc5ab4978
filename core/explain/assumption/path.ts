/** What a parameter is worth from month to month, with the range its evidence leaves. */
import { decimal } from '../../money/decimal.ts';
import { isMoney } from '../../parameters/parameter.ts';
import type { DatedValue, Parameter, ParameterRegister } from '../../parameters/parameter.ts';
import { engineValue } from '../../parameters/engine-value.ts';
import { resolveMonthly } from '../../parameters/resolve.ts';
import type { WorldChange } from '../../scenario/future.ts';
import { inForceMonth } from '../../time/iso-date.ts';
import { addMonths, formatMonth } from '../../time/month.ts';
import type { Month } from '../../time/month.ts';

export type ParameterPath = {
  readonly months: readonly string[];
  /** In the parameter's unit. */
  readonly value: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
};

/**
 * The path of a parameter in a future, from its first dated value on where that is later.
 *
 * The range of a dated value rises with it by its uprating. A month that a future changes has the range of nothing: its
 * low and high are the changed value.
 */
export function parameterPath(
  parameter: Parameter,
  register: ParameterRegister,
  changes: readonly WorldChange[],
  span: { readonly start: Month; readonly months: number },
): ParameterPath {
  const first = inForceMonth(parameter.values[0].from);
  const all = Array.from({ length: span.months }, (_, at) => addMonths(span.start, at));
  const months = all.filter((month) => month >= first);
  const resolved = (of: readonly WorldChange[]): Float64Array =>
    resolveMonthly(register, [parameter.id], months, of).get(parameter.id) ?? new Float64Array();
  const [now, undisturbed] = [resolved(changes), resolved([])];
  const written = (engine: number): number =>
    isMoney(parameter.unit) ? decimal(engine).dividedBy(100).toNumber() : engine;
  const end = (which: 'low' | 'high') =>
    months.map((month, at) => {
      if (now[at] !== undisturbed[at]) return written(now[at]);
      const dated = datedIn(parameter, month);
      const base = engineValue(parameter.unit, dated.value);
      const risen = base === 0 ? 1 : undisturbed[at] / base;
      return written(engineValue(parameter.unit, dated[which]) * risen);
    });
  return {
    months: months.map(formatMonth),
    value: Array.from(now, written),
    low: end('low'),
    high: end('high'),
  };
}

function datedIn({ values }: Parameter, month: Month): DatedValue {
  return values.findLast(({ from }) => inForceMonth(from) <= month)!;
}
