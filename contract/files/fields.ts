/** The pieces that the schemas of the files share. A message completes the sentence "expected ...". */
import { z } from 'zod';
import { FORMAT_VERSION } from './formats.ts';
import type { FileFormat } from './formats.ts';
import { LONGEST } from './longest.ts';

export const documentId = z
  .string()
  .max(80)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'an id of small letters, digits and single hyphens, such as half-of-block',
  )
  .regex(
    /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)/,
    'an id that is not the name of a device, which Windows has no files of',
  )
  .meta({ description: 'Small letters, digits and hyphens; the name of the file without .json.' });

export const parameterId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'an id of words joined by dots, such as wage.nlw');

export const line = z.string().min(1).max(LONGEST.name);
export const prose = z.string().min(1).max(LONGEST.summary);
const longProse = z.string().min(1).max(LONGEST.evidence);
export const figure = z.number();

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD, such as 2026-04-01');

export const month = z.string().regex(/^\d{4}-\d{2}$/, 'a month as YYYY-MM, such as 2027-04');

/** What stands at the head of every file. */
export function head<F extends FileFormat>(format: F) {
  return {
    $schema: z.string().max(300).exactOptional().meta({ description: 'For editors; not read.' }),
    format: z.literal(format),
    formatVersion: z.literal(FORMAT_VERSION),
  };
}

/** The dates, value and note of a change to a lever or to the world. */
export const change = {
  from: month.meta({ description: 'The first month it acts in.' }),
  until: month
    .meta({ description: 'The month by which a ramp has reached the value; leave out for a step.' })
    .exactOptional(),
  value: figure,
  note: prose.exactOptional(),
};

/** What an option and a future have in common. */
export const descendant = {
  id: documentId,
  name: line,
  summary: prose,
  evidence: longProse.meta({ description: 'Why anyone would look at it: the document or figure behind it.' }),
  parent: documentId
    .nullable()
    .meta({ description: 'The document it builds on; null for the first of all.' }),
};

/** More changes than any plan has, few enough to check at once. */
export const MOST_CHANGES = 500;
