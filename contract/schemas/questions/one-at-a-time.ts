/** Every doubtful parameter at both ends of its range, one at a time: what is asked and what it came to. */
import { z } from 'zod';
import { SIDES } from '../../../core/sensitivity/side.ts';
import { ONE_AT_A_TIME_REPLICATES } from '../../../core/study/one-at-a-time.ts';
import type { OneAtATimeAnswer, OneAtATimeOrder } from '../../../core/study/one-at-a-time.ts';
import type { DeepReadonly, SameType } from '../../files/same-type.ts';
import { count, figure, id, line, month, prose } from '../primitives.ts';
import { indicatorId, months, replicates, seed } from '../results.ts';

const MOST_PARAMETERS = 2_000;
const MOST_FIGURES = 1_000;

export const oneAtATimeOrder = z.strictObject({
  option: id,
  against: id,
  future: id,
  replicates: z.int().min(ONE_AT_A_TIME_REPLICATES.min).max(ONE_AT_A_TIME_REPLICATES.max),
  parameters: z.array(id).max(MOST_PARAMETERS),
});

const of = { indicator: indicatorId, side: z.enum(SIDES) };
const effect = z.strictObject({ ...of, low: figure, high: figure, size: figure, error: figure });
const base = z.strictObject({ ...of, mean: figure, error: figure, usualError: figure });
const tried = z.strictObject({
  id,
  grade: z.enum(['C', 'D']),
  low: figure,
  high: figure,
  untried: prose.exactOptional(),
  effects: z.array(effect).max(MOST_FIGURES),
});

export const oneAtATimeAnswer = z.strictObject({
  run: z.strictObject({
    engineVersion: line,
    place: id,
    against: id,
    option: id,
    future: id,
    start: month,
    months,
    replicates,
    seed,
    base: z.array(base).max(MOST_FIGURES),
    parameters: z.array(tried).max(MOST_PARAMETERS),
  }),
  wanted: count,
});

export const sameOrder: SameType<DeepReadonly<z.infer<typeof oneAtATimeOrder>>, OneAtATimeOrder> = true;
export const sameAnswer: SameType<DeepReadonly<z.infer<typeof oneAtATimeAnswer>>, OneAtATimeAnswer> = true;
