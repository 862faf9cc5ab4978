import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Backup } from '../../../../host/db/backups/backup.ts';
import { BACKUP_REASONS } from '../../../../contract/schemas/safety.ts';
import { lettingGo } from '../../../../host/db/backups/let-go.ts';

function backup(number: number, at: string, reason: Backup['reason'] = 'routine'): Backup {
  return { name: `${number}`, number, at, reason, bytes: 1 };
}

/** What is left of backups made one after another, each followed by letting go. */
function leftOf(made: readonly Backup[]): readonly number[] {
  let kept: readonly Backup[] = [];
  for (const next of made) {
    const all = [...kept, next];
    const gone = new Set(lettingGo(all));
    kept = all.filter((each) => !gone.has(each));
  }
  return kept.map(({ number }) => number);
}

test('keeps the latest three of a day and lets the others of that day go', () => {
  const day = Array.from({ length: 10 }, (_, i) =>
    backup(i + 1, `2026-11-22T${String(i + 8).padStart(2, '0')}:00:00Z`),
  );
  expect(leftOf(day)).toEqual([8, 9, 10]);
});

test('keeps the last of each of seven days, and of each of eight weeks before them', () => {
  const start = Date.parse('2026-01-05T12:00:00Z');
  const days = Array.from({ length: 100 }, (_, i) =>
    backup(i + 1, new Date(start + i * 86_400_000).toISOString()),
  );
  // Day 1 was a Monday, so Sundays are the multiples of seven.
  expect(leftOf(days)).toEqual([56, 63, 70, 77, 84, 91, 94, 95, 96, 97, 98, 99, 100]);
});

test('lets go of no more than a day for each day the clock makes up: ten years on and two hours back', () => {
  const week = [1, 2, 3, 4, 5, 6].map((day) => backup(day, `2026-11-${15 + day}T12:00:00Z`));
  const tenYearsOn = backup(7, '2036-11-22T12:00:00Z');
  const back = backup(8, '2026-11-22T10:00:00Z');
  expect(leftOf([...week, tenYearsOn, back])).toEqual([2, 3, 4, 5, 6, 7, 8]);
});

test('never lets go of the latest three, whatever the clock said', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
          reason: fc.constantFrom(...BACKUP_REASONS),
        }),
        { minLength: 1, maxLength: 60 },
      ),
      (made) => {
        const backups = made.map(({ at, reason }, i) => backup(i + 1, at.toISOString(), reason));
        const kept = new Set(leftOf(backups));
        const newest = backups.filter(({ reason }) => reason === 'routine').slice(-3);
        expect(newest.every(({ number }) => kept.has(number))).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(3 + 7 + 8 + 10);
      },
    ),
  );
});

test('counts what somebody asked for apart, and keeps the latest ten', () => {
  const asked = Array.from({ length: 12 }, (_, i) => backup(i + 1, '2026-11-22T12:00:00Z', 'asked'));
  const routine = [backup(13, '2026-11-22T12:00:00Z'), backup(14, '2026-11-22T12:00:00Z')];
  expect(leftOf([...asked, ...routine])).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
});
