import { InvalidInput, quoted } from '../scenario/problems.ts';
import type { Problem } from '../scenario/problems.ts';
import { parseIsoDate } from '../time/iso-date.ts';
import { boundsOf } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import type { DatedValue, Parameter, ParameterRegister } from './parameter.ts';

/** The parameters of one file, with the name to use in messages. */
export type ParameterSet = { readonly fileName: string; readonly parameters: readonly Parameter[] };

/**
 * Gather the parameters of a set of files into one register.
 *
 * Refused: an id given twice; no values, or values out of date order; a value that is not finite, lies outside
 * its own range or is beyond what its unit can be; an empty source; uprating by a parameter that is missing, is not a yearly rate, or in the end
 * uprates itself.
 * @throws InvalidInput listing every problem, with file and path.
 */
export function buildRegister(sets: readonly ParameterSet[]): ParameterRegister {
  const register = new Map<string, Parameter>();
  const home = new Map<string, { file: string; path: string }>();
  const problems: Problem[] = [];
  for (const { fileName, parameters } of sets) {
    parameters.forEach((parameter, index) => {
      const place = { file: fileName, path: `parameters[${index}]` };
      const earlier = home.get(parameter.id);
      if (earlier === undefined) {
        register.set(parameter.id, parameter);
        home.set(parameter.id, place);
      } else {
        problems.push({
          ...place,
          expected: 'each parameter once',
          found: `${quoted(parameter.id)} again, already in ${earlier.file}, ${earlier.path}`,
          remedy: 'Keep one of the two, or give the second its own id.',
        });
      }
      problems.push(...valueProblems(parameter, place));
    });
  }
  for (const parameter of register.values()) {
    problems.push(...upratingProblems(parameter, register, home.get(parameter.id)));
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return register;
}

/**
 * A parameter that must be there.
 * @throws InvalidInput when the register has no such id; the ids it has are the candidates.
 */
export function requireParameter(register: ParameterRegister, id: string): Parameter {
  const parameter = register.get(id);
  if (parameter !== undefined) return parameter;
  throw new InvalidInput([unknownParameter(register, id, { path: '' })]);
}

/** The problem of a parameter id that the register does not hold. */
export function unknownParameter(
  register: ParameterRegister,
  id: string,
  where: { readonly file?: string; readonly path: string },
): Problem {
  const family = `${id.split('.')[0]}.`;
  const near = [...register.keys()].filter((known) => known.startsWith(family));
  const hint = near.length === 0 ? '' : ` Ids that begin the same: ${near.slice(0, 6).join(', ')}.`;
  return {
    ...where,
    expected: 'the id of a known parameter',
    found: quoted(id),
    remedy: `Check the spelling against the parameters files.${hint}`,
    unknown: { name: id, candidates: [...register.keys()] },
  };
}

type Where = { readonly file: string; readonly path: string };

function valueProblems(parameter: Parameter, where: Where): Problem[] {
  if (parameter.values.length === 0) {
    return [
      {
        ...where,
        expected: 'at least one dated value',
        found: 'none',
        remedy: `Give ${quoted(parameter.id)} a value with its date, range and source.`,
      },
    ];
  }
  return parameter.values.flatMap((value, index) => {
    const path = `${where.path}.values[${index}]`;
    return [
      ...dateProblems(value, parameter.values[index - 1], { file: where.file, path }),
      ...rangeProblems(value, boundsOf(parameter), { file: where.file, path }),
    ];
  });
}

function dateProblems(value: DatedValue, previous: DatedValue | undefined, where: Where): Problem[] {
  const path = `${where.path}.from`;
  if (!isIsoDate(value.from)) {
    return [
      {
        ...where,
        path,
        expected: 'a date as YYYY-MM-DD',
        found: quoted(value.from),
        remedy: 'Give the first day the value is in force, such as 2026-04-01.',
      },
    ];
  }
  if (previous !== undefined && previous.from >= value.from) {
    return [
      {
        ...where,
        path,
        expected: `a date after ${previous.from}, that of the value before it`,
        found: value.from,
        remedy: 'Put the values in order of date, one value to a date.',
      },
    ];
  }
  return [];
}

function rangeProblems({ value, low, high, source }: DatedValue, bounds: Bounds, where: Where): Problem[] {
  const problems: Problem[] = [];
  if (!(Number.isFinite(value) && Number.isFinite(low) && Number.isFinite(high))) {
    problems.push({
      ...where,
      expected: 'finite numbers',
      found: `value ${value}, low ${low}, high ${high}`,
      remedy: 'Write each as a plain number.',
    });
  } else if (!(low <= value && value <= high)) {
    problems.push({
      ...where,
      expected: 'low <= value <= high',
      found: `low ${low}, value ${value}, high ${high}`,
      remedy: 'Widen the range or correct the value; where law fixes a figure all three are equal.',
    });
  } else if (low < bounds.least || high > bounds.most) {
    problems.push({
      ...where,
      expected: `low and high between ${bounds.least} and ${bounds.most}, what a value of this kind can be`,
      found: `low ${low}, high ${high}`,
      remedy: 'Check the unit and the decimal point.',
    });
  }
  if (source.trim() === '') {
    problems.push({
      ...where,
      path: `${where.path}.source`,
      expected: 'the source of the figure',
      found: 'nothing',
      remedy: 'Name the publisher and document, or say that it is an assumption and why.',
    });
  }
  return problems;
}

function upratingProblems(parameter: Parameter, register: ParameterRegister, home?: Where): Problem[] {
  if (parameter.uprating === undefined) return [];
  const where = { ...home, path: `${home?.path}.uprating` };
  const growth = register.get(parameter.uprating);
  if (growth === undefined) return [unknownParameter(register, parameter.uprating, where)];
  if (growth.unit !== 'per year') {
    return [
      {
        ...where,
        expected: 'a parameter in the unit "per year"',
        found: `${quoted(growth.id)}, which is in "${growth.unit}"`,
        remedy: 'Name a yearly growth rate, such as economy.prices.',
      },
    ];
  }
  const seen = new Set([parameter.id]);
  for (let next: Parameter | undefined = growth; next?.uprating !== undefined;) {
    seen.add(next.id);
    if (seen.has(next.uprating)) {
      return [
        {
          ...where,
          expected: 'uprating that comes to an end',
          found: `the circle ${[...seen, next.uprating].join(' -> ')}`,
          remedy: 'Take the uprating off one of them.',
        },
      ];
    }
    next = register.get(next.uprating);
  }
  return [];
}

function isIsoDate(text: string): boolean {
  try {
    parseIsoDate(text);
    return true;
  } catch {
    return false;
  }
}
