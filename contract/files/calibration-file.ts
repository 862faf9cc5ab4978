/** What a calibration fitted, as it is kept: the values with their intervals, the errors on both halves and what is ill determined. */
import { z } from 'zod';
import { documentId, figure, head, line, parameterId, prose } from './fields.ts';
import { parseDocument } from './parse-document.ts';
import type { Parsed } from './parse-document.ts';

const range = z.strictObject({ low: figure, high: figure });
const errors = z
  .strictObject({ stands: figure, fitted: figure })
  .meta({ description: 'The error with the values as they stand, and with those fitted.' });

const fittedParameter = z.strictObject({
  parameter: parameterId,
  unit: line,
  stands: figure.meta({ description: 'The value in the register when it was fitted.' }),
  range,
  fitted: figure,
  interval: range.meta({
    description: 'From the 5th to the 95th percentile of the resamples.',
  }),
  profile: z
    .array(z.strictObject({ value: figure, error: figure }))
    .max(100)
    .meta({ description: 'The error with this parameter held and the others as fitted.' }),
});

const warning = z.strictObject({
  kind: line,
  parameters: z.array(parameterId).max(50),
  sentence: prose,
});

const calibration = {
  id: documentId,
  name: line,
  about: prose,
  rule: prose.meta({ description: 'How the figures were divided into those that fit and those that score.' }),
  error: prose.meta({ description: 'What the error is, with its unit.' }),
  backtest: documentId,
  engineVersion: line,
  seed: z.int().min(0),
  replicates: z.int().min(1).exactOptional(),
  parameters: z.array(fittedParameter).min(1).max(50),
  fit: errors,
  other: errors,
  warnings: z.array(warning).max(100),
  evaluations: z.int().min(1),
  betterOnOtherHalf: z.boolean(),
};

export const calibrationFile = z.strictObject({ ...head('care-market-calibration'), ...calibration }).meta({
  title: 'Care market calibration',
  description: 'Values fitted to half of some published figures and scored on the other half.',
});

export type Calibration = z.infer<z.ZodObject<typeof calibration>>;

/** Read a kept calibration. What depends on the register is checked where it is known. */
export function parseCalibrationFile(text: string, fileName: string): Parsed<Calibration> {
  return parseDocument<Calibration>(
    { format: 'care-market-calibration', schema: calibrationFile, check: () => [] },
    text,
    fileName,
  );
}
