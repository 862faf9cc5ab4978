/** A future is what may happen to us: dated changes to world parameters on a parent future. */

export type WorldChange = {
  /** The id of a parameter of kind `world`. */
  readonly parameter: string;
  readonly from: string;
  readonly until?: string;
  readonly value: number;
  readonly note?: string;
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
