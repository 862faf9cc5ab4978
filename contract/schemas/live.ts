/** One path of the market, worked out at once while levers are moved. */
import { z } from 'zod';
import { draft } from './library.ts';
import { id, month } from './primitives.ts';
import { months, seed } from './results.ts';
import { optionIds } from './rows.ts';

const path = {
  place: id,
  future: id,
  options: optionIds,
  months,
  seed,
  /** The first reported month; the host chooses when absent. */
  start: month.optional(),
  /** Stands in for the document of its id, saved or not: what is on the screen this moment. */
  draft: draft.optional(),
};

export const liveForeseen = z.strictObject(path);
export const livePath = z.strictObject({
  ...path,
  /** A name under which `path.progressed` tells the months that are in; else it does not tell. */
  asked: id.optional(),
});
