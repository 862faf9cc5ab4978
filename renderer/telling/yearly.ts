import type { IndicatorId } from '../../core/model/indicators.ts';
import type { Bands, SimulationResult } from '../api/types.ts';

/** A sum of money over some time: its average, and how well that is known; null where it is not known. */
export type Sum = { readonly mean: number; readonly standardError: number | null };

/** One option of a result, or the difference that one makes. */
export type Column = { readonly years: Bands; readonly bands: Bands };

/** The figure of an indicator in one financial year; nothing for what a result does not hold. */
export function inYear(
  result: SimulationResult,
  { years }: Column,
  indicator: IndicatorId,
  year: number,
): Sum | null {
  const row = result.indicators.indexOf(indicator);
  if (row < 0 || years.mean.length === 0) return null;
  const at = row * result.years.length + year;
  return { mean: years.mean[at] ?? 0, standardError: years.standardError[at] ?? 0 };
}

/** The figures of an indicator over some months, the mean alone, since errors do not add up over months. */
export function overMonths(
  result: SimulationResult,
  { bands }: Column,
  indicator: IndicatorId,
  [from, until]: readonly [number, number],
): readonly { readonly mean: number; readonly standardError: number }[] {
  const row = result.indicators.indexOf(indicator);
  if (row < 0) return [];
  const first = row * result.months.length;
  return Array.from({ length: until - from }, (_, month) => ({
    mean: bands.mean[first + from + month] ?? 0,
    standardError: bands.standardError[first + from + month] ?? 0,
  }));
}
