/** What keeps the user's library from being lost: its backups, and whether what it holds is what was saved. */
import { z } from 'zod';
import { count, line, prose } from './primitives.ts';

/** Why a copy of the library was kept. */
export const BACKUP_REASONS = ['routine', 'asked', 'before-restore', 'before-upgrade'] as const;

export const backupRow = z.strictObject({
  /** The name of its file, by which it is asked for. */
  name: line,
  /** One more than any before it, whatever the clock said. */
  number: count,
  at: line,
  reason: z.enum(BACKUP_REASONS),
  bytes: count,
});

/** What came of looking through the whole library. */
const libraryCheck = z.discriminatedUnion('state', [
  /** There is no library yet, or it has not been looked through since the program began. */
  z.strictObject({ state: z.literal('not-yet') }),
  z.strictObject({ state: z.literal('sound'), at: line }),
  /** Something in it is not what was saved. Each finding is a sentence; `more` counts those not listed. */
  z.strictObject({
    state: z.literal('damaged'),
    at: line,
    findings: z.array(prose).min(1).max(50),
    more: count,
  }),
  /** It could not be looked through just now, and why; it is tried again. */
  z.strictObject({ state: z.literal('failed'), at: line, sentence: prose }),
]);
export type LibraryCheck = z.output<typeof libraryCheck>;

export const safety = z.strictObject({
  /** Where the backups stand. */
  folder: line,
  /** The latest first. */
  backups: z.array(backupRow).max(1_000),
  /** Why the latest try at a routine backup came to nothing; null where it did not fail. */
  failure: prose.nullable(),
  check: libraryCheck,
});
export type Safety = z.output<typeof safety>;

export const restored = z.strictObject({
  restored: backupRow,
  /** Where what stood there before can be found: another backup, or the file itself where it could not be read. */
  before: z.union([z.strictObject({ backup: backupRow }), z.strictObject({ setAside: line })]).nullable(),
});

/** What could be read out of a damaged library. */
export const salvaged = z.strictObject({
  /** Where the damaged file is kept as it was. */
  setAside: line,
  /** How many of each kind are in the new library: "documents", "results" and so on. */
  kept: z.array(z.strictObject({ kind: line, count })).max(20),
  /** What could not be read, a sentence each; `more` counts those not listed. */
  lost: z.array(prose).max(200),
  more: count,
});
export type Salvaged = z.output<typeof salvaged>;
