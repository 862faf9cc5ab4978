import type { IndicatorId } from '../../../core/model/indicators.ts';
import { LIMITS } from '../../../core/scenario/scenario.ts';
import type { SimulationResult } from '../../api/types.ts';
import { NO_SPREAD } from '../../format/verdict.ts';
import { count } from '../../format/month.ts';
import { useActions, useApp } from '../../store/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { settledOf } from './settled.ts';
import styles from './convergence.module.css';

type ConvergenceProps = {
  readonly result: SimulationResult;
  /** The differences that are looked at. */
  readonly indicators: readonly IndicatorId[];
};

/** Four times the runs halve the error of an average. */
const TO_HALVE = 4;

/** Whether there are runs enough: how many of the differences on the first screen are told apart from luck. */
export function Convergence({ result, indicators }: ConvergenceProps) {
  const isRunning = useApp((state) => state.run.kind === 'running');
  const { choose, run } = useActions();
  const { settled, of } = settledOf(result, indicators);
  if (of === 0) return null;
  const more = Math.min(result.replicates * TO_HALVE, LIMITS.replicates.max);
  const sentence =
    result.replicates < 2
      ? NO_SPREAD
      : `${settled} of ${of} headline differences are settled after ${count(result.replicates, 'replicate')}`;

  function runMore(): void {
    choose({ replicates: more });
    void run();
  }

  return (
    <p className={styles['convergence']}>
      <meter className={styles['meter']} min={0} max={of} value={settled} aria-label="Settled differences" />
      <span>
        {sentence}
        {result.replicates > 1 &&
          settled < of &&
          (settled === 0 ? '; any of them could still be luck' : '; the rest could still be luck')}
        .
      </span>
      {settled < of && !isRunning && more > result.replicates && (
        <Button look="inline" onPress={runMore}>
          Run {more.toLocaleString('en-GB')}, which{' '}
          {more === result.replicates * TO_HALVE ? 'halves' : 'narrows'} the error
        </Button>
      )}
    </p>
  );
}
