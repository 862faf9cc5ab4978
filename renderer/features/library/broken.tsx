import type { BrokenRow } from '../../api/types.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import styles from './library.module.css';

/** Documents that are there and cannot be used, with what is wrong with each. */
export function Broken({ rows }: { readonly rows: readonly BrokenRow[] }) {
  const catalogues = useApp(selectCatalogues);
  if (rows.length === 0) return null;
  // One that can be read has a name, and can be opened to be mended.
  const nameOf = ({ kind, id }: BrokenRow): string | null =>
    catalogues?.[kind === 'option' ? 'options' : 'futures'].find((each) => each.id === id)?.name ?? null;
  return (
    <section className={styles['broken']} aria-label="Cannot be used">
      <h2>{rows.length === 1 ? 'One cannot be used' : `${rows.length} cannot be used`}</h2>
      <ul className={styles['brokenList']}>
        {rows.map((row) => {
          const { kind, id, file, sentence } = row;
          const name = nameOf(row);
          return (
            <li key={`${id} ${file}`}>
              <b>{file ?? name ?? id}</b>: {sentence}
              {file === null && name !== null && `\nTo mend it, use it and press “Change the ${kind}”.`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
