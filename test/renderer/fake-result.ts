import { reportedYears } from '../../core/experiment/years.ts';
import type { ReportedYear } from '../../core/experiment/years.ts';
import { INDICATOR_IDS, INDICATORS, isRatio, RATIO_OF } from '../../core/model/indicators.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import { categoriesOf } from '../../core/model/recording/category.ts';
import { MEASURE_IDS } from '../../core/model/recording/measures.ts';
import type { Bands, Headline, Signs, SimulationResult, Spread } from '../../core/run/result.ts';
import { WINNER_FIGURES } from '../../core/run/winners.ts';
import { addMonths, formatMonth, parseMonth } from '../../core/time/month.ts';
import type { SimulationRequest } from '../../renderer/api/types.ts';

type Path = {
  readonly start: number;
  readonly drift: number;
  readonly spread: number;
  readonly effect: number;
};

/** Plain straight paths: where each indicator starts, its drift a year, its spread and what the option does a year. */
const PATHS: Readonly<Partial<Record<IndicatorId, Path>>> = {
  'council.spend.gross': { start: 820_000, drift: 31_000, spread: 0.03, effect: -9_000 },
  'council.spend.net': { start: 610_000, drift: 25_000, spread: 0.04, effect: -12_000 },
  'council.block.unused': { start: 1_900, drift: 120, spread: 0.2, effect: -420 },
  'people.payments': { start: 420_000, drift: 12_000, spread: 0.06, effect: 6_000 },
  'people.contributions': { start: 160_000, drift: 5_000, spread: 0.05, effect: 0 },
  'people.supported': { start: 705, drift: 9, spread: 0.02, effect: 0 },
  'people.self-funding': { start: 180, drift: 2, spread: 0.08, effect: 0.4 },
  'mix.block': { start: 0.56, drift: -0.004, spread: 0.01, effect: -0.07 },
  'mix.framework': { start: 0.2, drift: 0.001, spread: 0.02, effect: 0.004 },
  'mix.direct-payment': { start: 0.24, drift: 0.002, spread: 0.03, effect: 0.065 },
  'mix.direct-payment.wanted': { start: 0.24, drift: 0.002, spread: 0, effect: 0.08 },
  'choice.placed': { start: 22, drift: 0.4, spread: 0.3, effect: 0 },
  'care.hours.needed': { start: 44_500, drift: 640, spread: 0.02, effect: 0 },
  'care.hours.delivered': { start: 41_800, drift: 480, spread: 0.03, effect: -240 },
  'care.need.met': { start: 0.94, drift: -0.002, spread: 0.012, effect: -0.006 },
  'care.waiting': { start: 21, drift: 0.9, spread: 0.4, effect: 2.1 },
  'providers.standing': { start: 14, drift: -0.35, spread: 0.16, effect: -0.45 },
  'providers.price.individual': { start: 26.4, drift: 0.9, spread: 0.02, effect: 0.22 },
  'providers.revenue': { start: 1_150_000, drift: 16_000, spread: 0.03, effect: 0 },
  'providers.hours.individual': { start: 12_400, drift: 150, spread: 0.03, effect: 0 },
  'providers.capacity': { start: 48_000, drift: 500, spread: 0.03, effect: 0 },
  'providers.hours.worked': { start: 52_000, drift: 560, spread: 0.03, effect: 0 },
  'providers.margin': { start: 0.041, drift: -0.004, spread: 0.5, effect: -0.006 },
  'providers.concentration': { start: 0.11, drift: 0.006, spread: 0.1, effect: 0.008 },
};
const CATEGORIES = categoriesOf(3);
const QUIET: Path = { start: 0.05, drift: 0.002, spread: 1, effect: 0.01 };

/** Made-up figures in the exact shape the engine gives. */
export function fakeResult(
  request: SimulationRequest,
  replicates: number = request.replicates,
): SimulationResult {
  const first = parseMonth(request.start ?? '2026-04');
  const months = Array.from({ length: request.months }, (_, at) => formatMonth(addMonths(first, at)));
  const years = reportedYears(months[0] ?? '', months.length);
  const level = (shift: number) =>
    bandsOf(years, ({ start, drift, spread, effect }, at) => {
      const mean = start + ((drift + shift * effect) * at) / 12;
      return [mean, Math.abs(mean * spread)];
    });
  const change = bandsOf(years, ({ effect }, at) => [(effect * at) / 12, Math.abs((effect * at) / 24)]);
  const options = request.options;
  return {
    engineVersion: '1.0.0',
    seed: request.seed,
    replicates,
    start: months[0] ?? '',
    months,
    years,
    indicators: INDICATOR_IDS,
    categories: CATEGORIES,
    measures: MEASURE_IDS,
    winnerFigures: WINNER_FIGURES,
    place: { ...source(request.place), invented: request.place.startsWith('invented') },
    future: source(request.future),
    options: options.map(source),
    parameters: { hash: 'hash-of-parameters' },
    inputsHash: 'c0ffee42deadbeef',
    scenarios: options.map((option, at) => ({
      option,
      ...level(at),
      breakdown: rising(MEASURE_IDS.length, 1),
    })),
    differences: options.slice(1).map((option) => ({
      option,
      against: options[0] ?? '',
      ...change,
      headlines: change.headlines.map((headline) => ({ ...headline, signs: signsOf(headline, replicates) })),
      breakdown: rising(MEASURE_IDS.length, 0.01),
      winners: rising(WINNER_FIGURES.length, 1),
    })),
    quantileError: null,
    balance: {
      months: request.months * replicates,
      accounts: 1_204,
      money: 'balanced',
      hours: 'balanced',
      people: 'balanced',
    },
  };
}

