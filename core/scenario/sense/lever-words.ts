import { PENCE_PER_POUND } from '../../money/pence.ts';
import { isMoney } from '../../parameters/parameter.ts';
import { isByGroup, LEVERS } from '../lever.ts';
import type { Lever, LeverId } from '../lever.ts';
import type { DecidedMonth } from './decided-month.ts';

const FIGURES = 4;

/** What a lever stands at in a month as files write it: `framework.size 0.3`, `isf.contracts "forbidden"`. Of a move, the largest share. */
export function asWritten(id: LeverId, month: DecidedMonth): string {
  const lever: Lever = LEVERS[id];
  const value = standing(id, month);
  if (lever.unit === 'choice') return `${id} "${lever.choices?.[value]?.id}"`;
  return `${id} ${plain(isMoney(lever.unit) ? value / PENCE_PER_POUND : value)}`;
}

/** The same in words: “Size of the framework” is 30%; “From block to direct payments” rises to 30%, of a move that goes on growing. */
export function inWords(id: LeverId, month: DecidedMonth, last: DecidedMonth): string {
  const lever: Lever = LEVERS[id];
  const [now, then] = [standing(id, month), standing(id, last)];
  if (isByGroup(id) && then > now) return `“${lever.label}” rises to ${amount(lever, then)}`;
  return `“${lever.label}” is ${amount(lever, now)}`;
}

function standing(id: LeverId, { levers }: DecidedMonth): number {
  return isByGroup(id) ? levers[id].reduce((most, share) => (share > most ? share : most), 0) : levers[id];
}

function amount({ unit, choices }: Lever, value: number): string {
  if (unit === 'choice') return `“${choices?.[value]?.label}”`;
  if (isMoney(unit)) return `£${(value / PENCE_PER_POUND).toFixed(2)}`;
  if (unit === 'fraction') return `${plain(value * 100)}%`;
  if (unit === 'per year') return `${plain(value * 100)}% a year`;
  return `${plain(value)} ${unit}`;
}

/** Without the tail that binary fractions leave. */
function plain(value: number): string {
  return `${Number(value.toFixed(FIGURES))}`;
}
