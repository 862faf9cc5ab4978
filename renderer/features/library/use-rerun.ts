import { useEffect, useState } from 'react';
import { compareResults } from '../../../core/explain/compare-results.ts';
import type { ResultComparison } from '../../../core/explain/compare-results.ts';
import { rerunResult } from '../../../contract/follow-simulation.ts';
import type { Simulation } from '../../../contract/follow-simulation.ts';
import { useClient } from '../../api/client-context.ts';
import { toProblem } from '../../api/problem.ts';
import type { Problem, SimulationResult } from '../../api/types.ts';

/** How far a kept result that is run once more has come. */
export type Rerun =
  | { readonly kind: 'running'; readonly done: number; readonly total: number; readonly secondsLeft: number }
  | {
      readonly kind: 'compared';
      readonly kept: SimulationResult;
      readonly now: SimulationResult;
      readonly comparison: ResultComparison;
    }
  /** What the model of this program refuses of its inputs. */
  | { readonly kind: 'unfit'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly problem: Problem };

const NOT_YET: Rerun = { kind: 'running', done: 0, total: 1, secondsLeft: Infinity };

/** Runs a kept result once more and sets it beside what is kept; given up when nobody looks any more. */
export function useRerun(id: string): Rerun {
  const client = useClient();
  const [rerun, setRerun] = useState<Rerun>(NOT_YET);

  useEffect(() => {
    let isLeft = false;
    let simulation: Simulation | null = null;
    const say = (next: Rerun): void => {
      if (!isLeft) setRerun(next);
    };
    const startedAt = Date.now();

    async function run(): Promise<void> {
      try {
        simulation = await rerunResult(client, id, ({ done, total }) => {
          const secondsLeft = ((Date.now() - startedAt) / 1000 / done) * (total - done);
          say({ kind: 'running', done, total, secondsLeft });
        });
      } catch (error) {
        const problem = toProblem(error);
        say({ kind: problem.code === 'invalid-request' ? 'unfit' : 'failed', problem });
        return;
      }
      if (isLeft) return giveUp();
      try {
        const [{ result: kept }, { result: now }] = await Promise.all([
          client.call('results.get', { id }),
          simulation.finished,
        ]);
        say({ kind: 'compared', kept, now, comparison: compareResults(kept, now) });
      } catch (error) {
        say({ kind: 'failed', problem: toProblem(error) });
      }
    }

    /** A host that no longer knows the job has nothing left to cancel. */
    function giveUp(): void {
      simulation?.cancel().catch(() => undefined);
    }

    void run();
    return () => {
      isLeft = true;
      giveUp();
    };
  }, [client, id]);

  return rerun;
}
