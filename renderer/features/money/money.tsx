import { lowerFirst } from '../../../core/scenario/first-letter.ts';
import { useState } from 'react';
import type { SimulationResult } from '../../api/types.ts';
import { Download } from '../../charts/download.tsx';
import { rowMark } from '../../leanings/row-mark.ts';
import { MARK_NOTE, useMarks } from '../../leanings/use-marks.ts';
import { OptionPicker } from '../../ui/option-picker.tsx';
import { BridgeCard } from './bridge-card.tsx';
import { planFile } from './file.ts';
import { FULL_YEAR_MEANING } from '../../telling/full-year.ts';
import { failureMeaning, planOf } from '../../telling/plan.ts';
import { PlanTable } from './plan-table.tsx';
import { SideBySide } from './side-by-side.tsx';
import { netSentence } from '../../telling/net.ts';
import styles from './money.module.css';

type MoneyProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** Council money by financial year: gross, charges and net, what an option changes of it, and through which lines. */
export function Money({ result, nameOf }: MoneyProps) {
  const [wanted, setWanted] = useState(0);
  const marks = useMarks(result);
  const place = Math.min(wanted, Math.max(0, result.differences.length - 1));
  if (result.years.length === 0) {
    return (
      <p className={styles['soft']}>
        This result was made before financial years were summed up. Run it again to see them.
      </p>
    );
  }
  const groups = planOf(result, place, nameOf);
  const sentence = netSentence(result, place);
  const failures = failureMeaning(result);
  const isCut = result.years.some(({ isWhole }) => !isWhole);
  return (
    <div className={styles['page']}>
      {result.differences.length > 1 && <SideBySide result={result} nameOf={nameOf} />}
      <section className={styles['card']} aria-label="By financial year">
        <div className={styles['head']}>
          <h2>By financial year</h2>
          {result.differences.length > 1 && (
            <div className={styles['picker']}>
              <OptionPicker
                names={result.differences.map(({ option }) => nameOf(option))}
                place={place}
                onChange={setWanted}
              />
            </div>
          )}
          <Download
            label="council money by financial year"
            origin={result}
            name="council-money"
            table={() => planFile(result, { nameOf, marks })}
          />
        </div>
        {sentence !== null && <p className={styles['sentence']}>{sentence}</p>}
        <PlanTable groups={groups} years={result.years} replicates={result.replicates} marks={marks} />
        <p className={styles['soft']}>
          {result.differences.length > 0 && `Full-year effect: ${lowerFirst(FULL_YEAR_MEANING)} `}
          {failures !== null && `${failures} `}
          {result.replicates > 1 &&
            'Under a change, and under what is over the care budget, stands the 95% interval of the average. '}
          {isCut && 'A year marked “part” is cut by the period that is run, and is no full year. '}
          {groups.some(({ rows }) => rows.some((row) => rowMark(row, marks) !== '')) && MARK_NOTE}
        </p>
      </section>
      {result.differences.length > 0 && (
        <BridgeCard key={place} result={result} place={place} nameOf={nameOf} />
      )}
    </div>
  );
}
