import type { IndicatorUnit } from '../../core/model/indicators.ts';
import { formatExact } from '../format/amount.ts';
import { shortMonth } from '../format/month.ts';
import type { Line } from './series.ts';
import styles from './charts.module.css';

type ChartTableProps = {
  readonly label: string;
  readonly months: readonly string[];
  readonly lines: readonly Line[];
  readonly unit: IndicatorUnit;
};

/** The chart's twin: every month with its mean and the range of nine runs in ten. */
export function ChartTable({ label, months, lines, unit }: ChartTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={styles['tableScroll']} tabIndex={0} aria-label={`${label}, by month`}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Month</th>
            {lines.flatMap(({ name }) => [
              <th key={name} scope="col">
                {name}
              </th>,
              <th key={`${name} range`} scope="col">
                Nine in ten
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {months.map((month, at) => (
            <tr key={month}>
              <th scope="row">{shortMonth(month)}</th>
              {lines.flatMap(({ name, band }) => [
                <td key={name}>{formatExact(band.mean[at] ?? 0, unit)}</td>,
                <td key={`${name} range`}>
                  {formatExact(band.low[at] ?? 0, unit)} to {formatExact(band.high[at] ?? 0, unit)}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
