import { LOOKS } from './looks.ts';
import type { Line, Role } from './series.ts';
import styles from './charts.module.css';

type LegendProps = {
  readonly lines: readonly Line[];
  /** Said where the axis does not start at zero. */ readonly axisFrom: string | null;
};

export function Legend({ lines, axisFrom }: LegendProps) {
  return (
    <ul className={styles['legend']}>
      {lines.map(({ role, name }) => (
        <li key={role + name}>
          <LineSample role={role} /> {name}
        </li>
      ))}
      <li className={styles['bandNote']}>
        {lines.some(({ band }) => band.isOneRun === true)
          ? 'One run, which shows no spread'
          : 'Band: nine runs in ten'}
        {axisFrom !== null && `. The scale starts at ${axisFrom}`}
      </li>
    </ul>
  );
}

export function LineSample({ role }: { readonly role: Role }) {
  const { stroke, band, dash } = LOOKS[role];
  return (
    <svg className={styles['sample']} viewBox="0 0 28 12" aria-hidden="true">
      <rect width="28" height="12" fill={band} />
      <line
        x1="0"
        x2="28"
        y1="6"
        y2="6"
        stroke={stroke}
        strokeWidth="2"
        strokeDasharray={dash ?? undefined}
      />
    </svg>
  );
}
