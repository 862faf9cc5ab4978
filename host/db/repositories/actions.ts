import type { SubjectKind } from '../../../contract/schemas/library.ts';
import { digest } from '../digest.ts';
import type { Library } from '../open.ts';
import { sealingOf } from './sealing.ts';

/** Where things stand that an action can change. */
export type ShelfName = 'document' | 'note' | 'result' | 'study';

/** One thing before and after; null where it is not there. */
export type Change = {
  readonly shelf: ShelfName;
  readonly kind: SubjectKind;
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
};

export type ActionRow = {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
};

export type Action = ActionRow & { readonly undone: boolean; readonly changes: readonly Change[] };

/** The record of what was done, in one line: what has been taken back stands at its end until something new is done. */
export type Actions = {
  /** The latest first. */
  readonly recent: (most: number) => readonly (ActionRow & { readonly undone: boolean })[];
  /** The last thing done and not taken back. */
  readonly lastDone: () => Action | null;
  /** The first of those taken back: what would be done again. */
  readonly firstUndone: () => Action | null;
  /** Write down a new action: what had been taken back can no longer be done again, and the oldest is forgotten. */
  readonly add: (action: Omit<Action, 'undone'>) => void;
  /** The same action went on: it ends later and somewhere else. */
  readonly extend: (id: string, at: string, changes: readonly Change[]) => void;
  readonly mark: (id: string, undone: boolean) => void;
  /** Of these results and studies those that any action may bring back or take away. */
  readonly mentioned: (ids: readonly string[]) => ReadonlySet<string>;
  /** @throws ContractError library-damaged when any of them is not what was written down. */
  readonly refuseDamaged: () => void;
};

const MOST_KEPT = 1_000;

type ListedColumns = {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly undone: number;
  readonly sha256: string;
  readonly seal: string;
};

type StoredColumns = ListedColumns & { readonly changes: string };

const LISTED = 'number, id, name, at, subject_kind, subject_id, undone, sha256, seal';

export function actionsOf(library: Library): Actions {
  const { whole, wholeWithBodies, sealed, atOnce, nextNumber } = sealingOf(library, 'action');
  const { recent, lastDone, firstUndone, find, insert, cut, trim, extend, mark, all, ofFrozen } = library.use(
    (db) => ({
      recent: db.prepare<[number], ListedColumns>(
        `SELECT ${LISTED} FROM action ORDER BY number DESC LIMIT ?`,
      ),
      lastDone: db.prepare<[], StoredColumns>(
        'SELECT * FROM action WHERE undone = 0 ORDER BY number DESC LIMIT 1',
      ),
      firstUndone: db.prepare<[], StoredColumns>(
        'SELECT * FROM action WHERE undone = 1 ORDER BY number LIMIT 1',
      ),
      find: db.prepare<[string], ListedColumns>(`SELECT ${LISTED} FROM action WHERE id = ?`),
      insert: db.prepare<[StoredColumns]>(`
        INSERT INTO action (${LISTED}, changes)
        VALUES (@number, @id, @name, @at, @subject_kind, @subject_id, @undone, @sha256, @seal, @changes)`),
      cut: db.prepare<[]>('DELETE FROM action WHERE undone = 1'),
      trim: db.prepare<[number]>(
        'DELETE FROM action WHERE number <= (SELECT number FROM action ORDER BY number DESC LIMIT 1 OFFSET ?)',
      ),
      extend: db.prepare<[StoredColumns]>(
        'UPDATE action SET at = @at, changes = @changes, sha256 = @sha256, seal = @seal WHERE id = @id',
      ),
      mark: db.prepare<[ListedColumns]>('UPDATE action SET undone = @undone, seal = @seal WHERE id = @id'),
      all: db.prepare<[], StoredColumns>('SELECT * FROM action ORDER BY number'),
      ofFrozen: db
        .prepare<[], string>(
          `SELECT changes FROM action WHERE instr(changes, '"shelf":"result"') OR instr(changes, '"shelf":"study"')`,
        )
        .pluck(),
    }),
  );
  const actionOf = (row: StoredColumns): Action => ({
    ...listed(wholeWithBodies(row)),
    changes: JSON.parse(row.changes) as readonly Change[],
  });
  const orNone = (row: StoredColumns | undefined): Action | null =>
    row === undefined ? null : actionOf(row);
  return {
    recent: (most) =>
      library
        .use(() => recent.all(most))
        .map(whole)
        .map(listed),
    lastDone: () => orNone(library.use(() => lastDone.get())),
    firstUndone: () => orNone(library.use(() => firstUndone.get())),
    add: ({ id, name, at, subject, changes }) =>
      atOnce(() => {
        const text = JSON.stringify(changes);
        const about = { id, name, at, subject_kind: subject.kind, subject_id: subject.id, undone: 0 };
        cut.run();
        insert.run(sealed({ ...about, number: nextNumber(), changes: text, sha256: digest(text) }));
        trim.run(MOST_KEPT);
      }),
    extend: (id, at, changes) =>
      atOnce(() => {
        const row = find.get(id);
        const text = JSON.stringify(changes);
        if (row !== undefined) {
          extend.run(sealed({ ...whole(row), at, changes: text, sha256: digest(text) }));
        }
      }),
    mark: (id, undone) =>
      atOnce(() => {
        const row = find.get(id);
        if (row !== undefined) mark.run(sealed({ ...whole(row), undone: Number(undone) }));
      }),
    mentioned: (ids) => {
      const texts = library.use(() => ofFrozen.all());
      return new Set(ids.filter((id) => texts.some((text) => text.includes(JSON.stringify(id)))));
    },
    refuseDamaged: () => library.use(() => all.all()).forEach(wholeWithBodies),
  };
}

function listed({ id, name, at, subject_kind: kind, subject_id: about, undone }: ListedColumns) {
  return { id, name, at, subject: { kind: kind as SubjectKind, id: about }, undone: undone === 1 };
}
