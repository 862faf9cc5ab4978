/** How figures of the benchmark are written. */
import type { PairedRatio, Spread } from './measure.ts';

const MS_IN_SECOND = 1_000;

export const MEBIBYTE = 1024 * 1024;

export function rangeText({ lowest, highest }: Spread, write: (value: number) => string = ratioText): string {
  return `${write(lowest)} to ${write(highest)}`;
}

export function ratioText(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}

export function percentText(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

export function timeText(ms: number): string {
  if (ms >= 10 * MS_IN_SECOND) return `${(ms / MS_IN_SECOND).toFixed(1)} s`;
  return `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;
}

export function countText(count: number): string {
  return count.toLocaleString('en-GB');
}

/** What a row tells of a ratio: the figure, its range and the times behind it. */
export function ratioParts({ ratio, pairs, workMs, baselineMs }: PairedRatio) {
  return {
    figure: ratioText(ratio.middle),
    range: rangeText(ratio),
    scale: `${timeText(workMs.middle)} against ${timeText(baselineMs.middle)}, ${pairs} pairs`,
  };
}
