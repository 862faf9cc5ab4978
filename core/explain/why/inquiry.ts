/** How one kind of event is looked for in a world, and in what figures it is traced. */
import type { State } from '../../model/state.ts';
import type { Plan } from '../../run/plan.ts';
import type { FigureUnit, WhyQuestion } from './event.ts';
import type { Trace } from './tracer.ts';

/** What was found in the world as it is. */
export type Found = {
  readonly happened: boolean;
  /** The reported month it happened in or came nearest in, counted from 0. */
  readonly at: number;
  readonly sentence: string;
  /** Conditions only the trace knows of. */
  readonly conditions?: readonly ConditionFound[];
};

/** A condition before its month and settings are put in words. */
export type ConditionFound = {
  /** The reported month, counted from 0. */
  readonly at: number;
  readonly step: string;
  readonly sentence: string;
  /** Levers and parameters that set a threshold in it. */
  readonly setBy: readonly string[];
};

export type Figure<T> = {
  readonly id: string;
  readonly label: string;
  readonly unit: FigureUnit;
  /** What it is measured from, worded to follow "against". */
  readonly against: string;
  readonly base: (actual: T) => number;
  /** A whole number: as of a reported month, or as it last stood before then. */
  readonly at: (trace: T, reported: number) => number;
};

/** Events of the kind in the whole market. */
export type MarketFigure = {
  readonly id: string;
  readonly label: string;
  readonly unit: FigureUnit;
  readonly against: string;
  /** Counted at the end of each month and added up, or read off in the month asked about. */
  readonly adds: boolean;
  /** Whether it is measured from what it was when the months began, rather than from nothing. */
  readonly sinceStart: boolean;
  readonly of: (state: State) => number;
};

export type Inquiry<T> = {
  readonly trace: Trace<T>;
  /** @throws NoSuchLife when the subject is not there. */
  readonly find: (trace: T, plan: Plan, question: WhyQuestion) => Found;
  /** The reported month it first happens in, for what happens once; null when it does not. Absent where it is judged in one month only. */
  readonly when?: (trace: T) => number | null;
  readonly hasHappened: (trace: T, reported: number) => boolean;
  /** The first is what the event turns on. */
  readonly figures: readonly Figure<T>[];
  readonly market: MarketFigure;
};

/** What stood in a reported month, or last before it; null for someone who was never there by then. */
export function standingAt<M>(
  { first, months }: { readonly first: number; readonly months: readonly M[] },
  reported: number,
): M | null {
  return months[Math.min(reported - first, months.length - 1)] ?? null;
}
