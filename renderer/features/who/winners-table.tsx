import { Fragment } from 'react';
import { DivergingBar } from '../../charts/diverging-bar.tsx';
import { formatAmount, formatHeads } from '../../../core/figures/amount.ts';
import { formatWeekly } from '../../../core/figures/weekly.ts';
import { intervalOf, verdictOf } from '../../format/verdict.ts';
import type { Figure } from '../../telling/cells.ts';
import { DIMENSION_NAMES } from '../../telling/cells.ts';
import { shareRange } from '../../telling/winners.ts';
import { widestSide } from '../../telling/fortunes.ts';
import type { Stake, WinnerRow } from '../../telling/fortunes.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './who.module.css';

const HEADS: Readonly<Record<Stake, { losing: string; gaining: string; change: string }>> = {
  care: { losing: 'Get less', gaining: 'Get more', change: 'Average change a week' },
  payments: { losing: 'Pay more', gaining: 'Pay less', change: 'Average change a week' },
};

type WinnersTableProps = {
  readonly rows: readonly WinnerRow[];
  readonly stake: Stake;
  readonly replicates: number;
};

/** Each kind of people with the shares that lose and gain, and a bar for each. */
export function WinnersTable({ rows, stake, replicates }: WinnersTableProps) {
  const { losing, gaining, change } = HEADS[stake];
  const most = widestSide(rows, stake);
  return (
    <Scrolled className={`${styles['scroll']} ${styles['whole']}`} label="Who gains and who loses">
      <table className={`figures ${styles['fortunes']}`}>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">People</th>
            <th scope="col">{losing}</th>
            <th scope="col" className={styles['barHead']}>
              Losing | gaining
            </th>
            <th scope="col">{gaining}</th>
            <th scope="col">About the same</th>
            <th scope="col">{change}</th>
            <th scope="col" className="words">
              Verdict
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ dimension, label, people, fortunes: { [stake]: fortune } }, at) => (
            <Fragment key={`${dimension} ${label}`}>
              {dimension !== 'everyone' && rows[at - 1]?.dimension !== dimension && (
                <tr className="group">
                  <th colSpan={8} scope="colgroup">
                    {DIMENSION_NAMES[dimension]}
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row">{label}</th>
                <td>{formatHeads(people)}</td>
                <ShareCell share={fortune.losing} replicates={replicates} />
                <td>
                  <DivergingBar losing={side(fortune.losing)} gaining={side(fortune.gaining)} most={most} />
                </td>
                <ShareCell share={fortune.gaining} replicates={replicates} />
                <ShareCell share={fortune.unchanged} replicates={replicates} />
                <td>
                  {formatWeekly(fortune.change.mean, stake)}
                  <small className={styles['range']}>{intervalText(fortune.change, stake, replicates)}</small>
                </td>
                <td className={styles['word']}>{verdictOf(fortune.change, replicates)}</td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function ShareCell({ share, replicates }: { readonly share: Figure; readonly replicates: number }) {
  return (
    <td>
      {formatAmount(share.mean, 'share')}
      <small className={styles['range']}>{replicates < 2 ? 'one run' : shareRange(share)}</small>
    </td>
  );
}

/** Where the average lies with 95% confidence. */
function intervalText(change: Figure, stake: Stake, replicates: number): string {
  const interval = intervalOf(change, replicates);
  if (interval === null) return 'one run';
  return `${formatWeekly(interval.low, stake)} to ${formatWeekly(interval.high, stake)}`;
}

function side({ mean, p5, p95 }: Figure): { mean: number; low: number; high: number } {
  return { mean, low: p5, high: p95 };
}
