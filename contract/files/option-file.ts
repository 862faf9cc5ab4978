import { z } from 'zod';
import { CLIENT_GROUPS } from '../../core/scenario/client-group.ts';
import { leverIds } from '../../core/scenario/lever-path.ts';
import type { LeverId } from '../../core/scenario/lever.ts';
import { USUAL } from '../../core/scenario/levers/lever-kind.ts';
import type { Option } from '../../core/scenario/option.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { optionProblems } from '../../core/scenario/validate-option.ts';
import { MOST_CHANGES, change, descendant, figure, head, line } from './fields.ts';
import { parseDocument } from './parse-document.ts';
import type { Parsed } from './parse-document.ts';
import type { DeepReadonly, SameType } from './same-type.ts';

export const leverChange = z.strictObject({
  lever: z.enum(leverIds() as [LeverId, ...LeverId[]]),
  ...change,
  value: z.union([figure, line], `a number, or in double quotes "${USUAL}" or the id of a choice`).meta({
    description: `A number in the unit of the lever, the id of one of its choices, or "${USUAL}": what business as usual has in each month, in whatever future.`,
  }),
  groups: z
    .array(z.enum(CLIENT_GROUPS))
    .meta({
      description:
        'The client groups it is for, where the lever can differ between them; leave out for everyone.',
      minItems: 1,
      uniqueItems: true,
    })
    .exactOptional(),
});

const option = { ...descendant, changes: z.array(leverChange).max(MOST_CHANGES) };

export const optionFile = z
  .strictObject({ ...head('care-market-option'), ...option })
  .meta({ title: 'Care market option', description: 'What the council decides: dated changes of levers.' });

export const sameAsCore: SameType<DeepReadonly<z.infer<z.ZodObject<typeof option>>>, Option> = true;

/** Read an option file. What depends on its ancestors is checked where they are known. */
export function parseOptionFile(text: string, fileName: string): Parsed<Option> {
  return parsed(text, fileName, (alone) => optionProblems([alone]));
}

/**
 * Read an option to be mended: it has the shape of one, whatever its levers are set to. A value that was lawful when it was
 * saved may lie outside the range its lever has now.
 */
export function readOptionToMend(text: string, fileName: string): Parsed<Option> {
  return parsed(text, fileName, () => []);
}

function parsed(text: string, fileName: string, check: (option: Option) => Problem[]): Parsed<Option> {
  return parseDocument({ format: 'care-market-option', schema: optionFile, check }, text, fileName);
}
