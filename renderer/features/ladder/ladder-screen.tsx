import { useMemo, useState } from 'react';
import { useAnswer } from '../../api/use-answer.ts';
import { longMonth } from '../../format/month.ts';
import { screen as screenOf } from '../../navigation/screen.ts';
import type { Screen } from '../../navigation/screen.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { ProblemPanel } from '../../ui/problem-panel.tsx';
import { Climbed } from './climbed.tsx';
import { LadderForm } from './ladder-form.tsx';
import { draftFrom, orderOf } from './order.ts';
import type { LadderDraft } from './order.ts';
import styles from './ladder.module.css';

/** What a budget buys by who holds it and how it is spent, with the sums. */
export function LadderScreen({ screen }: { readonly screen: Screen }) {
  const { goTo } = useActions();
  const choice = useApp((state) => state.choice);
  const catalogues = useApp(selectCatalogues);
  const asked = useMemo(() => draftFrom(screen.params, choice), [screen.params, choice]);
  const [draft, setDraft] = useState<LadderDraft>(asked);
  const [answer] = useAnswer('ladder.climb', orderOf(asked));
  if (catalogues === null) return null;
  const place = catalogues.places.find(({ id }) => id === asked.place);

  return (
    <div className={styles['page']}>
      <h1>What £{asked.gross} of budget buys</h1>
      <p className={styles['lead']}>
        The same sum buys different amounts of care by who holds it and how it is spent: taxes, fees and
        prices differ. Each sum is shown.
      </p>
      <LadderForm
        draft={draft}
        onChange={setDraft}
        onAsk={(next) => goTo(screenOf('ladder', null, { ...next }))}
      />
      {answer.kind === 'failed' && (
        <ProblemPanel title="The budget could not be followed" problem={answer.problem} />
      )}
      {answer.kind === 'waiting' && <output className={styles['soft']}>Working it out…</output>}
      {answer.kind === 'here' && (
        <Climbed
          answer={answer.value}
          gross={asked.gross}
          where={place === undefined ? 'anywhere' : place.name}
          when={longMonth(answer.value.month)}
          invented={place?.invented ?? false}
        />
      )}
    </div>
  );
}
