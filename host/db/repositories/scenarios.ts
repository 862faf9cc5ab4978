import { ContractError } from '../../../contract/errors.ts';
import { digest } from '../digest.ts';
import { damaged } from '../failures.ts';
import type { Library } from '../open.ts';

export type ScenarioKind = 'place' | 'option' | 'future';

/** A place, option or future of the user's own. */
export type ScenarioDocument = {
  readonly kind: ScenarioKind;
  readonly id: string;
  /** 1 when first saved, one more each time. */
  readonly revision: number;
  readonly savedAt: string;
  readonly body: unknown;
};

export type Scenarios = {
  readonly list: (kind: ScenarioKind) => readonly { readonly id: string; readonly revision: number }[];
  readonly get: (kind: ScenarioKind, id: string) => ScenarioDocument | null;
  /**
   * Save a document on top of the revision it was read at, 0 when it is new, and give the new revision.
   * @throws ContractError invalid-request when someone else has saved it since.
   */
  readonly save: (document: ScenarioDocument) => number;
  readonly remove: (kind: ScenarioKind, id: string) => boolean;
};

type Row = {
  readonly kind: ScenarioKind;
  readonly id: string;
  readonly revision: number;
  readonly saved_at: string;
  readonly body: string;
  readonly sha256: string;
};

export function scenariosOf(library: Library): Scenarios {
  const { list, get, put, remove } = library.use((db) => ({
    list: db.prepare<[string], { id: string; revision: number }>(
      'SELECT id, revision FROM scenario WHERE kind = ? ORDER BY id',
    ),
    get: db.prepare<[string, string], Row>('SELECT * FROM scenario WHERE kind = ? AND id = ?'),
    put: db.prepare<[Row]>(`
      INSERT INTO scenario (kind, id, revision, saved_at, body, sha256)
      VALUES (@kind, @id, @revision, @saved_at, @body, @sha256)
      ON CONFLICT (kind, id) DO UPDATE SET
        revision = excluded.revision, saved_at = excluded.saved_at, body = excluded.body, sha256 = excluded.sha256`),
    remove: db.prepare<[string, string]>('DELETE FROM scenario WHERE kind = ? AND id = ?'),
  }));
  const saveOnTop = library.db.transaction((document: ScenarioDocument) => {
    const { kind, id, savedAt } = document;
    const found = get.get(kind, id)?.revision ?? 0;
    if (found !== document.revision) {
      throw new ContractError(
        'invalid-request',
        `The ${kind} "${id}" has been saved elsewhere since it was opened (revision ${found}, expected ${document.revision}). Open it again before saving.`,
      );
    }
    const body = JSON.stringify(document.body);
    const revision = found + 1;
    put.run({ kind, id, revision, saved_at: savedAt, body, sha256: digest(body) });
    return revision;
  });
  return {
    list: (kind) => library.use(() => list.all(kind)),
    get: (kind, id) => {
      const row = library.use(() => get.get(kind, id));
      if (row === undefined) return null;
      if (digest(row.body) !== row.sha256)
        throw damaged(library.path, `the ${kind} "${id}" is not what was saved`);
      return { kind, id, revision: row.revision, savedAt: row.saved_at, body: JSON.parse(row.body) };
    },
    save: (document) => library.use(() => saveOnTop.immediate(document)),
    remove: (kind, id) => library.use(() => remove.run(kind, id).changes > 0),
  };
}
