import type { ContractEvent } from '../../contract/events.ts';
import { toContractError } from '../../contract/errors.ts';
import type { Result } from '../../contract/methods.ts';
import type { SimulationResult } from '../../core/run/result.ts';
import type { FrozenResult } from '../db/repositories/results.ts';
import type { PoolSummary } from '../pool/engine.ts';
import type { Pool, PoolRun } from '../pool/pool.ts';
import type { Outcome, Progress } from '../pool/pool-order.ts';
import { assembleAgain } from './assemble.ts';
import type { AssembledRun, SimulationRequest } from './assemble.ts';
import { PROGRESS_EVERY_MS } from './progress-pace.ts';

/** Simulations under way. Each ends with exactly one event: finished, failed or cancelled. */
export type Jobs = {
  readonly start: (request: SimulationRequest) => string;
  /** Runs a kept result once more from its own inputs: nothing that was run before is taken for it, and nothing is saved. */
  readonly again: (frozen: FrozenResult) => string;
  /** False when the job had already ended or never was. */
  readonly cancel: (job: string) => boolean;
  readonly list: () => Result<'jobs.list'>;
};

export type JobSurroundings = {
  readonly pool: Pool;
  /** What tells this engine's work from another's. */
  readonly enginePrint: () => string;
  readonly assemble: (request: SimulationRequest) => AssembledRun;
  readonly compose: (run: AssembledRun, summary: PoolSummary) => SimulationResult;
  /**
   * Asked for before a run that is to be saved, so that a library that cannot be used is told at once, and again at its end: another
   * may have taken its place by then, as when a backup was restored.
   */
  readonly freezer: () => (frozen: FrozenResult) => string;
  readonly emit: (event: ContractEvent) => void;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Milliseconds by a clock that nobody sets. */
  readonly steady: () => number;
};

type How = {
  readonly isKept: boolean;
  readonly partialEvery: number | null;
  readonly anew?: true;
};

type ActiveJob = {
  readonly request: SimulationRequest;
  readonly startedAt: string;
  readonly run: PoolRun;
  done: number;
  saidAt: number;
};

const PARTIAL_EVERY_MS = 500;

export function createJobs(host: JobSurroundings): Jobs {
  const active = new Map<string, ActiveJob>();

  function start(request: SimulationRequest): string {
    const assembled = host.assemble(request);
    return begin(request, assembled, {
      isKept: request.save,
      partialEvery: PARTIAL_EVERY_MS,
    });
  }

  function again(frozen: FrozenResult): string {
    return begin(requestOf(frozen), assembleAgain(frozen), { isKept: false, partialEvery: null, anew: true });
  }

  function begin(request: SimulationRequest, assembled: AssembledRun, how: How): string {
    const { isKept, partialEvery, anew = false } = how;
    if (isKept) host.freezer();
    const job = host.newId();
    const { scenarios, scenariosHash, replicates } = assembled;
    const key = `${host.enginePrint()} ${scenariosHash}`;
    const order = { key, scenarios, replicates, partialEvery, ...(anew && { anew }) };
    const run = host.pool.run(order, (progress) => progressed(job, assembled, progress));
    active.set(job, { request, startedAt: host.now().toISOString(), run, done: 0, saidAt: 0 });
    void run.outcome
      .then((outcome) => ended(job, assembled, isKept, outcome))
      .catch((error: unknown) => {
        // A job that has said how it ended has nothing more to say, whatever a listener made of it.
        if (!active.delete(job)) return;
        host.emit({ event: 'job.failed', data: { job, error: toContractError(error).toShape() } });
      });
    return job;
  }

  function progressed(job: string, assembled: AssembledRun, { done, total, partial }: Progress): void {
    const known = active.get(job);
    if (known === undefined) return;
    known.done = done;
    const now = host.steady();
    if (partial === undefined && now - known.saidAt < PROGRESS_EVERY_MS) return;
    known.saidAt = now;
    sayProgress(job, assembled, { done, total, ...(partial && { partial }) });
  }

  function sayProgress(job: string, assembled: AssembledRun, { done, total, partial }: Progress): void {
    const summed = partial === undefined ? {} : { partial: host.compose(assembled, partial) };
    host.emit({ event: 'job.progressed', data: { job, done, total, ...summed } });
  }

  function ended(job: string, assembled: AssembledRun, isKept: boolean, outcome: Outcome): void {
    if (outcome.kind === 'cancelled') {
      const { done, partial } = outcome;
      const total = assembled.replicates;
      if (partial !== undefined) sayProgress(job, assembled, { done, total, partial });
      active.delete(job);
      host.emit({ event: 'job.cancelled', data: { job, done, total } });
      return;
    }
    const result = host.compose(assembled, outcome.summary);
    const resultId = isKept
      ? host.freezer()({
          id: host.newId(),
          createdAt: host.now().toISOString(),
          result,
          inputs: assembled.inputs,
        })
      : null;
    active.delete(job);
    host.emit({ event: 'job.finished', data: { job, result, resultId } });
  }

  return {
    start,
    again,
    cancel: (job) => {
      const known = active.get(job);
      known?.run.cancel();
      return known !== undefined;
    },
    list: () =>
      [...active].map(([job, { request, startedAt, done }]) => {
        const { place, future, options, months, replicates, seed } = request;
        return { job, place, future, options, months, replicates, seed, startedAt, done, total: replicates };
      }),
  };
}

/** What a kept result would be asked for by. */
function requestOf({ result }: FrozenResult): SimulationRequest {
  const { place, future, options, months, replicates, seed, start } = result;
  return {
    place: place.id,
    future: future.id,
    options: options.map(({ id }) => id),
    months: months.length,
    replicates,
    seed,
    start,
    save: false,
  };
}
