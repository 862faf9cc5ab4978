import { z } from 'zod';
import { PLACE_FIELDS } from '../../core/scenario/place.ts';
import type { Place, PlaceFieldId } from '../../core/scenario/place.ts';
import { placeFieldIds, placeProblems } from '../../core/scenario/validate-place.ts';
import { documentId, figure, head, line, month, prose } from './fields.ts';
import { parseDocument } from './parse-document.ts';
import type { Parsed } from './parse-document.ts';
import type { DeepReadonly, SameType } from './same-type.ts';

const placeField = z.strictObject({
  value: figure,
  basis: z.enum(['published', 'derived', 'assumed']),
  source: prose,
  note: prose.exactOptional(),
});

const fields = Object.fromEntries(
  placeFieldIds().map((id) => {
    const { label, unit, min, max } = PLACE_FIELDS[id];
    return [id, placeField.meta({ description: `${label} (${unit}, from ${min} to ${max}).` })];
  }),
) as Record<PlaceFieldId, typeof placeField>;

const place = {
  id: documentId,
  name: line,
  region: line,
  type: line,
  invented: z.boolean().meta({ description: 'True for a market nobody lives in.' }),
  summary: prose,
  pricesOf: month
    .meta({
      description: 'The month its prices are of: a run that starts in another year has them carried there.',
    })
    .exactOptional(),
  fields: z.strictObject(fields),
};

export const placeFile = z
  .strictObject({ ...head('care-market-place'), ...place })
  .meta({ title: 'Care market place', description: 'Where: one local market at the start.' });

export const sameAsCore: SameType<DeepReadonly<z.infer<z.ZodObject<typeof place>>>, Place> = true;

/** Read a place file. */
export function parsePlaceFile(text: string, fileName: string): Parsed<Place> {
  return parseDocument(
    { format: 'care-market-place', schema: placeFile, check: placeProblems },
    text,
    fileName,
  );
}
