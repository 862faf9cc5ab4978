import { selectCatalogues, selectResult } from '../../store/selectors.ts';
import { useApp } from '../../store/use-app.ts';
import { Afterwards } from '../../ui/afterwards.tsx';
import { Grades } from './grades.tsx';
import { Origin } from './origin.tsx';
import { PlaceFigures } from './place-figures.tsx';
import styles from './about.module.css';

/** What stands behind the figures: who made them, from what, and how far to trust it. */
export function AboutNumbers() {
  const catalogues = useApp(selectCatalogues);
  const result = useApp(selectResult);
  const place = useApp((state) => state.details.place);
  if (catalogues === null) return null;
  return (
    <div className={styles['page']}>
      <Origin about={catalogues.about} result={result} />
      <Limits />
      {place !== null && <PlaceFigures place={place} />}
      <Afterwards>
        <Grades parameters={catalogues.parameters} />
      </Afterwards>
    </div>
  );
}

function Limits() {
  return (
    <section className={styles['card']}>
      <h2>What to keep in mind</h2>
      <ul className={styles['points']}>
        <li>
          This is a simulation of a market like the one named, not a forecast of it. No real person or
          provider is in it.
        </li>
        <li>
          Differences between options are firmer than levels: both meet the same people and the same luck.
        </li>
        <li>The bands show luck alone. Doubt about the parameters themselves comes on top of them.</li>
        <li>
          Where a figure rests on assumptions (grade D), treat it as a question to settle, not an answer.
        </li>
      </ul>
    </section>
  );
}
