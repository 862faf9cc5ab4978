/** Everything the window knows, in four parts, and the verbs that change it. */
import type {
  About,
  ColumnExplained,
  DocumentRow,
  EquationExplained,
  IndicatorExplained,
  LeaningRun,
  LeverChange,
  LeverRow,
  OptionRow,
  ParameterRow,
  Place,
  PlaceRow,
  Problem,
  ResultRow,
  SimulationResult,
  WorldChange,
} from '../api/types.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';

export type Catalogues = {
  readonly about: About;
  readonly places: readonly PlaceRow[];
  readonly options: readonly OptionRow[];
  readonly futures: readonly DocumentRow[];
  readonly levers: readonly LeverRow[];
  readonly parameters: readonly ParameterRow[];
  /** Which figures lean on assumptions, by the sensitivity runs that are kept. */
  readonly leanings: readonly LeaningRun[];
};

/** Whether the host is there, and what it offers. */
export type Session =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'ready'; readonly catalogues: Catalogues }
  | { readonly kind: 'lost'; readonly problem: Problem; readonly catalogues: Catalogues | null };

/** What the person has chosen to compare, and how it is run. */
export type Choice = {
  readonly place: string;
  readonly option: string;
  readonly future: string;
  readonly months: number;
  readonly replicates: number;
  readonly seed: number;
};

/** The documents behind the choice, as far as they have arrived. */
export type Details = {
  readonly place: Place | null;
  readonly optionChanges: readonly LeverChange[] | null;
  readonly futureChanges: readonly WorldChange[] | null;
  /** What is doubtful in the choice, a sentence each. */
  readonly warnings: readonly string[] | null;
};

export const NO_DETAILS: Details = { place: null, optionChanges: null, futureChanges: null, warnings: null };

export type Run =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly choice: Choice;
      readonly done: number;
      readonly total: number;
      /** Milliseconds on the store's clock. */
      readonly startedAt: number;
      readonly partial: SimulationResult | null;
    }
  | {
      readonly kind: 'finished';
      readonly choice: Choice;
      readonly result: SimulationResult;
      readonly resultId: string | null;
    }
  | {
      readonly kind: 'cancelled';
      readonly choice: Choice;
      readonly done: number;
      readonly total: number;
      readonly partial: SimulationResult | null;
    }
  | { readonly kind: 'failed'; readonly choice: Choice; readonly problem: Problem };

export const TABS = [
  'overview',
  'council',
  'mix',
  'choice',
  'people',
  'who',
  'care',
  'providers',
  'table',
  'about',
] as const;
export type Tab = (typeof TABS)[number];

export type View = {
  readonly tab: Tab;
  readonly showing: 'levels' | 'difference';
  /** Charts turned to their tables. */
  readonly asTable: ReadonlySet<IndicatorId>;
};

export type Library = {
  readonly rows: readonly ResultRow[] | null;
  readonly problem: Problem | null;
};

/** Something whose working is asked about. */
export type Asked =
  | { readonly kind: 'indicator'; readonly id: IndicatorId }
  | { readonly kind: 'column'; readonly id: string }
  | { readonly kind: 'equation'; readonly id: string };

export type Told =
  | { readonly kind: 'indicator'; readonly told: IndicatorExplained }
  | { readonly kind: 'column'; readonly told: ColumnExplained }
  | { readonly kind: 'equation'; readonly told: EquationExplained };

export type Why = {
  /** What was asked, one from the other; the last is shown. */
  readonly trail: readonly Asked[];
  readonly told: Told | null;
  readonly problem: Problem | null;
};

export type Actions = {
  /** Fetch what the host offers, pick sensible defaults and run them. */
  readonly open: () => Promise<void>;
  readonly choose: (change: Partial<Choice>) => void;
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
  readonly showTab: (tab: Tab) => void;
  readonly show: (showing: View['showing']) => void;
  readonly turn: (indicator: IndicatorId) => void;
  readonly listResults: () => Promise<void>;
  readonly openResult: (id: string) => Promise<void>;
  readonly removeResult: (id: string) => Promise<void>;
  readonly askWhy: (asked: Asked) => Promise<void>;
  readonly goBackFromWhy: () => Promise<void>;
  readonly closeWhy: () => void;
};

export type AppState = {
  readonly session: Session;
  readonly choice: Choice;
  readonly details: Details;
  readonly run: Run;
  readonly view: View;
  readonly library: Library;
  /** Null while nothing is asked. */
  readonly why: Why | null;
  readonly actions: Actions;
};
