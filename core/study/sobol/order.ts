import type { Ground } from '../../experiment/ground.ts';
import type { Problem } from '../../scenario/problems.ts';
import { askedProblems, parameterProblems } from '../influence/asked.ts';
import type { InfluenceAsked } from '../influence/asked.ts';
import { screeningProblems } from '../morris.ts';
import { wholeProblems } from '../order-problems.ts';

/** The strongest parameters of a Morris screening, instead of parameters named. */
export type Screening = {
  /** How many. */
  readonly first: number;
  readonly trajectories: number;
  readonly levels: number;
};

export type SobolOrder = InfluenceAsked & {
  /** Ids, or how to find them out. All others stand as they are. */
  readonly parameters: readonly string[] | Screening;
  /** Base rows, a power of two; each takes as many pairs of runs as there are parameters, and three more. */
  readonly rows: number;
  /** How often the rows are drawn again from themselves for the intervals. */
  readonly resamples: number;
};

/** More than this many are better screened first. */
export const PARAMETERS = { min: 1, max: 32 } as const;
export const ROWS = { min: 8, max: 4096 } as const;
export const RESAMPLES = { min: 100, max: 1000 } as const;

/** Everything wrong with an order; paths are inside it. */
export function sobolProblems(ground: Ground, order: SobolOrder): readonly Problem[] {
  const { parameters, rows, resamples } = order;
  return [
    ...askedProblems(ground, order),
    ...('first' in parameters ? strongestProblems(parameters) : namedProblems(ground, parameters)),
    ...rowsProblems(rows),
    ...wholeProblems('resamples', resamples, RESAMPLES),
  ];
}

function strongestProblems(screening: Screening): readonly Problem[] {
  return [
    ...wholeProblems('parameters.first', screening.first, PARAMETERS),
    ...screeningProblems(screening, 'parameters.'),
  ];
}

function namedProblems(ground: Ground, named: readonly string[]): readonly Problem[] {
  const { min, max } = PARAMETERS;
  if (named.length >= min && named.length <= max) return parameterProblems(ground, named);
  return [
    {
      path: 'parameters',
      expected: `${min} to ${max} parameters`,
      found: `${named.length}`,
      remedy: 'Screen them by the Morris method first, and ask about the strongest.',
    },
  ];
}

function rowsProblems(rows: number): readonly Problem[] {
  const { min, max } = ROWS;
  if (isPowerOfTwo(rows) && rows >= min && rows <= max) return [];
  return [
    {
      path: 'rows',
      expected: `a power of two from ${min} to ${max}`,
      found: `${rows}`,
      remedy: 'Sobol points are even in powers of two only; 256 is a beginning.',
    },
  ];
}

function isPowerOfTwo(whole: number): boolean {
  return Number.isInteger(whole) && whole > 0 && (whole & (whole - 1)) === 0;
}
