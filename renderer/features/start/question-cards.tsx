import { useState } from 'react';
import { useClient } from '../../api/client-context.ts';
import { toProblem } from '../../api/problem.ts';
import type { Problem } from '../../api/types.ts';
import { atTab } from '../../navigation/compare.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { selectCatalogues } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { CARDS } from './cards.ts';
import type { Card } from './cards.ts';
import { madeFrom } from './recipe.ts';
import styles from './start.module.css';

/** The questions people come with, by who asks; each leads to its answer with everything filled in. */
export function QuestionCards() {
  return (
    <div className={styles['groups']}>
      {CARDS.map(({ who, cards }) => (
        <section key={who} aria-label={who} className={styles['group']}>
          <h2 className={styles['who']}>{who}</h2>
          <ul className={styles['cards']}>
            {cards.map((card) => (
              <QuestionCard key={card.id} card={card} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function QuestionCard({ card }: { readonly card: Card }) {
  const { question, answer, takes, choice = {}, recipe, tab, to } = card;
  const options = useApp(selectCatalogues)?.options ?? [];
  const client = useClient();
  const actions = useActions();
  const [problem, setProblem] = useState<Problem | null>(null);

  const goal = tab === undefined ? to : atTab(to, tab);

  function setUp(made: typeof choice = {}): void {
    const wished = { ...choice, ...made };
    if (Object.keys(wished).length > 0) actions.choose(wished);
  }

  async function makeAndGo(): Promise<void> {
    if (recipe === undefined) return;
    setProblem(null);
    try {
      setUp({ option: await madeFrom(recipe, client, options) });
      actions.goTo(goal);
    } catch (error) {
      setProblem(toProblem(error));
    }
  }

  return (
    <li className={styles['card']}>
      <h3 className={styles['question']}>
        {recipe === undefined ? (
          <ScreenLink to={goal} className={styles['link']} onFollow={setUp}>
            {question}
          </ScreenLink>
        ) : (
          <Button look="inline" onPress={() => void makeAndGo()}>
            {question}
          </Button>
        )}
      </h3>
      <p className={styles['answer']}>{answer}</p>
      <p className={styles['takes']}>{takes}</p>
      {problem !== null && (
        <p role="alert" className={styles['refused']}>
          {problem.message}
        </p>
      )}
    </li>
  );
}
