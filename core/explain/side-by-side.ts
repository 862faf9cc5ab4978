/** A month of two lives beside each other, as it is handed on: what happened in both and in each alone. */
export type MonthCompared<D> = {
  /** YYYY-MM. */
  readonly month: string;
  readonly differs: D;
  readonly both: readonly string[];
  readonly alone: readonly [readonly string[], readonly string[]];
};

type Sentence = { readonly sentence: string };
type Compared<D> = {
  readonly month: string;
  readonly differs: D;
  readonly both: readonly Sentence[];
  readonly alone: readonly [readonly Sentence[], readonly Sentence[]];
};

/** Every month in sentences. */
export function monthsCompared<D>(months: readonly Compared<D>[]): readonly MonthCompared<D>[] {
  return months.map(({ month, differs, both, alone: [first, second] }) => ({
    month,
    differs,
    both: both.map(sentenceOf),
    alone: [first.map(sentenceOf), second.map(sentenceOf)],
  }));
}

function sentenceOf({ sentence }: Sentence): string {
  return sentence;
}
