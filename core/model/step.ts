/**
 * A step is one named thing that happens in a month. It declares the columns it reads and writes, the payments it makes
 * and the parameters, levers and switches it uses; the types hold it to all of these but the payments, a test to those too.
 */
import type { LeverId, LeverValue } from '../scenario/lever.ts';
import type { PlaceFieldId } from '../scenario/place.ts';
import type { StructureChoice, StructureId } from '../scenario/structure.ts';
import type { Luck } from '../random/stream.ts';
import type { ReadonlyColumn } from './columns.ts';
import type { Equation } from './equation.ts';
import type { Ledger, Purpose } from './ledger.ts';
import type { Extent, State } from './state.ts';
import type { ColumnPath, Tables } from './tables.ts';

/** The part of the state a step has declared: columns it writes are writable, columns it reads are not. */
export type View<R extends ColumnPath, W extends ColumnPath> = {
  readonly [T in keyof Tables]: {
    readonly [C in keyof Tables[T] as `${T}.${C & string}` extends W ? C : never]: Tables[T][C];
  } & {
    readonly [C in keyof Tables[T] as `${T}.${C & string}` extends Exclude<R, W> ? C : never]: ReadonlyColumn;
  };
} & { readonly extent: Extent; readonly ledger: Ledger };

/** What a step knows of the month it acts in. */
export type MonthOf<P extends string, L extends LeverId, S extends StructureId = never> = {
  /** Months since the start of the spin-up: the key of every draw made in this month. */
  readonly index: number;
  /** Months since the first reported month; negative in the spin-up. */
  readonly reported: number;
  /** True in each April after the first reported month: rates, wages and benefits are uprated. */
  readonly isNewFinancialYear: boolean;
  /** Identity of the provider that closes this month by order, in a drill; -1 for none. */
  readonly closes: number;
  /** Identity of the provider that neither closes nor takes another over, whose life another’s books follow; -1 for none. */
  readonly keeps: number;
  readonly luck: Luck;
  /** Parameters in force this month, in engine units. */
  readonly parameters: { readonly [K in P]: number };
  /** Levers in force this month. */
  readonly levers: { readonly [K in L]: LeverValue<K> };
  /** The rule followed for each question evidence leaves open, the same in every month. */
  readonly structure: { readonly [K in S]: StructureChoice<K> };
  /** The place's figures, in engine units. */
  readonly place: { readonly [K in PlaceFieldId]: number };
  /** New people due this month in each age band: known beforehand, the same in every option. */
  readonly arrivals: readonly [band18to64: number, band65plus: number];
};

/** Any month, as the pipeline passes it on. */
export type AnyMonth = MonthOf<string, LeverId, StructureId>;

type Declaration<
  R extends readonly ColumnPath[],
  W extends readonly ColumnPath[],
  P extends readonly string[],
  L extends readonly LeverId[],
  S extends readonly StructureId[],
> = {
  /** A sentence a domain reader recognises, in kebab case. */
  readonly name: string;
  readonly purpose: string;
  /** The seed document, law or reasoning it rests on. */
  readonly source: string;
  /** What happens in a real market that this step leaves out or makes plainer. */
  readonly simplifies: readonly string[];
  readonly reads: R;
  readonly writes: W;
  readonly posts: readonly Purpose[];
  readonly parameters: P;
  readonly levers: L;
  /** The structural switches it follows; most follow none. */
  readonly switches?: S;
  /** How everything it writes is worked out. */
  readonly equations: readonly Equation[];
  readonly apply: (
    state: View<R[number], W[number]>,
    month: MonthOf<P[number], L[number], S[number]>,
  ) => void;
};

/** A step as the pipeline holds it. */
export type Step = Omit<
  Declaration<
    readonly ColumnPath[],
    readonly ColumnPath[],
    readonly string[],
    readonly LeverId[],
    readonly StructureId[]
  >,
  'apply'
> & { readonly apply: (state: State, month: AnyMonth) => void };

/** Declares a step, holding its `apply` to what it declares. */
export function defineStep<
  const R extends readonly ColumnPath[],
  const W extends readonly ColumnPath[],
  const P extends readonly string[],
  const L extends readonly LeverId[],
  const S extends readonly StructureId[] = readonly [],
>(declaration: Declaration<R, W, P, L, S>): Step {
  return declaration as unknown as Step;
}
