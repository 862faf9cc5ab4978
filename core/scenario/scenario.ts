/** A scenario is place x option x future, over a stretch of months, under one seed. */
import type { ParameterRegister } from '../parameters/parameter.ts';
import type { Future } from './future.ts';
import type { Option } from './option.ts';
import type { Place } from './place.ts';
import type { Structure } from './structure.ts';

/** Everything a run reads. Options and futures arrive as their chain of ancestors, eldest first. */
export type Scenario = {
  readonly place: Place;
  readonly option: readonly Option[];
  readonly future: readonly Future[];
  readonly parameters: ParameterRegister;
  /** The first reported month, YYYY-MM. */
  readonly start: string;
  readonly months: number;
  readonly seed: number;
  /** Rules of the market other than the usual ones, where evidence leaves open which is right. */
  readonly structure?: Partial<Structure>;
  /** A provider made to close, to see what follows; no part of what anyone decides or what the world does. */
  readonly drill?: Drill;
  /**
   * Steps of the month, by name, that do not act in the reported months: what an inquiry holds fixed to see one mechanism
   * alone. No part of what anyone decides or what the world does, and never of a result that is kept.
   */
  readonly held?: readonly string[];
};

/** Which provider closes by order, by its identity, and in which reported month, YYYY-MM. */
export type Drill = { readonly provider: number; readonly month: string };

/** The first month reported when nobody says otherwise: the financial year the shipped figures are for. */
export const DEFAULT_START = '2026-04';

/** The longest horizon and the largest population the model takes on. */
export const LIMITS = {
  months: { min: 1, max: 180 },
  replicates: { min: 1, max: 10_000 },
  seed: { min: 0, max: 4_294_967_295 },
  threads: { min: 1, max: 64 },
  people: { max: 200_000 },
} as const;
