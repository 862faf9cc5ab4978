import { useState } from 'react';
import type { RegisterEntry } from '../../api/types.ts';
import { RangePath } from '../../charts/range-path.tsx';
import { longMonth, shortMonth } from '../../format/month.ts';
import { formatValue } from '../../../core/figures/value.ts';
import { Button } from '../../ui/button.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './assumptions.module.css';

/** The figure from month to month with its range, as a picture or as a table. */
export function PathCard({ entry: { row, path } }: { readonly entry: RegisterEntry }) {
  const [asTable, setAsTable] = useState(false);
  const format = (value: number): string => formatValue(value, row.unit);
  /** The unit stands in the sentence above; ticks are round. */
  const tick = (value: number): string =>
    row.unit === 'multiplier' ? format(value) : (format(value).split(' ')[0] ?? '').replace(/\.00$/, '');
  const steps = changesIn(path);
  return (
    <section className={styles['card']} aria-label="Month by month">
      <div className={styles['head']}>
        <h2>Month by month</h2>
        <Button
          look="quiet"
          onPress={() => setAsTable(!asTable)}
          label={asTable ? 'Show the figure as a chart' : 'Show the figure as a table'}
        >
          {asTable ? 'Chart' : 'Table'}
        </Button>
      </div>
      <p className={styles['soft']}>{pathSentence(path, format)}</p>
      {asTable ? (
        <Scrolled className={styles['short']} label="The months in which it changes">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">Value</th>
                <th scope="col">Low</th>
                <th scope="col">High</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((at) => (
                <tr key={path.months[at]}>
                  <th scope="row">{shortMonth(path.months[at] ?? '')}</th>
                  <td>{format(path.value[at] ?? 0)}</td>
                  <td>{format(path.low[at] ?? 0)}</td>
                  <td>{format(path.high[at] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      ) : (
        path.months.length > 0 && (
          <RangePath label={`${row.label}. ${pathSentence(path, format)}`} {...path} format={tick} />
        )
      )}
    </section>
  );
}

type Path = RegisterEntry['path'];

/** The months in which the figure or its range becomes another, the first among them. */
export function changesIn({ months, value, low, high }: Path): readonly number[] {
  return months.flatMap((_, at) =>
    at === 0 || value[at] !== value[at - 1] || low[at] !== low[at - 1] || high[at] !== high[at - 1]
      ? [at]
      : [],
  );
}

export function pathSentence(path: Path, format: (value: number) => string): string {
  const { months, value, low, high } = path;
  const last = months.length - 1;
  if (last < 0) return 'It has no value in these months.';
  const [from, to] = [longMonth(months[0] ?? ''), longMonth(months[last] ?? '')];
  const [first, end] = [format(value[0] ?? 0), format(value[last] ?? 0)];
  const range =
    low[last] === high[last]
      ? 'no range'
      : `a range of ${format(low[last] ?? 0)} to ${format(high[last] ?? 0)}`;
  return first === end
    ? `${first} in ${from} and in ${to}, with ${range} then.`
    : `From ${first} in ${from} to ${end} in ${to}, with ${range} then.`;
}
