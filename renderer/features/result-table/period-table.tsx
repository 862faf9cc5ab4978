import { Fragment } from 'react';
import { INDICATORS } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import { formatChange, formatExact, formatAmount } from '../../format/amount.ts';
import { longMonth } from '../../format/month.ts';
import { fileName } from '../../files/csv.ts';
import { saveFile } from '../../files/save-file.ts';
import { leaningOf, leaningSource, sideOf } from '../../format/leaning.ts';
import { selectLeanings } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { LEANING_MARK, LeaningSign } from '../../leanings/leaning-mark.tsx';
import { periodCsv } from './csv.ts';
import { HOW, periodRows, sectionOf } from './rows.ts';
import { WhyButton } from '../../why/why-button.tsx';
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
        <Button
          look="quiet"
          onPress={() => saveFile(fileName(result, 'whole-period'), periodCsv(result, nameOf))}
        >
          Save as CSV
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className={styles['scroll']} tabIndex={0} aria-label="All indicators over the whole period">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">{nameOf(result.scenarios[0]?.option ?? '')}</th>
              {compared && (
                <>
                  <th scope="col">{nameOf(result.scenarios[1]?.option ?? '')}</th>
                  <th scope="col">Difference</th>
                  <th scope="col">Nine runs in ten</th>
                  <th scope="col">Monte Carlo error</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ indicator, baseline, option, difference }, at) => {
              const { label, unit, aggregation } = INDICATORS[indicator];
              const section = sectionOf(indicator);
              const before = rows[at - 1];
              const opens = before === undefined || sectionOf(before.indicator) !== section;
              return (
                <Fragment key={indicator}>
                  {opens && (
                    <tr className="group">
                      <th colSpan={compared ? 6 : 2} scope="colgroup">
                        {section}
                      </th>
                    </tr>
                  )}
                  <tr>
                    <th scope="row">
                      {label} <span className={styles['how']}>{HOW[aggregation]}</span>{' '}
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
                      <>
                        <td title={formatExact(difference.mean, unit)}>
                          <b>{formatChange(difference.mean, unit)}</b>
                          <LeaningSign leaning={leaningOf(leanings, indicator, 'difference')} />
                        </td>
                        <td>
                          {formatChange(difference.p5, unit)} to {formatChange(difference.p95, unit)}
                        </td>
                        <td>± {formatChange(difference.standardError, unit).replace('+', '')}</td>
                      </>
                    )}
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </section>
      {leanings !== null && leanings.figures.length > 0 && (
        <p className={styles['how']}>
          {LEANING_MARK} {leaningSource(leanings)}
        </p>
      )}
    </>
  );
}
