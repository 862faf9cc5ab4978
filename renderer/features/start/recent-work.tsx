import { useEffect } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { whenOf } from '../../format/kept.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen } from '../../navigation/screen.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { isToldAbove, troubleOf } from '../../store/trouble.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { recentOf } from './recent.ts';
import type { Recent } from './recent.ts';
import styles from './start.module.css';

/** What was worked on last, the latest first, each to be opened again. */
export function RecentWork() {
  const catalogues = useApp(selectCatalogues);
  const { rows: results, problem } = useApp((state) => state.library);
  const trouble = troubleOf(useApp((state) => state.safety));
  const { listResults } = useActions();
  const [studies] = useAnswer('studies.list', {});
  const [history] = useAnswer('history.get', {});
  useEffect(() => void listResults(), [listResults]);
  if (catalogues === null) return null;
  const isWaiting = results === null && problem === null;
  const recent = recentOf({
    names: catalogues,
    results: results ?? [],
    studies: studies.kind === 'here' ? studies.value : [],
    done: history.kind === 'here' ? history.value.recent : [],
  });
  return (
    <section className={styles['box']} aria-label="Recent work">
      <h2>Recent work</h2>
      {problem !== null &&
        (isToldAbove(problem, trouble) ? (
          <p className={styles['soft']}>What was worked on cannot be read just now.</p>
        ) : (
          <p role="alert">{problem.message}</p>
        ))}
      {isWaiting && <p className={styles['soft']}>Reading the library…</p>}
      {!isWaiting && problem === null && recent.length === 0 && (
        <p className={styles['soft']}>
          Nothing yet. What you run, ask and write is kept by itself and listed here.
        </p>
      )}
      <ul className={styles['recents']}>
        {recent.map((each) => (
          <li key={each.id} className={styles['recent']}>
            <Opener recent={each} />
            <span className={styles['soft']}>
              {each.what} · {whenOf(each.at)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <ScreenLink to={screen('library')}>Everything in the library</ScreenLink>
      </p>
    </section>
  );
}

function Opener({ recent }: { readonly recent: Recent }) {
  const actions = useActions();
  const { opens, title } = recent;

  async function openResult(id: string): Promise<void> {
    if (await actions.openResult(id)) actions.goTo(screen('compare'));
  }

  switch (opens.kind) {
    case 'screen':
      return <ScreenLink to={opens.screen}>{title}</ScreenLink>;
    case 'choice':
      return (
        <ScreenLink to={screen('compare')} onFollow={() => actions.choose(opens.choice)}>
          {title}
        </ScreenLink>
      );
    case 'result':
      return (
        <Button look="inline" onPress={() => void openResult(opens.id)}>
          {title}
        </Button>
      );
  }
}
