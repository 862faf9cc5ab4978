import { Name, Plot } from './plot.tsx';
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
  /** A remark or sign after the name, such as that of an assumption; never cut. */
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

const ROW = 38;
const NAME_LINE = 16;
const BAR = 12;
const FOOT = 22;
const SIDE = 44;

/** How far a figure goes either way of where it stands, a row for each cause, in the order given. */
export function DivergingBars({ label, rows, base, format }: DivergingBarsProps) {
  const bottom = rows.length * ROW;
  return (
    <Plot label={label} height={bottom + FOOT}>
      {(width) => {
        const scale = scaleOf([base, ...rows.flatMap(({ low, high }) => [low, high])], SIDE, width - SIDE);
        const { at } = scale;
        return (
          <>
            <ValueAxis scale={scale} format={format} top={0} bottom={bottom} reference={base} />
            {rows.map(({ id, label: name, low, high, lowLabel, highLabel, mark = '' }, row) => {
              const y = row * ROW;
              return (
                <g key={id}>
                  <Name x={0} y={y + NAME_LINE - 3} room={width} text={name} mark={mark} />
                  <Part from={at(base)} to={at(low)} y={y + NAME_LINE} look="less" text={lowLabel} />
                  <Part from={at(base)} to={at(high)} y={y + NAME_LINE} look="more" text={highLabel} />
                </g>
              );
            })}
          </>
        );
      }}
    </Plot>
  );
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
