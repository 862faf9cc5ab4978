/** A back-test as it is written down: what is asked, what is given, which figures score, and how the model is run. */
import type { Observation, Series } from './observation.ts';

/** The middle of councils that score: a column, or how it grew since another year. */
export type DrawnMiddle = {
  readonly kind: 'middle';
  readonly table: string;
  readonly column: string;
  /** As the table writes it. */
  readonly year: string;
  /** The year growth is counted from. */
  readonly since?: string;
};

/** Events over those at risk, each summed over rows of a table. */
export type DrawnRate = {
  readonly kind: 'rate';
  readonly table: string;
  readonly events: string;
  readonly atRisk: string;
  /** The column that tells the rows apart, and the rows taken. */
  readonly by: string;
  readonly rows: readonly string[];
};

export type Drawn = DrawnMiddle | DrawnRate;

/** An observation whose value is written down, or drawn from a shipped table. */
export type WrittenObservation = Omit<Observation, 'value'> & {
  readonly value?: number;
  readonly drawn?: Drawn;
};

export type WrittenSeries = Omit<Series, 'observations'> & {
  readonly observations: readonly WrittenObservation[];
};

/** A run of a past place under what councils did then. */
export type RunSetting = {
  readonly kind: 'run';
  readonly place: string;
  readonly pack: string;
  /** An option of the back-tests; business as usual where there is none. */
  readonly option?: string;
  readonly start: string;
  readonly months: number;
  readonly series: readonly WrittenSeries[];
};

/** A price published for a year, and what is given to build it up. Money in pounds. */
export type PublishedPrice = Omit<WrittenObservation, 'value' | 'drawn' | 'from' | 'until' | 'ages'> & {
  readonly value: number;
  /** The month whose rates are used, YYYY-MM. */
  readonly month: string;
};

/** The build-up of an hour, against councils and against the prices a trade body published. */
export type HourSetting = {
  readonly kind: 'hour';
  readonly pack: string;
  /** The month the councils’ returns are in. */
  readonly returned: string;
  readonly prices: readonly PublishedPrice[];
  /** One published build-up, line by line. */
  readonly buildUp: {
    readonly when: string;
    readonly month: string;
    readonly pay: number;
    readonly price: number;
    readonly source: string;
    readonly lines: readonly { readonly line: string; readonly value: number }[];
  };
};

/** Today’s councils side by side, each run from the same shares. */
export type CouncilsSetting = {
  readonly kind: 'councils';
  readonly option?: string;
  readonly start: string;
  readonly months: number;
};

export type Backtest = {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly data: readonly { readonly name: string; readonly source: string }[];
  /** What the model is told, and is therefore not scored on. */
  readonly given: readonly string[];
  /** Where the data change their basis. */
  readonly breaks: readonly string[];
  readonly doesNotShow: readonly string[];
  readonly setting: RunSetting | HourSetting | CouncilsSetting;
};
