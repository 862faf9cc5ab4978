import { useState } from 'react';
import type { SimulationResult } from '../../api/types.ts';
import { Provenance } from '../../charts/provenance.tsx';
import { Segments } from '../../ui/segments.tsx';
import { OptionPicker } from '../../ui/option-picker.tsx';
import { pairOf } from './pair.ts';
import { PeriodTable } from './period-table.tsx';
import { YearsTable } from './years-table.tsx';
import styles from './result-table.module.css';

type ResultTableProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** Every indicator as a table: over the whole period with its range, or by financial year. */
export function ResultTable({ result, nameOf }: ResultTableProps) {
  const [wanted, setWanted] = useState(0);
  const place = Math.min(wanted, Math.max(0, result.differences.length - 1));
  const pair = pairOf(result, place);
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
      <OptionPicker
        names={result.differences.map(({ option }) => nameOf(option))}
        place={place}
        onChange={setWanted}
      />
      {over === 'period' ? (
        <PeriodTable result={pair} nameOf={nameOf} />
      ) : (
        <YearsTable result={pair} nameOf={nameOf} />
      )}
      <Provenance result={result} />
    </section>
  );
}
