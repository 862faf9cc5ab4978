import { z } from 'zod';
import { UNITS } from '../../core/parameters/parameter.ts';
import type { Parameter } from '../../core/parameters/parameter.ts';
import { day, documentId, figure, head, line, parameterId, prose } from './fields.ts';
import { parseDocument } from './parse-document.ts';
import type { Parsed } from './parse-document.ts';
import type { DeepReadonly, SameType } from './same-type.ts';

/** The parameters of one theme. */
export type ParametersDocument = {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly Parameter[];
};

const datedValue = z.strictObject({
  from: day.meta({ description: 'The first day it is in force.' }),
  value: figure,
  low: figure,
  high: figure,
  source: prose,
  grade: z.enum(['A', 'B', 'C', 'D']).meta({
    description: 'A official statistic or law, B published study, C sector estimate, D assumption.',
  }),
  verification: z.enum(['seen', 'derived', 'memory', 'assumption']),
  note: prose.exactOptional(),
});

const parameter = z.strictObject({
  id: parameterId,
  label: line,
  about: prose,
  unit: z.enum(UNITS),
  kind: z.enum(['statute', 'world', 'behaviour', 'practice']),
  uprating: parameterId
    .meta({ description: 'After the last dated value: grow each April by this parameter.' })
    .exactOptional(),
  values: z.array(datedValue).min(1).max(200),
  log: z
    .strictObject({
      madeOn: day.exactOptional(),
      madeBy: line.exactOptional(),
      signedOffBy: line.exactOptional(),
      signedOffOn: day.exactOptional(),
    })
    .meta({ description: 'Who made the figure and who signed it off; leave out what nobody has done.' })
    .exactOptional(),
});

const theme = { id: documentId, name: line, parameters: z.array(parameter).min(1).max(1000) };

export const parametersFile = z
  .strictObject({ ...head('care-market-parameters'), ...theme })
  .meta({ title: 'Care market parameters', description: 'Numbers the model uses, with dates and sources.' });

export const sameAsCore: SameType<
  DeepReadonly<z.infer<z.ZodObject<typeof theme>>>,
  ParametersDocument
> = true;

/** Read a parameters file. What depends on other files is checked where they are gathered. */
export function parseParametersFile(text: string, fileName: string): Parsed<ParametersDocument> {
  return parseDocument(
    { format: 'care-market-parameters', schema: parametersFile, check: () => [] },
    text,
    fileName,
  );
}
