import { useState } from 'react';
import { INDICATORS } from '../../../core/model/indicators.ts';
import type { SimulationResult } from '../../api/types.ts';
import { amountsAlike, changesAlike } from '../../../core/figures/alike.ts';
import { formatExact } from '../../../core/figures/amount.ts';
import { rangeOf } from '../../../core/figures/range-words.ts';
import { Download } from '../../charts/download.tsx';
import { Segments } from '../../ui/segments.tsx';
import { yearsFile } from './table-files.ts';
import { howTold, yearTable } from './rows.ts';
import type { Measure } from './rows.ts';
import { WhyButton } from '../../why/why-button.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import styles from './result-table.module.css';

type YearsTableProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

export function YearsTable({ result, nameOf }: YearsTableProps) {
  const compared = result.differences.length > 0;
  const [wanted, setMeasure] = useState<Measure>('difference');
  const measure = compared ? wanted : 'baseline';
  const table = yearTable(result, measure);
  const alike = measure === 'difference' ? changesAlike : amountsAlike;
  return (
    <>
      <div className={styles['head']}>
        <h2>{`By financial year${result.replicates < 2 ? ', one run, which shows no spread' : `, averages over the replicates and ${rangeOf(result.replicates)}`}`}</h2>
        {compared && (
          <Segments
            label="Measure"
            items={[
              { id: 'difference', name: 'Difference' },
              { id: 'option', name: nameOf(result.scenarios[1]?.option ?? '') },
              { id: 'baseline', name: nameOf(result.scenarios[0]?.option ?? '') },
            ]}
            selected={measure}
            onChange={setMeasure}
          />
        )}
        <Download
          label="all indicators by financial year"
          origin={result}
          name={`years-${measure}`}
          table={() => yearsFile(result, table, nameOf)}
        />
      </div>
      <Scrolled className={styles['scroll']} label="All indicators by financial year">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              {table.years.map(({ name: year, whole }) => (
                <th key={year} scope="col">
                  {year}
                  {!whole && <span className={styles['how']}> part</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ indicator, figures }) => {
              const { label, unit } = INDICATORS[indicator];
              return (
                <tr key={indicator}>
                  <th scope="row">
                    {label} <span className={styles['how']}>{howTold(label, INDICATORS[indicator])}</span>{' '}
                    <WhyButton indicator={indicator} />
                  </th>
                  {figures.map(({ mean, p5, p95 }, at) => {
                    const [middle, low, high] = alike([mean, p5 ?? mean, p95 ?? mean], unit);
                    return (
                      <td key={table.years[at]?.name} title={formatExact(mean, unit)}>
                        {middle}
                        {p5 !== null && p95 !== null && result.replicates > 1 && (
                          <small className={styles['range']}>
                            {low} to {high}
                          </small>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolled>
    </>
  );
}
