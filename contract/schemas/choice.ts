/** What is compared: kept from one start to the next, and told from what it was when a result was made. */
import { z } from 'zod';
import { hash, id, month } from './primitives.ts';
import { MAX_OPTIONS, months, replicates, seed } from './results.ts';

/** Business as usual and the chosen option are always among the options; the others stand beside them. */
const MOST_BESIDE = MAX_OPTIONS - 2;

export const choice = z.strictObject({
  place: id,
  option: id,
  beside: z.array(id).max(MOST_BESIDE).readonly(),
  future: id,
  months,
  replicates,
  seed,
});

export type Choice = z.output<typeof choice>;

export const keptChoice = z.strictObject({
  /** Null where none has been kept, or none that can be read. */
  choice: choice.nullable(),
  /** Whether something is kept that is no choice of this version. */
  isUnreadable: z.boolean(),
});

export const printsAsked = z.strictObject({
  place: id,
  options: z.array(id).min(1).max(MAX_OPTIONS),
  future: id,
});

/** A document by the hash a result made now would have of it; null for one that is gone or cannot be used. */
const present = z.strictObject({ id, hash: hash.nullable() });

export const prints = z.strictObject({
  place: present,
  options: z.array(present).max(MAX_OPTIONS),
  future: present,
  parameters: z.strictObject({ hash }),
  /** The first month of a run that names none. */
  start: month,
});
