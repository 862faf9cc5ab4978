import { z } from 'zod';
import { COMPARISONS, EVERIES, HOWS } from '../../core/checks/check.ts';
import type { Check } from '../../core/checks/check.ts';
import { checkProblems } from '../../core/checks/validate-check.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { placeFieldIds } from '../../core/scenario/validate-place.ts';
import type { PlaceFieldId } from '../../core/scenario/place.ts';
import { MOST_CHANGES, documentId, figure, head, line, month, parameterId, prose } from './fields.ts';
import { leverChange } from './option-file.ts';
import { parseDocument } from './parse-document.ts';
import type { Parsed } from './parse-document.ts';
import type { DeepReadonly, SameType } from './same-type.ts';

const MOST_EXPECTED = 40;

const fields = z
  .strictObject(
    Object.fromEntries(placeFieldIds().map((id) => [id, figure.exactOptional()])) as Record<
      PlaceFieldId,
      z.ZodExactOptional<typeof figure>
    >,
  )
  .meta({ description: 'Figures of the place that are replaced.' });

const steps = z
  .array(line)
  .meta({ description: 'Steps of the month that do not act in the reported months.' });

const scenario = z.strictObject({
  option: documentId.meta({ description: 'Business as usual when left out.' }).exactOptional(),
  changes: z
    .array(leverChange)
    .max(MOST_CHANGES)
    .meta({ description: 'Lever changes on top of the option.' })
    .exactOptional(),
  future: documentId.meta({ description: 'The central future when left out.' }).exactOptional(),
  parameters: z
    .array(z.strictObject({ parameter: parameterId, value: figure, from: month.exactOptional() }))
    .max(MOST_CHANGES)
    .meta({ description: 'Parameters held at a value, for all time or from a month on.' })
    .exactOptional(),
  fields: fields.exactOptional(),
  start: month.exactOptional(),
  hold: steps.exactOptional(),
});

const cohort = z
  .strictObject({
    clientsFrom: figure.exactOptional(),
    clientsBelow: figure.exactOptional(),
    marginFrom: figure.exactOptional(),
    marginBelow: figure.exactOptional(),
    councilShareFrom: figure.exactOptional(),
    blockShareFrom: figure.exactOptional(),
    qualityFrom: figure.exactOptional(),
    qualityBelow: figure.exactOptional(),
    lostClients: z.literal(true).exactOptional(),
  })
  .meta({ description: 'Which providers, judged by the year before the window.' });

const operand = {
  measure: line.meta({ description: 'The id of a measure; the page on checks lists them.' }),
  in: line.meta({ description: 'The name of a scenario of this check.' }),
  less: line
    .meta({ description: 'A scenario the figure is compared with first: the difference is meant.' })
    .exactOptional(),
  for: line.meta({ description: 'A kind of people, for a measure of people.' }).exactOptional(),
  among: cohort.exactOptional(),
  from: month.meta({ description: 'The first month.' }).exactOptional(),
  until: month.meta({ description: 'The last month.' }).exactOptional(),
  over: z.enum(HOWS).meta({ description: 'How months become one figure.' }).exactOptional(),
  fall: figure.exactOptional(),
  fallPercent: figure.exactOptional(),
};

const claim = z.strictObject({
  the: z.strictObject(operand),
  is: z.enum(COMPARISONS),
  than: z
    .strictObject({
      ...operand,
      measure: operand.measure.exactOptional(),
      in: operand.in.exactOptional(),
      value: figure.meta({ description: 'A fixed number, and then nothing else.' }).exactOptional(),
    })
    .meta({ description: 'The other side; what it leaves out it takes from "the".' }),
  by: figure.min(0, 'a number from 0').exactOptional(),
  byPercent: figure.min(0, 'a number from 0').exactOptional(),
  every: z.enum(EVERIES).exactOptional(),
  least: z.int().min(1).exactOptional(),
  except: z.array(line).exactOptional(),
});

const check = {
  id: documentId,
  name: line,
  sentence: prose.meta({ description: 'What must be true, as a reader would say it.' }),
  sources: z.array(line).min(1).meta({ description: 'Seed documents or ids of the evidence register.' }),
  isolates: prose.meta({ description: 'The mechanism it looks at, and what is held still to see it alone.' }),
  place: z.strictObject({ like: documentId, fields: fields.exactOptional() }),
  anyPlace: z.boolean().meta({ description: 'Whether it may be asked of any other place.' }),
  start: month.exactOptional(),
  months: z.int().min(LIMITS.months.min).max(LIMITS.months.max),
  replicates: z.int().min(1).max(LIMITS.replicates.max),
  confidence: figure.exactOptional(),
  hold: steps.exactOptional(),
  scenarios: z.record(documentId, scenario),
  expect: z.array(claim).min(1).max(MOST_EXPECTED).meta({ description: 'All of it must hold.' }),
  expectAny: z
    .array(claim)
    .min(2)
    .max(MOST_EXPECTED)
    .meta({ description: 'One of these must hold.' })
    .exactOptional(),
  knownMiss: prose
    .meta({ description: 'Why the model is known not to do this; shown, never counted as passed.' })
    .exactOptional(),
};

export const checkFile = z
  .strictObject({ ...head('care-market-check'), ...check })
  .meta({ title: 'Care market check', description: 'A sentence about the model that may turn out wrong.' });

export const sameAsCore: SameType<DeepReadonly<z.infer<z.ZodObject<typeof check>>>, Check> = true;

/** Read a check file. What depends on places, options, futures and parameters is checked where they are known. */
export function parseCheckFile(text: string, fileName: string): Parsed<Check> {
  return parseDocument(
    { format: 'care-market-check', schema: checkFile, check: checkProblems },
    text,
    fileName,
  );
}
