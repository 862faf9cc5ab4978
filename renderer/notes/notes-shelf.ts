import { toProblem } from '../api/problem.ts';
import type { Client, NoteRow, Problem, SubjectKind } from '../api/types.ts';

/** What a note is about. */
export type Subject = { readonly kind: SubjectKind; readonly id: string };

/** All notes there are, as far as they have been read. */
export type Notes = {
  /** By what they are about; null until they are there. */
  readonly rows: ReadonlyMap<string, NoteRow> | null;
  readonly problem: Problem | null;
};

export type NotesShelf = {
  readonly read: () => Notes;
  /** Tells the notes as they are at once, and again whenever they are others. */
  readonly subscribe: (listener: (notes: Notes) => void) => () => void;
};

const SHELVES = new WeakMap<Client, NotesShelf>();

/** The one shelf of a client: read when first asked for, and again when the library has changed. */
export function shelfOf(client: Client): NotesShelf {
  const there = SHELVES.get(client);
  if (there !== undefined) return there;
  const shelf = openShelf(client);
  SHELVES.set(client, shelf);
  return shelf;
}

function openShelf(client: Client): NotesShelf {
  const listeners = new Set<(notes: Notes) => void>();
  let notes: Notes = { rows: null, problem: null };
  let isReading = false;
  let isStale = false;

  function put(next: Notes): void {
    notes = next;
    for (const listener of listeners) listener(notes);
  }

  /** However often the library changes meanwhile, the notes are read once more. */
  async function reload(): Promise<void> {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale) {
      isStale = false;
      try {
        const rows = await client.call('notes.list', {});
        put({ rows: new Map(rows.map((row) => [keyOf(row.subject), row])), problem: null });
      } catch (error) {
        put({ ...notes, problem: toProblem(error) });
      }
    }
    isReading = false;
  }

  client.subscribe('library.changed', () => void reload());
  client.subscribe('library.replaced', () => void reload());
  void reload();
  return {
    read: () => notes,
    subscribe: (listener) => {
      listeners.add(listener);
      listener(notes);
      // What could not be read is tried again for whoever looks next.
      if (notes.problem !== null) void reload();
      return () => void listeners.delete(listener);
    },
  };
}

export function keyOf({ kind, id }: Subject): string {
  return `${kind} ${id}`;
}
