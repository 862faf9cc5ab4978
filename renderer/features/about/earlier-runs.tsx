import { useEffect } from 'react';
import type { ResultRow } from '../../api/types.ts';
import { count, monthSpan } from '../../format/month.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import styles from './about.module.css';

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Finished runs, kept with a copy of their inputs. */
export function EarlierRuns() {
  const { rows, problem } = useApp((state) => state.library);
  const catalogues = useApp(selectCatalogues);
  const shown = useApp((state) => (state.run.kind === 'finished' ? state.run.resultId : null));
  const { listResults, openResult, removeResult } = useActions();
  useEffect(() => void listResults(), [listResults]);
  const title = (row: ResultRow): string => {
    const option = nameIn(catalogues?.options, row.options.at(-1) ?? '');
    return `${option} in ${nameIn(catalogues?.places, row.place)}, ${nameIn(catalogues?.futures, row.future)}`;
  };
  return (
    <section className={styles['card']}>
      <h2>Earlier runs</h2>
      {problem !== null && <p role="alert">{problem.message}</p>}
      {rows?.length === 0 && (
        <p className={styles['soft']}>Finished runs are kept here. There are none yet.</p>
      )}
      <ul className={styles['runs']}>
        {rows?.map((row) => (
          <li key={row.id} className={styles['run']}>
            <span>
              <b>{title(row)}</b>
              <br />
              <span className={styles['soft']}>
                {WHEN.format(new Date(row.createdAt))} · {monthSpan(row.months)} ·{' '}
                {count(row.replicates, 'replicate')} · seed {row.seed} · engine {row.engineVersion}
              </span>
            </span>
            <span className={styles['verbs']}>
              {row.id === shown ? (
                <span className={styles['soft']}>On the screen</span>
              ) : (
                <>
                  <Button look="quiet" onPress={() => void openResult(row.id)} label={`Open ${title(row)}`}>
                    Open
                  </Button>
                  <Button
                    look="quiet"
                    onPress={() => void removeResult(row.id)}
                    label={`Remove ${title(row)}`}
                  >
                    Remove
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameIn(
  list: readonly { readonly id: string; readonly name: string }[] | undefined,
  id: string,
): string {
  return list?.find((each) => each.id === id)?.name ?? id;
}
