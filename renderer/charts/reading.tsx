import { use } from 'react';
import type { IndicatorUnit } from '../../core/model/indicators.ts';
import { amountsAlike, changesAlike } from '../../core/figures/alike.ts';
import { nearly, runsBetween } from '../../core/figures/range-words.ts';
import { longMonth } from '../format/month.ts';
import { LineSample } from './legend.tsx';
import { hasRange } from './looks.ts';
import type { Line, Showing } from './series.ts';
import { aheadOf, SoFarContext } from './so-far.ts';
import type { Shown } from './so-far.ts';
import styles from './charts.module.css';

type ReadingProps = {
  readonly lines: readonly Line[];
  readonly months: readonly string[];
  readonly unit: IndicatorUnit;
  readonly showing: Showing;
  readonly shown?: Shown | undefined;
  /** Filled in by the drawing library. */
  readonly active?: boolean;
  readonly label?: string | number;
};

/** The figures of one month, beside the pointer or the focused point. */
export function Reading({ lines, months, unit, showing, shown, active, label }: ReadingProps) {
  const soFar = use(SoFarContext);
  const at = months.indexOf(String(label));
  if (active !== true || at < 0) return null;
  const ahead = shown === undefined ? null : aheadOf(soFar, shown, lines, showing);
  const alike = showing === 'difference' ? changesAlike : amountsAlike;
  return (
    <div className={styles['reading']}>
      <strong>{longMonth(String(label))}</strong>
      {lines.map(({ role, name, band }, nth) => {
        const isBefore = ahead?.standingBack.includes(nth) === true;
        const own = ahead?.lines.find((line) => line.at === nth)?.means[at];
        if (isBefore && own === undefined)
          return (
            <div key={role + name} className={styles['readingLine']}>
              <LineSample role={role} />
              <span>{name}: being worked out</span>
            </div>
          );
        const middle = own ?? band.mean[at] ?? 0;
        const isRanged = !isBefore && hasRange({ band });
        const ends = isRanged
          ? ([band.low[at] ?? 0, band.high[at] ?? 0] as const)
          : ([middle, middle] as const);
        const [mean, low, high] = alike([middle, ...ends], unit);
        return (
          <div key={role + name} className={styles['readingLine']}>
            <LineSample role={role} />
            <span>
              {name}: <b>{mean}</b>
              {isRanged && (
                <>
                  <br />
                  <small>
                    {runsBetween(band.runs)}: {nearly(band.runs)}
                    {low} to {high}
                  </small>
                </>
              )}
            </span>
          </div>
        );
      })}
    </div>
  );
}
