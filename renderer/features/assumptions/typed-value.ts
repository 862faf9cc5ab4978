import type { RegisterRow } from '../../api/types.ts';
import { typedDigits } from '../../format/typed.ts';

type Bounded = Pick<RegisterRow, 'unit' | 'low' | 'high'>;

/** What was typed, in the parameter's unit, or why it cannot be taken. */
export type Typed = { readonly value: number; readonly remark: string | null } | { readonly refusal: string };

/** Shares and yearly rates are typed in per cent, as they are shown. */
export function isPercent({ unit }: Pick<RegisterRow, 'unit'>): boolean {
  return unit === 'fraction' || unit === 'per year' || unit === 'per month';
}

/** Read a value as one would write it: 12.71, £12.71, 4.1%, −0.3. */
export function typedValue(text: string, row: Bounded): Typed {
  if (text.trim() === '') return { refusal: 'Give the value it should have.' };
  const digits = typedDigits(text.replace('×', ''));
  const number = Number(digits);
  if (digits === null || !Number.isFinite(number))
    return { refusal: `“${text.trim()}” is not a number. Write it like 12.5.` };
  const value = isPercent(row) ? Number((number / 100).toPrecision(12)) : number;
  if (value < 0 && row.low >= 0) return { refusal: 'This figure cannot be below nothing.' };
  if (row.unit === 'fraction' && value > 1 && row.high <= 1) {
    return { refusal: 'This is a share: it cannot be above 100%.' };
  }
  const isWide = row.low < row.high && (value < row.low || value > row.high);
  return { value, remark: isWide ? 'This is outside the range the evidence leaves. Say why.' : null };
}
