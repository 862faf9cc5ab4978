import type { FrozenStudy, StudyRow } from '../../../contract/schemas/studies.ts';
import { digest } from '../digest.ts';
import { damaged } from '../failures.ts';
import type { Library } from '../open.ts';
import { removalOf } from './removal.ts';
import type { Removal } from './removal.ts';

export type Studies = {
  readonly freeze: (frozen: FrozenStudy) => void;
  /** Keep a study made elsewhere, hidden until it is brought back. */
  readonly takeIn: (frozen: FrozenStudy, removedAt: string) => void;
  /** Newest first. */
  readonly list: () => readonly StudyRow[];
  /** @throws ContractError library-damaged when what is stored is not what was frozen. */
  readonly get: (id: string) => FrozenStudy | null;
  readonly removal: Removal;
  /** What tells the bytes of one from those of another, removed or not; null for one that is not kept. */
  readonly printOf: (id: string) => string | null;
};

type ListedColumns = {
  readonly id: string;
  readonly created_at: string;
  readonly kind: string;
  readonly engine_version: string;
  readonly inputs_hash: string;
  readonly place_id: string;
  readonly place_name: string;
  readonly options: string;
  readonly futures: string;
  readonly start: string;
  readonly months: number;
  readonly seed: number;
  readonly runs: number;
};

type StoredColumns = ListedColumns & {
  readonly inputs: string;
  readonly inputs_sha256: string;
  readonly question: string;
  readonly answer: string;
  readonly answer_sha256: string;
};

const LISTED =
  'id, created_at, kind, engine_version, inputs_hash, place_id, place_name, options, futures, start, months, seed, runs';

export function studiesOf(library: Library): Studies {
  const { insert, list, get, print } = library.use((db) => ({
    insert: db.prepare<[StoredColumns & { removed_at: string | null }]>(`
      INSERT INTO study (${LISTED}, inputs, inputs_sha256, question, answer, answer_sha256, removed_at)
      VALUES (@id, @created_at, @kind, @engine_version, @inputs_hash, @place_id, @place_name, @options, @futures, @start,
        @months, @seed, @runs, @inputs, @inputs_sha256, @question, @answer, @answer_sha256, @removed_at)`),
    list: db.prepare<[], ListedColumns>(
      `SELECT ${LISTED} FROM study WHERE removed_at IS NULL ORDER BY created_at DESC, id`,
    ),
    get: db.prepare<[string], StoredColumns>('SELECT * FROM study WHERE id = ? AND removed_at IS NULL'),
    print: db.prepare<[string], { inputs_sha256: string; answer_sha256: string }>(
      'SELECT inputs_sha256, answer_sha256 FROM study WHERE id = ?',
    ),
  }));
  return {
    freeze: (frozen) => void library.use(() => insert.run({ ...columnsOf(frozen), removed_at: null })),
    takeIn: (frozen, removedAt) =>
      void library.use(() => insert.run({ ...columnsOf(frozen), removed_at: removedAt })),
    list: () => library.use(() => list.all().map(rowOf)),
    get: (id) => {
      const stored = library.use(() => get.get(id));
      return stored === undefined ? null : thawed(stored, library.path);
    },
    removal: removalOf(library, 'study'),
    printOf: (id) => {
      const row = library.use(() => print.get(id));
      return row === undefined ? null : `${row.inputs_sha256} ${row.answer_sha256}`;
    },
  };
}

function columnsOf({ row, inputs, question, answer }: FrozenStudy): StoredColumns {
  const [inputsText, questionText, answerText] = [inputs, question, answer].map((each) =>
    JSON.stringify(each),
  );
  return {
    id: row.id,
    created_at: row.createdAt,
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
    inputs: inputsText!,
    inputs_sha256: digest(inputsText!),
    question: questionText!,
    answer: answerText!,
    answer_sha256: digest(questionText!, answerText!),
  };
}

function rowOf(row: ListedColumns): StudyRow {
  return {
    id: row.id,
    createdAt: row.created_at,
    kind: row.kind as StudyRow['kind'],
    engineVersion: row.engine_version,
    inputsHash: row.inputs_hash,
    place: { id: row.place_id, name: row.place_name },
    options: JSON.parse(row.options) as StudyRow['options'],
    futures: JSON.parse(row.futures) as StudyRow['futures'],
    start: row.start,
    months: row.months,
    seed: row.seed,
    runs: row.runs,
  };
}

function thawed(stored: StoredColumns, path: string): FrozenStudy {
  if (digest(stored.inputs) !== stored.inputs_sha256) {
    throw damaged(path, `the inputs of study ${stored.id} are not those that were saved`);
  }
  if (digest(stored.question, stored.answer) !== stored.answer_sha256) {
    throw damaged(path, `the answer of study ${stored.id} is not the one that was saved`);
  }
  return {
    row: rowOf(stored),
    inputs: JSON.parse(stored.inputs) as FrozenStudy['inputs'],
    question: JSON.parse(stored.question) as FrozenStudy['question'],
    answer: JSON.parse(stored.answer) as FrozenStudy['answer'],
  };
}
