import type { CauseTold, FigureSplit, FigureUnit } from '../../core/explain/why/event.ts';
import { hours, pence } from './provider-words.ts';
import { table } from './table.ts';
import { wrapped } from './wrap.ts';

/** It is within the shares, so that no part of the whole is its own. */
const INTERACTION = 'Interaction among them';

/** A figure as it is read. */
export function inUnit(unit: FigureUnit, value: number): string {
  switch (unit) {
    case 'pence':
    case 'pence an hour':
      return pence(value);
    case 'basis points':
      return `${(value / 100).toFixed(2)} %`;
    case 'minutes':
    case 'minutes a week':
      return hours(value);
    case 'providers':
    case 'contracts':
    case 'people':
    case 'event':
      return Number.isInteger(value) ? String(value) : value.toFixed(2);
  }
}

/** What each cause adds to a figure, the sum of single effects, the interaction and what no cause explains. */
export function sharesTable(split: FigureSplit, causes: readonly CauseTold[], heading: string): string {
  const { unit, actual, base, together, interaction, remainder } = split;
  const whole = actual - base;
  const alone = together - interaction;
  const rows: readonly (readonly [string, number, number | null])[] = [
    ...causes.map(({ label }, at) => [label, split.causes[at]!.share, split.causes[at]!.alone] as const),
    ['All five causes', together, alone],
    [INTERACTION, interaction, null],
    ['No cause', remainder, null],
    ['Whole change', whole, null],
  ];
  return `${wrapped(`${heading}: ${inUnit(unit, base)} to ${inUnit(unit, actual)}`)}\n${table(
    [
      { head: '' },
      { head: 'Share', align: 'right' },
      { head: 'Of the whole', align: 'right' },
      { head: 'Alone', align: 'right' },
    ],
    rows.map(([label, share, single]) => [
      label,
      signed(unit, share),
      label !== INTERACTION && whole !== 0 ? percentOf(share, whole) : '',
      single === null ? '' : signed(unit, single),
    ]),
  )}`;
}

/** Without the sign of a share too small to see. */
function percentOf(share: number, whole: number): string {
  return `${((100 * share) / whole).toFixed(0).replace(/^-0$/, '0')} %`;
}

function signed(unit: FigureUnit, value: number): string {
  const shown = inUnit(unit, value);
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}
