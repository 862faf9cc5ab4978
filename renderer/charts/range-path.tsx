import { monthTicks, roundAxis } from './axis.ts';
import { shortMonth } from '../format/month.ts';
import { kept, MOST_POINTS } from './points.ts';
import { Plot } from './plot.tsx';
import styles from './plots.module.css';

type RangePathProps = {
  /** The sentence for those who listen. */
  readonly label: string;
  readonly months: readonly string[];
  readonly value: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly format: (value: number) => string;
};

const [HEIGHT, LEFT, RIGHT, HEAD, FOOT] = [220, 74, 16, 10, 24];

/** One figure from month to month as steps, with the range its evidence leaves behind it. */
export function RangePath({ label, months, value, low, high, format }: RangePathProps) {
  const places = kept(months.length, MOST_POINTS);
  const all = places.flatMap((at) => [low[at] ?? 0, high[at] ?? 0, value[at] ?? 0]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const slack = most > least ? (most - least) * 0.05 : Math.max(Math.abs(most) * 0.1, 0.01);
  // What is never below nothing has no axis below it.
  const axis = roundAxis(least < 0 ? least - slack : Math.max(0, least - slack), most + slack);
  const y = (figure: number): number =>
    HEAD + ((axis.high - figure) / (axis.high - axis.low)) * (HEIGHT - HEAD - FOOT);
  return (
    <Plot label={label} height={HEIGHT}>
      {(width) => {
        const x = (at: number): number => LEFT + (at / Math.max(1, months.length)) * (width - LEFT - RIGHT);
        const steps = (figures: readonly number[], order = places): string =>
          order.map((at) => `${x(at)},${y(figures[at] ?? 0)} ${x(at + 1)},${y(figures[at] ?? 0)}`).join(' ');
        const back = places
          .toReversed()
          .map((at) => `${x(at + 1)},${y(low[at] ?? 0)} ${x(at)},${y(low[at] ?? 0)}`)
          .join(' ');
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
            {thinned(monthTicks(months), (width - LEFT - RIGHT) / Math.max(1, months.length), months).map(
              (month) => (
                <text
                  key={month}
                  x={x(months.indexOf(month))}
                  y={HEIGHT - 6}
                  textAnchor="middle"
                  className={styles['tick']}
                >
                  {shortMonth(month)}
                </text>
              ),
            )}
            <polygon points={`${steps(high)} ${back}`} fill="var(--baseline-band)" />
            <polyline points={steps(value)} fill="none" stroke="var(--baseline)" strokeWidth="2" />
          </>
        );
      }}
    </Plot>
  );
}

/** What the name of a month takes with a space beside it, in pixels. */
const MONTH_ROOM = 64;

/** Months far enough apart to be read, the first among them. */
function thinned(ticks: readonly string[], pace: number, months: readonly string[]): readonly string[] {
  let next = Number.NEGATIVE_INFINITY;
  return ticks.filter((month) => {
    const at = months.indexOf(month) * pace;
    if (at < next) return false;
    next = at + MONTH_ROOM;
    return true;
  });
}
