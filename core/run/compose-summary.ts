/** Puts the statistics of replicates, stripe by stripe, into bands, headlines and breakdowns. */
import { INDICATOR_IDS } from '../model/indicators.ts';
import { MEASURE_IDS } from '../model/recording/measures.ts';
import type { Described } from '../statistics/sample.ts';
import { stripesOf } from './figures.ts';
import type { Layout, Side } from './figures.ts';
import type { Told } from './kept-replicates.ts';
import type { Bands, Difference, Headline, PairedHeadline, ScenarioResult, Spread } from './result.ts';
import { WINNER_FIGURES } from './winners.ts';

export type Summary = {
  readonly scenarios: readonly ScenarioResult[];
  readonly differences: readonly Difference[];
  /** How far a quantile may be out, as a share of the range of its figure; null where every one is exact. */
  readonly quantileError: number | null;
};

/** The summary of the replicates: every option, then every option after the first less the first. */
export function composeSummary(told: Told, options: readonly string[], layout: Layout): Summary {
  const scenarios = options.map((option, position) => {
    const {
      headlines,
      winners: _,
      ...rest
    } = sideOf(told, { option: position, isDifference: false }, layout);
    return { option, headlines: headlines.map(withoutSigns), ...rest };
  });
  const differences = options.slice(1).map((option, position) => ({
    option,
    against: options[0],
    ...sideOf(told, { option: position + 1, isDifference: true }, layout),
  }));
  return { scenarios, differences, quantileError: told.quantileError };
}

type OneSide = Omit<Difference, 'option' | 'against'>;

function sideOf(told: Told, side: Side, layout: Layout): OneSide {
  const { months, years, categories } = layout;
  const bands = emptyBands(INDICATOR_IDS.length * months);
  const byYear = emptyBands(INDICATOR_IDS.length * years.length);
  const breakdown = emptySpread(categories * MEASURE_IDS.length);
  const winners = emptySpread(side.isDifference ? categories * WINNER_FIGURES.length : 0);
  const headlines: PairedHeadline[] = [];
  for (let stripe = 0; stripe < stripesOf(layout); stripe++) {
    const described = told.stripe(side, stripe);
    if (stripe < INDICATOR_IDS.length) {
      put(bands, stripe * months, described.slice(0, months));
      headlines.push(headlineOf(stripe, described[months]));
      put(byYear, stripe * years.length, described.slice(months + 1));
    } else {
      const category = stripe - INDICATOR_IDS.length;
      put(breakdown, category * MEASURE_IDS.length, described.slice(0, MEASURE_IDS.length));
      put(winners, category * WINNER_FIGURES.length, described.slice(MEASURE_IDS.length));
    }
  }
  return { bands, headlines, years: byYear, breakdown, winners };
}

function headlineOf(indicator: number, described: Described): PairedHeadline {
  const { mean, standardError, p5, p50, p95, above, below } = described;
  return { indicator: INDICATOR_IDS[indicator], mean, standardError, p5, p50, p95, signs: { above, below } };
}

/** The headline of a level: that it lies above nothing says nothing. */
function withoutSigns({ indicator, mean, standardError, p5, p50, p95 }: PairedHeadline): Headline {
  return { indicator, mean, standardError, p5, p50, p95 };
}

/** Puts the statistics of some figures where they stand, as many of them as there is room for. */
function put(into: Spread, first: number, described: readonly Described[]): void {
  const names = Object.keys(into) as (keyof Spread)[];
  for (const [position, figure] of described.entries()) {
    for (const name of names) into[name][first + position] = figure[name];
  }
}

function emptySpread(length: number): Spread {
  const [mean, standardError, p5, p50, p95] = columns(5, length);
  return { mean, standardError, p5, p50, p95 };
}

function emptyBands(length: number): Bands {
  const [mean, standardError, p5, p25, p50, p75, p95] = columns(7, length);
  return { mean, standardError, p5, p25, p50, p75, p95 };
}

function columns(count: number, length: number): readonly Float64Array[] {
  return Array.from({ length: count }, () => new Float64Array(length));
}
