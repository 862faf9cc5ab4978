import { Fragment } from 'react';
import type { ReportedYear } from '../../../core/experiment/years.ts';
import { changesAlike } from '../../../core/figures/alike.ts';
import { formatAmount, formatChange, formatExact } from '../../../core/figures/amount.ts';
import { intervalOf } from '../../format/verdict.ts';
import type { Marks } from '../../leanings/use-marks.ts';
import type { Sum } from '../../telling/yearly.ts';
import type { PlanGroup, PlanRow } from '../../telling/plan.ts';
import { rowMark } from '../../leanings/row-mark.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './money.module.css';

type PlanTableProps = {
  readonly groups: readonly PlanGroup[];
  readonly years: readonly ReportedYear[];
  readonly replicates: number;
  readonly marks: Marks;
};

/** Years across, as a medium-term plan has them. */
export function PlanTable({ groups, years, replicates, marks }: PlanTableProps) {
  return (
    <Scrolled className={styles['scroll']} label="Council money by financial year">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">£</th>
            {years.map(({ name, isWhole }) => (
              <th key={name} scope="col">
                {name}
                {!isWhole && <span className={styles['part']}> part</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, rows }, group) => (
            // oxlint-disable-next-line react/no-array-index-key -- two options may have one name
            <Fragment key={group}>
              <tr className="group">
                <th colSpan={years.length + 1} scope="colgroup">
                  {name}
                </th>
              </tr>
              {rows.map((row) => (
                <tr key={row.id} className={row.isTotal ? styles['total'] : ''}>
                  <th scope="row">{row.label + rowMark(row, marks)}</th>
                  {row.sums.map((sum, year) => (
                    <SumCell key={years[year]?.name} row={row} sum={sum} replicates={replicates} />
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

type SumCellProps = { readonly row: PlanRow; readonly sum: Sum | null; readonly replicates: number };

function SumCell({ row, sum, replicates }: SumCellProps) {
  if (sum === null) return <td>too short</td>;
  const { mean, standardError } = sum;
  if (row.kind === 'change' && mean === 0 && standardError === 0) return <td>the same</td>;
  const format = row.kind === 'amount' ? formatAmount : formatChange;
  const interval =
    row.kind === 'amount' || standardError === null
      ? null
      : intervalOf({ mean, standardError, p5: mean, p95: mean }, replicates);
  if (interval === null) return <td title={formatExact(mean, 'pounds')}>{format(mean, 'pounds')}</td>;
  const [middle, low, high] = changesAlike([mean, interval.low, interval.high], 'pounds');
  return (
    <td title={formatExact(mean, 'pounds')}>
      {middle}
      <small className={styles['range']}>
        {low} to {high}
      </small>
    </td>
  );
}
