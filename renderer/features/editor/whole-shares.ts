import type { Cell } from '../../../core/scenario/arrangement.ts';
import type { MixShares } from './mix-shares.ts';

const TENTHS = 1000;

/** Shares of one month in tenths of a per cent that add up to the whole: those cut short most are rounded up. */
export function wholeTenths(shares: readonly number[]): readonly number[] {
  const cut = shares.map((share) => Math.floor(share * TENTHS + 1e-6));
  const missing = Math.round(shares.reduce((sum, share) => sum + share, 0) * TENTHS) - sumOf(cut);
  const order = shares
    .map((share, at) => ({ at, rest: share * TENTHS - (cut[at] ?? 0) }))
    .toSorted((one, other) => other.rest - one.rest);
  for (const { at } of order.slice(0, Math.max(0, missing))) cut[at] = (cut[at] ?? 0) + 1;
  return cut;
}

/** The shares of a month as they are written, by arrangement. */
export function writtenShares(mix: MixShares, month: number): ReadonlyMap<Cell, string> {
  const tenths = wholeTenths(mix.map(({ shares }) => shares.at(month) ?? 0));
  return new Map(mix.map(({ cell }, at) => [cell, `${((tenths[at] ?? 0) / 10).toFixed(1)}%`]));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
