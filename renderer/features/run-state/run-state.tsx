import { useDeferredValue } from 'react';
import { timeLeft } from '../../format/duration.ts';
import { count } from '../../format/month.ts';
import {
  sameChoice,
  secondsLeft,
  selectIsGone,
  selectResult,
  selectStanding,
} from '../../store/selectors.ts';
import type { Standing } from '../../store/selectors.ts';
import type { Run } from '../../store/state.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import styles from './run-state.module.css';

type RunStateProps = { readonly now?: () => number };

/** Whether the figures below belong to the choice above, and the button that makes them so. */
export function RunState({ now = () => performance.now() }: RunStateProps) {
  const run = useApp((state) => state.run);
  const standing = useStanding();
  const isOther = useApp((state) => state.run.kind !== 'idle' && !sameChoice(state.run.choice, state.choice));
  const isGone = useApp(selectIsGone);
  const actions = useActions();
  const isOfNow = standing === 'up to date' || standing === 'drawing';
  const hasEnded = standing === 'failed' || standing === 'cancelled';
  return (
    <div className={styles['state']}>
      {run.kind === 'running' ? (
        <>
          <Progress label={progressLabel(run, now())} done={run.done} total={run.total} />
          <Button onPress={actions.cancel}>Cancel</Button>
        </>
      ) : (
        <>
          <p className={`${styles['standing']} ${styles[CLASSES[standing]]}`}>
            {sentence(run, standing, isOther)}
          </p>
          {standing !== 'one path' && !isGone && (
            <Button look={isOfNow ? 'plain' : 'primary'} onPress={() => void actions.run()}>
              {isOfNow || hasEnded ? 'Run again' : 'Run'}
            </Button>
          )}
        </>
      )}
      <output className="visually-hidden">
        {run.kind === 'running' ? 'Running' : sentence(run, standing, isOther)}
      </output>
    </div>
  );
}

/**
 * How the figures on the screen stand. They are drawn in small parts, later than the run ends (see `useLookedAt`): until they are the
 * run's own, nothing says that they are.
 */
function useStanding(): Standing | 'drawing' {
  const standing = useApp(selectStanding);
  const result = useApp(selectResult);
  const isDrawn = useDeferredValue(result) === result;
  return standing === 'up to date' && !isDrawn ? 'drawing' : standing;
}

const CLASSES = {
  'up to date': 'good',
  'out of date': 'warn',
  cancelled: 'warn',
  failed: 'bad',
  'one path': 'warn',
  running: 'plain',
  drawing: 'plain',
  none: 'plain',
} as const;

function progressLabel(run: Extract<Run, { kind: 'running' }>, now: number): string {
  if (run.done === 0) return `Running ${count(run.total, 'replicate')}`;
  return `${run.done} of ${count(run.total, 'replicate')}, ${timeLeft(secondsLeft(run, now))}`;
}

/** @param isOther whether the choice is another than that of the run, and not only what it is of */
function sentence(run: Run, standing: keyof typeof CLASSES, isOther: boolean): string {
  switch (standing) {
    case 'up to date':
      return 'Up to date';
    case 'out of date':
      return isOther ? 'Out of date: the choice has changed' : 'Out of date';
    case 'one path':
      return 'One path: the change is not saved';
    case 'cancelled':
      return run.kind === 'cancelled'
        ? `Cancelled after ${run.done} of ${count(run.total, 'replicate')}`
        : 'Cancelled';
    case 'failed':
      return 'The run failed';
    case 'running':
      return 'Running';
    case 'drawing':
      return 'Drawing the figures';
    case 'none':
      return 'Not run yet';
  }
}
