import { ticksFor } from './scale.ts';
import type { Scale } from './scale.ts';
import styles from './plots.module.css';

const TICK_ROOM = 64;

type ValueAxisProps = {
  readonly scale: Scale;
  readonly format: (value: number, step: number) => string;
  /** Where the lines begin and end, from the top; the numbers stand under them. */
  readonly top: number;
  readonly bottom: number;
  /** What everything is measured from, where that is to be seen. */
  readonly reference?: number | null;
};

/** Upright lines with their values underneath. */
export function ValueAxis({ scale: { axis, at }, format, top, bottom, reference = null }: ValueAxisProps) {
  const ticks = ticksFor(axis, at(axis.high) - at(axis.low), TICK_ROOM);
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={at(tick)} x2={at(tick)} y1={top} y2={bottom} className={styles['grid']} />
          <text x={at(tick)} y={bottom + 15} className={styles['tick']} textAnchor="middle">
            {format(tick, axis.step)}
          </text>
        </g>
      ))}
      {reference !== null && reference >= axis.low && reference <= axis.high && (
        <line x1={at(reference)} x2={at(reference)} y1={top} y2={bottom} className={styles['reference']} />
      )}
    </g>
  );
}
