import type { Parameter, ParameterRegister } from '../parameters/parameter.ts';
import { requireParameter } from '../parameters/register.ts';
import { doubtfulValues } from './doubtful.ts';
import type { Span } from './doubtful.ts';

export type End = 'low' | 'high';

/**
 * The register with one parameter at an end of its range.
 *
 * Every value of grade C or D in force in some month of the run moves to its own low or high end; values of grade A
 * and B, and those of other times, stay. What uprates the parameter goes on from the moved value, at the same rate.
 * What a future changes, it changes still: from then on the range says nothing.
 * @throws InvalidInput for an unknown id.
 */
export function atRangeEnd(register: ParameterRegister, id: string, end: End, span: Span): ParameterRegister {
  const parameter = requireParameter(register, id);
  const moving = new Set(doubtfulValues(parameter, span));
  const values = parameter.values.map((each) => (moving.has(each) ? { ...each, value: each[end] } : each));
  const moved: Parameter = { ...parameter, values };
  return new Map(register).set(id, moved);
}
