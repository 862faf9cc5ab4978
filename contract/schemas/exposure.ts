/** A provider of the user’s own: its books, and what becomes of its cash as people go over to another arrangement. Money in pence. */
import { z } from 'zod';
import { COST_LINE_IDS } from '../../core/costing/cost-line.ts';
import type { CostLineId } from '../../core/costing/cost-line.ts';
import { PAYERS } from '../../core/exposure/books.ts';
import { MIX_LEVERS } from '../../core/scenario/arrangement.ts';
import { booksFields } from '../files/books-file.ts';
import { count, figure, hash, id, line, month, prose } from './primitives.ts';
import { months, seed } from './results.ts';

export const books = z.strictObject(booksFields);

export const booksRow = z.strictObject({ id, name: line, savedAt: line });

export const booksText = z.strictObject({ text: z.string().max(200_000), fileName: line });
/** `books` is null where something is wrong; each problem is told by its line. */
export const booksRead = z.strictObject({
  books: books.nullable(),
  problems: z.array(z.strictObject({ line: count, sentence: prose })).max(200),
});

const MOST_RUNS = 400;

export const exposureOrder = z.strictObject({
  books,
  place: id,
  option: id,
  future: id,
  start: month.exactOptional(),
  months,
  seed,
  replicates: z.int().min(1).max(MOST_RUNS),
  uptake: z.strictObject({
    share: z.number().min(0).max(1),
    from: month,
    years: z.int().min(1).max(15),
    levers: z.array(z.enum(MIX_LEVERS)).min(1).max(MIX_LEVERS.length),
  }),
});

const byMonth = z.array(figure).max(600);

export const chance = z.strictObject({
  times: count,
  of: count,
  share: figure,
  interval: z.strictObject({ low: figure, high: figure }),
});

export const exposureAnswer = z.strictObject({
  runsOut: chance,
  outBy: byMonth,
  likelyBy: count.nullable(),
  cash: z.strictObject({ low: byMonth, middle: byMonth, high: byMonth }),
  hours: byMonth,
  surplus: byMonth,
  months: z.array(month).max(600),
  /** The providers of the market that were followed, and in how many runs each. */
  like: z.array(z.strictObject({ identity: count, lives: count })).max(MOST_RUNS),
  /** Of council-supported people, the part in the arrangement people go over to: before the first month and in the last, the mean of the runs. */
  taken: z.strictObject({ before: figure, after: figure }),
  /** What it takes to get the same runs again: nothing of the books is in it. */
  origin: z.strictObject({
    place: z.strictObject({ id, name: line, invented: z.boolean() }),
    engineVersion: line,
    seed,
    replicates: count,
    inputsHash: hash,
  }),
});

export const balanceOrder = z.strictObject({
  books,
  month,
  /** A wage floor that is to come, in pence; what keeps the books whole is then told too. */
  floor: z.int().min(1).max(100_000).exactOptional(),
});

const standing = z.strictObject({
  lines: z.record(z.enum(COST_LINE_IDS as [CostLineId, ...CostLineId[]]), figure),
  revenue: figure,
  badDebt: figure,
  cost: figure,
  surplus: figure,
});
const neededFees = z
  .array(z.strictObject({ payer: z.enum(PAYERS), now: figure, exact: figure, fee: figure }))
  .max(PAYERS.length);

export const balanceAnswer = z.strictObject({
  floor: figure,
  standing,
  fees: neededFees,
  hours: figure.nullable(),
  rise: z.strictObject({ before: standing, after: standing, pay: figure, fees: neededFees }).nullable(),
});
