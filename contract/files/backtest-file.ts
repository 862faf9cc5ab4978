import { z } from 'zod';
import type { Backtest, WrittenObservation } from '../../core/backtest/backtest.ts';
import { MEASURES } from '../../core/backtest/measure.ts';
import type { MeasureId } from '../../core/backtest/measure.ts';
import type { Problem } from '../../core/scenario/problems.ts';
import { documentId, figure, head, line, month, prose } from './fields.ts';
import { parseDocument } from './parse-document.ts';
import type { Parsed } from './parse-document.ts';
import type { DeepReadonly, SameType } from './same-type.ts';

const mark = z
  .enum(['seen', 'derived', 'memory'])
  .meta({ description: 'Seen in its source, worked out from figures that were, or from memory.' });
const sentences = z.array(prose).max(20);

const drawn = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('middle'),
    table: line,
    column: line,
    year: line,
    since: line.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('rate'),
    table: line,
    events: line,
    atRisk: line,
    by: line,
    rows: z.array(line).min(1).max(50),
  }),
]);

const figureOfSource = { when: line, mark, source: prose, basis: line, anchor: z.boolean().exactOptional() };

const observation = z.strictObject({
  ...figureOfSource,
  from: month,
  until: month,
  value: figure.exactOptional(),
  drawn: drawn.exactOptional(),
  ages: z.strictObject({ from: figure, below: figure }).exactOptional(),
});

const series = z.strictObject({
  id: documentId,
  label: line,
  unit: z.enum(['share', 'pounds per hour', 'people']),
  measure: z.enum(Object.keys(MEASURES) as [MeasureId, ...MeasureId[]]),
  since: month.exactOptional(),
  tolerance: figure.exactOptional(),
  naive: z.strictObject({ value: figure, why: line }).exactOptional(),
  givenInPart: prose
    .meta({ description: 'What the model is told that the figures follow from in part.' })
    .exactOptional(),
  observations: z.array(observation).min(1).max(100),
});

const run = z.strictObject({
  kind: z.literal('run'),
  place: documentId,
  pack: documentId,
  option: documentId.exactOptional(),
  start: month,
  months: z.int().min(1).max(180),
  series: z.array(series).min(1).max(30),
});

const hour = z.strictObject({
  kind: z.literal('hour'),
  pack: documentId,
  returned: month,
  prices: z
    .array(z.strictObject({ ...figureOfSource, value: figure, month }))
    .min(2)
    .max(50),
  buildUp: z.strictObject({
    when: line,
    month,
    pay: figure,
    price: figure,
    source: prose,
    lines: z
      .array(z.strictObject({ line, value: figure }))
      .min(1)
      .max(20),
  }),
});

const councils = z.strictObject({
  kind: z.literal('councils'),
  option: documentId.exactOptional(),
  start: month,
  months: z.int().min(1).max(180),
});

const backtest = {
  id: documentId,
  name: line,
  question: prose,
  data: z
    .array(z.strictObject({ name: line, source: prose }))
    .min(1)
    .max(20),
  given: sentences,
  breaks: sentences,
  doesNotShow: sentences,
  setting: z.discriminatedUnion('kind', [run, hour, councils]),
};

export const backtestFile = z.strictObject({ ...head('care-market-backtest'), ...backtest }).meta({
  title: 'Care market back-test',
  description: 'Published figures of the past to hold a run against.',
});

export const sameAsCore: SameType<DeepReadonly<z.infer<z.ZodObject<typeof backtest>>>, Backtest> = true;

/** Read a back-test. Its tables, place, pack and option are checked where they are read. */
export function parseBacktestFile(text: string, fileName: string): Parsed<Backtest> {
  return parseDocument(
    { format: 'care-market-backtest', schema: backtestFile, check: backtestProblems },
    text,
    fileName,
  );
}

function backtestProblems({ setting }: Backtest): readonly Problem[] {
  if (setting.kind !== 'run') return [];
  return setting.series.flatMap((each, s) =>
    each.observations.flatMap((one, o) =>
      observationProblems(one, `setting.series[${s}].observations[${o}]`),
    ),
  );
}

function observationProblems(
  { value, drawn: from, until, from: first }: WrittenObservation,
  path: string,
): Problem[] {
  const problems: Problem[] = [];
  if ((value === undefined) === (from === undefined)) {
    problems.push({
      path,
      expected: 'either a value or where it is drawn from',
      found: value === undefined ? 'neither' : 'both',
      remedy: 'Give "value" for a figure written down, or "drawn" for one from a table.',
    });
  }
  if (until < first) {
    problems.push({
      path: `${path}.until`,
      expected: `${first} or later, the first month it is about`,
      found: until,
      remedy: 'Put the later month in "until".',
    });
  }
  return problems;
}
