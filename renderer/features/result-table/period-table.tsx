import { Fragment } from 'react';
import { INDICATORS } from '../../../core/model/indicators.ts';
import type { IndicatorUnit } from '../../../core/model/indicators.ts';
import type { Headline, SimulationResult } from '../../api/types.ts';
import { amountsAlike, changesAlike } from '../../../core/figures/alike.ts';
import { formatExact, formatAmount } from '../../../core/figures/amount.ts';
import { longMonth } from '../../format/month.ts';
import { Download } from '../../charts/download.tsx';
import { leaningOf, leaningSource, sideOf } from '../../format/leaning.ts';
import { intervalOf } from '../../format/verdict.ts';
import { selectLeanings } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { marksOf } from '../../leanings/use-marks.ts';
import { LEANING_MARK, LeaningSign } from '../../leanings/leaning-mark.tsx';
import { periodFile } from './table-files.ts';
import { howTold, periodRows } from './rows.ts';
import { WhyButton } from '../../why/why-button.tsx';
import { headingOf } from '../../format/indicator-heading.ts';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './result-table.module.css';

type PeriodTableProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

export function PeriodTable({ result, nameOf }: PeriodTableProps) {
  const rows = periodRows(result);
  const compared = result.differences.length > 0;
  const leanings = useApp(selectLeanings);
  const [left, right] = result.scenarios.map(({ option }) => sideOf(leanings, option));
  const [from, to] = [result.months[0] ?? '', result.months.at(-1) ?? ''];
  return (
    <>
      <div className={styles['head']}>
        <h2>
          {longMonth(from)} to {longMonth(to)}
        </h2>
        <Download
          label="all indicators over the whole period"
          origin={result}
          name="whole-period"
          table={() => periodFile(result, { nameOf, marks: marksOf(leanings, result) })}
        />
      </div>
      <Scrolled className={styles['scroll']} label="All indicators over the whole period">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">{nameOf(result.scenarios[0]?.option ?? '')}</th>
              {compared && (
                <>
                  <th scope="col">{nameOf(result.scenarios[1]?.option ?? '')}</th>
                  <th scope="col">Difference</th>
                </>
              )}
              <th scope="col">95% interval of the average</th>
              <th scope="col">Monte Carlo error</th>
              <th scope="col">Nine runs in ten</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ indicator, baseline, option, difference }, at) => {
              const { label, unit } = INDICATORS[indicator];
              const section = headingOf(indicator);
              const before = rows[at - 1];
              const opens = before === undefined || headingOf(before.indicator) !== section;
              return (
                <Fragment key={indicator}>
                  {opens && (
                    <tr className="group">
                      <th colSpan={compared ? 7 : 5} scope="colgroup">
                        {section}
                      </th>
                    </tr>
                  )}
                  <tr>
                    <th scope="row">
                      {label} <span className={styles['how']}>{howTold(label, INDICATORS[indicator])}</span>{' '}
                      <WhyButton indicator={indicator} />
                    </th>
                    <td title={formatExact(baseline.mean, unit)}>
                      {formatAmount(baseline.mean, unit)}
                      <LeaningSign leaning={leaningOf(leanings, indicator, left ?? 'against')} />
                    </td>
                    {option !== null && (
                      <td title={formatExact(option.mean, unit)}>
                        {formatAmount(option.mean, unit)}
                        <LeaningSign leaning={leaningOf(leanings, indicator, right ?? 'option')} />
                      </td>
                    )}
                    {difference !== null && (
                      <td title={formatExact(difference.mean, unit)}>
                        <b>{within(difference, unit, result.replicates)}</b>
                        <LeaningSign leaning={leaningOf(leanings, indicator, 'difference')} />
                      </td>
                    )}
                    <SpreadCells
                      headline={difference ?? baseline}
                      replicates={result.replicates}
                      show={(values) =>
                        difference === null ? amountsAlike(values, unit) : changesAlike(values, unit)
                      }
                    />
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </Scrolled>
      {leanings !== null && leanings.figures.length > 0 && (
        <p className={styles['how']}>
          {LEANING_MARK} {leaningSource(leanings)}
        </p>
      )}
    </>
  );
}

type SpreadCellsProps = {
  readonly headline: Headline;
  readonly replicates: number;
  /** Figures that stand together, rounded alike. */
  readonly show: (values: readonly number[]) => readonly string[];
};

/** How well the average is known, and how far single runs lie apart; one run shows neither. */
function SpreadCells({ headline, replicates, show }: SpreadCellsProps) {
  const interval = intervalOf(headline, replicates);
  if (interval === null) return <td colSpan={3}>one run shows no spread</td>;
  const [, low, high] = show([headline.mean, interval.low, interval.high]);
  return (
    <>
      <td>
        {low} to {high}
      </td>
      <td>{show([headline.standardError]).join('').replace('+', '')}</td>
      <td>{show([headline.p5, headline.p95]).join(' to ')}</td>
    </>
  );
}

/** A difference to the place its interval is told to. */
function within({ mean, ...spread }: Headline, unit: IndicatorUnit, replicates: number): string {
  const { low, high } = intervalOf({ mean, ...spread }, replicates) ?? { low: mean, high: mean };
  return changesAlike([mean, low, high], unit)[0];
}
