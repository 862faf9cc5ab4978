import type { IndicatorUnit } from '../model/indicators.ts';
import { formatChange, saysSomething } from './amount.ts';
import { toFiguresAtMost } from './digits.ts';

/** Below this the last bits of a number speak, and nothing else. */
const LEAST = 1e-6;

/** A difference with its sign; what is small but not nothing is not rounded to nothing. */
export function fineChange(value: number, unit: IndicatorUnit): string {
  const text = formatChange(value, unit);
  if (saysSomething(text) || !isSomething(value, unit)) return text;
  return `${value < 0 ? '−' : '+'}${fineSize(value, unit)}`;
}

/** The size of a difference or of an error, likewise. */
export function fineSize(value: number, unit: IndicatorUnit): string {
  const text = formatChange(Math.abs(value), unit).replace('+', '');
  if (saysSomething(text) || !isSomething(value, unit)) return text;
  const small = toFiguresAtMost(Math.abs(value) * scaleOf(unit), 1);
  if (unit === 'share') return `${small} points`;
  return unit.startsWith('pounds') ? `£${small}` : small;
}

function isSomething(value: number, unit: IndicatorUnit): boolean {
  return Math.abs(value) * scaleOf(unit) >= LEAST;
}

/** Shares are told in percentage points. */
function scaleOf(unit: IndicatorUnit): number {
  return unit === 'share' ? 100 : 1;
}
