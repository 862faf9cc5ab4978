/** The smallest or largest value of a lever that keeps limits: what is asked, and how the search ended. */
import { z } from 'zod';
import type { SolveAnswer, SolveOrder } from '../../../core/study/solve.ts';
import { SOLVE_ENDS, SOLVE_VERDICTS } from '../../../core/study/solve/answer.ts';
import { WANTED } from '../../../core/study/solve/order.ts';
import type { DeepReadonly, SameType } from '../../files/same-type.ts';
import { count, figure, id, line, prose } from '../primitives.ts';
import { replicates } from '../results.ts';
import { chance, estimate, interval } from './estimates.ts';
import { limits, MOST_LIMITS } from './limit.ts';

/** Far more values than halving a range takes. */
const MOST_VALUES = 400;

/** The words of a request are read where the documents are known, so that a wrong one is told with what it might have been. */
export const solveOrder = z.strictObject({
  option: id,
  against: id.exactOptional(),
  future: id,
  lever: id,
  from: line.exactOptional(),
  wanted: z.enum(WANTED),
  between: interval.exactOptional(),
  step: figure.exactOptional(),
  limits,
  confidence: figure,
  most: replicates,
});

const point = z.strictObject({
  value: figure,
  verdict: z.enum(SOLVE_VERDICTS),
  kept: chance,
  figures: z.array(figure.nullable()).max(MOST_LIMITS),
  refused: z.strictObject({ lives: count, reason: prose }).nullable(),
});

export const solveAnswer = z.strictObject({
  end: z.enum(SOLVE_ENDS).nullable(),
  option: id,
  against: id,
  future: id,
  lever: id,
  from: line,
  wanted: z.enum(WANTED),
  range: z.strictObject({ low: figure, high: figure, step: figure }),
  limits,
  confidence: figure,
  most: replicates,
  judgedAt: figure,
  keeps: figure.nullable(),
  breaks: figure.nullable(),
  replicatesNeeded: count.nullable(),
  cost: estimate.nullable(),
  path: z.array(point).max(MOST_VALUES),
  runs: count,
});

export const sameOrder: SameType<DeepReadonly<z.infer<typeof solveOrder>>, SolveOrder> = true;
export const sameAnswer: SameType<DeepReadonly<z.infer<typeof solveAnswer>>, SolveAnswer> = true;
