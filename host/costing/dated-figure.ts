import { engineValue } from '../../core/parameters/engine-value.ts';
import type { DatedValue, Parameter, ParameterRegister } from '../../core/parameters/parameter.ts';
import { isMoney } from '../../core/parameters/parameter.ts';
import { requireParameter } from '../../core/parameters/register.ts';
import { resolveMonthly } from '../../core/parameters/resolve.ts';
import { isFirstMonthOfFinancialYear } from '../../core/time/financial-year.ts';
import { inForceMonth } from '../../core/time/iso-date.ts';
import { addMonths } from '../../core/time/month.ts';
import type { Month } from '../../core/time/month.ts';

/** A parameter in a month, whether it had a value by then or not. */
export type DatedFigure = {
  /** Money in pence. */
  readonly value: number;
  /** The dated value it rests on. */
  readonly from: DatedValue;
  /** It is taken from a later year: brought back by its growth where it has one, else as it stands. */
  readonly isLater: boolean;
};

/** The value of a parameter in a month: as the register has it, or the first it has, brought back to an earlier month. */
export function figureIn(register: ParameterRegister, id: string, month: Month): DatedFigure {
  const parameter = requireParameter(register, id);
  const first = parameter.values[0]!;
  const start = inForceMonth(first.from);
  if (month < start) {
    return { value: broughtBack(register, parameter, start, month), from: first, isLater: true };
  }
  const from = parameter.values.findLast((value) => inForceMonth(value.from) <= month) ?? first;
  const value = resolveMonthly(register, [id], [month], []).get(id)![0]!;
  return { value, from, isLater: false };
}

/** Divided by the growth of each April between, as far back as growth is known. */
function broughtBack(register: ParameterRegister, parameter: Parameter, start: Month, month: Month): number {
  let value = engineValue(parameter.unit, parameter.values[0]!.value);
  const growth = parameter.uprating;
  if (growth === undefined) return value;
  const known = inForceMonth(requireParameter(register, growth).values[0]!.from);
  for (let at = start; at > month && at >= known; at = addMonths(at, -1)) {
    if (!isFirstMonthOfFinancialYear(at)) continue;
    value /= 1 + resolveMonthly(register, [growth], [at], []).get(growth)![0]!;
  }
  return isMoney(parameter.unit) ? Math.round(value) : value;
}
