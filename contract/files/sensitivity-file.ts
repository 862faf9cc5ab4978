/** A sensitivity run as it is kept: what was run, every figure as things stand, and what each parameter moves. */
import { z } from 'zod';
import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import { SIDES } from '../../core/sensitivity/side.ts';
import type { BaseFigure, Effect, Sensitivity, Tried } from '../../core/sensitivity/sensitivity.ts';
import { documentId, figure, head, line, month, parameterId, prose } from './fields.ts';
import { FORMAT_VERSION } from './formats.ts';
import { parseDocument } from './parse-document.ts';
import type { Parsed } from './parse-document.ts';

const side = z.enum(SIDES);
/** Any word: an indicator that is gone is passed over, so that an older run can still be read. */
const indicator = line;

const base = z
  .tuple([indicator, side, figure, figure, figure])
  .meta({ description: 'Indicator, side, mean, its Monte Carlo error, the usual error of a swing.' });
const effect = z.tuple([indicator, side, figure, figure, figure, figure]).meta({
  description: 'Indicator, side, change at the low end, at the high end, swing, its Monte Carlo error.',
});

const tried = z.strictObject({
  id: parameterId,
  grade: z.enum(['C', 'D']),
  low: figure,
  high: figure,
  untried: prose.exactOptional(),
  effects: z.array(effect).max(1000),
});

const sensitivity = {
  id: documentId,
  engineVersion: line,
  place: documentId,
  against: documentId,
  option: documentId,
  future: documentId,
  start: month,
  months: z.int().min(1).max(180),
  replicates: z.int().min(1).max(10_000),
  seed: z.int().min(0),
  base: z.array(base).min(1).max(2000),
  parameters: z.array(tried).max(2000),
};

export const sensitivityFile = z.strictObject({ ...head('care-market-sensitivity'), ...sensitivity }).meta({
  title: 'Care market sensitivity run',
  description: 'What each doubtful parameter moves over its range.',
});

type Document = z.infer<z.ZodObject<typeof sensitivity>>;

/** Read a kept run. Whether it covers the parameters there are is asked where they are known. */
export function parseSensitivityFile(text: string, fileName: string): Parsed<Sensitivity> {
  const parsed = parseDocument<Document>(
    { format: 'care-market-sensitivity', schema: sensitivityFile, check: () => [] },
    text,
    fileName,
  );
  return parsed.ok ? { ok: true, value: sensitivityOf(parsed.value) } : parsed;
}

/** The name a kept run goes by. */
export function sensitivityId({ place, option }: Pick<Sensitivity, 'place' | 'option'>): string {
  return `${place}-${option}`;
}

/** A run as the text of a file, a line to every figure and effect. */
export function sensitivityText(run: Sensitivity): string {
  const { engineVersion, place, against, option, future, start, months, replicates, seed } = run;
  const document: z.infer<typeof sensitivityFile> = {
    $schema: '../schema/sensitivity.schema.json',
    format: 'care-market-sensitivity',
    formatVersion: FORMAT_VERSION,
    id: sensitivityId(run),
    // One by one: the order of lines must not hang on who put the run together.
    engineVersion,
    place,
    against,
    option,
    future,
    start,
    months,
    replicates,
    seed,
    base: run.base.map(({ indicator: id, side: of, mean, error, usualError }) => [
      id,
      of,
      short(mean),
      short(error),
      short(usualError),
    ]),
    parameters: run.parameters.map(({ effects, ...rest }) => ({
      ...rest,
      effects: effects.map(({ indicator: id, side: of, low, high, size, error }) => [
        id,
        of,
        short(low),
        short(high),
        short(size),
        short(error),
      ]),
    })),
  };
  const text = JSON.stringify(document, null, 1);
  // Rows of words and figures on a line each, as a table has them.
  return `${text.replaceAll(/\[\s+("[^"]*"(?:,\s+[^\s[\]]+)+)\s+\]/g, (_, row: string) => `[${row.replaceAll(/\s+/g, ' ')}]`)}\n`;
}

const DIGITS = 5;

/** Figures to five digits: more than any Monte Carlo error leaves standing. */
function short(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

function sensitivityOf(document: Document): Sensitivity {
  const { id: _, base: figures, parameters, ...settings } = document;
  return {
    ...settings,
    base: figures.flatMap(([id, of, mean, error, usualError]): BaseFigure[] =>
      isKnown(id) ? [{ indicator: id, side: of, mean, error, usualError }] : [],
    ),
    parameters: parameters.map(({ effects, ...rest }): Tried => ({
      ...rest,
      effects: effects.flatMap(([id, of, low, high, size, error]): Effect[] =>
        isKnown(id) ? [{ indicator: id, side: of, low, high, size, error }] : [],
      ),
    })),
  };
}

const KNOWN: ReadonlySet<string> = new Set(INDICATOR_IDS);

function isKnown(id: string): id is IndicatorId {
  return KNOWN.has(id);
}
