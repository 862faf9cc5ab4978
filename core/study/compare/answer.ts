import type { Limit } from '../../experiment/limit.ts';
import type { Estimate } from '../../statistics/interval.ts';
import type { ChanceVerdict } from '../../statistics/sequential/judge-chance.ts';
import type { DifferenceVerdict } from '../../statistics/sequential/judge-difference.ts';
import type { Chance } from '../../statistics/wilson.ts';
import type { Plan } from './plan.ts';

/** What is said of the difference of one indicator: option less what it is compared with. */
export type DifferenceAnswer = {
  readonly indicator: string;
  readonly verdict: DifferenceVerdict;
  /** Mean under what is compared with; null, as is the difference, before anything was run to an end. */
  readonly level: number | null;
  /** By the replicates of the look it was decided at, or of the last one; the interval at the confidence of one look. */
  readonly difference: Estimate | null;
  /** How many times wider than Student's t the interval is, because runs are lopsided. */
  readonly widening: number;
  /** The smallest difference worth telling, in the unit of the indicator; null before anything was run. */
  readonly worth: number | null;
  /** Replicates to add until it would be decided as it now seems; 0 when it is, null when no number a study may make would do. */
  readonly more: number | null;
};

/** What is said of one limit. */
export type LimitAnswer = {
  readonly limit: Limit;
  readonly verdict: ChanceVerdict;
  /** How often it was kept, with Wilson's interval at the confidence of one look; null before anything was run to an end. */
  readonly chance: Chance | null;
  readonly more: number | null;
};

export type CompareAnswer = {
  readonly option: string;
  readonly against: string;
  readonly future: string;
  readonly probability: number;
  readonly worth: number;
  readonly confidence: number;
  readonly most: number;
  /** Looks planned for each kind of answer, and how sure the intervals of each look are. */
  readonly plans: { readonly differences: Plan; readonly limits: Plan };
  /** Runs of the market, each under both options. */
  readonly runs: number;
  /** Runs the model refused, which the answers leave out, and what it said against them. */
  readonly refused: { readonly runs: number; readonly reasons: readonly string[] };
  readonly differences: readonly DifferenceAnswer[];
  readonly limits: readonly LimitAnswer[];
};
