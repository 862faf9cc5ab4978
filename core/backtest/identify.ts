/** Whether figures say anything about the parameters that were fitted to them. */
import type { Bound } from './nelder-mead.ts';

/** The least loss at values of one parameter, in their order. */
export type Profile = readonly { readonly value: number; readonly loss: number }[];

export type Warning = {
  readonly kind: 'flat' | 'edge' | 'traded';
  readonly parameters: readonly string[];
  readonly sentence: string;
};

type Fitted = {
  readonly at: readonly number[];
  readonly loss: number;
  readonly profiles: readonly Profile[];
  /** The fit of each resample. */
  readonly samples: readonly (readonly number[])[];
};

/** Where the loss rises by less than this part of itself over a whole range, the figures do not say which value it is. */
const FLAT = 0.1;
/** Two parameters whose fits go together as closely as this cannot be told apart. */
const TRADED = 0.9;
const EDGE = 0.01;

/** What a reader must know before believing the fitted values: a flat profile, the end of a range, two that stand in for each other. */
export function identify(
  names: readonly string[],
  bounds: readonly Bound[],
  fitted: Fitted,
): readonly Warning[] {
  const single = names.flatMap((name, i): Warning[] => {
    const parameters = [name];
    const { low, high } = bounds[i];
    const rise = fitted.profiles[i].reduce((most, { loss }) => Math.max(most, loss - fitted.loss), 0);
    const isFlat = rise < FLAT * fitted.loss;
    const toEdge = Math.min(fitted.at[i] - low, high - fitted.at[i]);
    return [
      ...(isFlat
        ? [
            {
              kind: 'flat' as const,
              parameters,
              sentence: `${name} is not identified: over its whole range the error rises by ${percent(rise / fitted.loss)} at most.`,
            },
          ]
        : []),
      ...(toEdge <= EDGE * (high - low)
        ? [
            {
              kind: 'edge' as const,
              parameters,
              sentence: `${name} was fitted to the end of its range; the figures would have it further out.`,
            },
          ]
        : []),
    ];
  });
  return [...single, ...traded(names, fitted.samples)];
}

function traded(names: readonly string[], samples: Fitted['samples']): readonly Warning[] {
  return names.flatMap((one, i) =>
    names.slice(i + 1).flatMap((other, offset): Warning[] => {
      const together = correlation(samples, i, i + 1 + offset);
      if (Math.abs(together) < TRADED) return [];
      return [
        {
          kind: 'traded',
          parameters: [one, other],
          sentence: `${one} and ${other} stand in for each other: their fits go together with a correlation of ${together.toFixed(2)}, so only a combination of them is known.`,
        },
      ];
    }),
  );
}

/** 0 where one of the two never varies. */
function correlation(samples: Fitted['samples'], i: number, j: number): number {
  const n = samples.length;
  if (n === 0) return 0;
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

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}
