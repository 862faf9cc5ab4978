import type { DatedValue, Parameter, ParameterRegister } from '../parameters/parameter.ts';
import { requireParameter } from '../parameters/register.ts';
import { parametersUsed } from '../run/plan.ts';
import { LEVERS } from '../scenario/lever.ts';
import type { Lever } from '../scenario/lever.ts';
import { inForceMonth } from '../time/iso-date.ts';
import { addMonths, parseMonth } from '../time/month.ts';

/** The reported months of a run; the months it settles in before repeat the first of them. */
export type Span = { readonly start: string; readonly months: number };

/** Every parameter a run reads: those of the steps, those levers start from, and the rates that uprate any of them. In alphabetical order. */
export function parametersOfTheMarket(register: ParameterRegister): readonly string[] {
  const levers: readonly Lever[] = Object.values(LEVERS);
  const starts = levers.flatMap(({ default: start }) => (typeof start === 'object' ? [start.parameter] : []));
  const ids = new Set([...parametersUsed(), ...starts]);
  for (const id of ids) {
    const growth = register.get(id)?.uprating;
    if (growth !== undefined) ids.add(growth);
  }
  return [...ids].sort((a, b) => (a < b ? -1 : 1));
}

/** Values in force in some month of the run, in order of date. */
export function valuesInForce({ values }: Parameter, { start, months }: Span): readonly DatedValue[] {
  const first = parseMonth(start);
  const last = addMonths(first, months - 1);
  return values.filter(({ from }, position) => {
    const next = values[position + 1];
    const isOver = next !== undefined && inForceMonth(next.from) <= first;
    return inForceMonth(from) <= last && !isOver;
  });
}

/** Every parameter of the market with a range in force, whatever its grade: what a draw of parameters moves. */
export function uncertainParameters(register: ParameterRegister, span: Span): readonly Parameter[] {
  return parametersOfTheMarket(register)
    .map((id) => requireParameter(register, id))
    .filter((parameter) => valuesInForce(parameter, span).some(({ low, high }) => low < high));
}
