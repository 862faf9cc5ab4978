import { hours as read } from '../../core/figures/pence-and-minutes.ts';
import { writtenInPounds } from '../../core/money/decimal.ts';
import { roundHalfUp } from '../../core/money/rounding.ts';
import { asTyped } from './as-typed.ts';

/** Minutes as hours: whole, and tenths of them where there are few. */
export function hours(minutes: number): string {
  return asTyped(read(minutes));
}

/** Pence as pounds and pence; rates may have parts of a penny. */
export function pence(amount: number): string {
  return writtenInPounds(roundHalfUp(amount));
}

/** Pence as whole pounds, for tables of many figures. */
export function wholePounds(amount: number): string {
  const rounded = writtenInPounds(roundHalfUp(amount / 100) * 100);
  return rounded.slice(0, -'.00'.length);
}

/** Pence as pounds with a sign whichever way they go. */
export function withSign(amount: number): string {
  return `${amount > 0 ? '+' : ''}${pence(amount)}`;
}
