/**
 * What is summed up of one side of a comparison, replicate by replicate. A side is an option as it stands, or an option less the
 * first. Its figures stand in stripes that can be worked out one at a time:
 *
 *   for each indicator: every month, the whole horizon, every financial year
 *   for each category: its measures; and of a difference, its gains
 */
import { INDICATOR_IDS, INDICATORS, isRatio } from '../model/indicators.ts';
import { MEASURE_IDS, measuresOf } from '../model/recording/measures.ts';
import { aggregate, overMonths } from '../model/indicators/over-months.ts';
import { monthsOf, sumsOf } from './path.ts';
import { WINNER_FIGURES, winnerFiguresOf } from './winners.ts';

/** What one replicate gave: a path for each option, and who gained and lost under each after the first. */
export type Replicate = {
  readonly paths: readonly Float64Array[];
  readonly winners: readonly Float64Array[];
};

/** Part of the horizon: its first reported month and the one after its last. */
export type Stretch = { readonly from: number; readonly until: number };

export type Layout = {
  readonly months: number;
  readonly years: readonly Stretch[];
  readonly categories: number;
};

/** The option, and whether what it changes against the first is meant and not what it comes to. */
export type Side = { readonly option: number; readonly isDifference: boolean };

/** Every option as it stands, then every option after the first less the first. */
export function sidesOf(options: number): readonly Side[] {
  const all = Array.from({ length: options }, (_, option) => option);
  return [
    ...all.map((option) => ({ option, isDifference: false })),
    ...all.slice(1).map((option) => ({ option, isDifference: true })),
  ];
}

/** How many stripes there are: one for each indicator, then one for each kind of people. */
export function stripesOf({ categories }: Layout): number {
  return INDICATOR_IDS.length + categories;
}

/** How many figures a stripe has. */
export function widthOf(stripe: number, { isDifference }: Side, { months, years }: Layout): number {
  if (stripe < INDICATOR_IDS.length) return months + 1 + years.length;
  return MEASURE_IDS.length + (isDifference ? WINNER_FIGURES.length : 0);
}

/** The figures of one stripe in one replicate, put where `into` begins. */
export function fillStripe(
  into: Float64Array,
  stripe: number,
  { paths, winners }: Replicate,
  { option, isDifference }: Side,
  layout: Layout,
): void {
  const own = paths[option];
  const less = isDifference ? paths[0] : null;
  if (stripe < INDICATOR_IDS.length) return fillIndicator(into, stripe, own, less, layout);
  const category = stripe - INDICATOR_IDS.length;
  const measures = measuresIn(own, category, layout);
  const from = less === null ? null : measuresIn(less, category, layout);
  for (let at = 0; at < measures.length; at++) into[at] = measures[at] - (from === null ? 0 : from[at]);
  if (isDifference) into.set(winnerFiguresOf(cut(winners[option - 1], category, layout)), MEASURE_IDS.length);
}

function fillIndicator(
  into: Float64Array,
  indicator: number,
  own: Float64Array,
  less: Float64Array | null,
  { months, years }: Layout,
): void {
  const first = indicator * months;
  for (let month = 0; month < months; month++) {
    into[month] = own[first + month] - (less === null ? 0 : less[first + month]);
  }
  const id = INDICATOR_IDS[indicator];
  const over = (stretch: Stretch): number => {
    if (!isRatio(id)) {
      return aggregate(into.subarray(stretch.from, stretch.until), INDICATORS[id].aggregation);
    }
    // What a ratio is of differs from side to side, so each is added up by itself before they are told apart.
    const level = (path: Float64Array): number =>
      overMonths(id, (each) => monthsOf(path, each, months, stretch));
    return level(own) - (less === null ? 0 : level(less));
  };
  into[months] = over({ from: 0, until: months });
  for (const [position, year] of years.entries()) into[months + 1 + position] = over(year);
}

function measuresIn(path: Float64Array, category: number, layout: Layout): Float64Array {
  return measuresOf(cut(sumsOf(path, layout.months), category, layout));
}

/** The part of numbers laid out by category that is about one of them. */
function cut(byCategory: Float64Array, category: number, { categories }: Layout): Float64Array {
  const width = byCategory.length / categories;
  return byCategory.subarray(category * width, (category + 1) * width);
}
