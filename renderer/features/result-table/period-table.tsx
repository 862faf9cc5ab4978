import { Fragment } from 'react';
import { INDICATORS } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import { formatExact } from '../../../core/figures/amount.ts';
import { levelsApart } from '../../../core/figures/apart.ts';
import { differenceTexts, levelTexts } from '../../../core/figures/over-runs.ts';
import type { OverRunsTexts } from '../../../core/figures/over-runs.ts';
import { rangeHead } from '../../../core/figures/range-words.ts';
import { longMonth } from '../../format/month.ts';
import { Download } from '../../charts/download.tsx';
import { differenceLeaning, leaningOf, leaningSource, sideOf } from '../../format/leaning.ts';
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
              <th scope="col">{rangeHead(result.replicates)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ indicator, baseline, option, difference }, at) => {
              const { label, unit } = INDICATORS[indicator];
              const section = headingOf(indicator);
              const told = difference ?? baseline;
              const texts = difference === null ? levelTexts : differenceTexts;
              const level = levelsApart(baseline.mean, option?.mean ?? baseline.mean, unit);
              const { mean, spread } = texts(told, intervalOf(told, result.replicates), unit);
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
                      {level(baseline.mean)}
                      <LeaningSign leaning={leaningOf(leanings, indicator, left ?? 'against')} />
                    </td>
                    {option !== null && (
                      <td title={formatExact(option.mean, unit)}>
                        {level(option.mean)}
                        <LeaningSign leaning={leaningOf(leanings, indicator, right ?? 'option')} />
                      </td>
                    )}
                    {difference !== null && (
                      <td title={formatExact(difference.mean, unit)}>
                        <b>{mean}</b>
                        <LeaningSign leaning={differenceLeaning(leanings, indicator, [difference])} />
                      </td>
                    )}
                    <SpreadCells spread={spread} />
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

/** How well the average is known, and how far single runs lie apart; one run shows neither. */
function SpreadCells({ spread }: { readonly spread: OverRunsTexts['spread'] }) {
  if (spread === null) return <td colSpan={3}>one run shows no spread</td>;
  return (
    <>
      <td className={styles['ends']}>{spread.interval}</td>
      <td>{spread.standardError}</td>
      <td className={styles['ends']}>{spread.nine}</td>
    </>
  );
}
