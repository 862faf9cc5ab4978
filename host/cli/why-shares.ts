import type { CauseTold, FigureSplit, FigureUnit } from '../../core/explain/why/event.ts';
import { sharesShown } from '../../core/explain/why/shares-shown.ts';
import { toDecimals } from '../../core/figures/digits.ts';
import { pence } from './provider-words.ts';
import { table } from './table.ts';
import { wrapped } from './wrap.ts';

const MINUTES_PER_HOUR = 60;
const TOO_SMALL_A_WHOLE =
  '\nThe whole change is nothing or small beside its parts, so no parts of the whole are given.';

/** A figure as it is read. */
export function inUnit(unit: FigureUnit, value: number): string {
  switch (unit) {
    case 'pence':
    case 'pence an hour':
      return pence(value);
    case 'basis points':
      return `${(value / 100).toFixed(2)}%`;
    case 'minutes':
    case 'minutes a week':
      // Shares add up as they are printed, in tenths however many hours they are.
      return toDecimals(value / MINUTES_PER_HOUR, 1);
    case 'providers':
    case 'contracts':
    case 'people':
    case 'event':
      return Number.isInteger(value) ? String(value) : value.toFixed(2);
  }
}

/** What each cause adds to a figure, the sum of single effects, the interaction and what no cause explains. */
export function sharesTable(split: FigureSplit, causes: readonly CauseTold[], heading: string): string {
  const { unit } = split;
  const { from, to, rows, isTelling } = sharesShown(split, causes);
  return `${wrapped(`${heading}: ${inUnit(unit, from)} to ${inUnit(unit, to)}`)}\n${table(
    [
      { head: '' },
      { head: 'Share', align: 'right' },
      { head: 'Of the whole', align: 'right' },
      { head: 'Alone', align: 'right' },
    ],
    rows.map(({ label, share, percent, alone }) => [
      label,
      signed(unit, share),
      percent === null ? '' : `${percent}%`,
      alone === null ? '' : signed(unit, alone),
    ]),
  )}${isTelling ? '' : TOO_SMALL_A_WHOLE}`;
}

function signed(unit: FigureUnit, value: number): string {
  const shown = inUnit(unit, value);
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}
