import { selectCatalogues } from '../../store/selectors.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { PlacePicker } from '../../ui/place-picker.tsx';
import { FirstFigures } from './first-figures.tsx';
import { QuestionCards } from './question-cards.tsx';
import { RecentWork } from './recent-work.tsx';
import styles from './start.module.css';

/** What an empty address shows: where, the questions people come with, and the first figures as they come in. */
export function StartScreen() {
  const catalogues = useApp(selectCatalogues);
  const place = useApp((state) => state.choice.place);
  const { choose } = useActions();
  if (catalogues === null) return null;
  return (
    <div className={styles['page']}>
      <div className={styles['opening']}>
        <div className={styles['words']}>
          <h1>What do you want to know?</h1>
          <p>
            This program plays a local care market forward month by month, as it is and with a change you are
            thinking of, and shows what differs for people, providers and the council. Your figures stay on
            this machine.
          </p>
        </div>
        <div className={styles['where']}>
          <PlacePicker
            label="Which council?"
            places={catalogues.places}
            value={place}
            onChange={(id) => choose({ place: id })}
          />
        </div>
      </div>
      <div className={styles['columns']}>
        <QuestionCards />
        <div className={styles['side']}>
          <FirstFigures />
          <RecentWork />
        </div>
      </div>
    </div>
  );
}
