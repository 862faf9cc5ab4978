/** An answer in sentences that the window and the terminal share, typeset as the window has them. */

/** The names a reader knows things by. */
export type Names = {
  readonly option: (id: string) => string;
  readonly future: (id: string) => string;
  readonly parameter: (id: string) => string;
  /** A value of a parameter in its unit; left out where units are not known. */
  readonly parameterValue?: (id: string, value: number) => string;
};

export type Told = {
  /** The answer in one sentence. */
  readonly headline: string;
  /** What else has to be said before any picture or table. */
  readonly sentences: readonly string[];
  /** How to read it, and what it leaves out. */
  readonly notes: readonly string[];
};
