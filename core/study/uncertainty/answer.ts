import type { MarketMeasure } from '../../experiment/outcome.ts';
import type { Structure } from '../../scenario/structure.ts';
import type { Estimate } from '../../statistics/interval.ts';

/** Kinds of uncertainty, none of which is any of the others: chance, what figures are, what the world does, how the market works. */
export const UNCERTAINTY_KINDS = ['luck', 'parameters', 'futures', 'structure'] as const;
export type UncertaintyKind = (typeof UNCERTAINTY_KINDS)[number];

/** How one kind of uncertainty moves a difference, all else as it stands. */
export type KindSpread = {
  readonly kind: UncertaintyKind;
  readonly cases: number;
  readonly lowest: number;
  readonly p5: number;
  readonly median: number;
  readonly p95: number;
  readonly highest: number;
  /** Share of the cases whose difference has the sign of the central one; null where that is nothing. */
  readonly sameSign: number | null;
  /** For draws: the part of the variance of their means that was luck, and was taken out; null otherwise or where it cannot be told. */
  readonly luckTakenOut: number | null;
  /** For named cases: each with its own mean, whose interval shows what luck leaves open. */
  readonly named: readonly NamedCase[];
};

export type NamedCase = {
  readonly future: string;
  readonly structure: Partial<Structure>;
  readonly difference: Estimate;
  /** Whether it differs from the case as it stands by more than luck explains, with the error allowed divided over all cases of the kind. */
  readonly beyondLuck: boolean;
};

export type UncertainFigure = {
  readonly measure: MarketMeasure;
  /** The mean difference over all runs, with everything as it stands. */
  readonly central: Estimate;
  /** In the order of the kinds; those not asked for or not made yet are missing. */
  readonly kinds: readonly KindSpread[];
  /** The kind that moves it most, beyond luck; null where none moves it, or until there are two to compare. */
  readonly widest: UncertaintyKind | null;
};

export type UncertaintyRefusal = {
  readonly kind: UncertaintyKind;
  /** The future, the rules, or which draw. */
  readonly what: string;
  readonly runs: number;
  readonly reason: string;
};

export type UncertaintyAnswer = {
  readonly option: string;
  readonly against: string;
  readonly future: string;
  /** Runs that luck is seen from. */
  readonly lives: number;
  /** Runs of every other case. */
  readonly replicates: number;
  readonly figures: readonly UncertainFigure[];
  readonly refused: readonly UncertaintyRefusal[];
};
