/** What happened in a life, and how two lives compare, as they are told. */
import { z } from 'zod';
import { figure, line, month, prose } from '../primitives.ts';

const QUANTITY_UNITS = [
  'pence',
  'pence a week',
  'pence an hour',
  'minutes',
  'minutes a week',
  'share',
  'utility',
  'count',
] as const;

const quantityOf = <U extends string>(units: readonly [U, ...U[]]) =>
  z.strictObject({ value: figure, unit: z.enum(units) });

const named = z.string().max(120);
export const quantities = z.record(named, quantityOf(QUANTITY_UNITS));
export const quantitiesOrMonths = z.record(named, quantityOf([...QUANTITY_UNITS, 'months']));

export const alternatives = z
  .array(z.strictObject({ what: prose, possible: z.boolean(), why: prose }))
  .max(1_000);

const sentences = z.array(prose).max(10_000);

/** The months of two lives beside each other. */
export function monthsCompared<T extends z.ZodType>(differs: T) {
  return z
    .array(z.strictObject({ month, differs, both: sentences, alone: z.tuple([sentences, sentences]) }))
    .max(1_000);
}

export const bridgeLines = z
  .array(z.strictObject({ id: line, label: line, amount: figure, why: prose }))
  .max(100);

/** A figure for each name of a list. */
export function figuresOf<N extends string>(names: readonly N[]) {
  return z.strictObject(
    Object.fromEntries(names.map((name) => [name, figure])) as { readonly [K in N]: typeof figure },
  );
}
