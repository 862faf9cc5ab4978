/**
 * Columns: the state of a market as a structure of arrays.
 * A table is a set of named columns of one length; a column holds one number per row and says what it means.
 */

/** The storage of a column: whole or fractional numbers, whole numbers up to 2^31, or small codes and flags. */
type Storage = 'float64' | 'int32' | 'uint8';

/** Whether a column carries over from month to month or holds the flow of one month. */
export type ColumnKind = 'stock' | 'flow';

export type ColumnDefinition = {
  readonly storage: Storage;
  readonly kind: ColumnKind;
  readonly unit: string;
  readonly meaning: string;
};

type ArrayOf = { float64: Float64Array; int32: Int32Array; uint8: Uint8Array };

export type TableDefinition = Readonly<Record<string, ColumnDefinition>>;

/** The arrays of a table, one per column definition. */
export type Columns<D extends TableDefinition> = {
  readonly [C in keyof D]: ArrayOf[D[C]['storage']];
};

/** A column a step may read and not write. */
export type ReadonlyColumn = { readonly [row: number]: number; readonly length: number };

/** Builds a column definition; `storage` is kept as a literal so that the array type follows from it. */
export function column<const S extends Storage>(
  storage: S,
  kind: ColumnKind,
  unit: string,
  meaning: string,
): { storage: S; kind: ColumnKind; unit: string; meaning: string } {
  return { storage, kind, unit, meaning };
}

/** Allocates every column of a table with the given number of rows, all zero. */
export function allocateColumns<D extends TableDefinition>(definition: D, rows: number): Columns<D> {
  // Built in one go: an object filled name by name past a dozen names becomes a dictionary, and every step slows down.
  const columns = Object.fromEntries(
    Object.entries(definition).map(([name, { storage }]) => [name, allocateColumn(storage, rows)]),
  );
  return columns as Columns<D>;
}

function allocateColumn(storage: Storage, rows: number): Float64Array | Int32Array | Uint8Array {
  switch (storage) {
    case 'float64':
      return new Float64Array(rows);
    case 'int32':
      return new Int32Array(rows);
    case 'uint8':
      return new Uint8Array(rows);
  }
}
