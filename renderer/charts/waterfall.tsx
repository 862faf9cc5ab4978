import { Name, Plot } from './plot.tsx';
import { scaleOf } from './scale.ts';
import { ValueAxis } from './value-axis.tsx';
import styles from './plots.module.css';

export type Step = { readonly id: string; readonly label: string; readonly change: number };
type Whole = { readonly label: string; readonly value: number };

type WaterfallProps = {
  readonly label: string;
  readonly start: Whole;
  readonly steps: readonly Step[];
  readonly end: Whole;
  /** The most there can be, such as 1 of a share: nothing is marked above it. */
  readonly most?: number;
  readonly format: (value: number) => string;
  readonly formatTick: (value: number, step: number) => string;
  readonly formatChange: (value: number) => string;
};

/** The steps do not lead from the start to the end: a fault of the program, never of the figures. */
export class BrokenBridge extends Error {
  override readonly name = 'BrokenBridge';
}

const ROW = 36;
const BAR = 12;
const NAME_LINE = 14;
const FOOT = 22;
const SIDE = 30;

/** From one whole to another by what each part adds or takes away, row by row. */
export function Waterfall({
  label,
  start,
  steps,
  end,
  most = Number.POSITIVE_INFINITY,
  format,
  formatTick,
  formatChange,
}: WaterfallProps) {
  const levels = levelsOf(start.value, steps, end.value);
  const rows = steps.length + 2;
  const bottom = rows * ROW;
  return (
    <Plot label={label} height={bottom + FOOT}>
      {(width) => {
        const scale = scaleOf(shown(levels, most), SIDE, width - SIDE);
        const { at, axis } = scale;
        const left = at(axis.low);
        return (
          <>
            <ValueAxis scale={scale} format={formatTick} top={0} bottom={bottom} />
            <WholeRow
              row={0}
              whole={start}
              width={at(start.value) - left}
              left={left}
              room={width}
              text={format(start.value)}
            />
            {steps.map(({ id, label: name, change }, step) => {
              const [from, to] = [at(levels[step] ?? 0), at(levels[step + 1] ?? 0)];
              const y = (step + 1) * ROW;
              return (
                <g key={id}>
                  <line
                    x1={from}
                    x2={from}
                    y1={y - ROW + NAME_LINE + BAR}
                    y2={y + NAME_LINE}
                    className={styles['joint']}
                  />
                  <rect
                    x={Math.min(from, to)}
                    width={Math.max(1, Math.abs(to - from))}
                    y={y + NAME_LINE + 2}
                    height={BAR}
                    className={styles[change > 0 ? 'more' : 'less']}
                  />
                  <RowText y={y} width={width} name={name} value={formatChange(change)} />
                </g>
              );
            })}
            <WholeRow
              row={rows - 1}
              whole={end}
              width={at(end.value) - left}
              left={left}
              room={width}
              text={format(end.value)}
            />
          </>
        );
      }}
    </Plot>
  );
}

type WholeRowProps = {
  readonly row: number;
  readonly whole: Whole;
  readonly width: number;
  readonly left: number;
  /** Of the picture. */
  readonly room: number;
  readonly text: string;
};

function WholeRow({ row, whole, width, left, room, text }: WholeRowProps) {
  return (
    <g>
      <rect
        x={left}
        width={Math.max(1, width)}
        y={row * ROW + NAME_LINE + 2}
        height={BAR}
        className={styles['whole']}
      />
      <RowText y={row * ROW} width={room} name={whole.label} value={text} />
    </g>
  );
}

type RowTextProps = {
  readonly y: number;
  readonly width: number;
  readonly name: string;
  readonly value: string;
};

/** The name of a row and its figure, on one line above its bar. */
function RowText({ y, width, name, value }: RowTextProps) {
  return <Name x={SIDE} y={y + NAME_LINE - 2} room={width - SIDE} text={name} figure={value} />;
}

/** Where each step begins, and the end. */
function levelsOf(start: number, steps: readonly Step[], end: number): readonly number[] {
  const levels = [start];
  for (const { change } of steps) levels.push((levels.at(-1) ?? 0) + change);
  const reached = levels.at(-1) ?? 0;
  if (Math.abs(reached - end) > 1e-6 * Math.max(1, Math.abs(start), Math.abs(end)))
    throw new BrokenBridge(`The steps lead to ${reached} and not to ${end}.`);
  return levels;
}

/**
 * What the axis must hold: from just outside the smallest level, since the steps are small beside the whole; but not below nothing or
 * above the most there can be, unless a level is.
 */
function shown(levels: readonly number[], most: number): readonly number[] {
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const room = (high - low || Math.abs(high) || 1) * 0.15;
  return [low < 0 ? low - room : Math.max(0, low - room), Math.max(high, Math.min(most, high + room))];
}
