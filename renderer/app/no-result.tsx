import { count } from '../format/month.ts';
import { useActions, useApp } from '../store/use-app.ts';
import { Button } from '../ui/button.tsx';
import { ProblemPanel } from '../ui/problem-panel.tsx';
import styles from './app.module.css';

/** What stands where a result would: not run, running, not drawn yet, cancelled too early, or failed. */
export function NoResult() {
  const run = useApp((state) => state.run);
  const actions = useActions();
  const start = (words: 'Run' | 'Run again') => (
    <Button look="primary" onPress={() => void actions.run()}>
      {words}
    </Button>
  );
  switch (run.kind) {
    case 'failed':
      return (
        <ProblemPanel title="The run failed" problem={run.problem} context={{ choice: run.choice }}>
          {start('Run again')}
        </ProblemPanel>
      );
    case 'cancelled':
      return (
        <div className={styles['empty']}>
          <h2>Cancelled before the first figures were in</h2>
          <p>
            {run.done === 0
              ? `None of ${count(run.total, 'replicate')} was done.`
              : `${run.done} of ${count(run.total, 'replicate')} ${run.done === 1 ? 'was' : 'were'} done, and nothing of ${run.done === 1 ? 'it' : 'them'} is kept.`}{' '}
            Finished runs are in the library.
          </p>
          {start('Run again')}
        </div>
      );
    case 'running':
      return (
        <div className={styles['empty']}>
          <h2>Running</h2>
          <p>
            The first figures appear here as soon as a few replicates are done; the rest fills in behind them.
            That is seconds for a small place, minutes for a large one.
          </p>
          <Skeletons />
        </div>
      );
    // Figures are drawn a moment after they are in: until then nothing is missing that could be asked for.
    case 'path':
    case 'finished':
      return (
        <div className={styles['empty']}>
          <h2>Drawing the figures</h2>
          <Skeletons />
        </div>
      );
    case 'idle':
      return (
        <div className={styles['empty']}>
          <h2>Nothing has been run yet</h2>
          <p>Choose a place, an option and a future above.</p>
          {start('Run')}
        </div>
      );
  }
}

function Skeletons() {
  return (
    <div className={styles['skeletons']} aria-hidden="true">
      <div />
      <div />
      <div />
    </div>
  );
}
