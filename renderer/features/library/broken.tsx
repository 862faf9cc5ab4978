import type { BrokenRow } from '../../api/types.ts';
import styles from './library.module.css';

/** Documents that are there and cannot be used, with what is wrong with each. */
export function Broken({ rows }: { readonly rows: readonly BrokenRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles['broken']} aria-label="Cannot be used">
      <h2>{rows.length === 1 ? 'One cannot be used' : `${rows.length} cannot be used`}</h2>
      <ul className={styles['brokenList']}>
        {rows.map(({ id, file, sentence }) => (
          <li key={`${id} ${file}`}>
            <b>{file ?? id}</b>: {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
