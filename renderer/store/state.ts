/** Everything the window knows, in four parts, and the verbs that change it. */
import type {
  About,
  ColumnExplained,
  DocumentKind,
  DocumentRow,
  EquationExplained,
  History,
  IndicatorExplained,
  LeaningRun,
  LeverChange,
  LeverRow,
  OptionRow,
  ParameterRow,
  Place,
  PlaceRow,
  Draft,
  Prints,
  Problem,
  ResultRow,
  Safety,
  SimulationResult,
  StudyAnswer,
  StudyRequest,
  WorldChange,
} from '../api/types.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import type { QuestionKind } from '../../core/study/questions.ts';
import type { Showing } from '../charts/series.ts';
import type { SoFar } from '../charts/so-far.ts';
import type { Tab } from '../navigation/compare.ts';
import type { Screen } from '../navigation/screen.ts';
import type { Drafts, EditOrder } from './editing.ts';
import type { OwnBooks } from './own-books.ts';

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
  /** The option the screens are about, and the one that is edited. */
  readonly option: string;
  /** Further options set beside it: at most four, neither business as usual nor the option itself. */
  readonly beside: readonly string[];
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
      /** What `partial` is: figures of an earlier choice or position of a lever, one path of this one, or the replicates that are in. */
      readonly shows: 'nothing' | 'what was before' | 'path' | 'band';
    }
  /** One path of what is on the screen, and no run of it until it can be saved. */
  | { readonly kind: 'path'; readonly choice: Choice; readonly result: SimulationResult }
  | {
      readonly kind: 'finished';
      readonly choice: Choice;
      readonly result: SimulationResult;
      readonly resultId: string | null;
      /** From the library: it stays on the screen, whatever becomes of the documents it was made of. */
      readonly isOpened: boolean;
    }
  | {
      readonly kind: 'cancelled';
      readonly choice: Choice;
      readonly done: number;
      readonly total: number;
      readonly partial: SimulationResult | null;
    }
  | { readonly kind: 'failed'; readonly choice: Choice; readonly problem: Problem };

export type View = {
  readonly screen: Screen;
  /** The comparison as it was last looked at. */
  readonly compare: Screen;
  /** Charts turned to their tables. */
  readonly asTable: ReadonlySet<IndicatorId>;
};

export type Library = {
  readonly rows: readonly ResultRow[] | null;
  readonly problem: Problem | null;
};

