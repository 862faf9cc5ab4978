/** What is wrong with a kept calibration beside the register it was fitted for. */
import type { Calibration } from '../../contract/files/calibration-file.ts';
import type { ParameterRegister } from '../../core/parameters/parameter.ts';
import { unknownParameter } from '../../core/parameters/register.ts';
import type { Problem } from '../../core/scenario/problems.ts';

/** Parameters there are not, values outside their range, and a verdict its own errors contradict. */
export function calibrationProblems(
  calibration: Calibration,
  register: ParameterRegister,
): readonly Problem[] {
  const { parameters, other, betterOnOtherHalf } = calibration;
  const problems: Problem[] = [];
  for (const [index, { parameter, range, fitted, interval }] of parameters.entries()) {
    const path = `parameters[${index}]`;
    if (!register.has(parameter)) {
      problems.push(unknownParameter(register, parameter, { path: `${path}.parameter` }));
    }
    if (!(range.low <= fitted && fitted <= range.high)) {
      problems.push({
        path: `${path}.fitted`,
        expected: `a value within its range, ${range.low} to ${range.high}`,
        found: String(fitted),
        remedy: 'Run care-market calibrate again: it fits within the range only.',
      });
    }
    if (interval.low > interval.high) {
      problems.push({
        path: `${path}.interval`,
        expected: 'low <= high',
        found: `low ${interval.low}, high ${interval.high}`,
        remedy: 'Put the lower end first.',
      });
    }
  }
  if (betterOnOtherHalf !== other.fitted < other.stands) {
    problems.push({
      path: 'betterOnOtherHalf',
      expected: `${other.fitted < other.stands}, as "other" has it`,
      found: String(betterOnOtherHalf),
      remedy: 'Correct it, or run care-market calibrate again.',
    });
  }
  return problems;
}
