/** Which figures lean on assumptions, by a sensitivity run that is kept. */
import { z } from 'zod';
import { SIDES } from '../../core/sensitivity/side.ts';
import { count, figure, id, line } from './primitives.ts';
import { indicatorId } from './results.ts';

const assumption = z.strictObject({
  parameter: id,
  label: line,
  /** The swing as a share of the figure; null where the figure is nothing. */
  share: figure.nullable(),
});

const leaning = z.strictObject({
  indicator: indicatorId,
  /** The level under what is compared with, the level under the option, or the difference. */
  side: z.enum(SIDES),
  /** The strongest first. */
  on: z.array(assumption).min(1).max(3),
});

export const leaningRun = z.strictObject({
  place: id,
  placeName: line,
  against: id,
  option: id,
  optionName: line,
  months: count,
  replicates: count,
  engineVersion: line,
  /** Whether it is of the engine that runs now. */
  isOfThisEngine: z.boolean(),
  figures: z.array(leaning).max(2_000),
});
