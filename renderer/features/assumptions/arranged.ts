import type { RegisterRow } from '../../api/types.ts';
import { GRADES, KINDS } from './words.ts';

export const KEPT = ['all', 'expired', 'changed', 'D', 'moves', 'unmeasured', 'unsigned', 'noted'] as const;
/** Which parameters are looked at. */
export type Kept = (typeof KEPT)[number];

export const ORDERS = ['name', 'grade', 'kind', 'from', 'effect'] as const;
export type Order = (typeof ORDERS)[number];

export type Wanted = {
  readonly words: string;
  readonly kept: Kept;
  readonly kind: RegisterRow['kind'] | 'any';
  readonly order: Order;
  readonly isDown: boolean;
};

export const EVERYTHING: Wanted = { words: '', kept: 'all', kind: 'any', order: 'name', isDown: false };

/** The rows that are wanted, in the order that is wanted; ties stand by name. */
export function arranged(
  rows: readonly RegisterRow[],
  { words, kept, kind, order, isDown }: Wanted,
  hasNote: (id: string) => boolean,
): readonly RegisterRow[] {
  const all = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = rows.filter(
    (row) =>
      (kind === 'any' || row.kind === kind) &&
      isKept(row, kept, hasNote) &&
      all.every((word) => textOf(row).includes(word)),
  );
  const sign = isDown ? -1 : 1;
  return found.toSorted((a, b) => sign * compared(a, b, order) || a.label.localeCompare(b.label));
}

function isKept(row: RegisterRow, kept: Kept, hasNote: (id: string) => boolean): boolean {
  switch (kept) {
    case 'all':
      return true;
    case 'expired':
      return row.expiry !== null;
    case 'changed':
      return row.changes.length > 0;
    case 'D':
      return row.grade === 'D';
    case 'moves':
      return row.effect.kind === 'moves';
    case 'unmeasured':
      return row.effect.kind === 'unknown' || row.effect.kind === 'untried';
    case 'unsigned':
      return row.signature?.isOfThis !== true || row.changes.length > 0;
    case 'noted':
      return hasNote(row.id);
  }
}

function textOf({ id, label, about, source, note }: RegisterRow): string {
  return `${id} ${label} ${about} ${source} ${note}`.toLowerCase();
}

function compared(a: RegisterRow, b: RegisterRow, order: Order): number {
  switch (order) {
    case 'name':
      return a.label.localeCompare(b.label);
    case 'grade':
      return a.grade.localeCompare(b.grade);
    case 'kind':
      return KINDS[a.kind].localeCompare(KINDS[b.kind]);
    case 'from':
      return a.from.localeCompare(b.from);
    case 'effect':
      return sizeOf(b) - sizeOf(a);
  }
}

/** The furthest first; what is not known to move anything last. */
function sizeOf({ effect }: RegisterRow): number {
  return effect.kind === 'moves' ? (effect.share ?? 0) : -1;
}

/** What is wanted, from what the address says; what it does not say is as usual. */
export function wantedIn(params: Readonly<Record<string, string>>): Omit<Wanted, 'words'> {
  const { show, kind, by, down } = params;
  return {
    kept: KEPT.find((each) => each === show) ?? 'all',
    kind: (Object.keys(KINDS) as RegisterRow['kind'][]).find((each) => each === kind) ?? 'any',
    order: ORDERS.find((each) => each === by) ?? 'name',
    isDown: down === 'yes',
  };
}

/** How many of each grade, for the sentence above the table. */
export function gradeCounts(rows: readonly RegisterRow[]): Readonly<Record<RegisterRow['grade'], number>> {
  const counts = { A: 0, B: 0, C: 0, D: 0 };
  for (const { grade } of rows) counts[grade] += 1;
  return counts;
}

export const GRADE_IDS = Object.keys(GRADES) as RegisterRow['grade'][];
