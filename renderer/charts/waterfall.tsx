import { namedRows } from './named-rows.ts';
import type { NamedRow } from './named-rows.ts';
import { Plot, WholeName } from './plot.tsx';
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

const BAR = 12;
/** From the end of a name to that of its row. */
const UNDER_NAME = 22;
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
  const names = [
    { text: start.label, figure: format(start.value) },
    ...steps.map(({ label: text, change }) => ({ text, figure: formatChange(change) })),
    { text: end.label, figure: format(end.value) },
  ];
  const placed = (width: number) => namedRows(names, width - SIDE, { line: NAME_LINE, under: UNDER_NAME });
  return (
    <Plot label={label} height={(width) => placed(width).bottom + FOOT}>
      {(width) => {
        const { rows, bottom } = placed(width);
        const scale = scaleOf(shown(levels, most), SIDE, width - SIDE);
        const { at, axis } = scale;
        const left = at(axis.low);
        return (
          <>
            <ValueAxis scale={scale} format={formatTick} top={0} bottom={bottom} />
            <WholeRow row={rows[0]!} width={at(start.value) - left} left={left} />
            {steps.map(({ id, change }, step) => {
              const [from, to] = [at(levels[step] ?? 0), at(levels[step + 1] ?? 0)];
              const [before, row] = [rows[step]!, rows[step + 1]!];
              return (
                <g key={id}>
                  <line
                    x1={from}
                    x2={from}
                    y1={before.under + BAR}
                    y2={row.under}
                    className={styles['joint']}
                  />
                  <rect
                    x={Math.min(from, to)}
                    width={Math.max(1, Math.abs(to - from))}
                    y={row.under + 2}
                    height={BAR}
                    className={styles[change > 0 ? 'more' : 'less']}
                  />
                  <RowName row={row} />
                </g>
              );
            })}
            <WholeRow row={rows.at(-1)!} width={at(end.value) - left} left={left} />
          </>
        );
      }}
    </Plot>
  );
}

type WholeRowProps = {
  readonly row: NamedRow;
  readonly width: number;
  readonly left: number;
};

function WholeRow({ row, width, left }: WholeRowProps) {
  return (
    <g>
      <rect x={left} width={Math.max(1, width)} y={row.under + 2} height={BAR} className={styles['whole']} />
      <RowName row={row} />
    </g>
  );
}

/** The name of a row and its figure, above its bar. */
function RowName({ row: { top, lines } }: { readonly row: NamedRow }) {
  return <WholeName x={SIDE} y={top + NAME_LINE - 2} step={NAME_LINE} lines={lines} />;
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
