/** What a run in an earlier year has no value for and may be assumed: the first known value, carried back to the start. */
import type { DatedValue, Parameter, ParameterRegister } from '../parameters/parameter.ts';
import { isMoney } from '../parameters/parameter.ts';
import type { Problem } from '../scenario/problems.ts';
import { isFirstMonthOfFinancialYear } from '../time/financial-year.ts';
import { inForceMonth } from '../time/iso-date.ts';
import { addMonths, formatMonth } from '../time/month.ts';
import type { Month } from '../time/month.ts';

/** A parameter whose first value is later than the start, and what it was taken to be then. */
export type CarriedBack = {
  readonly parameter: string;
  readonly value: number;
  /** The date of the value it was carried back from. */
  readonly from: string;
  /** The yearly growth taken out of an amount of money; undefined where the value stands as it is. */
  readonly growth?: string;
};

export type Carried = {
  readonly register: ParameterRegister;
  readonly carried: readonly CarriedBack[];
  /** What cannot be assumed: law, and money whose growth nobody gives. */
  readonly problems: readonly Problem[];
};

/**
 * Gives every parameter of a list a value from the start on.
 *
 * A share, a rate, a count or a constant of behaviour that is first known later is taken to have been the same, and
 * an amount of money to have grown each April as it is said to grow afterwards. Each is marked as an assumption. Law
 * is never assumed: a statute without a value at the start is a problem.
 * @param ids the parameters the run reads.
 * @param start the first month of the run.
 */
export function carryBack(register: ParameterRegister, ids: readonly string[], start: Month): Carried {
  const filled = new Map(register);
  const carried: CarriedBack[] = [];
  const problems: Problem[] = [];
  for (const id of ids) {
    const parameter = register.get(id);
    if (parameter === undefined || inForceMonth(parameter.values[0].from) <= start) continue;
    const [first] = parameter.values;
    const earlier = parameter.kind === 'statute' ? null : valuesBefore(parameter, register, start);
    if (earlier === null) {
      problems.push(missing(parameter, start));
      continue;
    }
    filled.set(id, { ...parameter, values: [...earlier, ...parameter.values] });
    const growth = grows(parameter) ? { growth: parameter.uprating } : {};
    carried.push({ parameter: id, value: earlier[0].value, from: first.from, ...growth });
  }
  return { register: filled, carried, problems };
}

function grows(parameter: Parameter): parameter is Parameter & { readonly uprating: string } {
  return parameter.uprating !== undefined && isMoney(parameter.unit);
}

/** From the start on; null when the growth of money is not known over the whole stretch. */
function valuesBefore(
  parameter: Parameter,
  register: ParameterRegister,
  start: Month,
): readonly DatedValue[] | null {
  const [first] = parameter.values;
  const known = inForceMonth(first.from);
  if (!grows(parameter)) return [assumed(first, 1, start)];
  const values: DatedValue[] = [];
  let factor = 1;
  for (let month = known; month >= start; month = addMonths(month, -1)) {
    if (month < known && (month === start || isFirstMonthOfFinancialYear(month))) {
      values.unshift(assumed(first, factor, month));
    }
    if (month > start && isFirstMonthOfFinancialYear(month)) {
      const growth = growthIn(register.get(parameter.uprating), month);
      if (growth === null) return null;
      factor /= 1 + growth;
    }
  }
  return values;
}

/** The growth dated at or before a month; null before the first. */
function growthIn(growth: Parameter | undefined, month: Month): number | null {
  return growth?.values.findLast(({ from }) => inForceMonth(from) <= month)?.value ?? null;
}

function assumed(first: DatedValue, factor: number, month: Month): DatedValue {
  return {
    ...first,
    from: `${formatMonth(month)}-01`,
    value: first.value * factor,
    low: first.low * factor,
    high: first.high * factor,
    grade: 'D',
    verification: 'assumption',
    source: `Carried back from ${first.from}: ${first.source}`,
  };
}

function missing({ id, values, kind, uprating }: Parameter, start: Month): Problem {
  const what = kind === 'statute' ? 'law is not assumed' : `${uprating} has no growth over the years between`;
  return {
    path: 'values',
    expected: `a value of ${id} in force in ${formatMonth(start)}`,
    found: `none before ${values[0].from}, and ${what}`,
    remedy: `Give ${kind === 'statute' ? id : uprating} a value for that time, with its source, in the pack of parameters.`,
  };
}
