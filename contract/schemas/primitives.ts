import { z } from 'zod';

/** The id of a place, option, future, parameter, job or result. */
export const id = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'expected letters, digits, dots and hyphens');

export const line = z.string().max(400);
export const prose = z.string().max(20_000);
/** A figure: finite, as JSON demands. */
export const figure = z.number();
export const count = z.int().min(0);

/** A month the model may simulate, 1990-01 to 2100-12. */
export const month = z
  .string()
  .regex(/^(?:199\d|20\d\d|2100)-(?:0[1-9]|1[0-2])$/, 'expected a month as YYYY-MM from 1990-01 to 2100-12');

/** A day on the calendar. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a day as YYYY-MM-DD');

export const hash = z.string().min(1).max(128);
export const nothing = z.strictObject({});
