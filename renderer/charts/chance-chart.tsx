import { Plot } from './plot.tsx';
import styles from './plots.module.css';

export type ChancePoint = {
  /** From 0 to 1, across. */
  readonly at: number;
  /** From 0 to 1, upwards, with what it may lie between. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

type ChanceChartProps = {
  readonly label: string;
  readonly points: readonly ChancePoint[];
  /** The point looked at elsewhere, filled where the others are hollow. */
  readonly chosen: number | null;
};

const HEIGHT = 240;
const LEFT = 48;
const RIGHT = 24;
const HEAD = 12;
const FOOT = 24;
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;
const HALF = 0.5;

/** How likely something is at each level of something else, each point with its interval, and the line of one half. */
export function ChanceChart({ label, points, chosen }: ChanceChartProps) {
  const sorted = points.toSorted((a, b) => a.at - b.at);
  return (
    <Plot label={label} height={HEIGHT}>
      {(width) => {
        const x = (value: number): number => LEFT + value * (width - LEFT - RIGHT);
        return (
          <>
            {TICKS.map((tick) => (
              <g key={tick}>
                <line
                  x1={LEFT}
                  x2={width - RIGHT}
                  y1={y(tick)}
                  y2={y(tick)}
                  className={styles['grid']}
                  {...(tick === HALF && { strokeDasharray: '5 4', strokeWidth: 2 })}
                />
                <text x={LEFT - 6} y={y(tick)} dy="0.35em" textAnchor="end" className={styles['tick']}>
                  {`${tick * 100}%`}
                </text>
                <text x={x(tick)} y={HEIGHT - 6} textAnchor="middle" className={styles['tick']}>
                  {`${tick * 100}%`}
                </text>
              </g>
            ))}
            <path
              d={sorted
                .map(({ at, share }, place) => `${place === 0 ? 'M' : 'L'}${x(at)} ${y(share)}`)
                .join('')}
              fill="none"
              stroke="var(--decision)"
              strokeWidth={2}
            />
            {sorted.map(({ at, share, low, high }) => (
              <g key={at}>
                <line
                  x1={x(at)}
                  x2={x(at)}
                  y1={y(low)}
                  y2={y(high)}
                  stroke="var(--decision)"
                  strokeWidth={2}
                />
                <circle
                  cx={x(at)}
                  cy={y(share)}
                  r={5}
                  stroke="var(--decision)"
                  strokeWidth={2}
                  fill={at === chosen ? 'var(--decision)' : 'var(--surface)'}
                />
              </g>
            ))}
          </>
        );
      }}
    </Plot>
  );
}

function y(value: number): number {
  return HEAD + (1 - value) * (HEIGHT - HEAD - FOOT);
}
