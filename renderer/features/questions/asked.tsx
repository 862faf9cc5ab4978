import { monthSpan } from '../../format/month.ts';
import { selectCatalogues } from '../../store/selectors.ts';
import type { StudyJob } from '../../store/state.ts';
import { useApp } from '../../store/use-app.ts';
import { limitFacts } from './limit-facts.ts';
import { useNames } from './names.ts';
import { PLAIN_WORDS, questionOf } from './plain-words.ts';
import { Facts } from './facts.tsx';
import styles from './questions.module.css';

/** What a question under way was asked of, and what its answer will tell. */
export function Asked({ study: { kind, place, request } }: { readonly study: StudyJob }) {
  const names = useNames();
  const places = useApp((state) => selectCatalogues(state)?.places);
  const { asks, tells } = PLAIN_WORDS[questionOf(kind)];
  const facts: readonly (readonly [string, string])[] = [
    ['Question', asks],
    ['Tells', tells],
    ['Place', places?.find(({ id }) => id === place)?.name ?? place],
    ...(request === null
      ? []
      : ([
          ['Options', request.ground.options.map(names.option).join('; ')],
          ['Futures', request.ground.futures.map(names.future).join('; ')],
          ...limitFacts(request.question),
          ['Months', monthSpan(request.ground.months)],
          ['Seed', String(request.ground.seed)],
        ] as const)),
  ];
  return (
    <section className={styles['card']} aria-labelledby="asked">
      <h2 id="asked">What is asked</h2>
      <Facts facts={facts} />
    </section>
  );
}