/** Whether what the library holds is kept safe, and whether it can be used at all. */
export type Safekeeping = {
  /** Null until the host has told. */
  readonly known: Safety | null;
  /** Why the host could not tell. */
  readonly unread: Problem | null;
  /** Why the library cannot be used. */
  readonly shut: Problem | null;
  /** Whoever is at the screen knows what is wrong and goes on without the library. */
  readonly isPassedOver: boolean;
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

/** A question that takes many runs, as far as it has come. */
export type StudyJob = {
  readonly job: string;
  readonly kind: QuestionKind;
  /** What is asked, in a line; null where another window or an earlier life of this one asked it. */
  readonly title: string | null;
  readonly place: string;
  readonly request: StudyRequest | null;
  readonly state: 'running' | 'finished' | 'cancelled' | 'failed';
  /** Milliseconds on the store’s clock. */
  readonly startedAt: number;
  /** From when its pace is measured, and what had been made by then. */
  readonly since: { readonly at: number; readonly made: number };
  readonly done: number;
  /** Those of the done ones that had been made before. */
  readonly found: number;
  readonly expected: number;
  /** What can be said by now; all there is to say once it has finished. */
  readonly soFar: StudyAnswer | null;
  /** Under which it is kept; null until it has finished, or where it is not kept. */
  readonly studyId: string | null;
  readonly warnings: readonly string[];
  readonly problem: Problem | null;
};

export type Studies = {
  readonly jobs: readonly StudyJob[];
  /** Milliseconds that one person’s month took in one option of one run, as last measured; null before that. */
  readonly pace: number | null;
};

export type Undoable = {
  /** Null until the host has told. */
  readonly known: History | null;
  /** What came of the last undo or redo. */
  readonly told: string | null;
};

export type RunOrder = { readonly keep: boolean };

export type Actions = {
  /** Fetch what the host offers, pick sensible defaults and run them. */
  readonly open: () => Promise<void>;
  readonly choose: (change: Partial<Choice>) => void;
  readonly lookAtPresent: () => Promise<void>;
  /** Run the choice; the result is kept in the library unless told otherwise. */
  readonly run: (how?: RunOrder) => Promise<void>;
  readonly cancel: () => void;
  /**
   * Show one path of the choice at once, with a document as it stands on the screen in place of the saved one.
   * @param likely what may be made of it next, the most likely first: their paths are played while nothing is asked
   */
  readonly preview: (draft: Draft, likely?: readonly Draft[]) => void;
  /** Make the market of the choice ready for paths on it; says whether that was done. */
  readonly warm: () => Promise<boolean>;
  /** No run follows the path that is shown. */
  readonly stayAtPath: () => void;
  readonly goTo: (screen: Screen) => void;
  /** The same screen by a fuller address, in place of the present one. */
  readonly restate: (screen: Screen) => void;
  /** Back leads to the tab before it. */
  readonly showTab: (tab: Tab) => void;
  readonly show: (showing: Showing) => void;
  readonly turn: (indicator: IndicatorId) => void;
  readonly listResults: () => Promise<void>;
  readonly readSafety: () => Promise<void>;
  /** Try a library that could not be used once more, and read everything anew where it can be. */
  readonly tryLibrary: () => Promise<void>;
  /** Go on without a library that cannot be used: it is told in two words from now on. */
  readonly passOver: () => void;
  /** Whether it could be opened; what is wrong stands with the library otherwise. */
  readonly openResult: (id: string) => Promise<boolean>;
  readonly askWhy: (asked: Asked) => Promise<void>;
  readonly goBackFromWhy: () => Promise<void>;
  readonly closeWhy: () => void;
  /** Open the chosen option or future to be changed. */
  readonly openDraft: (kind: DocumentKind) => Promise<void>;
  /** Change what is open: shown at once, saved behind it, run when it has come to rest. */
  readonly edit: (order: EditOrder) => void;
  /** Put the contents of another draft, such as a version, in place of what is open. */
  readonly putBack: (draft: Draft, action: string) => void;
  readonly saveAgain: (kind: DocumentKind) => void;
  /** Save what has not been saved yet. Says whether there was anything. */
  readonly settleDrafts: () => Promise<boolean>;
  /** What another window saved takes the place of what is on the screen, which is set aside. */
  readonly takeTheirs: (kind: DocumentKind) => void;
  /** What is on the screen is kept as a document of its own. */
  readonly keepMine: (kind: DocumentKind) => Promise<void>;
  readonly keepAside: (draft: Draft) => Promise<void>;
  readonly letGoAside: (draft: Draft) => void;
  /** Hold a provider’s books, or what was found out with them, for as long as this window is open. */
  readonly holdBooks: (part: Partial<OwnBooks>) => void;
  readonly readHistory: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Ask a question of many runs; the answer is its job. Rejects with what the host says is wrong. */
  readonly startStudy: (request: StudyRequest, title: string) => Promise<string>;
  readonly cancelStudy: (job: string) => void;
  /** Go to the screen that shows it. */
  readonly openStudy: (job: string) => void;
  /** Take one that has ended off the list. */
  readonly forgetStudy: (job: string) => void;
  /** Follow those that were under way before the window was opened. */
  readonly rejoinStudies: () => Promise<void>;
};

export type AppState = {
  readonly session: Session;
  readonly choice: Choice;
  /** What of the last choice could not be had, in a line; null once another choice is made. */
  readonly choiceTold: string | null;
  readonly details: Details;
  /** What the library has now of what is compared; null until it has been told. */
  readonly present: Prints | null;
  readonly run: Run;
  /** What is in of the path of the latest change of a lever, while the run waits for it or shows it. */
  readonly soFar: SoFar | null;
  readonly view: View;
  readonly library: Library;
  readonly safety: Safekeeping;
  /** Null while nothing is asked. */
  readonly why: Why | null;
  readonly studies: Studies;
  /** The option and the future that are open to change. */
  readonly drafts: Drafts;
  readonly history: Undoable;
  readonly ownBooks: OwnBooks;
  readonly actions: Actions;
};
