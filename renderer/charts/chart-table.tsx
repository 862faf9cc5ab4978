import { Fragment } from 'react';
import type { IndicatorUnit } from '../../core/model/indicators.ts';
import { formatExact } from '../../core/figures/amount.ts';
import { rangeHead } from '../../core/figures/range-words.ts';
import { shortMonth } from '../format/month.ts';
import { hasRange } from './looks.ts';
import type { Line } from './series.ts';
import { Scrolled } from '../ui/scrolled.tsx';
import styles from './charts.module.css';

type ChartTableProps = {
  readonly label: string;
  readonly months: readonly string[];
  readonly lines: readonly Line[];
  readonly unit: IndicatorUnit;
};

/** The chart's twin: every month with its mean and the range of its runs. */
export function ChartTable({ label, months, lines, unit }: ChartTableProps) {
  return (
    <Scrolled className={styles['tableScroll']} label={`${label}, by month`}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Month</th>
            {lines.map(({ role, name, band }) => (
              <Fragment key={role + name}>
                <th scope="col">{name}</th>
                {hasRange({ band }) && <th scope="col">{rangeHead(band.runs)}</th>}
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month, at) => (
            <tr key={month}>
              <th scope="row">{shortMonth(month)}</th>
              {lines.map(({ role, name, band }) => (
                <Fragment key={role + name}>
                  <td>{formatExact(band.mean[at] ?? 0, unit)}</td>
                  {hasRange({ band }) && (
                    <td>
                      {formatExact(band.low[at] ?? 0, unit)} to {formatExact(band.high[at] ?? 0, unit)}
                    </td>
                  )}
                </Fragment>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
