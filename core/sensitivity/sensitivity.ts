/** What a sensitivity run comes to: small enough to keep beside the parameters it is about. */
import type { Figure } from './side.ts';
import type { Swing } from './swing.ts';

/** A figure with every parameter as it stands. */
export type BaseFigure = Figure & {
  readonly mean: number;
  /** Monte Carlo standard error of the mean. */
  readonly error: number;
  /** The standard error that three in four swings of the figure stay under, of those with any; 0 where none has. */
  readonly usualError: number;
};

/** What one parameter does to one figure. */
export type Effect = Figure & Swing;

/** What became of one parameter. */
export type Tried = {
  readonly id: string;
  readonly grade: 'C' | 'D';
  /** The ends tried, as written, of the last value in force. */
  readonly low: number;
  readonly high: number;
  /** Why it was not tried: `no range` where the register gives none, else what the model said against an end. */
  readonly untried?: string;
  /** The effects worth keeping, in the order of the figures: see `isKept`. */
  readonly effects: readonly Effect[];
};

export type Sensitivity = {
  readonly engineVersion: string;
  readonly place: string;
  readonly against: string;
  readonly option: string;
  readonly future: string;
  readonly start: string;
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
  readonly base: readonly BaseFigure[];
  /** In alphabetical order. */
  readonly parameters: readonly Tried[];
};
