import type { Backup } from './backup.ts';

/** Routine backups that are kept whatever day they are of. */
const LATEST = 3;
/** Days of which the last routine backup is kept, and weeks. */
const DAYS = 7;
const WEEKS = 8;
/** Backups somebody asked for, or that were made before something large was done. */
const OTHERS = 10;

const DAY_MS = 24 * 60 * 60 * 1_000;
/** 1 January 1970 was a Thursday: weeks begin on a Monday. */
const DAYS_TO_MONDAY = 3;

/**
 * The backups that need not be kept any longer. Days and weeks are counted by those there are, not back from today, so a clock
 * that jumps ten years lets nothing go that a clock that is right would keep.
 */
export function lettingGo(backups: readonly Backup[]): readonly Backup[] {
  const latestFirst = backups.toSorted((a, b) => b.number - a.number);
  const routine = latestFirst.filter(({ reason }) => reason === 'routine');
  const others = latestFirst.filter(({ reason }) => reason !== 'routine');
  const kept = new Set([
    ...routine.slice(0, LATEST),
    ...lastOfEach(routine, dayOf).slice(0, DAYS),
    ...lastOfEach(routine, weekOf).slice(0, WEEKS),
    ...others.slice(0, OTHERS),
  ]);
  return latestFirst.filter((backup) => !kept.has(backup));
}

function lastOfEach(latestFirst: readonly Backup[], span: (backup: Backup) => number): readonly Backup[] {
  const last = new Map<number, Backup>();
  for (const backup of latestFirst) {
    if (!last.has(span(backup))) last.set(span(backup), backup);
  }
  return [...last.values()];
}

function dayOf({ at }: Backup): number {
  return Math.floor(Date.parse(at) / DAY_MS);
}

function weekOf(backup: Backup): number {
  return Math.floor((dayOf(backup) + DAYS_TO_MONDAY) / 7);
}
