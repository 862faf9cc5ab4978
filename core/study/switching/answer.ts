import type { Better } from '../../experiment/better.ts';
import type { Unit } from '../../parameters/parameter.ts';
import type { Estimate } from '../../statistics/interval.ts';
import type { OtherRule } from './order.ts';

/** Which option is ahead somewhere. `refused`: the model will not run it there. */
export const AHEAD = ['option', 'against', 'cannot-tell', 'refused'] as const;
export type Ahead = (typeof AHEAD)[number];

/** What is known somewhere: who is ahead, and the paired difference, option less what it is compared with. */
export type Standing = {
  readonly ahead: Ahead;
  /** Null where the model refused every run. */
  readonly difference: Estimate | null;
  /** What the model said where it refused runs; null where it refused none. */
  readonly refused: { readonly lives: number; readonly reason: string } | null;
};

export const SWITCHING_VERDICTS = ['switches', 'cannot-tell', 'does-not-switch'] as const;
export type SwitchingVerdict = (typeof SWITCHING_VERDICTS)[number];

/** A place in the range of a parameter where the lead passes from one option to the other. */
export type Switch = {
  /** Who is ahead beyond it, away from the figure of the register. */
  readonly ahead: 'option' | 'against';
  /** Whether that is above it or below. */
  readonly side: 'above' | 'below';
  /** Where the mean difference is nothing: 0 at the low end of the range, 1 at the high end, one half as it stands. */
  readonly position: number;
  readonly value: number;
  /** The positions between which it cannot be told who is ahead, and their values. */
  readonly open: { readonly low: number; readonly high: number };
  readonly openValues: { readonly low: number; readonly high: number };
};

export type SwitchingParameter = {
  readonly parameter: string;
  readonly label: string;
  readonly unit: Unit;
  /** As the register has it: the last value in force in the run, with its range. */
  readonly figure: number;
  readonly low: number;
  readonly high: number;
  /** The two ends and the middle are looked at: a lead that passes and comes back between them is not seen. */
  readonly verdict: SwitchingVerdict;
  readonly atLow: Standing;
  readonly atHigh: Standing;
  /** Nearest first; one on each side of the figure at most. */
  readonly switches: readonly Switch[];
};

/** Another future, or another rule of the market. */
export type SwitchingWorld = Standing & {
  readonly future: string;
  /** Null for a future. */
  readonly rule: OtherRule | null;
  readonly verdict: SwitchingVerdict;
};

export type SwitchingAnswer = {
  readonly isOver: boolean;
  readonly option: string;
  readonly against: string;
  readonly future: string;
  readonly indicator: string;
  readonly better: Better;
  /** With everything as it stands. */
  readonly asItStands: Standing;
  /** Those that switch first, the nearest to the figure of the register at the head; then those that cannot be told. */
  readonly parameters: readonly SwitchingParameter[];
  readonly worlds: readonly SwitchingWorld[];
  readonly step: number;
  readonly most: number;
  /** Runs made, each with both options. */
  readonly runs: number;
};
