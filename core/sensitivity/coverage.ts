import type { ParameterRegister } from '../parameters/parameter.ts';
import { quoted } from '../scenario/problems.ts';
import type { Problem } from '../scenario/problems.ts';
import { doubtfulParameters } from './doubtful.ts';
import type { Sensitivity } from './sensitivity.ts';

/** Where a kept run and the register part: doubtful parameters it did not try, and ones it tried that there are no longer. */
export function coverageProblems(sensitivity: Sensitivity, register: ParameterRegister): readonly Problem[] {
  const { start, months } = sensitivity;
  const doubtful = new Set(doubtfulParameters(register, { start, months }).map(({ id }) => id));
  const tried = new Set(sensitivity.parameters.map(({ id }) => id));
  const missing = [...doubtful].filter((id) => !tried.has(id)).map(untried);
  const gone = sensitivity.parameters.flatMap(({ id }, position) =>
    doubtful.has(id) ? [] : [goneFrom(id, `parameters[${position}].id`)],
  );
  return [...missing, ...gone];
}

function untried(id: string): Problem {
  return {
    path: 'parameters',
    expected: 'every parameter of grade C or D that the market reads',
    found: `no ${quoted(id)}`,
    remedy: `Try it and add it: care-market sensitivity --parameter ${id} --keep.`,
  };
}

function goneFrom(id: string, path: string): Problem {
  return {
    path,
    expected: 'a parameter of grade C or D that the market reads',
    found: quoted(id),
    remedy:
      'Run care-market sensitivity --keep again; it leaves out what is no longer read or no longer in doubt.',
  };
}
