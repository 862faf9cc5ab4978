import type { History } from '../../api/types.ts';
import { whenOf } from '../../format/kept.ts';
import styles from './history.module.css';

const MOST_SHOWN = 30;

/** What was done, the latest first, and what of it was taken back. */
export function RecentActions({ rows }: { readonly rows: History['recent'] }) {
  return (
    <>
      <h2 className={styles['title']}>What was done</h2>
      <ol className={styles['list']} aria-label="What was done, the latest first">
        {rows.slice(0, MOST_SHOWN).map(({ id, name, at, undone }) => (
          <li key={id}>
            {undone ? <s>{name}</s> : name}
            <span className={styles['when']}>
              {whenOf(at)}
              {undone && ', taken back'}
            </span>
          </li>
        ))}
      </ol>
      {rows.length > MOST_SHOWN && (
        <p className={styles['when']}>
          The {MOST_SHOWN} latest are listed. Earlier ones, up to a thousand in all, can be undone too, one
          after the other.
        </p>
      )}
      <p className={styles['when']}>
        Not in this list, and not undone: finished runs and answers being kept, versions being kept, and your
        own books in “My exposure”. A result or an answer that was removed can be brought back as long as its
        removal is among the last thousand things done, however long ago that was.
      </p>
    </>
  );
}
