import type { CrewJob } from './crew-job.ts';
import { Crew } from './crew.ts';
import { loadEngine } from './engine.ts';
import { openWorkStore } from '../db/work-store.ts';
import type { FromPool, LivedRun, Ran, ToPool } from './messages.ts';
import { packReplicate, unpackReplicate } from './packed-replicate.ts';
import { PoolJob } from './pool-job.ts';
import { SampleJob } from './sample-job.ts';

/** The pool process's side of whatever channel its host opened. */
export type PoolPort = {
  readonly send: (message: FromPool) => void;
  readonly listen: (listener: (message: ToPool) => void) => void;
  readonly close: () => void;
};

export type PoolSetting = {
  readonly threads: number;
  readonly engine: string;
  /** The folder in which finished replicates are kept, so that they are not run again; left out, none are. */
  readonly work?: string;
};

type Job = PoolJob | SampleJob;

/** Serve jobs over as many threads as the setting allows: simulations first, for somebody is looking on; else in the order they come. */
export async function servePool(
  port: PoolPort,
  { threads, engine: address, work: folder }: PoolSetting,
): Promise<void> {
  const jobs = new Map<number, Job>();
  const early: ToPool[] = [];
  let answer = (message: ToPool): void => void early.push(message);
  port.listen((message) => answer(message));

  const engine = await loadEngine(address);
  const work = folder === undefined ? null : openWorkStore(folder);
  const crew = new Crew(
    threads,
    { engine: address },
    {
      nextJob: () => {
        const all = [...jobs.values()];
        const simulations = all.filter((job) => job instanceof PoolJob);
        simulations.forEach(takeKnown);
        return [...simulations, ...all].find((job) => job.waiting);
      },
      ran: ({ id }, outcome) => {
        const job = jobs.get(id);
        if (job !== undefined) heard(job, outcome);
      },
      stopped: ({ id }) => {
        const job = jobs.get(id);
        if (job !== undefined) endCancelled(job);
      },
      failed: (job, message) => fail(job, message),
    },
  );

  function start(job: Job): void {
    jobs.set(job.id, job);
    crew.assign();
  }

  /** Records what was run before, so that it is not handed out. */
  function takeKnown(job: PoolJob): void {
    const before = job.done;
    if (work === null || job.order.anew === true) return;
    while (job.waiting) {
      const replicate = job.upNext;
      const packed = work.read(job.key, replicate);
      if (packed === null) break;
      job.passOver();
      job.record(unpackReplicate(replicate, packed));
    }
    if (job.done > before) report(job);
  }

  function cancel(id: number): void {
    const job = jobs.get(id);
    if (job === undefined) return;
    job.requestStop();
    endCancelled(job);
  }

  function heard(job: Job, outcome: Ran | LivedRun): void {
    if (job instanceof PoolJob && outcome.kind === 'ran') {
      work?.write(job.key, outcome.replicate, packReplicate(outcome));
      guarded(job, () => {
        job.record(outcome);
        report(job);
      });
    } else if (job instanceof SampleJob && outcome.kind === 'lived') {
      job.record();
      port.send({ ...outcome, job: job.id });
      if (job.complete) finishSample(job);
      else if (job.stopping) endCancelled(job);
    }
  }

  function finishSample({ id }: SampleJob): void {
    jobs.delete(id);
    port.send({ kind: 'sampled', job: id });
  }

  function report(job: PoolJob): void {
    if (job.complete) return finish(job);
    if (job.stopping) return endCancelled(job);
    guarded(job, () => {
      port.send({ kind: 'progressed', job: job.id, done: job.done, ...partialOf(job) });
    });
  }

  function finish(job: PoolJob): void {
    guarded(job, () => {
      const summary = job.summary();
      jobs.delete(job.id);
      port.send({ kind: 'finished', job: job.id, summary });
    });
  }

  /** Cancelled is said once nothing of the job is running; what is done goes along when summaries are wanted. */
  function endCancelled(job: Job): void {
    if (!job.idle) return;
    guarded(job, () => {
      const partial = job instanceof PoolJob ? lastPartial(job) : {};
      jobs.delete(job.id);
      port.send({ kind: 'cancelled', job: job.id, done: job.done, ...partial });
    });
  }

  function fail(job: CrewJob, message: string): void {
    job.requestStop();
    if (jobs.get(job.id) !== job) return;
    jobs.delete(job.id);
    port.send({ kind: 'failed', job: job.id, message });
  }

  function guarded(job: Job, action: () => void): void {
    try {
      action();
    } catch (error) {
      fail(job, error instanceof Error ? error.message : String(error));
    }
  }

  function end(): void {
    work?.close();
    port.close();
  }

  answer = (message) => {
    if (message.kind === 'start') start(new PoolJob(message.order, engine));
    else if (message.kind === 'sample') start(new SampleJob(message.order));
    else if (message.kind === 'cancel') cancel(message.job);
    else void crew.dismiss().then(end);
  };
  early.forEach(answer);
}

function partialOf(job: PoolJob): { partial?: NonNullable<ReturnType<PoolJob['partial']>> } {
  const partial = job.partial(() => performance.now());
  return partial === undefined ? {} : { partial };
}

function lastPartial(job: PoolJob): ReturnType<typeof partialOf> {
  job.close();
  return partialOf(job);
}
