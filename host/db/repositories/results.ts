import type { FrozenInputs } from '../../../contract/schemas/results.ts';
import type { SimulationResult } from '../../../core/run/result.ts';
import { digest } from '../digest.ts';
import type { Library } from '../open.ts';
import { joinResult, splitResult } from '../result-numbers.ts';
import { removalOf } from './removal.ts';
import type { Removal } from './removal.ts';
import { sealingOf } from './sealing.ts';

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

type ListedColumns = {
  readonly number: number;
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
  readonly inputs_sha256: string;
  readonly result_sha256: string;
  readonly removed_at: string | null;
  readonly seal: string;
};

type StoredColumns = ListedColumns & {
  readonly inputs: string;
  readonly header: string;
  readonly numbers: Buffer;
};

type NewColumns = Omit<StoredColumns, 'number' | 'seal'>;

const LISTED =
  'number, id, created_at, place_id, place_name, future_id, future_name, options, start, months, replicates, seed, engine_version, inputs_hash, inputs_sha256, result_sha256, removed_at, seal';

export function resultsOf(library: Library): Results {
  const sealing = sealingOf(library, 'result');
  const { whole, wholeWithBodies, isWholeWithBodies, sealed, atOnce, nextNumber } = sealing;
  const { insert, same, list, get, print } = library.use((db) => ({
    insert: db.prepare<[StoredColumns]>(`
      INSERT INTO result (${LISTED}, inputs, header, numbers)
      VALUES (@number, @id, @created_at, @place_id, @place_name, @future_id, @future_name, @options, @start, @months,
        @replicates, @seed, @engine_version, @inputs_hash, @inputs_sha256, @result_sha256, @removed_at, @seal,
        @inputs, @header, @numbers)`),
    same: db.prepare<[NewColumns], StoredColumns>(
      'SELECT * FROM result WHERE inputs_hash = @inputs_hash AND inputs_sha256 = @inputs_sha256 AND result_sha256 = @result_sha256 AND removed_at IS NULL',
    ),
    list: db.prepare<[], ListedColumns>(`SELECT ${LISTED} FROM result ORDER BY number DESC`),
    get: db.prepare<[string], StoredColumns>('SELECT * FROM result WHERE id = ?'),
    print: db.prepare<[string], ListedColumns>(`SELECT ${LISTED} FROM result WHERE id = ?`),
  }));
  const add = (columns: NewColumns): void =>
    atOnce(() => void insert.run(sealed({ ...columns, number: nextNumber() })));
  const shown = (id: string): StoredColumns | null => {
    const row = library.use(() => get.get(id));
    return row === undefined || wholeWithBodies(row).removed_at !== null ? null : row;
  };
  return {
    freeze: (frozen) => add(columnsOf(frozen)),
    keep: (frozen) =>
      atOnce(() => {
        const columns = columnsOf(frozen);
        const kept = same.all(columns).find(isWholeWithBodies)?.id;
        if (kept === undefined) add(columns);
        return kept ?? frozen.id;
      }),
    list: () =>
      library
        .use(() => list.all())
        .map(whole)
        .filter((row) => row.removed_at === null)
        .map(rowOf),
    get: (id) => {
      const stored = shown(id);
      return stored === null ? null : thawed(stored);
    },
    takeIn: (stored, removedAt) =>
      add(columnsOfStored(stored, joinResult(stored.header, stored.numbers), removedAt)),
    stored: (id) => {
      const stored = shown(id);
      if (stored === null) return null;
      const { created_at: createdAt, header, numbers, inputs } = stored;
      return { id, createdAt, header, numbers, inputs };
    },
    removal: removalOf(library, 'result', LISTED, sealing),
    printOf: (id) => {
      const row = library.use(() => print.get(id));
      if (row === undefined) return null;
      const { inputs_sha256: inputs, result_sha256: result } = whole(row);
      return `${inputs} ${result}`;
    },
  };
}

function columnsOf({ id, createdAt, result, inputs }: FrozenResult): NewColumns {
  const { header, numbers } = splitResult(result);
  const stored = { id, createdAt, header: JSON.stringify(header), numbers, inputs: JSON.stringify(inputs) };
  return columnsOfStored(stored, result, null);
}

function columnsOfStored(
  { id, createdAt, header, numbers, inputs }: StoredResult,
  result: SimulationResult,
  removedAt: string | null,
): NewColumns {
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

function thawed(stored: StoredColumns): FrozenResult {
  return {
    id: stored.id,
    createdAt: stored.created_at,
    result: joinResult(stored.header, stored.numbers),
    inputs: JSON.parse(stored.inputs) as FrozenInputs,
  };
}
