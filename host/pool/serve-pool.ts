import { Crew } from './crew.ts';
import { loadEngine } from './engine.ts';
import type { Engine } from './engine.ts';
import type { FromPool, JobOrder, ToPool } from './messages.ts';
import { PoolJob } from './pool-job.ts';

/** The pool process's side of whatever channel its host opened. */
export type PoolPort = {
  readonly send: (message: FromPool) => void;
  readonly listen: (listener: (message: ToPool) => void) => void;
  readonly close: () => void;
};

export type PoolSetting = { readonly threads: number; readonly engine: string };

/** Serve jobs in the order they come, over as many threads as the setting allows. */
export async function servePool(port: PoolPort, { threads, engine: address }: PoolSetting): Promise<void> {
  const jobs = new Map<number, PoolJob>();
  const early: ToPool[] = [];
  let answer = (message: ToPool): void => void early.push(message);
  port.listen((message) => answer(message));

  const engine = await loadEngine(address);
  const crew = new Crew(
    threads,
    { engine: address },
    {
      nextJob: () => [...jobs.values()].find((job) => job.waiting),
      ran: (job, replicate) => {
        job.record(replicate);
        if (jobs.get(job.order.job) === job) report(job);
      },
      stopped: (job) => {
        if (jobs.get(job.order.job) === job) endCancelled(job);
      },
      failed: (job, message) => fail(job, message),
    },
  );

  function start(order: JobOrder): void {
    jobs.set(order.job, new PoolJob(order));
    crew.assign();
  }

  function cancel(id: number): void {
    const job = jobs.get(id);
    if (job === undefined) return;
    job.requestStop();
    endCancelled(job);
  }

  function report(job: PoolJob): void {
    const { job: id } = job.order;
    if (job.complete) return finish(job);
    if (job.stopping) return endCancelled(job);
    guarded(job, () => {
      port.send({ kind: 'progressed', job: id, done: job.done, ...partialOf(job, engine) });
    });
  }

  function finish(job: PoolJob): void {
    guarded(job, () => {
      const summary = job.summary(engine);
      jobs.delete(job.order.job);
      port.send({ kind: 'finished', job: job.order.job, summary });
    });
  }

  /** Cancelled is said once nothing of the job is running; what is done goes along when summaries are wanted. */
  function endCancelled(job: PoolJob): void {
    if (!job.idle) return;
    guarded(job, () => {
      job.hastenPartial();
      const partial = partialOf(job, engine);
      jobs.delete(job.order.job);
      port.send({ kind: 'cancelled', job: job.order.job, done: job.done, ...partial });
    });
  }

  function fail(job: PoolJob, message: string): void {
    job.requestStop();
    if (jobs.get(job.order.job) !== job) return;
    jobs.delete(job.order.job);
    port.send({ kind: 'failed', job: job.order.job, message });
  }

  function guarded(job: PoolJob, action: () => void): void {
    try {
      action();
    } catch (error) {
      fail(job, error instanceof Error ? error.message : String(error));
    }
  }

  answer = (message) => {
    if (message.kind === 'start') start(message.order);
    else if (message.kind === 'cancel') cancel(message.job);
    else void crew.dismiss().then(port.close);
  };
  early.forEach(answer);
}

function partialOf(job: PoolJob, engine: Engine): { partial?: NonNullable<ReturnType<PoolJob['partial']>> } {
  const partial = job.partial(engine, () => performance.now());
  return partial === undefined ? {} : { partial };
}
