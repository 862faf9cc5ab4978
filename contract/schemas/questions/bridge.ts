import { z } from 'zod';
import type { BridgeAnswer, BridgeOrder } from '../../../core/study/bridge.ts';
import type { DeepReadonly, SameType } from '../../files/same-type.ts';
import { count, id, prose } from '../primitives.ts';
import { replicates } from '../results.ts';
import { estimate } from './estimates.ts';
import { marketMeasure, marketMeasures } from './measures.ts';

const corner = z.strictObject({ option: id, future: id });

export const bridgeOrder = z.strictObject({
  from: corner,
  to: corner,
  replicates,
  indicators: marketMeasures,
});

const split = z.strictObject({
  measure: marketMeasure,
  from: estimate,
  to: estimate,
  change: estimate,
  option: estimate,
  future: estimate,
  interaction: estimate,
  optionLast: estimate,
  futureLast: estimate,
});

export const bridgeAnswer = z.strictObject({
  from: corner,
  to: corner,
  lives: count,
  splits: z.array(split).max(150),
  refused: z.strictObject({ lives: count, reason: prose }).nullable(),
});

export const sameOrderAsCore: SameType<DeepReadonly<z.infer<typeof bridgeOrder>>, BridgeOrder> = true;
export const sameAnswerAsCore: SameType<DeepReadonly<z.infer<typeof bridgeAnswer>>, BridgeAnswer> = true;
