/** A question why something happened to a provider or a person, and its answer. */
import { z } from 'zod';
import { CAUSE_IDS } from '../../core/explain/why/cause.ts';
import { WHY_EVENTS } from '../../core/explain/why/event.ts';
import type {
  CauseTold,
  Condition,
  FigureSplit,
  FigureUnit,
  Setting,
  WhyAnswer,
  WhyRun,
} from '../../core/explain/why/event.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { grade } from './documents.ts';
import { count, figure, id, line, month, prose } from './primitives.ts';
import { months, seed } from './results.ts';

/** Replicates over which events of the whole market are counted: each of them takes up to 32 runs. */
const replicates = z.int().min(1).max(20);

const FIGURE_UNITS: Record<FigureUnit, true> = {
  pence: true,
  'pence an hour': true,
  'basis points': true,
  minutes: true,
  'minutes a week': true,
  providers: true,
  contracts: true,
  people: true,
  event: true,
};

export const whyRequest = z.strictObject({
  place: id,
  option: id,
  future: id,
  start: month.exactOptional(),
  months,
  seed,
  event: z.enum(WHY_EVENTS),
  /** Identity of the provider, or of the person. */
  subject: z.int().min(0).max(LIMITS.seed.max),
  /** For a price, unmet need or choice: else the month that stands out most. */
  month: month.exactOptional(),
  replicate: z
    .int()
    .min(0)
    .max(LIMITS.replicates.max - 1)
    .default(0),
  replicates: replicates.default(1),
  /** A name under which `explanation.progressed` tells how far it has come; else it does not tell. */
  asked: id.exactOptional(),
});

const cause = z.enum(CAUSE_IDS);

const setting: z.ZodType<Setting> = z.strictObject({
  kind: z.enum(['parameter', 'lever']),
  id,
  label: line,
  unit: line,
  value: figure,
  shown: line,
  grade: grade.nullable(),
});

const condition: z.ZodType<Condition> = z.strictObject({
  month,
  step: line,
  sentence: prose,
  setBy: z.array(setting).max(100),
});

const causeTold: z.ZodType<CauseTold> = z.strictObject({
  id: cause,
  label: line,
  neutralised: prose,
  acts: z.boolean(),
});

const run: z.ZodType<WhyRun> = z.strictObject({
  neutralised: z.array(cause).max(CAUSE_IDS.length),
  happened: z.boolean(),
  month: month.nullable(),
  figures: z.record(id, figure),
});

const splitFields = {
  id,
  label: line,
  unit: z.enum(Object.keys(FIGURE_UNITS) as [FigureUnit, ...FigureUnit[]]),
  against: line,
  actual: figure,
  neutral: figure,
  causes: z.array(z.strictObject({ share: figure, alone: figure })).length(CAUSE_IDS.length),
  together: figure,
  interaction: figure,
  base: figure,
  remainder: figure,
};
const split: z.ZodType<FigureSplit> = z.strictObject(splitFields);

export const whyAnswer: z.ZodType<WhyAnswer> = z.strictObject({
  event: z.enum(WHY_EVENTS),
  subject: count,
  option: id,
  replicate: count,
  happened: z.boolean(),
  month,
  sentence: prose,
  chain: z.array(condition).max(200),
  causes: z.array(causeTold).length(CAUSE_IDS.length),
  runs: z.array(run).max(2 ** CAUSE_IDS.length),
  splits: z.array(split).max(20),
  market: z.strictObject({ ...splitFields, counted: count }).nullable(),
});
