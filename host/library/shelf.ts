import type { Entries } from '../db/repositories/entries.ts';
import type { Removal } from '../db/repositories/removal.ts';

/** A place where things stand that can be put there, replaced and taken away, each under a kind and an id. */
export type Shelf = {
  /** Null for what is not there. */
  readonly body: (kind: string, id: string) => unknown;
  /** 0 for what is not there. */
  readonly revision: (kind: string, id: string) => number;
  /** Null takes away. */
  readonly put: (kind: string, id: string, body: unknown, at: string) => void;
};

/** What stands for a result or study that is there: the thing itself is never changed. */
export const THERE = true;

export function shelfOfEntries(entries: Entries): Shelf {
  return {
    body: (kind, id) => entries.get(kind, id)?.body ?? null,
    revision: (kind, id) => {
      const entry = entries.get(kind, id);
      return entry === null || entry.body === null ? 0 : entry.revision;
    },
    put: (kind, id, body, savedAt) => void entries.put({ kind, id, body, savedAt }),
  };
}

export function shelfOfFrozen(removal: Removal): Shelf {
  const isThere = (id: string): boolean => removal.isHidden(id) === false;
  return {
    body: (_kind, id) => (isThere(id) ? THERE : null),
    revision: (_kind, id) => Number(isThere(id)),
    put: (_kind, id, body, at) => {
      if (body === null) removal.hide(id, at);
      else removal.bringBack(id);
    },
  };
}
