/** A limit a user sets, as it crosses between window and host. Whether its measure and its people exist is asked where the runs are known. */
import { z } from 'zod';
import { LIMIT_OF, LIMIT_SIDES } from '../../../core/experiment/limit.ts';
import type { Limit } from '../../../core/experiment/limit.ts';
import type { DeepReadonly, SameType } from '../../files/same-type.ts';
import { figure, id } from '../primitives.ts';

/** More lines than anyone holds an option to. */
export const MOST_LIMITS = 20;

export const limit = z.strictObject({
  measure: id,
  for: id.exactOptional(),
  of: z.enum(LIMIT_OF),
  is: z.enum(LIMIT_SIDES),
  value: figure,
  everyYear: z.boolean().exactOptional(),
});

export const limits = z.array(limit).max(MOST_LIMITS);

export const sameAsCore: SameType<DeepReadonly<z.infer<typeof limit>>, Limit> = true;
