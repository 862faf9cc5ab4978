/** What would have to be true for the other option to win: what is asked, and where the lead passes. */
import { z } from 'zod';
import { BETTER_WAYS } from '../../../core/experiment/better.ts';
import type { SwitchingAnswer, SwitchingOrder } from '../../../core/study/switching.ts';
import { AHEAD, SWITCHING_VERDICTS } from '../../../core/study/switching/answer.ts';
import type { DeepReadonly, SameType } from '../../files/same-type.ts';
import { unit } from '../documents.ts';
import { count, figure, id, line, prose } from '../primitives.ts';
import { replicates } from '../results.ts';
import { estimate, interval } from './estimates.ts';

/** More than the parameters of the market. */
const MOST_PARAMETERS = 2_000;
const MOST_WORLDS = 100;

const rule = z.strictObject({ switch: id, choice: id });
const better = z.enum(BETTER_WAYS);

export const switchingOrder = z.strictObject({
  option: id,
  against: id,
  future: id,
  indicator: id,
  better,
  parameters: z.array(id).max(MOST_PARAMETERS).exactOptional(),
  futures: z.array(id).max(MOST_WORLDS),
  rules: z.array(rule).max(MOST_WORLDS),
  step: figure,
  most: replicates,
});

const standing = z.strictObject({
  ahead: z.enum(AHEAD),
  difference: estimate.nullable(),
  refused: z.strictObject({ lives: count, reason: prose }).nullable(),
});
const verdict = z.enum(SWITCHING_VERDICTS);

const parameter = z.strictObject({
  parameter: id,
  label: line,
  unit,
  figure,
  low: figure,
  high: figure,
  verdict,
  atLow: standing,
  atHigh: standing,
  switches: z
    .array(
      z.strictObject({
        ahead: z.enum(['option', 'against']),
        side: z.enum(['above', 'below']),
        position: figure,
        value: figure,
        open: interval,
        openValues: interval,
      }),
    )
    .max(2),
});

export const switchingAnswer = z.strictObject({
  isOver: z.boolean(),
  option: id,
  against: id,
  future: id,
  indicator: id,
  better,
  asItStands: standing,
  parameters: z.array(parameter).max(MOST_PARAMETERS),
  worlds: z
    .array(z.strictObject({ ...standing.shape, future: id, rule: rule.nullable(), verdict }))
    .max(MOST_WORLDS),
  step: figure,
  most: replicates,
  runs: count,
});

export const sameOrder: SameType<DeepReadonly<z.infer<typeof switchingOrder>>, SwitchingOrder> = true;
export const sameAnswer: SameType<DeepReadonly<z.infer<typeof switchingAnswer>>, SwitchingAnswer> = true;
