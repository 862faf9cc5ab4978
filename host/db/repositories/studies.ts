import type { FrozenStudy, StudyRow } from '../../../contract/schemas/studies.ts';
import { digest } from '../digest.ts';
import type { Library } from '../open.ts';
import { removalOf } from './removal.ts';
import type { Removal } from './removal.ts';
import { sealingOf } from './sealing.ts';

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
  readonly number: number;
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
  readonly inputs_sha256: string;
  readonly answer_sha256: string;
  readonly removed_at: string | null;
  readonly seal: string;
};

type StoredColumns = ListedColumns & {
  readonly inputs: string;
  readonly question: string;
  readonly answer: string;
};

type NewColumns = Omit<StoredColumns, 'number' | 'removed_at' | 'seal'>;

const LISTED =
  'number, id, created_at, kind, engine_version, inputs_hash, place_id, place_name, options, futures, start, months, seed, runs, inputs_sha256, answer_sha256, removed_at, seal';

export function studiesOf(library: Library): Studies {
  const sealing = sealingOf(library, 'study');
  const { whole, wholeWithBodies, sealed, atOnce, nextNumber } = sealing;
  const { insert, list, get, print } = library.use((db) => ({
    insert: db.prepare<[StoredColumns]>(`
      INSERT INTO study (${LISTED}, inputs, question, answer)
      VALUES (@number, @id, @created_at, @kind, @engine_version, @inputs_hash, @place_id, @place_name, @options, @futures,
        @start, @months, @seed, @runs, @inputs_sha256, @answer_sha256, @removed_at, @seal, @inputs, @question, @answer)`),
    list: db.prepare<[], ListedColumns>(`SELECT ${LISTED} FROM study ORDER BY number DESC`),
    get: db.prepare<[string], StoredColumns>('SELECT * FROM study WHERE id = ?'),
    print: db.prepare<[string], ListedColumns>(`SELECT ${LISTED} FROM study WHERE id = ?`),
  }));
  const add = (frozen: FrozenStudy, removedAt: string | null): void =>
    atOnce(() => {
      insert.run(sealed({ ...columnsOf(frozen), removed_at: removedAt, number: nextNumber() }));
    });
  return {
    freeze: (frozen) => add(frozen, null),
    takeIn: (frozen, removedAt) => add(frozen, removedAt),
    list: () =>
      library
        .use(() => list.all())
        .map(whole)
        .filter((row) => row.removed_at === null)
        .map(rowOf),
    get: (id) => {
      const stored = library.use(() => get.get(id));
      return stored === undefined || wholeWithBodies(stored).removed_at !== null ? null : thawed(stored);
    },
    removal: removalOf(library, 'study', LISTED, sealing),
    printOf: (id) => {
      const row = library.use(() => print.get(id));
      if (row === undefined) return null;
      const { inputs_sha256: inputs, answer_sha256: answer } = whole(row);
      return `${inputs} ${answer}`;
    },
  };
}

function columnsOf({ row, inputs, question, answer }: FrozenStudy): NewColumns {
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

function thawed(stored: StoredColumns): FrozenStudy {
  return {
    row: rowOf(stored),
    inputs: JSON.parse(stored.inputs) as FrozenStudy['inputs'],
    question: JSON.parse(stored.question) as FrozenStudy['question'],
    answer: JSON.parse(stored.answer) as FrozenStudy['answer'],
  };
}
