import { MEASURES } from '../../../core/model/recording/measures.ts';
import type { IndicatorUnit } from '../../../core/model/indicators.ts';
import { formatAmount, formatExact } from '../../../core/figures/amount.ts';
import { MeasureSign } from '../../leanings/measure-mark.tsx';
import type { LevelTable as Table } from './levels-and-changes.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './who.module.css';

type LevelTableProps = { readonly label: string; readonly option: string; readonly table: Table };

/** Measures down, kinds of people across: totals over the period, and what that is a week for each. */
export function LevelTable({ label, option, table: { who, rows } }: LevelTableProps) {
  return (
    <Scrolled className={styles['scroll']} label={label}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            {who.map((kind) => (
              <th key={kind} scope="col">
                {kind}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ measure, levels }) => {
            const { label: name, meaning, unit } = MEASURES[measure];
            return (
              <tr key={measure}>
                <th scope="row" title={meaning}>
                  {name}
                  <MeasureSign measure={measure} option={option} />
                </th>
                {levels.map((level, at) => (
                  <td key={who[at]} title={level === null ? undefined : formatExact(level.figure.mean, unit)}>
                    {level === null ? 'n/a' : formatAmount(level.figure.mean, unit)}
                    {level !== null && level.each !== null && (
                      <small className={styles['range']}>{eachWeek(level.each, unit)} a week each</small>
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolled>
  );
}

function eachWeek(value: number, unit: IndicatorUnit): string {
  return unit === 'pounds' ? formatExact(value, unit) : `${formatAmount(value, unit)} hours`;
}
