/** Two options compared until each answer is sure: what is asked and what is said. */
import { z } from 'zod';
import { LIMITS } from '../../../core/scenario/scenario.ts';
import { CHANCE_VERDICTS } from '../../../core/statistics/sequential/judge-chance.ts';
import { DIFFERENCE_VERDICTS } from '../../../core/statistics/sequential/judge-difference.ts';
import type { CompareAnswer, CompareOrder } from '../../../core/study/compare.ts';
import type { DeepReadonly, SameType } from '../../files/same-type.ts';
import { count, figure, id, prose } from '../primitives.ts';
import { replicates } from '../results.ts';
import { chance, estimate } from './estimates.ts';
import { limit, limits } from './limit.ts';

/** More than all indicators and rates there are. */
const MOST_INDICATORS = 200;
const MOST_LOOKS = 40;
const MOST_REASONS = 20;

export const compareOrder = z.strictObject({
  option: id,
  against: id,
  future: id,
  indicators: z.array(id).max(MOST_INDICATORS),
  limits,
  probability: figure,
  worth: z.strictObject({
    part: figure,
    amounts: z.array(z.strictObject({ indicator: id, amount: figure })).max(MOST_INDICATORS),
  }),
  confidence: figure,
  most: replicates,
});

const plan = z.strictObject({ looks: z.array(count).max(MOST_LOOKS), confidence: figure });
const more = count.max(LIMITS.replicates.max).nullable();

const difference = z.strictObject({
  indicator: id,
  verdict: z.enum(DIFFERENCE_VERDICTS),
  level: figure.nullable(),
  difference: estimate.nullable(),
  widening: figure,
  worth: figure.nullable(),
  more,
});

export const compareAnswer = z.strictObject({
  option: id,
  against: id,
  future: id,
  probability: figure,
  worth: figure,
  confidence: figure,
  most: replicates,
  plans: z.strictObject({ differences: plan, limits: plan }),
  runs: count,
  refused: z.strictObject({ runs: count, reasons: z.array(prose).max(MOST_REASONS) }),
  differences: z.array(difference).max(MOST_INDICATORS),
  limits: z.array(
    z.strictObject({ limit, verdict: z.enum(CHANCE_VERDICTS), chance: chance.nullable(), more }),
  ),
});

export const sameOrder: SameType<DeepReadonly<z.infer<typeof compareOrder>>, CompareOrder> = true;
export const sameAnswer: SameType<DeepReadonly<z.infer<typeof compareAnswer>>, CompareAnswer> = true;
