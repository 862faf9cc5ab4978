/** Libraries as older versions of the program left them, and what is in a library of whatever format. */
import type { LibraryDatabase } from '../../../host/db/database.ts';
import { digest } from '../../../host/db/digest.ts';
import { MIGRATIONS } from '../../../host/db/migrations/all.ts';
import { openLibrary } from '../../../host/db/open.ts';
import { splitResult } from '../../../host/db/result-numbers.ts';
import type { Row } from '../../../host/db/seal.ts';
import { fakeStudy } from '../../contract/fake-study.ts';
import { placeNamed } from '../pool/fake-order.ts';
import { sampleFrozen } from './sample-result.ts';

/** The formats of versions that were given to people. */
export const OLDER_FORMATS = [1, 2, 3, 4] as const;

const STUDY = fakeStudy({ place: placeNamed('Somewhere'), options: [], futures: [], parameters: [] });
/** Kept in another order than they were made in, which is not that of their ids either. */
const TIMES = { april: '2026-04-01T00:00:00.000Z', march: '2026-03-01T00:00:00.000Z' } as const;

/** Make a library of a format with rows in every table that it had. */
export function olderLibrary(folder: string, format: number): void {
  const { db, close } = openLibrary(folder, { migrations: MIGRATIONS.slice(0, format) });
  for (const [id, at] of Object.entries(TIMES)) {
    insert(db, 'result', resultRow(id, at));
    if (format >= 2) insert(db, 'study', studyRow(id, at));
    const entry = { kind: 'option', id, revision: 3, saved_at: at, ...bodyOf({ id, name: 'Mine' }) };
    if (format < 3) insert(db, 'scenario', entry);
    else insertShared(db, id, at, entry);
    if (format >= 4) insert(db, 'books', { id, saved_at: at, ...bodyOf({ id, name: 'Books' }) });
    insert(db, 'setting', { key: id, value: '1' });
  }
  close();
}

/** What came with the format in which there was a record of what was done. */
function insertShared(db: LibraryDatabase, id: string, at: string, entry: Row): void {
  insert(db, 'entry', { shelf: 'document', ...entry });
  insert(db, 'entry', { shelf: 'note', ...entry, body: null, sha256: null });
  for (const number of [7, 9]) {
    const changes = JSON.stringify([{ shelf: 'document', kind: 'option', id, before: null, after: {} }]);
    insert(db, 'action', {
      number: id === 'march' ? number : number + 1,
      id: `${id} ${number}`,
      name: 'Change it',
      at,
      subject_kind: 'option',
      subject_id: id,
      undone: Number(number === 9),
      changes,
      sha256: digest(changes),
    });
  }
  db.exec('DELETE FROM action WHERE number = 10');
  const about = { kind: 'option', document: id, name: 'First', note: '', kept_at: at, revision: 1 };
  insert(db, 'version', { id, ...about, ...bodyOf({ id }) });
  db.prepare('UPDATE result SET removed_at = ? WHERE id = ?').run(at, 'march');
}

function resultRow(id: string, at: string): Row {
  const { result, inputs } = sampleFrozen(id);
  const split = splitResult(result);
  const [header, inputsText] = [JSON.stringify(split.header), JSON.stringify(inputs)];
  return {
    id,
    created_at: at,
    engine_version: result.engineVersion,
    inputs_hash: result.inputsHash,
    place_id: result.place.id,
    place_name: result.place.name,
    future_id: result.future.id,
    future_name: result.future.name,
    options: JSON.stringify(result.options.map((option) => ({ id: option.id, name: option.name }))),
    start: result.start,
    months: result.months.length,
    replicates: result.replicates,
    seed: result.seed,
    inputs: inputsText,
    inputs_sha256: digest(inputsText),
    header,
    numbers: split.numbers,
    result_sha256: digest(header, split.numbers),
  };
}

function studyRow(id: string, at: string): Row {
  const { row, inputs, question, answer } = STUDY;
  const texts = {
    inputs: JSON.stringify(inputs),
    question: JSON.stringify(question),
    answer: JSON.stringify(answer),
  };
  return {
    id,
    created_at: at,
    kind: row.kind,
    engine_version: row.engineVersion,
    inputs_hash: row.inputsHash,
    place_id: row.place.id,
    place_name: row.place.name,
    options: JSON.stringify(row.options),
    futures: JSON.stringify(row.futures),
    start: row.start,
    months: row.months,
    seed: row.seed,
    runs: row.runs,
    ...texts,
    inputs_sha256: digest(texts.inputs),
    answer_sha256: digest(texts.question, texts.answer),
  };
}

function bodyOf(body: object): { readonly body: string; readonly sha256: string } {
  const text = JSON.stringify(body);
  return { body: text, sha256: digest(text) };
}

function insert(db: LibraryDatabase, table: string, row: Row): void {
  const names = Object.keys(row);
  db.prepare(`INSERT INTO ${table} (${names.join()}) VALUES (${names.map((name) => `@${name}`).join()})`).run(
    row,
  );
}

/** Every row of every table as far as it says the same in each format: the seals and the order of results came later. */
export function contentsOf(db: LibraryDatabase): readonly string[] {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  return tables
    .flatMap((table) =>
      db
        .prepare<[], Row>(`SELECT * FROM ${table}`)
        .all()
        .map((row) => told(table, row)),
    )
    .toSorted();
}

function told(table: string, row: Row): string {
  const isFrozen = table === 'result' || table === 'study';
  const { seal: _seal, number, removed_at: removedAt, ...rest } = row;
  const said = {
    ...rest,
    ...(table === 'scenario' && { shelf: 'document' }),
    ...(isFrozen ? { removed_at: removedAt ?? null } : { number }),
  };
  const columns = Object.entries(said).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([table === 'scenario' ? 'entry' : table, columns]);
}
