import { use } from 'react';
import { rangeOf } from '../../core/figures/range-words.ts';
import { hasBand, hasRange, LOOKS, markOf } from './looks.ts';
import { PathNoteContext } from './path-note.ts';
import type { Line, Role } from './series.ts';
import styles from './charts.module.css';

type LegendProps = {
  readonly lines: readonly Line[];
  /** Said where the axis does not start at zero. */ readonly axisFrom: string | null;
};

export function Legend({ lines, axisFrom }: LegendProps) {
  const pathNote = use(PathNoteContext);
  return (
    <ul className={styles['legend']}>
      {lines.map(({ role, name }, at) => {
        const mark = markOf(lines, at);
        return (
          <li key={role + name}>
            <LineSample role={role} /> {mark !== null && <b>{mark}</b>} {name}
          </li>
        );
      })}
      <li className={styles['bandNote']}>
        {bandNote(lines, pathNote)}
        {axisFrom !== null && `. The scale starts at ${axisFrom}`}
      </li>
    </ul>
  );
}

function bandNote(lines: readonly Line[], pathNote: string | null): string {
  if (lines.some(({ band }) => band.runs === 1)) return pathNote ?? 'One run, which shows no spread';
  const unbanded = lines.some((line) => hasRange(line) && !hasBand(line));
  const runs = Math.max(...lines.map(({ band }) => band.runs));
  return `Band: ${rangeOf(runs)}${unbanded ? '; those of the further options are in the table' : ''}`;
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

type RoleLegendProps = {
  readonly roles: readonly { readonly role: Role; readonly name: string }[];
  /** Whether the lines of the picture bear numbers at their ends. */
  readonly isNumbered?: boolean;
  /** What the lines about the points are: nothing where there are none, as of a single run. */
  readonly ranges?: string | null;
};

/** What the lines of a picture of averages are, where more than one run was made. */
export function rangesOf({ replicates }: { readonly replicates: number }): string | null {
  return replicates > 1 ? 'Line: 95% interval of the average' : null;
}

/** Which mark is which option, under a picture without ranges by month. */
export function RoleLegend({ roles, isNumbered = false, ranges = null }: RoleLegendProps) {
  return (
    <ul className={styles['legend']}>
      {roles.map(({ role, name }, at) => {
        const mark = isNumbered ? markOf(roles, at) : null;
        return (
          <li key={role}>
            <LineSample role={role} /> {mark !== null && <b>{mark}</b>} {name}
          </li>
        );
      })}
      {ranges !== null && <li className={styles['bandNote']}>{ranges}</li>}
    </ul>
  );
}
