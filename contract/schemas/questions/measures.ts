/** Figures of the market and rules of the market, as questions name them. */
import { z } from 'zod';
import type { MarketMeasure } from '../../../core/experiment/outcome.ts';
import { RATE_IDS } from '../../../core/experiment/rates.ts';
import { INDICATOR_IDS } from '../../../core/model/indicators.ts';
import { STRUCTURES } from '../../../core/scenario/structure.ts';
import type { Structure, StructureChoice, StructureId } from '../../../core/scenario/structure.ts';
import type { DeepReadonly, SameType } from '../../files/same-type.ts';

const [first, ...rest] = [...INDICATOR_IDS, ...RATE_IDS] as const;
export const marketMeasure = z.enum([first!, ...rest] as [MarketMeasure, ...MarketMeasure[]]);
export const marketMeasures = z.array(marketMeasure).max(150);

/** Rules other than the usual ones. */
export const structure = z.strictObject({
  'exit-rule': z.enum(choicesOf('exit-rule')).exactOptional(),
  'choice-rule': z.enum(choicesOf('choice-rule')).exactOptional(),
  'wage-response': z.enum(choicesOf('wage-response')).exactOptional(),
});

function choicesOf<S extends StructureId>(question: S): [StructureChoice<S>, ...StructureChoice<S>[]] {
  return Object.keys(STRUCTURES[question].choices) as [StructureChoice<S>, ...StructureChoice<S>[]];
}

export const sameAsCore: SameType<DeepReadonly<z.infer<typeof structure>>, Partial<Structure>> = true;
