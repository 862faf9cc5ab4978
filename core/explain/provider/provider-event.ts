/** What happens to a provider, as it is told: a sentence and the numbers in it. */
import type { Quantity } from '../person/event.ts';
import type { LivedMonth } from '../person/lived-month.ts';
import type { State } from '../../model/state.ts';
import type { OpenCashBook } from './cash-book.ts';
import type { ProviderRow } from './provider-row.ts';

export type ProviderEventKind =
  | 'trading at the start'
  | 'opened'
  | 'framework'
  | 'preferred list'
  | 'service funds'
  | 'block'
  | 'promised hours'
  | 'clients lost to budgets'
  | 'short of staff'
  | 'grant'
  | 'training'
  | 'redundancy'
  | 'price'
  | 'handed back'
  | 'cash below its limit'
  | 'outlook too poor'
  | 'took over'
  | 'taken over'
  | 'closed';

export type ProviderTold = {
  readonly kind: ProviderEventKind;
  readonly sentence: string;
  readonly numbers: Readonly<Record<string, Quantity | { readonly value: number; readonly unit: 'months' }>>;
};

export type ProviderEvent = ProviderTold & {
  /** YYYY-MM. */
  readonly month: string;
  /** The step of the month in which it happened. */
  readonly step: string;
};

/** Figures that move a little every month, as they were when last told of. */
export type LastTold = Map<'price' | 'training' | 'block' | 'promised' | 'vacancies' | 'grants', number>;

/** One step of one month of a provider: how it stood before it and stands after it. */
export type Passage = {
  readonly state: State;
  readonly month: LivedMonth;
  readonly provider: number;
  readonly was: ProviderRow;
  readonly is: ProviderRow;
  readonly book: OpenCashBook;
  readonly last: LastTold;
};

/** Tells what a step did to a provider, if anything. */
export type ProviderTeller = (passage: Passage) => readonly ProviderTold[];
