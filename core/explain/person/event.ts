/** What happens in one person's life, as it is told: a sentence, the numbers in it, and what else there was. */
import type { State } from '../../model/state.ts';
import type { LivedMonth } from './lived-month.ts';
import type { PersonRow } from './person-row.ts';

export type Quantity = {
  readonly value: number;
  readonly unit:
    'pence' | 'pence a week' | 'pence an hour' | 'minutes' | 'minutes a week' | 'share' | 'utility' | 'count';
};

/** One of the things that could have been chosen, and what spoke for or against it. */
export type Alternative = { readonly what: string; readonly possible: boolean; readonly why: string };

export type EventKind =
  | 'present at the start'
  | 'arrived'
  | 'need changed'
  | 'unpaid carer stopped'
  | 'became a client'
  | 'budget set'
  | 'care taken up'
  | 'arrangement chosen'
  | 'barrier'
  | 'choice judged'
  | 'label'
  | 'pool'
  | 'looked round'
  | 'notice given'
  | 'provider left'
  | 'provider found'
  | 'provider kept'
  | 'waiting for a provider'
  | 'support found'
  | 'waiting for support'
  | 'care delivered'
  | 'price of care'
  | 'support delivered'
  | 'contribution worked out'
  | 'charge collected'
  | 'fee'
  | 'other public money'
  | 'VAT'
  | 'top-up'
  | 'reclaimed'
  | 'savings'
  | 'provider closed'
  | 'provider taken over'
  | 'contract handed back'
  | 'left';

export type Told = {
  readonly kind: EventKind;
  readonly sentence: string;
  readonly numbers: Readonly<Record<string, Quantity>>;
  readonly alternatives?: readonly Alternative[];
  /** Where the same stays true for months: what it is, so that it is told again only when it changes. */
  readonly status?: string;
};

export type LifeEvent = Omit<Told, 'status'> & {
  /** YYYY-MM. */
  readonly month: string;
  /** The step of the month in which it happened. */
  readonly step: string;
};

/** Where a person's life is looked at: the market, the month about to go on, and their row. */
export type Scene = { readonly state: State; readonly month: LivedMonth; readonly row: number };

/** Looks before a step, and tells after it what it did to the person: `was` before and `is` after. */
export type Explainer = (scene: Scene, was: PersonRow) => (is: PersonRow) => readonly Told[];

export const NOTHING = (): readonly Told[] => [];
