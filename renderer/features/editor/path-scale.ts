/** Where months and values lie in the picture of a path. */
export const WIDTH = 340;
export const HEIGHT = 116;
const EDGE = { left: 8, right: 8, top: 16, bottom: 24 } as const;

export type Scale = { readonly low: number; readonly high: number; readonly months: number };

/** Room for every value and as much again above and below for a point to be dragged into. */
export function scaleOf(
  values: readonly number[],
  months: number,
  limits: { readonly min: number; readonly max: number } | null,
): Scale {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { low: 0, high: 1, months };
  const size = Math.max(
    high - low,
    Math.abs(high) * 0.1,
    limits === null ? 0 : (limits.max - limits.min) / 20,
    1e-9,
  );
  const wide = { low: low - size * 0.4, high: high + size * 0.4 };
  return {
    low: Math.max(wide.low, Math.min(limits?.min ?? Number.NEGATIVE_INFINITY, low)),
    high: Math.min(wide.high, Math.max(limits?.max ?? Number.POSITIVE_INFINITY, high)),
    months,
  };
}

export function xOf({ months }: Scale, index: number): number {
  const width = WIDTH - EDGE.left - EDGE.right;
  return EDGE.left + (width * Math.min(Math.max(index, 0), months)) / months;
}

export function yOf({ low, high }: Scale, value: number): number {
  const height = HEIGHT - EDGE.top - EDGE.bottom;
  return EDGE.top + (height * (high - value)) / (high - low || 1);
}

export function monthAt(scale: Scale, x: number): number {
  const width = WIDTH - EDGE.left - EDGE.right;
  const index = Math.round(((x - EDGE.left) / width) * scale.months);
  return Math.min(Math.max(index, 0), scale.months - 1);
}

export function valueAt({ low, high }: Scale, y: number): number {
  const height = HEIGHT - EDGE.top - EDGE.bottom;
  return high - ((y - EDGE.top) / height) * (high - low);
}

/** A line that holds each month's value until the next month begins. */
export function stepsOf(scale: Scale, values: readonly number[]): string {
  return values
    .map((value, index) => {
      const y = yOf(scale, value).toFixed(1);
      const [from, to] = [xOf(scale, index).toFixed(1), xOf(scale, index + 1).toFixed(1)];
      return `${index === 0 ? 'M' : 'L'}${from} ${y}L${to} ${y}`;
    })
    .join('');
}
