import { count } from '../../core/figures/count.ts';

export type RunNames = {
  readonly place: string;
  readonly future: string;
  /** The option compared with first, when there is one. */
  readonly options: readonly string[];
  readonly start: string;
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
};

/** What is run, in one sentence. */
export function runSentence({ place, future, options, start, months, replicates, seed }: RunNames): string {
  const [first = '', ...others] = options;
  const what =
    others.length === 0
      ? `Running "${first}"`
      : `Comparing ${others.map((name) => `"${name}"`).join(' and ')} with "${first}"`;
  return `${what} in ${place}; future "${future}"; ${count(months, 'month')} from ${start}; ${count(replicates, 'replicate')}, seed ${seed}.`;
}
