import { timeLeft } from '../../format/duration.ts';
import { count, monthSpan } from '../../format/month.ts';
import { ScreenLink } from '../../navigation/link.tsx';
import { screen } from '../../navigation/screen.ts';
import { secondsLeft, selectCatalogues, selectResult } from '../../store/selectors.ts';
import type { Run } from '../../store/state.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Figures } from './figures.tsx';
import styles from './start.module.css';

/** The present comparison, which runs by itself: its first figures, without anything having been asked. */
export function FirstFigures({ now = () => performance.now() }: { readonly now?: () => number }) {
  const run = useApp((state) => state.run);
  const result = useApp(selectResult);
  const { option, place, future } = useApp((state) => state.choice);
  const catalogues = useApp(selectCatalogues);
  if (catalogues === null) return null;
  const invented = catalogues.places.find(({ id }) => id === place)?.invented ?? false;
  return (
    <section className={styles['box']} aria-label="The comparison at hand">
      <h2>{nameOf(catalogues.options, option)}</h2>
      <p className={styles['soft']}>
        In {nameOf(catalogues.places, place)}
        {invented && ' (an invented market)'}, future: {nameOf(catalogues.futures, future)}
        {result !== null && result.differences.length > 0 && '; difference from business as usual'}
        {result !== null && ` over ${monthSpan(result.months.length)}`}.
      </p>
      <State run={run} now={now()} />
      {result !== null && <Figures result={result} option={option} />}
      <p>
        <ScreenLink to={screen('compare')}>See all of it, and change it</ScreenLink>
      </p>
    </section>
  );
}

function nameOf(rows: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return rows.find((row) => row.id === id)?.name ?? id;
}

/** How far the figures have come; nothing once they are all in. */
function State({ run, now }: { readonly run: Run; readonly now: number }) {
  const actions = useActions();
  const start = (words: 'Run' | 'Run again') => <Button onPress={() => void actions.run()}>{words}</Button>;
  switch (run.kind) {
    case 'running':
      return <Progress label={progressOf(run, now)} done={run.done} total={run.total} />;
    case 'failed':
      return (
        <>
          <p role="alert" className={styles['refused']}>
            The run failed: {run.problem.message}
          </p>
          {start('Run again')}
        </>
      );
    case 'cancelled':
      return (
        <>
          <p>
            Cancelled after {run.done} of {count(run.total, 'replicate')}.
          </p>
          {start('Run again')}
        </>
      );
    case 'idle':
      return start('Run');
    case 'path':
      return <p>One path; the band follows once the change is saved.</p>;
    case 'finished':
      return <output className="visually-hidden">The figures are in.</output>;
  }
}

function progressOf(run: Extract<Run, { kind: 'running' }>, now: number): string {
  if (run.done === 0) return `Running ${count(run.total, 'replicate')}: the first figures come in a moment`;
  return `${run.done} of ${count(run.total, 'replicate')}, ${timeLeft(secondsLeft(run, now))}`;
}
