import { rangeOf } from '../../../core/figures/range-words.ts';
import { useState } from 'react';
import type { SimulationResult } from '../../api/types.ts';
import { Download } from '../../charts/download.tsx';
import { count } from '../../format/month.ts';
import { withinSentence } from '../../format/option-name.ts';
import { unbroken } from '../../format/unbroken.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { MeasureMark } from '../../leanings/measure-mark.tsx';
import { STAKE_MEASURES } from '../../leanings/of-everyone.ts';
import { Segments } from '../../ui/segments.tsx';
import { VerdictNote } from '../../ui/verdict-note.tsx';
import { winnerSentences } from '../../telling/winners.ts';
import {
  COMPARED_MONTHS,
  largestFirst,
  scarceKinds,
  winnerRows,
  winnersFile,
} from '../../telling/fortunes.ts';
import type { Stake } from '../../telling/fortunes.ts';
import { WinnersTable } from './winners-table.tsx';
import styles from './who.module.css';

type WinnersProps = {
  readonly result: SimulationResult;
  readonly difference: SimulationResult['differences'][number];
  readonly nameOf: (option: string) => string;
};

/** The same people under two options: who comes off better and who worse. */
export function Winners({ result, difference, nameOf }: WinnersProps) {
  const [stake, setStake] = useState<Stake>('care');
  const [order, setOrder] = useState<'listed' | 'size'>('listed');
  const parameters = useApp(selectCatalogues)?.parameters;
  const rows = winnerRows(result, difference);
  const [everyone] = rows;
  const against = withinSentence(difference.against, nameOf);
  const threshold = (id: string): number => parameters?.find((row) => row.id === id)?.value ?? 0;
  const thresholds = { hours: threshold('winners.hours'), payment: threshold('winners.payment') };
  const { replicates } = result;
  const months = Math.min(COMPARED_MONTHS, result.months.length);
  const scarce = scarceKinds(result, difference);
  const title = `Who gains and who loses: ${nameOf(difference.option)}, against ${against}`;
  return (
    <section className={styles['card']} aria-label={title}>
      <div className={styles['head']}>
        <div className={styles['titled']}>
          <h2>{title}</h2>
          <MeasureMark measure={STAKE_MEASURES[stake]} option={null} />
        </div>
        <Download
          label="who gains and who loses"
          origin={result}
          name="who-gains"
          table={() => winnersFile(result, nameOf)}
        />
      </div>
      {everyone?.dimension !== 'everyone' ? (
        <p className={styles['soft']}>Nobody was there at the end, so nobody can be compared.</p>
      ) : (
        <>
          <ul className={styles['sentences']}>
            {winnerSentences({ everyone, against, thresholds, replicates }).map(({ text, verdict }) => (
              <li key={text}>
                <p>{unbroken(text)}</p>
                {verdict !== null && <VerdictNote verdict={verdict} />}
              </li>
            ))}
          </ul>
          <p className={styles['soft']}>
            The same people under both, over their last {months === 1 ? 'month' : count(months, 'month')}, by
            what they were at the end under {against}.
            {replicates > 1 &&
              ` Under a share stands ${rangeOf(replicates)}, under an average change its 95% interval.`}{' '}
            Luck alone makes some people gain and others lose, by bringing them to another provider: the
            average change says whether there is more of one than of the other.
            {scarce.length > 0 && ` Left out, because some runs have nobody of them: ${scarce.join(', ')}.`}
          </p>
          <div className={styles['pickers']}>
            <Segments
              label="What is gained or lost"
              items={[
                { id: 'care', name: 'Care' },
                { id: 'payments', name: 'Payments' },
              ]}
              selected={stake}
              onChange={setStake}
            />
            <Segments
              label="Order of people"
              items={[
                { id: 'listed', name: 'As listed' },
                { id: 'size', name: 'Largest change first' },
              ]}
              selected={order}
              onChange={setOrder}
            />
          </div>
          <WinnersTable
            rows={order === 'size' ? largestFirst(rows, stake) : rows}
            stake={stake}
            replicates={replicates}
          />
        </>
      )}
    </section>
  );
}
