/** The events a why is asked of, and the figures each is traced in. */
import type { Grade } from '../../parameters/parameter.ts';
import type { CauseId } from './cause.ts';
import type { Split } from './split.ts';

/** Events of a provider's life, then of a person's. */
export const PROVIDER_EVENTS = ['closure', 'hand-back', 'price'] as const;
export const PERSON_EVENTS = ['unmet-need', 'choice'] as const;
export const WHY_EVENTS = [...PROVIDER_EVENTS, ...PERSON_EVENTS] as const;
export type WhyEvent = (typeof WHY_EVENTS)[number];

/** A whole number; `basis points` are hundredths of one per cent. */
export type FigureUnit =
  | 'pence'
  | 'pence an hour'
  | 'basis points'
  | 'minutes'
  | 'minutes a week'
  | 'providers'
  | 'contracts'
  | 'people'
  | 'event';

/** What is asked: one event of one provider or person, in one luck. */
export type WhyQuestion = {
  readonly event: WhyEvent;
  /** Identity of the provider or the person. */
  readonly subject: number;
  /** YYYY-MM; else the month the event speaks of by itself. A closure and a hand-back have a month of their own. */
  readonly month?: string;
  readonly replicate: number;
  /** Replicates, from that one on, over which the same kind of event is counted in the whole market. */
  readonly replicates: number;
};

/** A figure of the event, or of all events of its kind, and how it divides. */
export type FigureSplit = Split & {
  readonly id: string;
  readonly label: string;
  readonly unit: FigureUnit;
  /** What it is measured from, worded to follow "against". */
  readonly against: string;
};

/** One world: which causes do not act in it, and what becomes of the event. */
export type WhyRun = {
  readonly neutralised: readonly CauseId[];
  /** Whether it has happened by the month asked about. */
  readonly happened: boolean;
  /** When it happens, by the end of the horizon: looked for where no cause, one cause or all are neutralised; else null. */
  readonly month: string | null;
  /** By the id of the figure. */
  readonly figures: Readonly<Record<string, number>>;
};

/** A parameter or lever that set a threshold, as it was in that month, in the engine's units: money in pence. */
export type Setting = {
  readonly kind: 'parameter' | 'lever';
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  /** The value as it is read: £12.71 per hour. */
  readonly shown: string;
  /** How good the evidence for the value in force is; null for a lever, which is decided. */
  readonly grade: Grade | null;
};

/** One of the conditions that led to the event. */
export type Condition = {
  /** YYYY-MM. */
  readonly month: string;
  /** The step of the month that decided it. */
  readonly step: string;
  readonly sentence: string;
  readonly setBy: readonly Setting[];
};

export type CauseTold = {
  readonly id: CauseId;
  readonly label: string;
  readonly neutralised: string;
  /** False when neutralising it changes no lever and no parameter here. */
  readonly acts: boolean;
};

export type WhyAnswer = {
  readonly event: WhyEvent;
  readonly subject: number;
  readonly option: string;
  readonly replicate: number;
  readonly happened: boolean;
  /** The month asked about: when it happened, or when it came nearest. */
  readonly month: string;
  /** What happened, or that it did not and what came nearest. */
  readonly sentence: string;
  readonly chain: readonly Condition[];
  readonly causes: readonly CauseTold[];
  /** Empty for an event that did not happen. */
  readonly runs: readonly WhyRun[];
  readonly splits: readonly FigureSplit[];
  /** The whole market's events of the kind, as means over `counted` replicates; null for an event that did not happen. */
  readonly market: (FigureSplit & { readonly counted: number }) | null;
};
