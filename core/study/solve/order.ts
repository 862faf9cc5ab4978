import type { Limit } from '../../experiment/limit.ts';

/** Which end of the values that keep the limits is looked for. */
export const WANTED = ['smallest', 'largest'] as const;
export type Wanted = (typeof WANTED)[number];

/** What is asked of the solver: one lever, moved on top of an option, and the limits to keep. */
export type SolveOrder = {
  readonly option: string;
  /** What limits on a change, and on who gains and loses, compare with; the option as it stands when left out. */
  readonly against?: string;
  readonly future: string;
  /** The id of a lever that is a number. It is set for everyone. */
  readonly lever: string;
  /** The month it is set from, YYYY-MM; the first month when left out. */
  readonly from?: string;
  readonly wanted: Wanted;
  /** The values to search, ends included; all the lever may have when left out. */
  readonly between?: { readonly low: number; readonly high: number };
  /** How closely to answer, in the lever's unit; about a hundredth of the range when left out. */
  readonly step?: number;
  readonly limits: readonly Limit[];
  /** The chance, above 0 and below 1, with which all limits have to be kept together. */
  readonly confidence: number;
  /** Replicates at one value, at most. */
  readonly most: number;
};

/** The fewest replicates a value is judged on. */
export const FIRST_LOOK = 16;
