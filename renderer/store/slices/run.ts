import { startSimulation } from '../../../contract/follow-simulation.ts';
import type { Simulation } from '../../../contract/follow-simulation.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { toProblem } from '../../api/problem.ts';
import type { Progressed, SimulationRequest } from '../../api/types.ts';
import type { SliceContext } from '../slice.ts';
import type { Actions, Choice, Run } from '../state.ts';

/** The run the screen waits for; null inside until the host has taken it on. */
type Ticket = { simulation: Simulation | null };

export function createRun({ client, now, get, set }: SliceContext): Pick<Actions, 'run' | 'cancel'> {
  let ticket: Ticket | null = null;

  async function run(): Promise<void> {
    drop();
    const mine: Ticket = { simulation: null };
    ticket = mine;
    const { choice } = get();
    const waiting = { done: 0, total: choice.replicates, startedAt: now(), partial: null };
    set({ run: { kind: 'running', choice, ...waiting } });
    try {
      const simulation = await startSimulation(client, requestOf(choice), (progress) => {
        if (ticket === mine) advance(progress);
      });
      mine.simulation = simulation;
      if (ticket !== mine) {
        await simulation.cancel();
        return;
      }
      const { result, resultId } = await simulation.finished;
      if (ticket !== mine) return;
      end({ kind: 'finished', choice, result, resultId });
      if (get().library.rows !== null) await get().actions.listResults();
    } catch (error) {
      if (ticket === mine) end(failed(choice, error));
    }
  }

  /** The screen stops at once and keeps what has come in; the host is told behind it. */
  function cancel(): void {
    const current = get().run;
    if (current.kind !== 'running') return;
    drop();
    set({ run: cancelled(current) });
  }

  /** Let go of the run under way. A host that no longer knows the job has nothing left to cancel. */
  function drop(): void {
    ticket?.simulation?.cancel().catch(() => undefined);
    ticket = null;
  }

  function advance({ done, total, partial }: Progressed): void {
    const current = get().run;
    if (current.kind !== 'running') return;
    set({ run: { ...current, done, total, partial: partial ?? current.partial } });
  }

  function end(ended: Run): void {
    ticket = null;
    set({ run: ended });
  }

  /** Someone else may have cancelled the job; then what has come in stays as well. */
  function failed(choice: Choice, error: unknown): Run {
    const problem = toProblem(error);
    const current = get().run;
    if (problem.code === 'cancelled' && current.kind === 'running') return cancelled(current);
    return { kind: 'failed', choice, problem };
  }

  return { run, cancel };
}

function cancelled({ choice, done, total, partial }: Extract<Run, { kind: 'running' }>): Run {
  return { kind: 'cancelled', choice, done, total, partial };
}

/** Business as usual comes first: every difference is against it. */
export function requestOf({ option, ...rest }: Choice): SimulationRequest {
  const options = option === BUSINESS_AS_USUAL ? [option] : [BUSINESS_AS_USUAL, option];
  return { ...rest, options, save: true };
}
