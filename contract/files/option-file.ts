import { z } from 'zod';
import { leverIds } from '../../core/scenario/lever-path.ts';
import type { LeverId } from '../../core/scenario/lever.ts';
import type { Option } from '../../core/scenario/option.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { optionProblems } from '../../core/scenario/validate-option.ts';
import { MOST_CHANGES, change, descendant, head } from './fields.ts';
import { parseDocument } from './parse-document.ts';
import type { Parsed } from './parse-document.ts';
import type { DeepReadonly, SameType } from './same-type.ts';

const option = {
  ...descendant,
  changes: z
    .array(z.strictObject({ lever: z.enum(leverIds() as [LeverId, ...LeverId[]]), ...change }))
    .max(MOST_CHANGES),
};

export const optionFile = z
  .strictObject({ ...head('care-market-option'), ...option })
  .meta({ title: 'Care market option', description: 'What the council decides: dated changes of levers.' });

export const sameAsCore: SameType<DeepReadonly<z.infer<z.ZodObject<typeof option>>>, Option> = true;

/** Read an option file. What depends on its ancestors is checked where they are known. */
export function parseOptionFile(text: string, fileName: string): Parsed<Option> {
  return parseDocument(
    { format: 'care-market-option', schema: optionFile, check: checkAlone },
    text,
    fileName,
  );
}

function checkAlone(alone: Option): Problem[] {
  return optionProblems([alone]);
}
