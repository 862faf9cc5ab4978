import type { FrozenInputs } from '../../../contract/schemas/results.ts';
import type { SimulationResult } from '../../../core/run/result.ts';
import { digest } from '../digest.ts';
import { damaged } from '../failures.ts';
import type { Library } from '../open.ts';
import { joinResult, splitResult } from '../result-numbers.ts';

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

export type Results = {
  readonly freeze: (frozen: FrozenResult) => void;
  /** Newest first. */
  readonly list: () => readonly ResultRow[];
  /** @throws ContractError library-damaged when what is stored is not what was frozen. */
  readonly get: (id: string) => FrozenResult | null;
  /** False when there is no such result. */
  readonly remove: (id: string) => boolean;
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
  const { insert, list, get, remove } = library.use((db) => ({
    insert: db.prepare<[Record<string, unknown>]>(`
      INSERT INTO result (${LISTED}, inputs, inputs_sha256, header, numbers, result_sha256)
      VALUES (@id, @created_at, @place_id, @place_name, @future_id, @future_name, @options, @start, @months,
        @replicates, @seed, @engine_version, @inputs_hash, @inputs, @inputs_sha256, @header, @numbers, @result_sha256)`),
    list: db.prepare<[], ListedColumns>(`SELECT ${LISTED} FROM result ORDER BY created_at DESC, id`),
    get: db.prepare<[string], StoredColumns>(
      'SELECT id, created_at, inputs, inputs_sha256, header, numbers, result_sha256 FROM result WHERE id = ?',
    ),
    remove: db.prepare<[string]>('DELETE FROM result WHERE id = ?'),
  }));
  return {
    freeze: (frozen) => void library.use(() => insert.run(columnsOf(frozen))),
    list: () => library.use(() => list.all().map(rowOf)),
    get: (id) => {
      const stored = library.use(() => get.get(id));
      return stored === undefined ? null : thawed(stored, library.path);
    },
    remove: (id) => library.use(() => remove.run(id).changes > 0),
  };
}

function columnsOf({ id, createdAt, result, inputs }: FrozenResult): Record<string, unknown> {
  const inputsText = JSON.stringify(inputs);
  const { header, numbers } = splitResult(result);
  const headerText = JSON.stringify(header);
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
    inputs: inputsText,
    inputs_sha256: digest(inputsText),
    header: headerText,
    numbers,
    result_sha256: digest(headerText, numbers),
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

function thawed(stored: StoredColumns, path: string): FrozenResult {
  if (digest(stored.inputs) !== stored.inputs_sha256) {
    throw damaged(path, `the inputs of result ${stored.id} are not those that were saved`);
  }
  if (digest(stored.header, stored.numbers) !== stored.result_sha256) {
    throw damaged(path, `the numbers of result ${stored.id} are not those that were saved`);
  }
  return {
    id: stored.id,
    createdAt: stored.created_at,
    result: joinResult(stored.header, stored.numbers),
    inputs: JSON.parse(stored.inputs) as FrozenInputs,
  };
}
