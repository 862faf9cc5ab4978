import type { IndicatorId } from '../model/indicators.ts';
import type { Bands, Headline, SimulationResult, Spread } from '../run/result.ts';

/** A headline that two results give otherwise; `against` is null for one that is not a difference. */
export type OtherHeadline = {
  readonly indicator: IndicatorId;
  readonly option: string;
  readonly against: string | null;
  readonly kept: number;
  readonly now: number;
};

/** How the figures of one result stand to those of another of the same run. */
export type ResultComparison = {
  /** Figures that both have. */
  readonly figures: number;
  /** Those among them that are not the same bit for bit. */
  readonly differing: number;
  /** Headlines among those, the largest change first by its share of the kept figure. */
  readonly headlines: readonly OtherHeadline[];
  /** Whether one has figures that the other has not, as results of another engine may. */
  readonly isOtherwiseLaidOut: boolean;
  readonly isOfTheSameInputs: boolean;
};

type Told = {
  readonly option: string;
  readonly against?: string;
  readonly bands: Bands;
  readonly years: Bands;
  readonly headlines: readonly Headline[];
  readonly breakdown: Spread;
  readonly winners?: Spread;
};

const FIGURES = ['mean', 'standardError', 'p5', 'p50', 'p95'] as const;

function series({ scenarios, differences }: SimulationResult): readonly Told[] {
  return [...scenarios, ...differences];
}

/** Sets a result beside what the same run comes to now. */
export function compareResults(kept: SimulationResult, now: SimulationResult): ResultComparison {
  const indicators = kept.indicators.filter((id) => now.indicators.includes(id));
  const isSamePeople = same(kept.categories, now.categories) && same(kept.measures, now.measures);
  const isOtherwiseLaidOut =
    !isSamePeople ||
    !same(kept.indicators, now.indicators) ||
    !same(kept.years, now.years) ||
    !same(kept.months, now.months) ||
    !same(kept.winnerFigures, now.winnerFigures) ||
    series(kept).length !== series(now).length;
  const tally = new Tally();
  const headlines: OtherHeadline[] = [];
  for (const [position, one] of series(kept).entries()) {
    const other = series(now)[position];
    if (other === undefined) continue;
    for (const id of indicators) {
      const [from, to] = [kept.indicators.indexOf(id), now.indicators.indexOf(id)];
      tally.bands(rowsOf(one.bands, from, kept.months.length), rowsOf(other.bands, to, now.months.length));
      tally.bands(rowsOf(one.years, from, kept.years.length), rowsOf(other.years, to, now.years.length));
      const was = one.headlines.find(({ indicator }) => indicator === id);
      const is = other.headlines.find(({ indicator }) => indicator === id);
      if (was === undefined || is === undefined) continue;
      const differing = tally.take(
        FIGURES.map((figure) => was[figure]),
        FIGURES.map((figure) => is[figure]),
      );
      if (differing === 0) continue;
      const { option, against = null } = one;
      headlines.push({ indicator: id, option, against, kept: was.mean, now: is.mean });
    }
    if (!isSamePeople) continue;
    tally.bands(one.breakdown, other.breakdown);
    if (one.winners !== undefined && other.winners !== undefined) tally.bands(one.winners, other.winners);
  }
  return {
    figures: tally.figures,
    differing: tally.differing,
    headlines: headlines.toSorted((one, other) => shareOf(other) - shareOf(one)),
    isOtherwiseLaidOut,
    isOfTheSameInputs: kept.inputsHash === now.inputsHash,
  };
}

class Tally {
  figures = 0;
  differing = 0;

  /** How many of these were not the same; those that only one of them has are not counted. */
  take(kept: ArrayLike<number>, now: ArrayLike<number>): number {
    const length = Math.min(kept.length, now.length);
    let differing = 0;
    for (let at = 0; at < length; at += 1) if (!Object.is(kept[at], now[at])) differing += 1;
    this.figures += length;
    this.differing += differing;
    return differing;
  }

  bands(kept: Readonly<Record<string, Float64Array>>, now: Readonly<Record<string, Float64Array>>): void {
    for (const [name, figures] of Object.entries(kept)) this.take(figures, now[name] ?? []);
  }
}

function rowsOf(bands: Bands, row: number, width: number): Readonly<Record<string, Float64Array>> {
  return Object.fromEntries(
    Object.entries(bands).map(([name, figures]) => [name, figures.subarray(row * width, (row + 1) * width)]),
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function shareOf({ kept, now }: OtherHeadline): number {
  if (kept === now) return 0;
  return Math.abs(now - kept) / Math.max(Math.abs(kept), Number.MIN_VALUE);
}
