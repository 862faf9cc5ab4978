import { MEASURES } from '../../../core/model/recording/measures.ts';
import { amountsAlike, changesAlike } from '../../../core/figures/alike.ts';
import { formatAmount, formatExact, saysSomething } from '../../../core/figures/amount.ts';
import { rangeHead } from '../../../core/figures/range-words.ts';
import { isNil } from '../../../core/statistics/certainty.ts';
import { unbroken } from '../../format/unbroken.ts';
import { intervalOf } from '../../format/verdict.ts';
import { MeasureSign } from '../../leanings/measure-mark.tsx';
import type { ChangeRow } from './levels-and-changes.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './who.module.css';

type ChangeTableProps = {
  readonly label: string;
  readonly rows: readonly ChangeRow[];
  readonly baseline: string;
  readonly option: string;
  readonly replicates: number;
};

/** One row for each measure of each kind of people, with its range and whether it could be luck. */
export function ChangeTable({ label, rows, baseline, option, replicates }: ChangeTableProps) {
  return (
    <Scrolled className={styles['scroll']} label={label}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className={`words ${styles['who']}`}>
              Who
            </th>
            <th scope="col">{baseline}</th>
            <th scope="col">{option}</th>
            <th scope="col">
              Difference <small className={styles['range']}>95% interval of the average</small>
            </th>
            <th scope="col">{rangeHead(replicates)}</th>
            <th scope="col">Of what it was</th>
            <th scope="col" className="words">
              Verdict
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ who, measure, change, relative, verdict, ...levels }) => {
            const { label: name, meaning, unit } = MEASURES[measure];
            const interval = intervalOf(change, replicates);
            const ends = interval ?? { low: change.mean, high: change.mean };
            const [mean, low, high] = changesAlike([change.mean, ends.low, ends.high], unit);
            const [asUsual, underOption] = amountsAlike([levels.baseline, levels.option], unit);
            return (
              <tr key={`${measure} ${who}`} className={verdict === 'beyond luck' ? '' : styles['unsure']}>
                <th scope="row" title={meaning}>
                  {name}
                  {!isNil(change) && <MeasureSign measure={measure} option={null} />}
                </th>
                <td className="words">{who}</td>
                <td title={formatExact(levels.baseline, unit)}>{asUsual}</td>
                <td title={formatExact(levels.option, unit)}>{underOption}</td>
                <td title={formatExact(change.mean, unit)}>
                  <b>{mean}</b>
                  <small className={styles['range']}>
                    {interval === null ? 'one run' : `${low} to ${high}`}
                  </small>
                </td>
                <td className={styles['nine']}>
                  {interval === null
                    ? 'one run'
                    : unbroken(changesAlike([change.p5, change.p95], unit).join(' to '))}
                </td>
                <td>{relativeText(relative)}</td>
                <td className={styles['word']}>{verdict}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolled>
  );
}

function relativeText(relative: number): string {
  if (!Number.isFinite(relative)) return 'from nothing';
  const text = formatAmount(Math.abs(relative), 'share');
  if (!saysSomething(text)) return text;
  return `${relative < 0 ? '−' : '+'}${text}`;
}
