import type { IndicatorUnit } from '../../core/model/indicators.ts';
import { formatAmount, formatChange } from '../format/amount.ts';
import { longMonth } from '../format/month.ts';
import { LineSample } from './legend.tsx';
import { hasRange } from './looks.ts';
import type { Line, Showing } from './series.ts';
import styles from './charts.module.css';

type ReadingProps = {
  readonly lines: readonly Line[];
  readonly months: readonly string[];
  readonly unit: IndicatorUnit;
  readonly showing: Showing;
  /** Filled in by the drawing library. */
  readonly active?: boolean;
  readonly label?: string | number;
};

/** The figures of one month, beside the pointer or the focused point. */
export function Reading({ lines, months, unit, showing, active, label }: ReadingProps) {
  const at = months.indexOf(String(label));
  if (active !== true || at < 0) return null;
  const format = showing === 'difference' ? formatChange : formatAmount;
  return (
    <div className={styles['reading']}>
      <strong>{longMonth(String(label))}</strong>
      {lines.map(({ role, name, band }) => (
        <div key={role + name} className={styles['readingLine']}>
          <LineSample role={role} />
          <span>
            {name}: <b>{format(band.mean[at] ?? 0, unit)}</b>
            {hasRange({ role, band }) && (
              <>
                <br />
                <small>
                  nine in ten: {format(band.low[at] ?? 0, unit)} to {format(band.high[at] ?? 0, unit)}
                </small>
              </>
            )}
          </span>
        </div>
      ))}
    </div>
  );
}
