/** A pack is the parameters of an earlier time: what the register needs before a run can start in a year it has no values for. */
import type { DatedValue, Parameter, ParameterRegister } from '../parameters/parameter.ts';
import { unknownParameter } from '../parameters/register.ts';
import type { Problem } from '../scenario/problems.ts';

/** A dated value with the parameter it is for. */
export type PackValue = DatedValue & { readonly parameter: string };

export type Pack = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** The first day it is for, YYYY-MM-DD. */
  readonly from: string;
  readonly values: readonly PackValue[];
};

/** The register with a pack laid over it: a value of the pack replaces one of the same date and stands beside all others. */
export function layOver(register: ParameterRegister, pack: Pack): ParameterRegister {
  const laid = new Map(register);
  for (const id of new Set(pack.values.map(({ parameter }) => parameter))) {
    const known = laid.get(id);
    if (known !== undefined) laid.set(id, { ...known, values: mergedValues(known, pack) });
  }
  return laid;
}

function mergedValues({ id, values }: Parameter, pack: Pack): readonly DatedValue[] {
  const own = pack.values
    .filter(({ parameter }) => parameter === id)
    .map(({ parameter: _parameter, ...value }): DatedValue => value);
  const dates = new Set(own.map(({ from }) => from));
  return [...own, ...values.filter(({ from }) => !dates.has(from))].toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

/** Values of a pack for parameters there are not, and dates given twice. */
export function packProblems(pack: Pack, register: ParameterRegister): readonly Problem[] {
  const seen = new Set<string>();
  return pack.values.flatMap(({ parameter, from, value, low, high }, index) => {
    const path = `values[${index}]`;
    const problems: Problem[] = [];
    if (!register.has(parameter))
      problems.push(unknownParameter(register, parameter, { path: `${path}.parameter` }));
    if (seen.has(`${parameter} ${from}`)) {
      problems.push({
        path: `${path}.from`,
        expected: 'one value of a parameter to a date',
        found: `a second for ${parameter} on ${from}`,
        remedy: 'Keep one of the two.',
      });
    }
    seen.add(`${parameter} ${from}`);
    if (!(low <= value && value <= high)) {
      problems.push({
        path,
        expected: 'low <= value <= high',
        found: `low ${low}, value ${value}, high ${high}`,
        remedy: 'Widen the range or correct the value.',
      });
    }
    return problems;
  });
}
