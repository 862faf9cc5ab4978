import type { Bin } from './bins.ts';
import { Plot } from './plot.tsx';
import { scaleOf } from './scale.ts';
import { ValueAxis } from './value-axis.tsx';
import styles from './plots.module.css';

type HistogramProps = {
  readonly label: string;
  readonly bins: readonly Bin[];
  readonly format: (value: number) => string;
  /** Values to point at. */
  readonly marks?: readonly { readonly value: number; readonly label: string }[];
};

const HEIGHT = 190;
const HEAD = 20;
const FOOT = 22;
const SIDE = 30;

/** How often each stretch of values comes. */
export function Histogram({ label, bins, format, marks = [] }: HistogramProps) {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const bottom = HEIGHT - FOOT;
  return (
    <Plot label={label} height={HEIGHT}>
      {(width) => {
        const ends = [
          ...bins.flatMap(({ from, until }) => [from, until]),
          ...marks.map(({ value }) => value),
        ];
        const scale = scaleOf(ends, SIDE, width - SIDE);
        const { at } = scale;
        return (
          <>
            <ValueAxis scale={scale} format={format} top={HEAD} bottom={bottom} />
            {bins.map(({ from, until, count }) => {
              const height = (count / most) * (bottom - HEAD);
              return (
                <rect
                  key={from}
                  x={at(from) + 0.5}
                  width={Math.max(1, at(until) - at(from) - 1)}
                  y={bottom - height}
                  height={height}
                  className={styles['bin']}
                />
              );
            })}
            {marks.map(({ value, label: name }) => (
              <g key={name}>
                <line
                  x1={at(value)}
                  x2={at(value)}
                  y1={HEAD - 4}
                  y2={bottom}
                  className={styles['reference']}
                />
                <text
                  x={at(value)}
                  y={HEAD - 7}
                  textAnchor={at(value) > width / 2 ? 'end' : 'start'}
                  className={styles['tick']}
                >
                  {name}
                </text>
              </g>
            ))}
          </>
        );
      }}
    </Plot>
  );
}
