import { z } from 'zod';
import type { Future } from '../../core/scenario/future.ts';
import { MOST_CHANGES, change, day, descendant, head, line, parameterId } from './fields.ts';
import { parseDocument } from './parse-document.ts';
import type { Parsed } from './parse-document.ts';
import type { DeepReadonly, SameType } from './same-type.ts';

const future = {
  ...descendant,
  changes: z
    .array(
      z.strictObject({
        parameter: parameterId,
        ...change,
        by: line.meta({ description: 'Who changed it, where it is an assumption.' }).exactOptional(),
        on: day.meta({ description: 'The day it was changed.' }).exactOptional(),
      }),
    )
    .max(MOST_CHANGES),
};

export const futureFile = z
  .strictObject({ ...head('care-market-future'), ...future })
  .meta({ title: 'Care market future', description: 'What may happen to us: dated changes of the world.' });

export const sameAsCore: SameType<DeepReadonly<z.infer<z.ZodObject<typeof future>>>, Future> = true;

/** Read a future file. What depends on the parameters is checked where they are known. */
export function parseFutureFile(text: string, fileName: string): Parsed<Future> {
  return parseDocument({ format: 'care-market-future', schema: futureFile, check: () => [] }, text, fileName);
}
