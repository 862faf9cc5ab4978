import { useState } from 'react';
import type { SimulationResult } from '../../api/types.ts';
import { Provenance } from '../../charts/provenance.tsx';
import { OptionPicker } from '../../ui/option-picker.tsx';
import { Breakdown } from './breakdown.tsx';
import { Winners } from './winners.tsx';
import styles from './who.module.css';

type WhoProps = { readonly result: SimulationResult; readonly nameOf: (option: string) => string };

/** On whom it falls: who gains and who loses, and who gets what. */
export function Who({ result, nameOf }: WhoProps) {
  const [wanted, setWanted] = useState(0);
  const place = Math.min(wanted, Math.max(0, result.differences.length - 1));
  const difference = result.differences[place];
  if (result.categories.length === 0) {
    return (
      <p className={styles['soft']}>
        This result was made before outcomes were broken down by who people are. Run it again to see that.
      </p>
    );
  }
  return (
    <div className={styles['page']}>
      {result.differences.length === 0 ? (
        <p className={styles['soft']}>Choose an option to see who gains and who loses by it.</p>
      ) : (
        difference !== undefined && (
          <>
            {result.differences.length > 1 && (
              <div className={styles['which']}>
                <OptionPicker
                  names={result.differences.map(({ option }) => nameOf(option))}
                  place={place}
                  onChange={setWanted}
                />
              </div>
            )}
            <Winners key={difference.option} result={result} difference={difference} nameOf={nameOf} />
          </>
        )
      )}
      <Breakdown result={result} nameOf={nameOf} />
      <Provenance result={result} />
    </div>
  );
}
