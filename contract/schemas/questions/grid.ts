import { z } from 'zod';
import { BETTER_WAYS } from '../../../core/experiment/better.ts';
import { VERDICTS } from '../../../core/study/grid/answer.ts';
import type { GridAnswer, GridOrder } from '../../../core/study/grid.ts';
import type { DeepReadonly, SameType } from '../../files/same-type.ts';
import { count, figure, id, prose } from '../primitives.ts';
import { replicates } from '../results.ts';
import { chance, estimate } from './estimates.ts';
import { limits } from './limit.ts';
import { marketMeasure, marketMeasures, structure } from './measures.ts';

const MOST_OPTIONS = 40;
const worlds = z.array(z.strictObject({ future: id, structure })).max(24);
const better = z.enum(BETTER_WAYS);

export const gridOrder = z.strictObject({
  against: id,
  options: z.array(id).max(MOST_OPTIONS),
  worlds,
  draws: count,
  replicates,
  indicators: marketMeasures,
  limits,
  better: z.array(z.strictObject({ measure: marketMeasure, better })).max(150),
  probability: figure,
});

const cell = z.strictObject({
  option: id,
  world: count,
  lives: count,
  indicators: z
    .array(z.strictObject({ measure: marketMeasure, level: estimate, difference: estimate.nullable() }))
    .max(150),
  limits: z.array(z.strictObject({ figure: estimate.nullable(), kept: chance })).max(20),
  all: chance.nullable(),
});

const regret = z.strictObject({
  measure: marketMeasure,
  better: better.nullable(),
  rows: z
    .array(
      z.strictObject({
        option: id,
        worlds: z.array(estimate.nullable()).max(24),
        largestIn: count.nullable(),
      }),
    )
    .max(1 + MOST_OPTIONS),
  least: id.nullable(),
  alike: z.array(id).max(MOST_OPTIONS),
});

export const gridAnswer = z.strictObject({
  against: id,
  worlds,
  draws: count,
  lives: count,
  limits,
  probability: figure,
  cells: z.array(cell).max(1000),
  regrets: z.array(regret).max(150),
  verdicts: z
    .array(z.strictObject({ option: id, verdict: z.enum(VERDICTS), hardest: count.nullable() }))
    .max(1 + MOST_OPTIONS),
  refused: z.array(z.strictObject({ option: id, world: count, lives: count, reason: prose })).max(1000),
});

export const sameOrderAsCore: SameType<DeepReadonly<z.infer<typeof gridOrder>>, GridOrder> = true;
export const sameAnswerAsCore: SameType<DeepReadonly<z.infer<typeof gridAnswer>>, GridAnswer> = true;
