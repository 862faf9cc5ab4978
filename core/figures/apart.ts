import type { IndicatorUnit } from '../model/indicators.ts';
import { formatAmount, formatExact, formatTick } from './amount.ts';

/** How two amounts in pounds are written side by side: so far that their difference can be read off them, to a figure or two. */
export function poundsApart(one: number, other: number): (value: number) => string {
  const apart = Math.abs(one - other);
  if (usualStep(Math.max(Math.abs(one), Math.abs(other))) <= apart / 10)
    return (value) => formatAmount(value, 'pounds');
  const step = 10 ** Math.floor(Math.log10(apart / 10));
  return (value) =>
    Math.abs(value) >= 1_000_000 && step >= LEAST_STEP
      ? formatTick(value, 'pounds', step)
      : formatExact(Math.round(value), 'pounds').replace(/\.00$/, '');
}

/** The same of figures of any unit: shares have as many decimals as tell the two apart. */
export function levelsApart(one: number, other: number, unit: IndicatorUnit): (value: number) => string {
  if (unit === 'pounds') return poundsApart(one, other);
  const points = Math.abs(one - other) * 100;
  const step = [0.1, 0.01, 0.001].find((each) => points >= each) ?? 0.1;
  if (unit !== 'share' || step === 0.1) return (value) => formatAmount(value, unit);
  return (value) => formatTick(value, 'share', step / 100);
}

/** How far apart amounts of this size are that are written with three figures. */
function usualStep(size: number): number {
  return size < 1_000 ? 1 : 10 ** (Math.floor(Math.log10(size)) - 2);
}

/** The finest that is written in millions: three decimals. */
const LEAST_STEP = 1_000;
