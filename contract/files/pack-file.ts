import { z } from 'zod';
import type { Pack } from '../../core/backtest/pack.ts';
import { day, documentId, figure, head, line, parameterId, prose } from './fields.ts';
import { parseDocument } from './parse-document.ts';
import type { Parsed } from './parse-document.ts';
import type { DeepReadonly, SameType } from './same-type.ts';

const packValue = z.strictObject({
  parameter: parameterId,
  from: day.meta({ description: 'The first day it is in force.' }),
  value: figure,
  low: figure,
  high: figure,
  source: prose,
  grade: z.enum(['A', 'B', 'C', 'D']),
  verification: z.enum(['seen', 'derived', 'memory', 'assumption']),
  note: prose.exactOptional(),
});

const pack = {
  id: documentId,
  name: line,
  summary: prose,
  from: day.meta({ description: 'The first day the pack is for.' }),
  values: z.array(packValue).min(1).max(1000),
};

export const packFile = z
  .strictObject({ ...head('care-market-pack'), ...pack })
  .meta({ title: 'Care market pack', description: 'The parameters of an earlier time, for back-tests.' });

export const sameAsCore: SameType<DeepReadonly<z.infer<z.ZodObject<typeof pack>>>, Pack> = true;

/** Read a pack of parameters. What depends on the register is checked where it is known. */
export function parsePackFile(text: string, fileName: string): Parsed<Pack> {
  return parseDocument({ format: 'care-market-pack', schema: packFile, check: () => [] }, text, fileName);
}
