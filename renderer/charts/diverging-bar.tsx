import styles from './bars.module.css';

export type Side = { readonly mean: number; readonly low: number; readonly high: number };

type DivergingBarProps = {
  readonly losing: Side;
  readonly gaining: Side;
  /** The size that fills one side. */
  readonly most: number;
};

const HALF = 100;

/** Losing to the left, gaining to the right, each with a line for its range; the figures stand beside it. */
export function DivergingBar({ losing, gaining, most }: DivergingBarProps) {
  const length = (size: number): number => (most > 0 ? (HALF * size) / most : 0);
  return (
    <svg className={styles['diverging']} viewBox="0 0 204 16" aria-hidden="true">
      <g transform="translate(102 0)">
        <rect x={-length(losing.mean)} width={length(losing.mean)} y="2" height="12" fill="var(--loss)" />
        <rect width={length(gaining.mean)} y="2" height="12" fill="var(--gain)" />
        <line x1={-length(losing.high)} x2={-length(losing.low)} y1="8" y2="8" className={styles['range']} />
        <line x1={length(gaining.low)} x2={length(gaining.high)} y1="8" y2="8" className={styles['range']} />
        <line y2="16" className={styles['middle']} />
      </g>
    </svg>
  );
}
