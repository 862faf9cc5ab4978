import type { IndicatorUnit } from '../../core/model/indicators.ts';
import type { Line } from './series.ts';

const STEPS = [1, 2, 2.5, 5, 10];
const WANTED_TICKS = 5;

export type Axis = {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly ticks: readonly number[];
};

/**
 * Round ticks that hold every band. Counts start at zero, so that half the people look like half; amounts and
 * shares do when they come near it, and otherwise would only be flattened. What is narrower than can be told apart stands in the middle.
 */
export function axisOf(lines: readonly Line[], unit: IndicatorUnit, showing: 'levels' | 'difference'): Axis {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { band } of lines) {
    for (const value of band.low) low = Math.min(low, value);
    for (const value of band.high) high = Math.max(high, value);
  }
  if (!Number.isFinite(low) || !Number.isFinite(high)) return roundAxis(0, 1);
  if (showing === 'difference' || startsAtZero(low, high, unit)) {
    low = Math.min(0, low);
    high = Math.max(0, high);
  }
  const width = Math.max(high - low, smallest(unit));
  // A narrow difference widens both ways, so that it is seen to lie about nothing.
  if (showing === 'difference') low = (low + high - width) / 2;
  // A narrow share near the whole widens downwards: nothing is drawn above 100%.
  if (unit === 'share' && showing === 'levels' && high <= 1 && low + width > 1)
    return roundAxis(1 - width, 1);
  if (showing === 'levels' && low > 0) low = Math.max(0, (low + high - width) / 2);
  return roundAxis(low, low + width);
}

/** Months to label, so that about six fit: every April, or every second, third or fifth one. */
export function monthTicks(months: readonly string[]): readonly string[] {
  if (months.length <= 12) return months.filter((_, at) => at % 3 === 0);
  const aprils = months.filter((month) => month.endsWith('-04'));
  if (aprils.length < 2) return months.filter((_, at) => at % 6 === 0);
  const every = Math.ceil(aprils.length / 6);
  return aprils.filter((_, at) => at % every === 0);
}

function startsAtZero(low: number, high: number, unit: IndicatorUnit): boolean {
  if (unit === 'pounds per hour') return false;
  return unit === 'people' || unit === 'providers' || low < 0.5 * high;
}

function smallest(unit: IndicatorUnit): number {
  if (unit === 'share') return 0.02;
  if (unit === 'rating steps') return 0.2;
  return unit === 'pounds per hour' ? 0.5 : 1;
}

/** Round ticks, about five steps of them, that hold both ends. */
export function roundAxis(low: number, high: number): Axis {
  const rough = (high - low) / WANTED_TICKS;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((factor) => factor * magnitude >= rough) ?? 10) * magnitude;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, step, ticks };
}
