/** Which of many parameters move the difference between two options: what is asked, and the effects found. */
import { z } from 'zod';
import { INFLUENCED_SIDES } from '../../../core/study/influence/figures.ts';
import { MOST_MEASURES } from '../../../core/study/influence/asked.ts';
import type { MorrisAnswer, MorrisOrder } from '../../../core/study/morris.ts';
import type { DeepReadonly, SameType } from '../../files/same-type.ts';
import { count, figure, id, prose } from '../primitives.ts';

/** More than a register has. */
const MOST_PARAMETERS = 2_000;
/** More reasons than are kept. */
const MOST_REASONS = 20;

/** The words of a request are read where the documents are known, so that a wrong one is told with what it might have been. */
export const influenceAsked = {
  option: id,
  against: id,
  future: id,
  measures: z.array(id).max(100),
};

export const morrisOrder = z.strictObject({
  ...influenceAsked,
  parameters: z.array(id).max(MOST_PARAMETERS).nullable(),
  trajectories: figure,
  levels: figure,
});

export const influencedFigure = { measure: id, side: z.enum(INFLUENCED_SIDES) };

export const refusals = z.strictObject({ blocks: count, reasons: z.array(prose).max(MOST_REASONS) });

const effect = z.strictObject({
  parameter: id,
  mu: figure,
  muStar: figure,
  standardError: figure,
  sigma: figure,
  rank: count,
  beyondLuck: z.boolean(),
});

export const morrisAnswer = z.strictObject({
  option: id,
  against: id,
  future: id,
  parameters: count,
  levels: count,
  trajectories: count,
  refused: refusals,
  runs: count,
  figures: z
    .array(
      z.strictObject({ ...influencedFigure, mean: figure, effects: z.array(effect).max(MOST_PARAMETERS) }),
    )
    .max(MOST_MEASURES * INFLUENCED_SIDES.length),
});

export const sameOrder: SameType<DeepReadonly<z.infer<typeof morrisOrder>>, MorrisOrder> = true;
export const sameAnswer: SameType<DeepReadonly<z.infer<typeof morrisAnswer>>, MorrisAnswer> = true;
