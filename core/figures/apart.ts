import type { IndicatorUnit } from '../model/indicators.ts';
import { roundHalfUp } from '../money/rounding.ts';
import { formatAmount, formatExact, formatTick } from './amount.ts';

/**
 * How two amounts in pounds are written side by side: to three figures where these show how far apart they are, and otherwise so finely that
 * their difference has two figures. Rounded to whole millions, £103.3m and £103.8m would be a million apart.
 * @param luck how far luck leaves their difference open to either side: nothing finer than it is written.
 */
export function poundsApart(one: number, other: number, luck = 0): (value: number) => string {
  if (one === other) return (value) => formatAmount(value, 'pounds');
  const step = 10 ** Math.floor(Math.log10(Math.max(Math.abs(one - other), luck) / 10));
  const ofThreeFigures = 10 ** (Math.floor(Math.log10(Math.max(Math.abs(one), Math.abs(other)))) - 2);
  if (step >= ofThreeFigures) return (value) => formatAmount(value, 'pounds');
  return (value) =>
    Math.abs(value) >= LEAST_SHORTENED && step >= LEAST_STEP
      ? formatTick(value, 'pounds', step)
      : formatExact(roundedTo(value, Math.max(1, step)), 'pounds').replace(/\.00$/, '');
}

/** The same of figures of any unit: shares have as many decimals as tell the two apart. */
export function levelsApart(
  one: number,
  other: number,
  unit: IndicatorUnit,
  luck = 0,
): (value: number) => string {
  if (unit === 'pounds') return poundsApart(one, other, luck);
  const points = Math.abs(one - other) * 100;
  const step = [0.1, 0.01, 0.001].find((each) => points >= each) ?? 0.1;
  if (unit !== 'share' || step === 0.1) return (value) => formatAmount(value, unit);
  return (value) => formatTick(value, 'share', step / 100);
}

function roundedTo(value: number, step: number): number {
  return roundHalfUp(value / step) * step;
}

/** The finest that is written in thousands or millions: three decimals of a million. */
const LEAST_STEP = 1_000;
/** Below this pounds are written out. */
const LEAST_SHORTENED = 10_000;
