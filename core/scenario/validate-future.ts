import { boundsOf } from '../parameters/bounds.ts';
import { isOpenToFutures } from '../parameters/parameter.ts';
import type { Parameter, ParameterRegister } from '../parameters/parameter.ts';
import { unknownParameter } from '../parameters/register.ts';
import { inForceMonth } from '../time/iso-date.ts';
import { formatMonth, parseMonth } from '../time/month.ts';
import { beyondRange } from './beyond-range.ts';
import { CENTRAL } from './future.ts';
import type { Future, WorldChange } from './future.ts';
import { quoted } from './problems.ts';
import type { Problem } from './problems.ts';
import { dateProblems } from './validate-changes.ts';

/**
 * What is wrong with a future beyond its shape: parameters that do not exist or that the law fixes, values that nothing of their
 * unit can be, dates, and its place in the family.
 */
export function futureProblems(future: Future, register: ParameterRegister): Problem[] {
  const dates = dateProblems(future.changes.map((change) => ({ ...change, name: change.parameter })));
  return [
    ...familyProblems(future),
    ...future.changes.flatMap((change, index) => worldProblems(change, index, register)),
    ...dates,
    ...(dates.length > 0
      ? []
      : future.changes.flatMap((change, index) => tooEarlyProblems(change, index, register))),
  ];
}

function familyProblems(future: Future): Problem[] {
  const central = future.id === CENTRAL;
  if (central && future.parent === null && future.changes.length === 0) return [];
  if (!central && future.parent !== null) return [];
  return [
    central
      ? {
          path: future.parent === null ? 'changes' : 'parent',
          expected: 'a central future without parent or changes, the parameters as they stand',
          found: future.parent === null ? `${future.changes.length} changes` : quoted(future.parent),
          remedy: 'Move the changes to a future of their own.',
        }
      : {
          path: 'parent',
          expected: `the future that this one builds on, in the end "${CENTRAL}"`,
          found: 'none',
          remedy: `Set "parent" to "${CENTRAL}".`,
        },
  ];
}

function worldProblems(change: WorldChange, index: number, register: ParameterRegister): Problem[] {
  const path = `changes[${index}].parameter`;
  const parameter = register.get(change.parameter);
  if (parameter === undefined) return [unknownParameter(register, change.parameter, { path })];
  if (isOpenToFutures(parameter.kind)) return valueProblems(change, index, parameter);
  return [
    {
      path,
      expected: 'a parameter that no law fixes',
      found: `${quoted(change.parameter)}, of kind "${parameter.kind}"`,
      remedy:
        'A future may change what happens to us and what we assume, not the law; change that in the parameters files.',
    },
  ];
}

function valueProblems({ value }: WorldChange, index: number, parameter: Parameter): Problem[] {
  const { least, most } = boundsOf(parameter);
  if (value >= least && value <= most) return [];
  return [
    {
      path: `changes[${index}].value`,
      expected: `a value of "${parameter.label}" from ${least} to ${most} (${parameter.unit})`,
      found: String(value),
      said: beyondRange({ label: parameter.label, unit: parameter.unit, min: least, max: most }, value),
      remedy: 'Check the unit and the decimal point.',
    },
  ];
}

function tooEarlyProblems(change: WorldChange, index: number, register: ParameterRegister): Problem[] {
  const first = register.get(change.parameter)?.values[0];
  if (first === undefined) return [];
  const [from, least] = [parseMonth(change.from), inForceMonth(first.from)];
  // A step may replace the first value whole; a ramp needs a value to start from.
  const isStep = change.until === undefined || change.until === change.from;
  if (from > least || (from === least && isStep)) return [];
  return [
    {
      path: `changes[${index}].from`,
      expected: `a month ${isStep ? 'no earlier than' : 'after'} ${formatMonth(least)}, where ${change.parameter} has its first value`,
      found: quoted(change.from),
      remedy: 'Date the change later.',
    },
  ];
}
