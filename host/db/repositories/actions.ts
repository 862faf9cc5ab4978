import type { SubjectKind } from '../../../contract/schemas/library.ts';
import { digest } from '../digest.ts';
import { damaged } from '../failures.ts';
import type { Library } from '../open.ts';

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
  /** Forget what can no longer be taken back or done again because what it would bring back is gone, and all that lies beyond it. */
  readonly forget: (isGone: (change: Change) => boolean) => void;
};

const MOST_KEPT = 1_000;

type Row = {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly undone: number;
  readonly changes: string;
  readonly sha256: string;
};

export function actionsOf(library: Library): Actions {
  const { recent, lastDone, firstUndone, insert, cut, trim, extend, mark, all, drop } = library.use((db) => ({
    recent: db.prepare<[number], Row>(
      `SELECT id, name, at, subject_kind, subject_id, undone, '' AS changes, '' AS sha256 FROM action ORDER BY number DESC LIMIT ?`,
    ),
    lastDone: db.prepare<[], Row>('SELECT * FROM action WHERE undone = 0 ORDER BY number DESC LIMIT 1'),
    firstUndone: db.prepare<[], Row>('SELECT * FROM action WHERE undone = 1 ORDER BY number LIMIT 1'),
    insert: db.prepare<[Row]>(`
      INSERT INTO action (id, name, at, subject_kind, subject_id, undone, changes, sha256)
      VALUES (@id, @name, @at, @subject_kind, @subject_id, @undone, @changes, @sha256)`),
    cut: db.prepare<[]>('DELETE FROM action WHERE undone = 1'),
    trim: db.prepare<[number]>(
      'DELETE FROM action WHERE number <= (SELECT number FROM action ORDER BY number DESC LIMIT 1 OFFSET ?)',
    ),
    extend: db.prepare<[string, string, string, string]>(
      'UPDATE action SET at = ?, changes = ?, sha256 = ? WHERE id = ?',
    ),
    mark: db.prepare<[number, string]>('UPDATE action SET undone = ? WHERE id = ?'),
    all: db.prepare<[], Row>('SELECT * FROM action ORDER BY number'),
    drop: db.prepare<[string]>('DELETE FROM action WHERE id = ?'),
  }));
  const actionOf = (row: Row | undefined): Action | null => {
    if (row === undefined) return null;
    if (digest(row.changes) !== row.sha256) {
      throw damaged(library.path, `what was done by "${row.name}" is not what was written down`);
    }
    return { ...listed(row), changes: JSON.parse(row.changes) as readonly Change[] };
  };
  return {
    recent: (most) => library.use(() => recent.all(most)).map(listed),
    lastDone: () => actionOf(library.use(() => lastDone.get())),
    firstUndone: () => actionOf(library.use(() => firstUndone.get())),
    add: ({ id, name, at, subject, changes }) => {
      const text = JSON.stringify(changes);
      const about = { subject_kind: subject.kind, subject_id: subject.id };
      library.use(() => {
        cut.run();
        insert.run({ id, name, at, ...about, undone: 0, changes: text, sha256: digest(text) });
        trim.run(MOST_KEPT);
      });
    },
    extend: (id, at, changes) => {
      const text = JSON.stringify(changes);
      library.use(() => extend.run(at, text, digest(text), id));
    },
    mark: (id, undone) => void library.use(() => mark.run(Number(undone), id)),
    forget: (isGone) => {
      const rows = library.use(() => all.all()).flatMap((row) => actionOf(row) ?? []);
      const isStuck = ({ changes }: Action): boolean => changes.some(isGone);
      const lastStuck = rows.findLastIndex((row) => !row.undone && isStuck(row));
      const firstStuck = rows.findIndex((row) => row.undone && isStuck(row));
      const beyond = rows.filter(
        (row, at) => at <= lastStuck || (row.undone && firstStuck >= 0 && at >= firstStuck),
      );
      for (const { id } of beyond) library.use(() => drop.run(id));
    },
  };
}

function listed({ id, name, at, subject_kind: kind, subject_id: about, undone }: Row) {
  return { id, name, at, subject: { kind: kind as SubjectKind, id: about }, undone: undone === 1 };
}
