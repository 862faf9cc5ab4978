import { monthTicks, roundAxis } from './axis.ts';
import { shortMonth } from '../format/month.ts';
import { endsOf } from './ends.ts';
import { LOOKS, markOf } from './looks.ts';
import { kept, MOST_POINTS } from './points.ts';
import { Plot } from './plot.tsx';
import type { Role } from './series.ts';
import styles from './plots.module.css';

export type StepLine = {
  readonly role: Role;
  readonly name: string;
  readonly values: ArrayLike<number>;
  readonly low?: ArrayLike<number>;
  readonly high?: ArrayLike<number>;
};

type StepChartProps = {
  readonly label: string;
  readonly months: readonly string[];
  readonly lines: readonly StepLine[];
  readonly format: (value: number) => string;
  /** The top of the scale, where it is not that of the highest line: 1 for a share that begins whole. */
  readonly top?: number;
};

const HEIGHT = 240;
const LEFT = 54;
const RIGHT = 26;
const HEAD = 8;
const FOOT = 24;

/** What is left after each month, as steps: survival, and other things that change at once and then stand. */
export function StepChart({ label, months, lines, format, top }: StepChartProps) {
  const places = kept(months.length, MOST_POINTS);
  const highest =
    top ?? Math.max(...lines.flatMap(({ values, high }) => places.map((at) => (high ?? values)[at] ?? 0)), 0);
  const axis = roundAxis(0, highest > 0 ? highest : 1);
  const ends = endsOf(
    lines.map(({ values }) => values[months.length - 1] ?? 0),
    axis,
    HEIGHT - HEAD - FOOT,
  );
  const y = (value: number): number => HEAD + (1 - value / axis.high) * (HEIGHT - HEAD - FOOT);
  return (
    <Plot label={label} height={HEIGHT}>
      {(width) => {
        const x = (at: number): number =>
          LEFT + (at / Math.max(1, months.length - 1)) * (width - LEFT - RIGHT);
        return (
          <>
            {axis.ticks.map((tick) => (
              <g key={tick}>
                <line x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} className={styles['grid']} />
                <text x={LEFT - 6} y={y(tick)} dy="0.35em" textAnchor="end" className={styles['tick']}>
                  {format(tick)}
                </text>
              </g>
            ))}
            {ticksWithRoom(months, width).map((month) => (
              <text
                key={month}
                x={x(months.indexOf(month))}
                y={HEIGHT - 6}
                textAnchor="middle"
                className={styles['tick']}
              >
                {shortMonth(month)}
              </text>
            ))}
            {lines.map(({ role, values, low, high }, line) => {
              const { stroke, dash, band } = LOOKS[role];
              const mark = markOf(lines, line);
              const end = ends[line] ?? 0;
              const last = months.length - 1;
              return (
                <g key={role}>
                  {low !== undefined && high !== undefined && band !== 'none' && (
                    <path d={`${steps(places, high, x, y)} ${back(places, low, x, y)} Z`} fill={band} />
                  )}
                  <path
                    d={steps(places, values, x, y)}
                    fill="none"
                    stroke={stroke}
                    strokeWidth={2}
                    strokeDasharray={dash ?? undefined}
                  />
                  {mark !== null && (
                    <text
                      x={x(last) + 6}
                      y={HEAD + end}
                      dy="0.35em"
                      fill={stroke}
                      className={styles['value']}
                    >
                      {mark}
                    </text>
                  )}
                </g>
              );
            })}
          </>
        );
      }}
    </Plot>
  );
}

type Place = (value: number) => number;

/** Across at the old height, then up or down to the new one. */
function steps(places: readonly number[], values: ArrayLike<number>, x: Place, y: Place): string {
  return places
    .map((at, place) => {
      const [across, height] = [x(at).toFixed(1), y(values[at] ?? 0).toFixed(1)];
      return place === 0 ? `M${across} ${height}` : `H${across}V${height}`;
    })
    .join('');
}

/** The same from right to left. */
function back(places: readonly number[], values: ArrayLike<number>, x: Place, y: Place): string {
  return places
    .toReversed()
    .map((at) => `V${y(values[at] ?? 0).toFixed(1)}H${x(at).toFixed(1)}`)
    .join('');
}

function ticksWithRoom(months: readonly string[], width: number): readonly string[] {
  const ticks = monthTicks(months);
  const every = Math.max(1, Math.ceil((ticks.length * 68) / (width - LEFT - RIGHT)));
  return ticks.filter((_, at) => at % every === 0);
}
