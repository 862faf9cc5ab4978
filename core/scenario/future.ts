/** A future is what may happen to us, and what we assume: dated changes to parameters that no law fixes, on a parent future. */

export type WorldChange = {
  /** The id of a parameter of any kind but `statute`. */
  readonly parameter: string;
  readonly from: string;
  readonly until?: string;
  readonly value: number;
  /** Why; for a changed assumption, the reason of whoever changed it. */
  readonly note?: string;
  /** Who changed it. */
  readonly by?: string;
  /** The day it was changed, YYYY-MM-DD. */
  readonly on?: string;
};

export type Future = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly evidence: string;
  readonly parent: string | null;
  readonly changes: readonly WorldChange[];
};

export const CENTRAL = 'central';
