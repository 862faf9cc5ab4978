import { createContext } from 'react';
import type { PathPart, SimulationResult } from '../api/types.ts';
import { INDICATOR_IDS } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import type { Line, Showing } from './series.ts';

/** What a path is of: months of it are drawn on figures of the same options and months and on no others. */
export type PathAsked = {
  readonly options: readonly string[];
  /** The option being changed: a document of one's own may just have taken the place of the one it is a child of. */
  readonly changed: string | null;
  /** The first month, YYYY-MM, and how many. */
  readonly start: string;
  readonly months: number;
};

/** One path of the latest change as far as it has been played, while the figures on the screen are still those from before. */
export type SoFar = {
  readonly of: PathAsked;
  /** Which change of this window it is of, counted from one. */
  readonly change: number;
  /** By the place of the option in the order; none for one of which nothing is in yet. */
  readonly parts: readonly (PathPart | undefined)[];
  /** Months of this change, or of one just before it, have been drawn ahead of their figures, so that lines from before stand back. */
  readonly isBegun: boolean;
  /** The path once all of it is in; the screen has it when it is drawn. */
  readonly whole: SimulationResult | null;
};

/** Null where nothing is worked out. */
export const SoFarContext = createContext<SoFar | null>(null);

/** What a chart shows, so that months of another result can be drawn on it. */
export type Shown = { readonly result: SimulationResult; readonly indicator: IndicatorId };

/** Months of a line that are drawn ahead of their figures. */
export type LineAhead = {
  /** The line's place in the chart. */
  readonly at: number;
  /** By month, as many as are in. */
  readonly means: Float64Array;
};

/** How one chart stands to what is worked out. */
export type Ahead = {
  readonly change: number;
  /** Whether the chart shows the whole path of the change. */
  readonly isWhole: boolean;
  /** How many months of the change are drawn of every line that has any. */
  readonly months: number;
  readonly lines: readonly LineAhead[];
  /** Places of lines that are what they were: they stay in front of what is drawn. */
  readonly staying: readonly number[];
  /** Places of lines that are from before. */
  readonly standingBack: readonly number[];
};

const NOTHING_AHEAD = { lines: [], staying: [], standingBack: [] } as const;

/**
 * How far a chart can be drawn ahead; null where nothing is worked out that it does not show. Lines that stay as they are are left alone.
 * @param lines those the chart shows, of the options first
 */
export function aheadOf(
  soFar: SoFar | null,
  { result, indicator }: Shown,
  lines: readonly Line[],
  showing: Showing,
): Ahead | null {
  if (soFar === null) return null;
  const { change, parts, isBegun, whole, of } = soFar;
  const count = result.months.length;
  if (whole === result) return { ...NOTHING_AHEAD, change, isWhole: true, months: count };
  if (!isBegun || !isAlike(of, result)) return null;
  // Parts are of the engine that runs; a result kept by an older one may have fewer indicators.
  const row = INDICATOR_IDS.indexOf(indicator);
  const first = showing === 'difference' ? 1 : 0;
  const options = lines.slice(0, result.scenarios.length - first);
  const means = options.map((_, at) => meansOf(parts, row, first + at, showing));
  const isOther = (at: number): boolean => !isSame(means[at] ?? null, options[at]?.band.mean, count);
  const others = options.map((_, at) => at).filter(isOther);
  const reached = parts.flatMap((part) => (part === undefined ? [] : [part.until]));
  return {
    change,
    isWhole: false,
    months: reached.length === 0 ? 0 : Math.min(count, ...reached),
    lines: others.flatMap((at) => {
      const own = means[at] ?? null;
      return own === null ? [] : [{ at, means: own }];
    }),
    staying: options.map((_, at) => at).filter((at) => !others.includes(at)),
    standingBack: others.filter((at) => first + at > 0 || means[at] !== null),
  };
}

/** Whether a result is of the same options, in the same months. */
function isAlike({ options, changed, start, months }: PathAsked, result: SimulationResult): boolean {
  return (
    result.start === start &&
    result.months.length === months &&
    result.scenarios.length === options.length &&
    result.scenarios.every(({ option }, at) => options[at] === option || options[at] === changed)
  );
}

/** What a part says of an indicator, or of the difference it makes to it; null where nothing is in. */
function meansOf(
  parts: readonly (PathPart | undefined)[],
  row: number,
  option: number,
  showing: Showing,
): Float64Array | null {
  const own = rowOf(parts[option], row);
  if (own === null || showing === 'levels') return own;
  const less = rowOf(parts[0], row);
  if (less === null) return null;
  return own.subarray(0, less.length).map((value, month) => value - (less[month] ?? Number.NaN));
}

function rowOf(part: PathPart | undefined, row: number): Float64Array | null {
  if (part === undefined || row < 0) return null;
  return part.figures.subarray(row * part.until, (row + 1) * part.until);
}

function isSame(means: Float64Array | null, shown: Float64Array | undefined, months: number): boolean {
  if (means === null || shown === undefined || means.length !== months) return false;
  return means.every((mean, month) => mean === shown[month]);
}
