import { useState } from 'react';
import type { Backup, Problem } from '../../api/types.ts';
import { whenOf } from '../../format/kept.ts';
import { count } from '../../format/month.ts';
import type { Trouble } from '../../store/trouble.ts';
import { Button } from '../../ui/button.tsx';
import type { Wish } from './ask-dialog.tsx';
import styles from './safety.module.css';

type DamageProps = {
  readonly check: Extract<Trouble, { kind: 'damaged' }>['check'];
  /** What the library itself says where it could not even be looked through. */
  readonly problem: Problem | null;
  readonly latest: Backup | undefined;
  readonly onWish: (wish: Wish) => void;
  /** Null where there is nothing to go on with. */
  readonly onGoOn: (() => void) | null;
};

/** What is damaged, and the three things that can be done about it. */
export function Damage({ check, problem, latest, onWish, onGoOn }: DamageProps) {
  return (
    <section className={styles['damage']} aria-label="What is damaged">
      <h2>The library is damaged</h2>
      <p>
        The file on the disk is not what the program wrote: a failing disk, another program or a crash of the
        machine may have done it. Nothing has been changed or thrown away because of it.
      </p>
      {check === null ? problem !== null && <p>{problem.message}</p> : <Findings check={check} />}
      <h3>What you can do</h3>
      <ul className={styles['choices']}>
        <li>
          <Button look="primary" onPress={() => onWish({ kind: 'salvage' })}>
            Save what can be read…
          </Button>
          <p>Keeps the most: all that is still what you saved, up to the last minute. Try this first.</p>
        </li>
        <li>
          {latest === undefined ? (
            <p>There is no backup to restore.</p>
          ) : (
            <>
              <Button onPress={() => onWish({ kind: 'restore', backup: latest })}>
                Restore the latest backup…
              </Button>
              <p>
                The library as it was on {whenOf(latest.at)}: whole, without what was done since. Earlier ones
                are below.
              </p>
            </>
          )}
        </li>
        {onGoOn !== null && (
          <li>
            <Button onPress={onGoOn}>Leave it for now</Button>
            <p>
              What ships with the program works as ever, and so does what is whole in the library. What you
              run or change may not be kept until it is mended.
            </p>
          </li>
        )}
      </ul>
    </section>
  );
}

/** A torn page takes many things with it: what can be done about it is not pushed off the screen. */
const FIRST_SHOWN = 6;

function Findings({ check: { findings, more } }: { readonly check: NonNullable<DamageProps['check']> }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? findings : findings.slice(0, FIRST_SHOWN);
  const hidden = findings.length - shown.length;
  return (
    <>
      <p>This is not what was saved:</p>
      <ul className={styles['findings']}>
        {shown.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {hidden === 0 && more > 0 && <li>And {count(more, 'more finding')}.</li>}
      </ul>
      {hidden > 0 && (
        <Button look="inline" onPress={() => setWhole(true)}>
          Show {count(hidden + more, 'more finding')}
        </Button>
      )}
    </>
  );
}
