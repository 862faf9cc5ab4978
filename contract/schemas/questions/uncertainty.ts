import { z } from 'zod';
import { UNCERTAINTY_KINDS } from '../../../core/study/uncertainty/answer.ts';
import { SWITCHED } from '../../../core/study/uncertainty/order.ts';
import type { UncertaintyAnswer, UncertaintyOrder } from '../../../core/study/uncertainty.ts';
import type { DeepReadonly, SameType } from '../../files/same-type.ts';
import { count, figure, id, line, prose } from '../primitives.ts';
import { replicates } from '../results.ts';
import { estimate } from './estimates.ts';
import { marketMeasure, marketMeasures, structure } from './measures.ts';

export const uncertaintyOrder = z.strictObject({
  option: id,
  against: id,
  future: id,
  futures: z.array(id).max(40),
  structures: z.enum(SWITCHED),
  draws: count,
  lives: replicates,
  replicates,
  indicators: marketMeasures,
});

const kind = z.enum(UNCERTAINTY_KINDS);

const spread = z.strictObject({
  kind,
  cases: count,
  lowest: figure,
  p5: figure,
  median: figure,
  p95: figure,
  highest: figure,
  sameSign: figure.nullable(),
  luckTakenOut: figure.nullable(),
  named: z
    .array(z.strictObject({ future: id, structure, difference: estimate, beyondLuck: z.boolean() }))
    .max(100),
});

export const uncertaintyAnswer = z.strictObject({
  option: id,
  against: id,
  future: id,
  lives: count,
  replicates: count,
  figures: z
    .array(
      z.strictObject({
        measure: marketMeasure,
        central: estimate,
        kinds: z.array(spread).max(UNCERTAINTY_KINDS.length),
        widest: kind.nullable(),
      }),
    )
    .max(150),
  refused: z.array(z.strictObject({ kind, what: line, runs: count, reason: prose })).max(2000),
});

export const sameOrderAsCore: SameType<
  DeepReadonly<z.infer<typeof uncertaintyOrder>>,
  UncertaintyOrder
> = true;
export const sameAnswerAsCore: SameType<
  DeepReadonly<z.infer<typeof uncertaintyAnswer>>,
  UncertaintyAnswer
> = true;
