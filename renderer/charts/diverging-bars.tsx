import { namedRows } from './named-rows.ts';
import type { NamedRows } from './named-rows.ts';
import { Plot, WholeName } from './plot.tsx';
import { scaleOf } from './scale.ts';
import { ValueAxis } from './value-axis.tsx';
import styles from './plots.module.css';

export type DivergingRow = {
  readonly id: string;
  readonly label: string;
  /** The figure at either end of a range. */
  readonly low: number;
  readonly high: number;
  /** What is set at either end. */
  readonly lowLabel?: string;
  readonly highLabel?: string;
  /** A remark or sign after the name, such as that of an assumption. */
  readonly mark?: string;
};

type DivergingBarsProps = {
  readonly label: string;
  readonly rows: readonly DivergingRow[];
  /** What both ends are measured from. */
  readonly base: number;
  /** Of a tick of the axis, `step` from the next. */
  readonly format: (value: number, step: number) => string;
};

const NAME_LINE = 16;
const UNDER_NAME = 22;
const BAR = 12;
const FOOT = 22;
const SIDE = 44;

/** How far a figure goes either way of where it stands, a row for each cause, in the order given. */
export function DivergingBars({ label, rows, base, format }: DivergingBarsProps) {
  return (
    <Plot label={label} height={(width) => placed(rows, width).bottom + FOOT}>
      {(width) => {
        const { rows: places, bottom } = placed(rows, width);
        const scale = scaleOf([base, ...rows.flatMap(({ low, high }) => [low, high])], SIDE, width - SIDE);
        const { at } = scale;
        return (
          <>
            <ValueAxis scale={scale} format={format} top={0} bottom={bottom} reference={base} />
            {rows.map(({ id, low, high, lowLabel, highLabel }, row) => {
              const { top, under, lines } = places[row]!;
              return (
                <g key={id}>
                  <WholeName x={0} y={top + NAME_LINE - 3} step={NAME_LINE} lines={lines} />
                  <Part from={at(base)} to={at(low)} y={under} look="less" text={lowLabel} />
                  <Part from={at(base)} to={at(high)} y={under} look="more" text={highLabel} />
                </g>
              );
            })}
          </>
        );
      }}
    </Plot>
  );
}

function placed(rows: readonly DivergingRow[], width: number): NamedRows {
  const names = rows.map(({ label, mark }) => ({ text: label, ...(mark !== undefined && { mark }) }));
  return namedRows(names, width, { line: NAME_LINE, under: UNDER_NAME });
}

type PartProps = {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly look: 'more' | 'less';
  readonly text: string | undefined;
};

/** One side of a bar with what stands at its end. */
function Part({ from, to, y, look, text }: PartProps) {
  const isLeft = to < from;
  return (
    <>
      <rect
        x={Math.min(from, to)}
        width={Math.abs(to - from)}
        y={y + 1}
        height={BAR}
        className={styles[look]}
      />
      {text !== undefined && (
        <text
          x={to + (isLeft ? -4 : 4)}
          y={y + BAR - 1}
          textAnchor={isLeft ? 'end' : 'start'}
          className={styles['value']}
        >
          {text}
        </text>
      )}
    </>
  );
}
