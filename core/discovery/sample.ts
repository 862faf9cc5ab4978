/** Cases to be searched: what went into each, a column for each input, and how far what came out is of interest. */
export type Column = {
  /** The value of each case; for a choice, which of its values it is, counted from 0. */
  readonly values: Float64Array;
  /** How many values a choice has; null for a range. */
  readonly choices: number | null;
};

export type Sample = {
  readonly columns: readonly Column[];
  /** From 0, of no interest, to 1. */
  readonly interest: Float64Array;
};

/** How many cases there are of something, and how much of interest is in them. */
export type Tally = { readonly cases: number; readonly interest: number };

/** Some of the cases, in the order of each column: what a search walks along, whatever came out. */
export type Ordered = {
  readonly columns: readonly Column[];
  readonly rows: Uint32Array;
  /** The rows in ascending order of each column. */
  readonly orders: readonly Uint32Array[];
};

/** Some cases in the order of each input's values. */
export function inOrder(columns: readonly Column[], rows: Uint32Array): Ordered {
  const orders = columns.map(({ values }) => Uint32Array.from(rows).sort((a, b) => values[a] - values[b]));
  return { columns, rows, orders };
}

/** The rows of all cases of a sample. */
export function everyRow({ interest }: Sample): Uint32Array {
  return Uint32Array.from(interest, (_, row) => row);
}

/** How many cases some rows are, and how much of interest there is in them. */
export function tallyOf(rows: Uint32Array, interest: Float64Array): Tally {
  return { cases: rows.length, interest: rows.reduce((sum, row) => sum + interest[row], 0) };
}

/** The interest in a case, at the mean. */
export function meanOf({ cases, interest }: Tally): number {
  return cases === 0 ? 0 : interest / cases;
}

/** How much more of interest there is than in as many cases taken at random, where a case has `base` at the mean. */
export function excessOf({ cases, interest }: Tally, base: number): number {
  return interest - cases * base;
}
