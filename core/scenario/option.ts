/** An option is what the council decides: dated lever changes on a parent option. */
import type { ClientGroup } from './client-group.ts';
import type { LeverId } from './lever.ts';

/** One dated change: a step at `from`, or a straight ramp from the value then in force that ends at `until`. */
export type LeverChange = {
  readonly lever: LeverId;
  /** The first month it acts in, YYYY-MM. */
  readonly from: string;
  /** The month by which a ramp has reached its value, YYYY-MM; absent for a step. */
  readonly until?: string;
  /** A number in the lever's unit, the id of one of its choices, or `USUAL`. */
  readonly value: number | string;
  /** The client groups it is for, where the lever can differ between them; absent for everyone. */
  readonly groups?: readonly ClientGroup[];
  readonly note?: string;
};

export type Option = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Why anyone would try it: the document or figure behind it. */
  readonly evidence: string;
  /** The option it builds on; only business as usual has none. */
  readonly parent: string | null;
  readonly changes: readonly LeverChange[];
};

export const BUSINESS_AS_USUAL = 'business-as-usual';
