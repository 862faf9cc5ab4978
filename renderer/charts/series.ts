import type { Bands, SimulationResult } from '../api/types.ts';
import type { IndicatorId } from '../../core/model/indicators.ts';
import { withinSentence } from '../format/option-name.ts';

/** One band over time: its mean and the range of its runs. */
export type Band = {
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Of how many runs: one shows no spread. 0 for what luck has no part in, such as a plan. */
  readonly runs: number;
};

/** The further options that may stand beside the chosen one. */
const BESIDE = ['beside-1', 'beside-2', 'beside-3', 'beside-4'] as const;

/** What a line stands for decides its colour and dash. */
export type Role = 'baseline' | 'decision' | 'difference' | 'plan' | (typeof BESIDE)[number];

export type Line = { readonly role: Role; readonly name: string; readonly band: Band };

export type Showing = 'levels' | 'difference';

/** The lines of one indicator: each option's level, or the option less business as usual. */
export function linesOf(
  result: SimulationResult,
  indicator: IndicatorId,
  showing: Showing,
  nameOf: (option: string) => string,
): readonly Line[] {
  const row = result.indicators.indexOf(indicator);
  if (row < 0) return [];
  const months = result.months.length;
  const runs = result.replicates;
  const bandIn = (bands: Bands): Band => ({ ...cutOf(bands, row, months), runs });
  if (showing === 'difference') {
    return result.differences.map(({ option, against, bands }, at) => ({
      role: at === 0 ? 'difference' : roleOf(at + 1),
      name: `${nameOf(option)} less ${withinSentence(against, nameOf)}`,
      band: bandIn(bands),
    }));
  }
  return result.scenarios.map(({ option, bands }, at) => ({
    role: roleOf(at),
    name: nameOf(option),
    band: bandIn(bands),
  }));
}

/** What the option at a place in a result is: business as usual, ours, then those beside it. */
export function roleOf(position: number): Role {
  if (position === 0) return 'baseline';
  return position === 1 ? 'decision' : (BESIDE[position - 2] ?? 'beside-4');
}

function cutOf(bands: Bands, row: number, months: number): Omit<Band, 'runs'> {
  const cut = (column: Float64Array): Float64Array => column.subarray(row * months, (row + 1) * months);
  return { mean: cut(bands.mean), low: cut(bands.p5), high: cut(bands.p95) };
}
