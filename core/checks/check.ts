/**
 * A check is a sentence about the model that may turn out wrong: scenarios run with the same people and the same luck, and
 * what is expected of them. It is a document; nothing in it is code.
 */
import type { LeverChange } from '../scenario/option.ts';
import type { PlaceFieldId } from '../scenario/place.ts';

/** A parameter held at a value, for all time or from a month on. */
export type HeldParameter = { readonly parameter: string; readonly value: number; readonly from?: string };

/** Figures of a place that are replaced. */
export type ChangedFields = Readonly<Partial<Record<PlaceFieldId, number>>>;

/** One of the worlds a check runs: business as usual but for what is said here. */
export type CheckScenario = {
  readonly option?: string;
  /** Lever changes on top of the option. */
  readonly changes?: readonly LeverChange[];
  readonly future?: string;
  readonly parameters?: readonly HeldParameter[];
  readonly fields?: ChangedFields;
  /** The first reported month, where it is another than the check's. */
  readonly start?: string;
  /** Steps that do not act in this scenario, beside those the check holds. */
  readonly hold?: readonly string[];
};

/** Which providers are meant, judged by the year before the window in the same scenario. */
export type Cohort = {
  readonly clientsFrom?: number;
  readonly clientsBelow?: number;
  readonly marginFrom?: number;
  readonly marginBelow?: number;
  /** Part of revenue that the council pays under block and framework. */
  readonly councilShareFrom?: number;
  /** Part of revenue that comes from the block. */
  readonly blockShareFrom?: number;
  readonly qualityFrom?: number;
  readonly qualityBelow?: number;
  /** Lost packages to budgets, in the window itself. */
  readonly lostClients?: true;
};

export const HOWS = ['mean', 'sum', 'last', 'lowest', 'highest', 'months until it falls'] as const;
export type How = (typeof HOWS)[number];

/** One figure of one scenario, or how far it moves from another. */
export type Operand = {
  readonly measure: string;
  readonly in: string;
  /** The scenario it is compared with first: the figure is then the difference, or the months until it falls below. */
  readonly less?: string;
  /** The kind of people, for a measure of people. */
  readonly for?: string;
  /** The kind of providers, for a measure of providers. */
  readonly among?: Cohort;
  /** First and last month, YYYY-MM; the whole horizon when left out. */
  readonly from?: string;
  readonly until?: string;
  readonly over?: How;
  /** With "months until it falls": how far below, as an amount or in per cent. */
  readonly fall?: number;
  readonly fallPercent?: number;
};

export const COMPARISONS = [
  'lower',
  'higher',
  'not lower',
  'not higher',
  'equal',
  'within',
  'the same',
] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const EVERIES = ['replicate', 'month', 'provider'] as const;
export type Every = (typeof EVERIES)[number];

/** One thing that is expected. What `than` leaves out it takes from `the`. */
export type Claim = {
  readonly the: Operand;
  readonly is: Comparison;
  readonly than: Partial<Operand> & {
    /** A fixed number, and then nothing else. */
    readonly value?: number;
  };
  /** At least by so much; for "not lower" and "not higher" what is forgiven; for "within" the distance. */
  readonly by?: number;
  readonly byPercent?: number;
  /** Exactly, in every one of them, instead of on average over the replicates. */
  readonly every?: Every;
  /** Fewest of them that must have been looked at. */
  readonly least?: number;
  /** Of "every figure" and "every column", those that may differ. */
  readonly except?: readonly string[];
};

export type Check = {
  readonly id: string;
  readonly name: string;
  /** What must be true, as a reader would say it. */
  readonly sentence: string;
  /** Seed documents (S0-S4) and ids of the evidence register. */
  readonly sources: readonly string[];
  /** The mechanism it looks at, and what is held still to see it alone. */
  readonly isolates: string;
  readonly place: { readonly like: string; readonly fields?: ChangedFields };
  /** Whether it may be asked of any other place. */
  readonly anyPlace: boolean;
  readonly start?: string;
  readonly months: number;
  readonly replicates: number;
  /** How sure the interval must be: 0.95 unless said otherwise. */
  readonly confidence?: number;
  readonly hold?: readonly string[];
  readonly scenarios: Readonly<Record<string, CheckScenario>>;
  /** All of it must hold. */
  readonly expect: readonly Claim[];
  /** One of these must hold. */
  readonly expectAny?: readonly Claim[];
  /** Why the model is known not to do this, where it is: shown, and never counted as passed. */
  readonly knownMiss?: string;
};

/** Every claim of a check: first those that must all hold, then those of which one must. */
export function claimsOf({ expect, expectAny = [] }: Check): readonly Claim[] {
  return [...expect, ...expectAny];
}

/** Both sides of a claim in full: what the second leaves out it takes from the first. */
export function sidesOf({ the, than }: Claim): { readonly one: Operand; readonly other: Operand | number } {
  const { value, ...rest } = than;
  return { one: the, other: value ?? { ...the, ...rest } };
}
