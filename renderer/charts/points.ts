import type { Line } from './series.ts';

/** As many as a screen shows. */
export const MOST_POINTS = 200;

/** One month of a chart: a mean and a range for each line, keyed by the line's place in the list. */
export type Point = { readonly month: string } & Readonly<Record<`mean${number}`, number>> &
  Readonly<Record<`range${number}`, readonly [number, number]>>;

/** Rows for the drawing library, thinned evenly to at most 200 with the last month kept. */
export function pointsOf(months: readonly string[], lines: readonly Line[]): readonly Point[] {
  return kept(months.length, MOST_POINTS).map((at) => {
    const point: Record<string, unknown> = { month: months[at] };
    for (const [index, { band }] of lines.entries()) {
      point[`mean${index}`] = band.mean[at];
      point[`range${index}`] = [band.low[at], band.high[at]];
    }
    return point as Point;
  });
}

/** Which of `count` places to keep so that at most `most` remain, both ends among them. */
export function kept(count: number, most: number): readonly number[] {
  const size = Math.min(count, most);
  if (size < 2) return Array.from({ length: size }, (_, at) => at);
  return Array.from({ length: size }, (_, at) => Math.round((at * (count - 1)) / (size - 1)));
}
