/** How much of the variance of the difference between two options each parameter makes: what is asked, and the indices found. */
import { z } from 'zod';
import { MOST_MEASURES } from '../../../core/study/influence/asked.ts';
import { INFLUENCED_SIDES } from '../../../core/study/influence/figures.ts';
import type { SobolAnswer, SobolOrder } from '../../../core/study/sobol.ts';
import type { DeepReadonly, SameType } from '../../files/same-type.ts';
import { count, figure, id } from '../primitives.ts';
import { interval } from './estimates.ts';
import { influenceAsked, influencedFigure, morrisAnswer, refusals } from './morris.ts';

/** How many parameters a request may name; the study takes fewer, and says so. */
const MOST_PARAMETERS = 2_000;

export const sobolOrder = z.strictObject({
  ...influenceAsked,
  parameters: z.union([
    z.array(id).max(MOST_PARAMETERS),
    z.strictObject({ first: figure, trajectories: figure, levels: figure }),
  ]),
  rows: figure,
  resamples: figure,
});

const index = z.strictObject({ value: figure, interval, isUnsure: z.boolean() });
const variance = z.strictObject({ mean: figure, ofParameters: figure, partOfLuck: figure });
const indices = z.strictObject({ parameter: id, first: index, total: index });

export const sobolAnswer = z.strictObject({
  option: id,
  against: id,
  future: id,
  screening: morrisAnswer.nullable(),
  parameters: z.array(id).max(MOST_PARAMETERS),
  rows: count,
  refused: refusals,
  runs: count,
  figures: z
    .array(z.strictObject({ ...influencedFigure, variance, indices: z.array(indices).max(MOST_PARAMETERS) }))
    .max(MOST_MEASURES * INFLUENCED_SIDES.length),
});

export const sameOrder: SameType<DeepReadonly<z.infer<typeof sobolOrder>>, SobolOrder> = true;
export const sameAnswer: SameType<DeepReadonly<z.infer<typeof sobolAnswer>>, SobolAnswer> = true;
