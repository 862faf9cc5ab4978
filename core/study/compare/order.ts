import { HEADLINES } from '../../sensitivity/assumption-log.ts';
import type { Limit } from '../../experiment/limit.ts';
import { USUAL } from './usual.ts';

/** What is asked: which of two options has more of what, and whether one keeps to limits, until it is sure. */
export type CompareOrder = {
  /** Ids of options and of a future the ground has. */
  readonly option: string;
  readonly against: string;
  readonly future: string;
  /** Indicators and rates whose difference is asked. */
  readonly indicators: readonly string[];
  readonly limits: readonly Limit[];
  /** How likely an option has to keep a limit. */
  readonly probability: number;
  readonly worth: WorthAsked;
  /** How sure each answer has to be, however often the runs are looked at. */
  readonly confidence: number;
  /** Replicates after which no more are made. */
  readonly most: number;
};

/** What difference is worth telling: a part of the level under what is compared with, or an amount where one is named. */
export type WorthAsked = {
  readonly part: number;
  readonly amounts: readonly { readonly indicator: string; readonly amount: number }[];
};

/** What is asked when nobody says otherwise. */
export const USUALLY_ASKED = {
  indicators: HEADLINES,
  limits: [],
  probability: USUAL.probability,
  worth: { part: USUAL.part, amounts: [] },
  confidence: USUAL.confidence,
  most: USUAL.most,
} as const satisfies Partial<CompareOrder>;
