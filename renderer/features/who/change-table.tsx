import { MEASURES } from '../../../core/model/recording/measures.ts';
import { formatAmount, formatChange, formatExact } from '../../format/amount.ts';
import type { ChangeRow } from './levels-and-changes.ts';
import styles from './who.module.css';

type ChangeTableProps = {
  readonly label: string;
  readonly rows: readonly ChangeRow[];
  readonly baseline: string;
  readonly option: string;
};

/** One row for each measure of each kind of people, with its range and whether it could be luck. */
export function ChangeTable({ label, rows, baseline, option }: ChangeTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={styles['scroll']} tabIndex={0} aria-label={label}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className={`words ${styles['who']}`}>
              Who
            </th>
            <th scope="col">{baseline}</th>
            <th scope="col">{option}</th>
            <th scope="col">Difference</th>
            <th scope="col">Nine runs in ten</th>
            <th scope="col">Of what it was</th>
            <th scope="col" className="words">
              Verdict
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ who, measure, change, relative, verdict, ...levels }) => {
            const { label: name, meaning, unit } = MEASURES[measure];
            return (
              <tr key={`${measure} ${who}`} className={verdict === 'beyond luck' ? '' : styles['unsure']}>
                <th scope="row" title={meaning}>
                  {name}
                </th>
                <td className="words">{who}</td>
                <td title={formatExact(levels.baseline, unit)}>{formatAmount(levels.baseline, unit)}</td>
                <td title={formatExact(levels.option, unit)}>{formatAmount(levels.option, unit)}</td>
                <td title={formatExact(change.mean, unit)}>
                  <b>{formatChange(change.mean, unit)}</b>
                </td>
                <td>
                  {formatChange(change.p5, unit)} to {formatChange(change.p95, unit)}
                </td>
                <td>{relativeText(relative)}</td>
                <td className={styles['word']}>{verdict}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function relativeText(relative: number): string {
  if (!Number.isFinite(relative)) return 'from nothing';
  const text = formatAmount(Math.abs(relative), 'share');
  if (!/[1-9]/.test(text)) return text;
  return `${relative < 0 ? '−' : '+'}${text}`;
}
