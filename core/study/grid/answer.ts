import type { Better } from '../../experiment/better.ts';
import type { Limit } from '../../experiment/limit.ts';
import type { MarketMeasure } from '../../experiment/outcome.ts';
import type { Estimate } from '../../statistics/interval.ts';
import type { Chance } from '../../statistics/wilson.ts';
import type { GridWorld } from './order.ts';

/** One option in one world. */
export type GridCell = {
  readonly option: string;
  /** Which of the worlds. */
  readonly world: number;
  /** Runs that came to their end. */
  readonly lives: number;
  readonly indicators: readonly GridFigure[];
  /** In the order of the limits; none without a run. */
  readonly limits: readonly LimitKept[];
  /** That all limits are kept in the same run; null without limits or without a run. */
  readonly all: Chance | null;
};

export type GridFigure = {
  readonly measure: MarketMeasure;
  readonly level: Estimate;
  /** From what the grid compares with, in the same world and runs; null for that itself. */
  readonly difference: Estimate | null;
};

/** How often a limit was kept, and the figure it is about; null where that is a part of nothing in some run. */
export type LimitKept = { readonly figure: Estimate | null; readonly kept: Chance };

/** How far an option falls short of the best in each world. */
export type RegretRow = {
  readonly option: string;
  /** World by world; null where the option cannot be run. */
  readonly worlds: readonly (Estimate | null)[];
  /** The world where it is largest; null unless the option was run in all. */
  readonly largestIn: number | null;
};

export type Regret = {
  readonly measure: MarketMeasure;
  /** Null where nobody said which way is better: then there are no rows. */
  readonly better: Better | null;
  readonly rows: readonly RegretRow[];
  /** The option whose largest regret is least; null without one. */
  readonly least: string | null;
  /** Others whose largest regret these runs do not tell from the least. */
  readonly alike: readonly string[];
};

export const VERDICTS = ['meets', 'does not meet', 'cannot tell'] as const;

/** Whether an option meets all limits in all worlds with the probability wanted. */
export type Verdict = {
  readonly option: string;
  readonly verdict: (typeof VERDICTS)[number];
  /** The world where all limits are kept least often; null without limits or runs. */
  readonly hardest: number | null;
};

export type GridRefusal = {
  readonly option: string;
  readonly world: number;
  readonly lives: number;
  /** What the model said the first time. */
  readonly reason: string;
};

export type GridAnswer = {
  readonly against: string;
  readonly worlds: readonly GridWorld[];
  readonly draws: number;
  /** Runs asked for in each cell. */
  readonly lives: number;
  readonly limits: readonly Limit[];
  readonly probability: number;
  /** Option by option, that compared with first, and world by world. */
  readonly cells: readonly GridCell[];
  readonly regrets: readonly Regret[];
  /** None without limits. */
  readonly verdicts: readonly Verdict[];
  readonly refused: readonly GridRefusal[];
};
