/** Which parameters the market reads on evidence weak enough to ask what else they might be. */
import type { DatedValue, Grade, Parameter, ParameterRegister } from '../parameters/parameter.ts';
import { requireParameter } from '../parameters/register.ts';
import { parametersOfTheMarket, valuesInForce } from '../experiment/parameters-of-the-market.ts';
import type { Span } from '../experiment/parameters-of-the-market.ts';

const DOUBTFUL: ReadonlySet<Grade> = new Set<Grade>(['C', 'D']);

/** Every parameter of the market with a value of grade C or D in force in some month of the run. */
export function doubtfulParameters(register: ParameterRegister, span: Span): readonly Parameter[] {
  return parametersOfTheMarket(register)
    .map((id) => requireParameter(register, id))
    .filter((parameter) => doubtfulValues(parameter, span).length > 0);
}

/** The values of grade C or D in force in some month of the run, in order of date. */
export function doubtfulValues(parameter: Parameter, span: Span): readonly DatedValue[] {
  return valuesInForce(parameter, span).filter(({ grade }) => DOUBTFUL.has(grade));
}

/** Whether the evidence leaves any range to try: some figures are judgements given without one. */
export function hasRange(parameter: Parameter, span: Span): boolean {
  return doubtfulValues(parameter, span).some(({ low, high }) => low < high);
}

/** The worst grade among the values in force. */
export function gradeOf(parameter: Parameter, span: Span): 'C' | 'D' {
  return doubtfulValues(parameter, span).some(({ grade }) => grade === 'D') ? 'D' : 'C';
}
