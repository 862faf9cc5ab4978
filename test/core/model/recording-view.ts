import { TABLES } from '../../../core/model/tables.ts';
import type { State } from '../../../core/model/state.ts';

type Column = Float64Array | Int32Array | Uint8Array;

/** Every element a step reads or writes, by column, and the flows it reads before anyone has written them this month. */
export type Recording = {
  readonly read: Set<string>;
  readonly written: Set<string>;
  readonly readTooSoon: Set<string>;
};

export type RecordingView = {
  readonly state: State;
  /** Where the touches go from now on. */
  record(into: Recording): void;
  /** Forgets which flows have been written: a new month begins. */
  openMonth(): void;
};

/** Nothing touched yet. */
export function emptyRecording(): Recording {
  return { read: new Set(), written: new Set(), readTooSoon: new Set() };
}

/** The same state behind columns that notice which of their elements are read and written. */
export function recordingView(state: State): RecordingView {
  let recording = emptyRecording();
  const writtenRows = new Map<string, Uint8Array>();
  const tables = Object.fromEntries(
    Object.entries(TABLES).map(([table, definitions]) => [
      table,
      Object.fromEntries(
        Object.entries(definitions).map(([name, { kind }]) => [name, watched(`${table}.${name}`, kind)]),
      ),
    ]),
  );

  function watched(path: string, kind: string): Column {
    const [table, name] = path.split('.') as [keyof typeof TABLES, string];
    const column = (state[table] as unknown as Record<string, Column>)[name]!;
    const rows = new Uint8Array(column.length);
    if (kind === 'flow') writtenRows.set(path, rows);

    function reads(row: number): void {
      recording.read.add(path);
      if (kind === 'flow' && rows[row] === 0) recording.readTooSoon.add(path);
    }
    function writes(from: number, to: number): void {
      recording.written.add(path);
      rows.fill(1, from, to);
    }
    return new Proxy(column, {
      get(target, key) {
        if (key === 'length') return target.length;
        if (key === 'fill') {
          return (value: number, from = 0, to = target.length) => {
            writes(from, to);
            return target.fill(value, from, to);
          };
        }
        if (key === 'set') {
          return (values: ArrayLike<number>, offset = 0) => {
            writes(offset, offset + values.length);
            target.set(values, offset);
          };
        }
        const row = Number(key);
        if (!Number.isInteger(row))
          throw new Error(`A step used ${path}.${String(key)}, which nobody watches.`);
        reads(row);
        return target[row];
      },
      set(target, key, value: number) {
        const row = Number(key);
        writes(row, row + 1);
        target[row] = value;
        return true;
      },
    });
  }

  return {
    state: { ...tables, extent: state.extent, ledger: state.ledger } as unknown as State,
    record(into) {
      recording = into;
    },
    openMonth() {
      for (const rows of writtenRows.values()) rows.fill(0);
    },
  };
}
