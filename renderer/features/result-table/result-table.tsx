import { useState } from 'react';
import type { SimulationResult } from '../../api/types.ts';
import { Provenance } from '../../charts/provenance.tsx';
import { Segments } from '../../ui/segments.tsx';
import { PeriodTable } from './period-table.tsx';
import { YearsTable } from './years-table.tsx';
import styles from './result-table.module.css';

type ResultTableProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** Every indicator as a table: over the whole period with its range, or by financial year. */
export function ResultTable({ result, nameOf }: ResultTableProps) {
  const [over, setOver] = useState<'period' | 'years'>('period');
  return (
    <section className={styles['section']} aria-label="Table">
      <Segments
        label="Period"
        items={[
          { id: 'period', name: 'Whole period' },
          { id: 'years', name: 'By financial year' },
        ]}
        selected={over}
        onChange={setOver}
      />
      {over === 'period' ? (
        <PeriodTable result={result} nameOf={nameOf} />
      ) : (
        <YearsTable result={result} nameOf={nameOf} />
      )}
      <Provenance result={result} />
    </section>
  );
}
