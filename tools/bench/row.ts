/** What the benchmark tells: a row for each thing measured, in sections. */

export type Row = {
  readonly what: string;
  /** A ratio, an exponent or a share, which other machines may be held against. */
  readonly figure: string;
  /** The lowest and highest of the repeats; empty for what was measured once. */
  readonly range: string;
  /** Times and sizes, which belong to this machine and hour. */
  readonly scale: string;
  readonly aim: string;
};

/** What was asked of the benchmark beyond its sections. */
export type Asked = {
  /** Paired replicates that a comparison is timed on. */
  readonly replicates: number;
};

export type Tell = (row: Row) => void;

export type Section = {
  /** How it is chosen. */
  readonly name: string;
  readonly title: string;
  readonly measure: (tell: Tell, asked: Asked) => Promise<void>;
};

/** A row with what is left out empty. */
export function row(what: string, told: Pick<Row, 'figure'> & Partial<Row>): Row {
  return { what, range: '', scale: '', aim: '', ...told };
}

/** A row that says why something could not be measured here. */
export function missingRow(what: string, why: string): Row {
  return row(what, { figure: 'not here', scale: why });
}
