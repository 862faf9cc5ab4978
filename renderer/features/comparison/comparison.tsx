import { useState } from 'react';
import type { SimulationResult } from '../../api/types.ts';
import { Download } from '../../charts/download.tsx';
import { Provenance } from '../../charts/provenance.tsx';
import { leaningSource } from '../../format/leaning.ts';
import { withinSentence } from '../../format/option-name.ts';
import { STRENGTH_MEANING } from '../../format/strength.ts';
import { NO_SPREAD } from '../../format/verdict.ts';
import { LEANING_MARK } from '../../leanings/leaning-mark.tsx';
import { useMarks } from '../../leanings/use-marks.ts';
import { selectLeanings } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Segments } from '../../ui/segments.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { comparisonFile } from './table-file.ts';
import { pinnedIn, turnPin } from './pinned.ts';
import { arranged, comparisonRows } from './rows.ts';
import type { Kept, Order } from './rows.ts';
import styles from './comparison.module.css';

type ComparisonProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** All options against the first: what each changes of every indicator, and whether that could be luck. */
export function Comparison({ result, nameOf }: ComparisonProps) {
  const [order, setOrder] = useState<Order>('size');
  const [kept, setKept] = useState<Kept>('all');
  const [by, setBy] = useState(0);
  const at = useApp((state) => state.view.screen);
  const { goTo } = useActions();
  const leanings = useApp(selectLeanings);
  const marks = useMarks(result);
  const pinned = pinnedIn(at);
  const all = comparisonRows(result);
  const rows = arranged(all, { order, kept, by, pinned });
  const isOneRun = result.replicates < 2;
  const baseline = result.scenarios[0]?.option ?? '';
  const against = `against ${withinSentence(baseline, nameOf)}`;
  return (
    <section className={styles['card']} aria-label={`All options ${against}`}>
      <div className={styles['head']}>
        <h2>{`A${against.slice(1)}`}</h2>
        <Segments
          label="Order"
          items={[
            { id: 'size', name: 'Largest first' },
            { id: 'subject', name: 'By subject' },
          ]}
          selected={order}
          onChange={setOrder}
        />
        <Segments
          label="Rows"
          items={[
            { id: 'all', name: 'All' },
            { id: 'beyond luck', name: 'Only beyond luck' },
          ]}
          selected={kept}
          onChange={setKept}
        />
        <Download
          label={`all options ${against}`}
          origin={result}
          name="options"
          table={() => comparisonFile(result, rows, { nameOf, marks })}
        />
      </div>
      <output className={styles['soft']}>
        {isOneRun
          ? `${NO_SPREAD}, so nothing can be set in order of size. `
          : order === 'size' && `${STRENGTH_MEANING} `}
        {rows.length} of {all.length} indicators{pinned.size > 0 && `, ${pinned.size} pinned to the top`}.
        {!isOneRun && ' Under a difference stands the 95% interval of its average.'}
      </output>
      {rows.length === 0 ? (
        <p>Nothing differs beyond luck. More replicates may tell more.</p>
      ) : (
        <ComparisonTable
          rows={rows}
          baseline={nameOf(baseline)}
          names={result.differences.map(({ option }) => nameOf(option))}
          replicates={result.replicates}
          sorting={{ isBySize: order === 'size' && !isOneRun, by, pinned }}
          onSort={(column) => {
            setOrder('size');
            setBy(column);
          }}
          onPin={(indicator) => goTo(turnPin(at, indicator))}
        />
      )}
      {leanings !== null && leanings.figures.length > 0 && (
        <p className={styles['soft']}>
          {LEANING_MARK} {leaningSource(leanings)}
        </p>
      )}
      <Provenance result={result} />
    </section>
  );
}
