/** The pieces that the schemas of the contract share. A message completes the sentence "expected ...". */
import { z } from 'zod';

/** The id of a place, option, future, parameter, job or result. */
export const id = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'letters, digits, dots and hyphens');

export const line = z.string().max(400);
export const prose = z.string().max(20_000);
/** A figure: finite, as JSON demands. */
export const figure = z.number();
export const count = z.int().min(0);

/** A month the model may simulate, 1990-01 to 2100-12. */
export const month = z
  .string()
  .regex(/^(?:199\d|20\d\d|2100)-(?:0[1-9]|1[0-2])$/, 'a month as YYYY-MM from 1990-01 to 2100-12');

/** A day on the calendar. */
export const day = z.iso.date('a day of the calendar as YYYY-MM-DD');

/** A moment, as programs write it down. */
export const moment = z.iso.datetime('a time as 2026-11-22T09:30:00.000Z');

/**
 * Whoever answers for something: one line that can be read, with nothing in it that turns the order of letters round or is not seen.
 * Joiners within words are letters in some languages.
 */
export const personName = line.regex(
  /^(?=.*[\p{L}\p{N}])(?:\u200C|\u200D|[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}])*$/u,
  'a name on one line, with a letter or digit and no hidden characters',
);

export const hash = z.string().min(1).max(128);
export const nothing = z.strictObject({});
