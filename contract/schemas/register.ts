/** The register of parameters as it stands in a place, future and month. */
import { z } from 'zod';
import { SIDES } from '../../core/sensitivity/side.ts';
import { grade, parameter, parameterKind, unit, verification } from './documents.ts';
import { MOST_SIGNED_ELSEWHERE } from './library.ts';
import { count, day, figure, hash, id, line, month, prose } from './primitives.ts';
import { indicatorId, months } from './results.ts';

/** `today` is the day by which a figure has expired or not. */
const standpoint = { future: id, month, today: day };
export const registerAsked = z.strictObject(standpoint);
export const registerEntryAsked = z.strictObject({ id, ...standpoint, months: months });

export const movedAsked = z.strictObject({ start: month.exactOptional(), months });
export const movedCounts = z.strictObject({ uncertain: count, doubtful: count });

const log = z.strictObject({
  madeOn: line.exactOptional(),
  madeBy: line.exactOptional(),
  signedOffBy: line.exactOptional(),
  signedOffOn: line.exactOptional(),
});

const expiry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('uprating due'), since: month, missed: count }),
  z.strictObject({ kind: z.literal('review due'), since: month }),
]);

/** Who answers for the figure, by the library or by its file; `isOfThis` is false where another figure stood there when it was signed. */
export const signature = z.strictObject({ by: line, on: line, remark: prose, isOfThis: z.boolean() });
export type Signature = z.output<typeof signature>;

/** Who answers for the figure by what a file says that was sent from another library. It counts as nobody's signature here. */
export const signatureElsewhere = signature.extend({ library: line });
export type SignatureElsewhere = z.output<typeof signatureElsewhere>;
export const signaturesElsewhere = z.array(signatureElsewhere).max(MOST_SIGNED_ELSEWHERE + 1);

const change = z.strictObject({
  from: line,
  until: line,
  value: figure,
  reason: prose,
  by: line,
  on: line,
  future: id,
});

const moved = { indicator: indicatorId, side: z.enum(SIDES), share: figure.nullable() };

/** The figure of the headlines it moves most, or why none is known. */
const effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('moves'), ...moved }),
  z.strictObject({ kind: z.literal('small') }),
  z.strictObject({ kind: z.literal('untried'), why: prose }),
  z.strictObject({ kind: z.literal('outside') }),
  z.strictObject({ kind: z.literal('unknown') }),
]);

export const registerRow = z.strictObject({
  id,
  label: line,
  about: prose,
  unit,
  kind: parameterKind,
  from: line,
  value: figure,
  written: figure,
  low: figure,
  high: figure,
  by: z.enum(['as written', 'uprating', 'the future', 'not yet']),
  uprating: line,
  upratedBy: line,
  source: prose,
  grade,
  verification,
  note: prose,
  log,
  signature: signature.nullable(),
  signedElsewhere: signaturesElsewhere,
  /** What is signed: the dated values, unit and uprating. */
  print: hash,
  expiry: expiry.nullable(),
  /** Whether a future may change it. */
  isOpen: z.boolean(),
  dates: count,
  changes: z.array(change).max(1_000).readonly(),
  effect,
});

const series = z.array(figure).max(1_000).readonly();

export const registerEntry = z.strictObject({
  row: registerRow,
  parameter,
  /** Month by month, with the range of the dated value in force. */
  path: z.strictObject({
    months: z.array(month).max(1_000).readonly(),
    value: series,
    low: series,
    high: series,
  }),
  /** What its range does to every figure by the kept run, the widest share first; those within luck are left out. */
  effects: z.array(z.strictObject(moved)).max(1_000),
  /** The kept run they are from; null where none is kept. */
  run: z
    .strictObject({
      placeName: line,
      optionName: line,
      months: count,
      engineVersion: line,
      isOfThisEngine: z.boolean(),
    })
    .nullable(),
  /** The figures that name it one step back. */
  usedBy: z.array(indicatorId).max(1_000).readonly(),
});
