import { formatAmount, formatExact, formatTick } from '../../core/figures/amount.ts';

/** How two amounts in pounds are written side by side: as far as they can still be told apart, and their difference has a figure or two. */
export function poundsApart(one: number, other: number): (value: number) => string {
  if (formatAmount(one, 'pounds') !== formatAmount(other, 'pounds'))
    return (value) => formatAmount(value, 'pounds');
  const step = 10 ** Math.floor(Math.log10(Math.abs(one - other) / 10));
  return (value) =>
    Math.abs(value) >= 1_000_000 && step >= LEAST_STEP
      ? formatTick(value, 'pounds', step)
      : formatExact(Math.round(value), 'pounds').replace(/\.00$/, '');
}

/** The finest that is written in millions: three decimals. */
const LEAST_STEP = 1_000;
