/** A simulation's result and the frozen inputs behind it. */
import { z } from 'zod';
import type { ReportedYear } from '../../core/experiment/years.ts';
import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import { DIMENSIONS } from '../../core/model/recording/category.ts';
import type { Category } from '../../core/model/recording/category.ts';
import { MEASURE_IDS } from '../../core/model/recording/measures.ts';
import type { MeasureId } from '../../core/model/recording/measures.ts';
import type { Parameter } from '../../core/parameters/parameter.ts';
import type { Bands, Headline, PairedHeadline, SimulationResult, Spread } from '../../core/run/result.ts';
import { WINNER_FIGURES } from '../../core/run/winners.ts';
import type { Future } from '../../core/scenario/future.ts';
import type { Option } from '../../core/scenario/option.ts';
import type { Place } from '../../core/scenario/place.ts';
import { beyondLimit } from '../../core/scenario/beyond-limit.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { future, option, parameter, place } from './documents.ts';
import { count, figure, hash, id, line, month } from './primitives.ts';

const upTo = (limit: 'months' | 'replicates') =>
  z
    .int()
    .min(LIMITS[limit].min)
    .max(LIMITS[limit].max, {
      error: ({ input }) => `Expected ${beyondLimit(limit, Number(input))}`,
    });
export const months = upTo('months');
export const replicates = upTo('replicates');
export const seed = z.int().min(LIMITS.seed.min).max(LIMITS.seed.max);
/** How many options one simulation may hold side by side. */
export const MAX_OPTIONS = 6;

export const indicatorId = z.enum(INDICATOR_IDS as [IndicatorId, ...IndicatorId[]]);

const series = z.custom<Float64Array>((value) => value instanceof Float64Array, 'an array of 64-bit numbers');
const bands: z.ZodType<Bands> = z.strictObject({
  mean: series,
  standardError: series,
  p5: series,
  p25: series,
  p50: series,
  p75: series,
  p95: series,
});

const headlineFigures = {
  indicator: indicatorId,
  mean: figure,
  standardError: figure,
  p5: figure,
  p50: figure,
  p95: figure,
};
const headline: z.ZodType<Headline> = z.strictObject(headlineFigures);
const pairedHeadline: z.ZodType<PairedHeadline> = z.strictObject({
  ...headlineFigures,
  signs: z.strictObject({ above: count, below: count }).nullable(),
});
const headlines = z.array(headline).max(1_000);
const pairedHeadlines = z.array(pairedHeadline).max(1_000);

const year: z.ZodType<ReportedYear> = z.strictObject({
  name: line,
  from: count,
  until: count,
  isWhole: z.boolean(),
});

const spread: z.ZodType<Spread> = z.strictObject({
  mean: series,
  standardError: series,
  p5: series,
  p50: series,
  p95: series,
});
const category: z.ZodType<Category> = z.strictObject({ dimension: z.enum(DIMENSIONS), id, label: line });
const measureId = z.enum(MEASURE_IDS as [MeasureId, ...MeasureId[]]);
const source = { id, name: line, hash };

export const simulationResult: z.ZodType<SimulationResult> = z.strictObject({
  engineVersion: line,
  seed,
  replicates,
  start: month,
  months: z.array(month).min(LIMITS.months.min).max(LIMITS.months.max),
  years: z.array(year).max(LIMITS.months.max),
  indicators: z.array(indicatorId),
  categories: z.array(category).max(1_000),
  measures: z.array(measureId),
  winnerFigures: z.array(z.enum(WINNER_FIGURES)),
  place: z.strictObject({ ...source, invented: z.boolean() }),
  future: z.strictObject(source),
  options: z.array(z.strictObject(source)).min(1).max(MAX_OPTIONS),
  parameters: z.strictObject({ hash }),
  inputsHash: hash,
  scenarios: z
    .array(z.strictObject({ option: id, bands, headlines, years: bands, breakdown: spread }))
    .max(MAX_OPTIONS),
  differences: z
    .array(
      z.strictObject({
        option: id,
        against: id,
        bands,
        headlines: pairedHeadlines,
        years: bands,
        breakdown: spread,
        winners: spread,
      }),
    )
    .max(MAX_OPTIONS),
  quantileError: z.number().min(0).nullable(),
  balance: z.strictObject({
    months: count,
    accounts: count,
    money: z.literal('balanced'),
    hours: z.literal('balanced'),
    people: z.literal('balanced'),
  }),
});

/** The full copy of what a saved result was computed from. Chains run eldest first. */
export type FrozenInputs = {
  readonly place: Place;
  /** One chain of ancestors for each option, in the order of the run. */
  readonly options: readonly (readonly Option[])[];
  readonly future: readonly Future[];
  readonly parameters: readonly Parameter[];
};

export const frozenInputs: z.ZodType<FrozenInputs> = z.strictObject({
  place,
  options: z.array(z.array(option).min(1)).min(1).max(MAX_OPTIONS),
  future: z.array(future).min(1),
  parameters: z.array(parameter).max(5_000),
});
