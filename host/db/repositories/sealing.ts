import { lowerFirst } from '../../../core/scenario/first-letter.ts';
import { nameRow } from '../check/name-row.ts';
import { damaged } from '../failures.ts';
import type { Library } from '../open.ts';
import { changedBody, isSealed, sealOf } from '../seal.ts';
import type { Row, SealedTable } from '../seal.ts';

/** How the rows of one table are read and written: each under its seal. */
export type Sealing = {
  /** The row, read without its bodies or with them. @throws ContractError library-damaged when it is not what was saved. */
  readonly whole: <T extends Row>(row: T) => T;
  /** The same for one read with its bodies, which must be what was saved too. */
  readonly wholeWithBodies: <T extends Row>(row: T) => T;
  readonly isWhole: (row: Row) => boolean;
  readonly isWholeWithBodies: (row: Row) => boolean;
  readonly sealed: <T extends Row>(row: T) => T & { readonly seal: string };
  /** In one transaction, within another where there is one. */
  readonly atOnce: <T>(action: () => T) => T;
  /** A number for a new row that none before it had; to be asked for in the transaction that uses it. */
  readonly nextNumber: () => number;
};

export function sealingOf(library: Library, table: SealedTable): Sealing {
  const refused = (row: Row): Error => {
    const name = nameRow(table, row);
    return damaged(library.path, `${lowerFirst(name)} is not what was saved`);
  };
  const whole = <T extends Row>(row: T): T => {
    if (!isSealed(table, row)) throw refused(row);
    return row;
  };
  return {
    whole,
    wholeWithBodies: (row) => {
      if (changedBody(table, row) !== null) throw refused(row);
      return whole(row);
    },
    isWhole: (row) => isSealed(table, row),
    isWholeWithBodies: (row) => isSealed(table, row) && changedBody(table, row) === null,
    sealed: (row) => ({ ...row, seal: sealOf(table, row) }),
    atOnce: library.change,
    nextNumber: () =>
      library.use((db) =>
        db
          .prepare<[string], number>(
            `SELECT max(coalesce((SELECT max(number) FROM ${table}), 0),
               coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0)) + 1`,
          )
          .pluck()
          .get(table)!,
      ),
  };
}
