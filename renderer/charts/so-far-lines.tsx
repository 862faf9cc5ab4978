import { use } from 'react';
import { usePlotArea } from 'recharts';
import type { Axis } from './axis.ts';
import { LOOKS } from './looks.ts';
import { kept, MOST_POINTS } from './points.ts';
import type { Line, Showing } from './series.ts';
import { aheadOf, SoFarContext } from './so-far.ts';
import type { Shown } from './so-far.ts';

const NONE = new Float64Array();

type SoFarLinesProps = {
  readonly shown: Shown;
  readonly lines: readonly Line[];
  readonly axis: Axis;
  readonly showing: Showing;
};

/**
 * The months of a new path that are in, over the lines from before and on their axis. It is drawn by itself: to draw a chart anew takes
 * many times as long.
 */
export function SoFarLines({ shown, lines, axis, showing }: SoFarLinesProps) {
  const soFar = use(SoFarContext);
  const area = usePlotArea();
  const ahead = aheadOf(soFar, shown, lines, showing);
  if (ahead === null || ahead.lines.length === 0 || area === undefined) return null;
  const { x, y, width, height } = area;
  const months = kept(shown.result.months.length, MOST_POINTS);
  const across = (nth: number): number => (nth / Math.max(1, months.length - 1)) * width;
  const down = (value: number): number => ((axis.high - value) / (axis.high - axis.low)) * height;
  const courseOf = (means: Float64Array): string => {
    const points = months.flatMap((month, nth) => {
      const value = means[month];
      return value === undefined ? [] : [`${across(nth)},${down(value)}`];
    });
    return `M${points.join('L')}`;
  };
  const stay = ahead.staying.map((at) => ({ at, means: lines[at]?.band.mean ?? NONE }));
  // Dashes on top of a solid line leave both to be seen where they coincide.
  const backToFront = [...ahead.lines, ...stay].toSorted((one, other) => other.at - one.at);
  return (
    // Its own drawing within the other, so that nothing is drawn beyond the axes.
    <svg x={x} y={y} width={width} height={height} aria-hidden="true" data-so-far={ahead.months}>
      {backToFront.map(({ at, means }) => {
        const { stroke, dash } = LOOKS[lines[at]?.role ?? 'decision'];
        return (
          <path
            key={at}
            d={courseOf(means)}
            fill="none"
            stroke={stroke}
            strokeWidth={2}
            strokeDasharray={dash ?? undefined}
          />
        );
      })}
    </svg>
  );
}