/** Figures that rise by a step from each to the next, a tenth either way. */
function rising(figures: number, step: number): Spread {
  const scaled = (factor: number) =>
    Float64Array.from({ length: CATEGORIES.length * figures }, (_, at) => (at + 1) * step * factor);
  return { mean: scaled(1), standardError: scaled(0.01), p5: scaled(0.9), p50: scaled(1), p95: scaled(1.1) };
}

function source(id: string) {
  return { id, name: id, hash: `hash-of-${id}` };
}

/** All on the side of the mean where the range does not span nothing, else three in four. */
function signsOf({ mean, p5, p95 }: Headline, replicates: number): Signs {
  if (mean === 0) return { above: 0, below: 0 };
  const most = p5 * p95 > 0 ? replicates : Math.floor(replicates * 0.75);
  const rest = replicates - most;
  return mean > 0 ? { above: most, below: rest } : { above: rest, below: most };
}

type Ends = { readonly mean: number; readonly p5: number; readonly p95: number };

function bandsOf(
  years: readonly ReportedYear[],
  at: (path: Path, month: number) => readonly [mean: number, halfWidth: number],
): { bands: Bands; headlines: readonly Headline[]; years: Bands } {
  const months = years.at(-1)!.until;
  const bands = emptyBands(INDICATOR_IDS.length * months);
  const byYear = emptyBands(INDICATOR_IDS.length * years.length);
  const headlines = INDICATOR_IDS.map((indicator, row): Headline => {
    const ofMonth = (month: number): Ends => {
      const [mean, half] = at(PATHS[indicator] ?? QUIET, month);
      return { mean, p5: mean - half, p95: mean + half };
    };
    const over = (from: number, until: number): Ends => {
      const ends = { mean: 0, p5: 0, p95: 0 };
      for (let month = from; month < until; month += 1) {
        const weight = weightOf(indicator, month, from, until);
        const one = ofMonth(month);
        ends.mean += weight * one.mean;
        ends.p5 += weight * one.p5;
        ends.p95 += weight * one.p95;
      }
      return ends;
    };
    for (let month = 0; month < months; month += 1) put(bands, row * months + month, ofMonth(month));
    for (const [year, { from, until }] of years.entries()) {
      put(byYear, row * years.length + year, over(from, until));
    }
    const totals = over(0, months);
    return { indicator, ...totals, p50: totals.mean, standardError: (totals.p95 - totals.p5) / 20 };
  });
  return { bands, headlines, years: byYear };
}

function put(bands: Bands, cell: number, { mean, p5, p95 }: Ends): void {
  const half = (p95 - p5) / 2;
  bands.mean[cell] = bands.p50[cell] = mean;
  bands.standardError[cell] = half / 10;
  bands.p5[cell] = p5;
  bands.p25[cell] = mean - half / 2;
  bands.p75[cell] = mean + half / 2;
  bands.p95[cell] = p95;
}

function emptyBands(length: number): Bands {
  const column = () => new Float64Array(length);
  return {
    mean: column(),
    standardError: column(),
    p5: column(),
    p25: column(),
    p50: column(),
    p75: column(),
    p95: column(),
  };
}

/** How much a month counts in what an indicator comes to over a stretch. */
function weightOf(indicator: IndicatorId, month: number, from: number, until: number): number {
  if (!isRatio(indicator)) return WEIGHTS[INDICATORS[indicator].aggregation](month - from, until - from);
  const size = (at: number): number =>
    RATIO_OF[indicator].reduce((sum, id) => {
      const { start, drift } = PATHS[id] ?? QUIET;
      return sum + start + (drift * at) / 12;
    }, 0);
  let whole = 0;
  for (let at = from; at < until; at += 1) whole += size(at);
  return size(month) / whole;
}

const WEIGHTS = {
  sum: () => 1,
  mean: (_month: number, months: number) => 1 / months,
  last: (month: number, months: number) => (month === months - 1 ? 1 : 0),
} as const;
