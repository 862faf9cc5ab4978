/** What replicates say of a mean or of a probability, as answers carry it. */
import { z } from 'zod';
import type { Estimate, Interval } from '../../../core/statistics/interval.ts';
import type { Chance } from '../../../core/statistics/wilson.ts';
import type { DeepReadonly, SameType } from '../../files/same-type.ts';
import { count, figure } from '../primitives.ts';

export const interval = z.strictObject({ low: figure, high: figure });

export const estimate = z.strictObject({
  mean: figure,
  standardError: figure,
  interval: interval.nullable(),
  replicates: count,
});

export const chance = z.strictObject({ times: count, of: count, share: figure, interval });

export const sameAsCore: SameType<
  DeepReadonly<z.infer<typeof interval> | z.infer<typeof estimate> | z.infer<typeof chance>>,
  Interval | Estimate | Chance
> = true;
