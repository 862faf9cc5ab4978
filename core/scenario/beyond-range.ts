import { formatValue } from '../figures/value.ts';
import type { Unit } from '../parameters/parameter.ts';

type Ranged = { readonly label: string; readonly unit: Unit; readonly min: number; readonly max: number };

/** That a figure lies outside what it can be, with both in the units they are shown in. */
export function beyondRange({ label, unit, min, max }: Ranged, value: number): string {
  const [is, low, high] = [value, min, max].map((each) => formatValue(each, unit));
  return `“${label}” cannot be ${is}; it can be from ${low} to ${high}.`;
}
