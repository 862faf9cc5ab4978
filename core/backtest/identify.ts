/** Whether figures say anything about the parameters that were fitted to them. */
import type { Bound } from './nelder-mead.ts';

/** The least loss at values of one parameter, in their order. */
export type Profile = readonly { readonly value: number; readonly loss: number }[];

export type Warning = {
  readonly kind: 'flat' | 'wide' | 'edge' | 'traded';
  readonly parameters: readonly string[];
  readonly sentence: string;
};

type Fitted = {
  readonly at: readonly number[];
  readonly intervals: readonly Bound[];
  readonly profiles: readonly Profile[];
  /** The fit of each resample. */
  readonly samples: readonly (readonly number[])[];
};

/** Where the loss rises by less than this part of itself over a whole range, the figures do not say which value it is. */
const FLAT = 0.02;
/** An interval over so much of the range says hardly more than the range did. */
const WIDE = 2 / 3;
/** Two parameters whose fits go together as closely as this cannot be told apart. */
const TRADED = 0.9;
const EDGE = 0.01;

/** What a reader must know before believing the fitted values: those the figures do not pin down, and why not. */
export function identify(
  names: readonly string[],
  bounds: readonly Bound[],
  fitted: Fitted,
): readonly Warning[] {
  return [
    ...names.flatMap((name, i) => [
      ...flat(name, fitted.profiles[i]),
      ...wide(name, bounds[i], fitted.intervals[i]),
      ...edge(name, bounds[i], fitted.at[i]),
    ]),
    ...traded(names, fitted.samples),
  ];
}

/** The rise is measured from the profile’s own lowest: a grid may miss the lowest point of all along the other parameters. */
function flat(name: string, profile: Profile): readonly Warning[] {
  const losses = profile.map(({ loss }) => loss);
  const least = losses.reduce((a, b) => Math.min(a, b));
  const rise = losses.reduce((a, b) => Math.max(a, b)) - least;
  if (rise >= FLAT * least) return [];
  const percent = ((rise / least) * 100).toFixed(1);
  const sentence = `${name} is not identified: over its whole range the error rises by ${percent}% at most.`;
  return [{ kind: 'flat', parameters: [name], sentence }];
}

function wide(name: string, range: Bound, interval: Bound): readonly Warning[] {
  const part = (interval.high - interval.low) / (range.high - range.low);
  if (part < WIDE) return [];
  const sentence = `${name} is hardly identified: the fits of the resamples spread over ${Math.floor(part * 100)}% of its range.`;
  return [{ kind: 'wide', parameters: [name], sentence }];
}

function edge(name: string, { low, high }: Bound, at: number): readonly Warning[] {
  if (Math.min(at - low, high - at) > EDGE * (high - low)) return [];
  const sentence = `${name} was fitted to the end of its range; the figures would have it further out.`;
  return [{ kind: 'edge', parameters: [name], sentence }];
}

function traded(names: readonly string[], samples: Fitted['samples']): readonly Warning[] {
  return names.flatMap((one, i) =>
    names.slice(i + 1).flatMap((other, offset): Warning[] => {
      const together = correlation(samples, i, i + 1 + offset);
      if (Math.abs(together) < TRADED) return [];
      const sentence = `${one} and ${other} stand in for each other: their fits go together with a correlation of ${together.toFixed(2)}, so only a combination of them is known.`;
      return [{ kind: 'traded', parameters: [one, other], sentence }];
    }),
  );
}

/** 0 where one of the two never varies. */
function correlation(samples: Fitted['samples'], i: number, j: number): number {
  const n = samples.length;
  const meanI = samples.reduce((sum, at) => sum + at[i], 0) / n;
  const meanJ = samples.reduce((sum, at) => sum + at[j], 0) / n;
  let both = 0;
  let ofI = 0;
  let ofJ = 0;
  for (const at of samples) {
    both += (at[i] - meanI) * (at[j] - meanJ);
    ofI += (at[i] - meanI) ** 2;
    ofJ += (at[j] - meanJ) ** 2;
  }
  return ofI === 0 || ofJ === 0 ? 0 : both / Math.sqrt(ofI * ofJ);
}
