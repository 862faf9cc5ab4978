import { Fragment } from 'react';
import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorUnit } from '../../../core/model/indicators.ts';
import { LineSample } from '../../charts/legend.tsx';
import { roleOf } from '../../charts/series.ts';
import { changesAlike } from '../../../core/figures/alike.ts';
import { formatAmount, formatExact, unsaidUnit } from '../../../core/figures/amount.ts';
import { differenceLeaning, leaningOf } from '../../format/leaning.ts';
import { intervalOf } from '../../format/verdict.ts';
import { LeaningSign } from '../../leanings/leaning-mark.tsx';
import { selectLeanings } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { WhyButton } from '../../why/why-button.tsx';
import type { Change, ComparisonRow } from './rows.ts';
import { headingOf } from '../../format/indicator-heading.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './comparison.module.css';

type Sorting = { readonly isBySize: boolean; readonly by: number; readonly pinned: ReadonlySet<string> };

type ComparisonTableProps = {
  readonly rows: readonly ComparisonRow[];
  /** What all are held against, and the options that are. */
  readonly baseline: string;
  readonly names: readonly string[];
  readonly replicates: number;
  readonly sorting: Sorting;
  readonly onSort: (column: number) => void;
  readonly onPin: (indicator: string) => void;
};

/** A row for each indicator, a column for each option. */
export function ComparisonTable({
  rows,
  baseline: baselineName,
  names,
  replicates,
  sorting,
  onSort,
  onPin,
}: ComparisonTableProps) {
  const { isBySize, by, pinned } = sorting;
  const leanings = useApp(selectLeanings);
  return (
    <Scrolled className={styles['scroll']} label="Indicators by option">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col">{baselineName}</th>
            {names.map((name, column) => (
              <th
                // oxlint-disable-next-line react/no-array-index-key -- two options may have one name
                key={column}
                scope="col"
                aria-sort={isBySize && by === column ? 'descending' : 'none'}
              >
                <span className={styles['sample']}>
                  <LineSample role={roleOf(column + 1)} />
                </span>
                <Button look="inline" label={`Sort by size: ${name}`} onPress={() => onSort(column)}>
                  {name}
                  {isBySize && by === column ? ' ▾' : ''}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ indicator, baseline, changes }, at) => {
            const { label, unit } = INDICATORS[indicator];
            const unsaid = unsaidUnit(label, unit);
            const before = rows[at - 1];
            const opens = before === undefined || headingOf(before.indicator) !== headingOf(indicator);
            const isPinned = pinned.has(indicator);
            return (
              <Fragment key={indicator}>
                {!isBySize && !isPinned && (opens || pinned.has(before?.indicator ?? '')) && (
                  <tr className="group">
                    <th colSpan={names.length + 2} scope="colgroup">
                      {headingOf(indicator)}
                    </th>
                  </tr>
                )}
                <tr className={isPinned ? styles['pinned'] : ''}>
                  <th scope="row">
                    {label}
                    {unsaid !== null && <span className={styles['unit']}>, {unsaid}</span>}
                    <LeaningSign
                      leaning={differenceLeaning(
                        leanings,
                        indicator,
                        changes.map((change) => change?.headline ?? null),
                      )}
                    />{' '}
                    <span className={styles['tools']}>
                      <WhyButton indicator={indicator} />{' '}
                      <Button
                        look="inline"
                        label={`${isPinned ? 'Unpin' : 'Pin'} ${label}`}
                        onPress={() => onPin(indicator)}
                      >
                        {isPinned ? 'Unpin' : 'Pin'}
                      </Button>
                    </span>
                  </th>
                  <td title={formatExact(baseline.mean, unit)}>
                    {formatAmount(baseline.mean, unit)}
                    <LeaningSign leaning={leaningOf(leanings, indicator, 'against')} />
                  </td>
                  {changes.map((change, column) => (
                    <ChangeCell
                      // oxlint-disable-next-line react/no-array-index-key -- a change is known by its option's place
                      key={column}
                      change={change}
                      unit={unit}
                      replicates={replicates}
                    />
                  ))}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </Scrolled>
  );
}

type ChangeCellProps = {
  readonly change: Change | null;
  readonly unit: IndicatorUnit;
  readonly replicates: number;
};

/** The average difference, its interval, and whether it could be luck. */
function ChangeCell({ change, unit, replicates }: ChangeCellProps) {
  if (change === null) return <td>not recorded</td>;
  const { headline, verdict } = change;
  if (verdict === 'same in every run') return <td className={styles['unsure']}>{verdict}</td>;
  const interval = intervalOf(headline, replicates);
  const ends = interval ?? { low: headline.mean, high: headline.mean };
  const [mean, low, high] = changesAlike([headline.mean, ends.low, ends.high], unit);
  return (
    <td
      className={verdict === 'beyond luck' ? '' : styles['unsure']}
      title={formatExact(headline.mean, unit)}
    >
      <b>{mean}</b>
      <small className={styles['range']}>{interval === null ? 'one run' : `${low} to ${high}`}</small>
      {interval !== null && <small className={styles['range']}>{verdict}</small>}
    </td>
  );
}
