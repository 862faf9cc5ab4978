import type { FrozenInputs } from '../../../contract/schemas/results.ts';
import type { SimulationResult } from '../../../core/run/result.ts';
import { digest } from '../digest.ts';
import { damaged } from '../failures.ts';
import type { Library } from '../open.ts';
import { joinResult, splitResult } from '../result-numbers.ts';
import { removalOf } from './removal.ts';
import type { Removal } from './removal.ts';

export type FrozenResult = {
  readonly id: string;
  readonly createdAt: string;
  readonly result: SimulationResult;
  readonly inputs: FrozenInputs;
};

type Named = { readonly id: string; readonly name: string };

export type ResultRow = {
  readonly id: string;
  readonly createdAt: string;
  readonly place: Named;
  readonly future: Named;
  readonly options: readonly Named[];
  readonly start: string;
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
  readonly engineVersion: string;
  readonly inputsHash: string;
};

/** A result as it is stored, to the byte. */
export type StoredResult = {
  readonly id: string;
  readonly createdAt: string;
  readonly header: string;
  readonly numbers: Buffer;
  readonly inputs: string;
};

export type Results = {
  readonly freeze: (frozen: FrozenResult) => void;
  /** Freezes it unless the very same result is there already; the id it is kept under. */
  readonly keep: (frozen: FrozenResult) => string;
  /** Keep a result made elsewhere, hidden until it is brought back. */
  readonly takeIn: (stored: StoredResult, removedAt: string) => void;
  /** @throws ContractError library-damaged when what is stored is not what was frozen. */
  readonly stored: (id: string) => StoredResult | null;
  /** Newest first. */
  readonly list: () => readonly ResultRow[];
  /** @throws ContractError library-damaged when what is stored is not what was frozen. */
  readonly get: (id: string) => FrozenResult | null;
  readonly removal: Removal;
  /** What tells the bytes of one from those of another, removed or not; null for one that is not kept. */
  readonly printOf: (id: string) => string | null;
};

const LISTED =
  'id, created_at, place_id, place_name, future_id, future_name, options, start, months, replicates, seed, engine_version, inputs_hash';

type ListedColumns = {
  readonly id: string;
  readonly created_at: string;
  readonly place_id: string;
  readonly place_name: string;
  readonly future_id: string;
  readonly future_name: string;
  readonly options: string;
  readonly start: string;
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
  readonly engine_version: string;
  readonly inputs_hash: string;
};

type StoredColumns = {
  readonly id: string;
  readonly created_at: string;
  readonly inputs: string;
  readonly inputs_sha256: string;
  readonly header: string;
  readonly numbers: Buffer;
  readonly result_sha256: string;
};

export function resultsOf(library: Library): Results {
  const { insert, same, list, get, print } = library.use((db) => ({
    insert: db.prepare<[Record<string, unknown>]>(`
      INSERT INTO result (${LISTED}, inputs, inputs_sha256, header, numbers, result_sha256, removed_at)
      VALUES (@id, @created_at, @place_id, @place_name, @future_id, @future_name, @options, @start, @months,
        @replicates, @seed, @engine_version, @inputs_hash, @inputs, @inputs_sha256, @header, @numbers, @result_sha256, @removed_at)`),
    same: db.prepare<[Record<string, unknown>], { id: string }>(
      'SELECT id FROM result WHERE inputs_hash = @inputs_hash AND inputs_sha256 = @inputs_sha256 AND result_sha256 = @result_sha256 AND removed_at IS NULL',
    ),
    list: db.prepare<[], ListedColumns>(
      `SELECT ${LISTED} FROM result WHERE removed_at IS NULL ORDER BY created_at DESC, id`,
    ),
    get: db.prepare<[string], StoredColumns>(
      'SELECT id, created_at, inputs, inputs_sha256, header, numbers, result_sha256 FROM result WHERE id = ? AND removed_at IS NULL',
    ),
    print: db.prepare<[string], { inputs_sha256: string; result_sha256: string }>(
      'SELECT inputs_sha256, result_sha256 FROM result WHERE id = ?',
    ),
  }));
  return {
    freeze: (frozen) => void library.use(() => insert.run(columnsOf(frozen))),
    keep: (frozen) =>
      library.use(() => {
        const columns = columnsOf(frozen);
        const kept = same.get(columns)?.id;
        if (kept === undefined) insert.run(columns);
        return kept ?? frozen.id;
      }),
    list: () => library.use(() => list.all().map(rowOf)),
    get: (id) => {
      const stored = library.use(() => get.get(id));
      return stored === undefined ? null : thawed(stored, library.path);
    },
    takeIn: (stored, removedAt) =>
      void library.use(() =>
        insert.run(columnsOfStored(stored, joinResult(stored.header, stored.numbers), removedAt)),
      ),
    stored: (id) => {
      const stored = library.use(() => get.get(id));
      if (stored === undefined) return null;
      refuseChanged(stored, library.path);
      const { created_at: createdAt, header, numbers, inputs } = stored;
      return { id, createdAt, header, numbers, inputs };
    },
    removal: removalOf(library, 'result'),
    printOf: (id) => {
      const row = library.use(() => print.get(id));
      return row === undefined ? null : `${row.inputs_sha256} ${row.result_sha256}`;
    },
  };
}

function columnsOf({ id, createdAt, result, inputs }: FrozenResult): Record<string, unknown> {
  const { header, numbers } = splitResult(result);
  const stored = { id, createdAt, header: JSON.stringify(header), numbers, inputs: JSON.stringify(inputs) };
  return columnsOfStored(stored, result, null);
}

function columnsOfStored(
  { id, createdAt, header, numbers, inputs }: StoredResult,
  result: SimulationResult,
  removedAt: string | null,
): Record<string, unknown> {
  return {
    id,
    created_at: createdAt,
    place_id: result.place.id,
    place_name: result.place.name,
    future_id: result.future.id,
    future_name: result.future.name,
    options: JSON.stringify(result.options.map(({ id: option, name }) => ({ id: option, name }))),
    start: result.start,
    months: result.months.length,
    replicates: result.replicates,
    seed: result.seed,
    engine_version: result.engineVersion,
    inputs_hash: result.inputsHash,
    inputs,
    inputs_sha256: digest(inputs),
    header,
    numbers,
    result_sha256: digest(header, numbers),
    removed_at: removedAt,
  };
}

function rowOf(row: ListedColumns): ResultRow {
  return {
    id: row.id,
    createdAt: row.created_at,
    place: { id: row.place_id, name: row.place_name },
    future: { id: row.future_id, name: row.future_name },
    options: JSON.parse(row.options) as readonly Named[],
    start: row.start,
    months: row.months,
    replicates: row.replicates,
    seed: row.seed,
    engineVersion: row.engine_version,
    inputsHash: row.inputs_hash,
  };
}

function refuseChanged(stored: StoredColumns, path: string): void {
  if (digest(stored.inputs) !== stored.inputs_sha256) {
    throw damaged(path, `the inputs of result ${stored.id} are not those that were saved`);
  }
  if (digest(stored.header, stored.numbers) !== stored.result_sha256) {
    throw damaged(path, `the numbers of result ${stored.id} are not those that were saved`);
  }
}

function thawed(stored: StoredColumns, path: string): FrozenResult {
  refuseChanged(stored, path);
  return {
    id: stored.id,
    createdAt: stored.created_at,
    result: joinResult(stored.header, stored.numbers),
    inputs: JSON.parse(stored.inputs) as FrozenInputs,
  };
}
