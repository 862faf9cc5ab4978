import { giveWay } from '../processes/give-way.ts';
import type { ProcessPort } from '../processes/hosted-process.ts';
import type { CrewJob } from './crew-job.ts';
import { Crew } from './crew.ts';
import type { CrewSetting } from './crew.ts';
import { loadEngine } from './engine.ts';
import { openWorkStore } from '../db/work-store.ts';
import type { FromPool, PlayedRun, Ran, ToPool } from './messages.ts';
import { packReplicate, unpackReplicate } from './packed-replicate.ts';
import { PoolJob } from './pool-job.ts';
import { SampleJob } from './sample-job.ts';

export type PoolSetting = CrewSetting & {
  readonly threads: number;
  /** The folder in which finished replicates are kept, so that they are not run again; left out, none are. */
  readonly work?: string;
  /** Whether other work comes first: that of a window somebody looks at. */
  readonly givesWay?: boolean;
};

type Job = PoolJob | SampleJob;

/** How long at a time it looks up what was run before: meanwhile it hears nothing. */
const LOOKING_MS = 50;

/** Serve jobs over as many threads as the setting allows: simulations first, for somebody is looking on; else in the order they come. */
export async function servePool(
  port: ProcessPort<ToPool, FromPool>,
  { threads, work: folder, givesWay = false, ...setting }: PoolSetting,
): Promise<void> {
  if (givesWay) giveWay();
  const jobs = new Map<number, Job>();
  /** Those of which more may have been run before. */
  const looking = new Set<PoolJob>();
  const early: ToPool[] = [];
  let answer = (message: ToPool): void => void early.push(message);
  port.listen((message) => answer(message));

  const engine = await loadEngine(setting.engine);
  const work = folder === undefined ? null : openWorkStore(folder);
  const crew = new Crew(threads, setting, {
    nextJob: () => {
      const all = [...jobs.values()];
      const simulations = all.filter((job) => job instanceof PoolJob).filter(tookKnown);
      return [...simulations, ...all.filter((job) => job instanceof SampleJob)].find((job) => job.waiting);
    },
    out: ({ id, out }) => port.send({ kind: 'out', job: id, positions: [...out] }),
    ran: ({ id }, outcome) => {
      const job = jobs.get(id);
      if (job !== undefined) heard(job, outcome);
    },
    failed: (job, message) => fail(job, message, false),
    refused: (job, message) => fail(job, message, true),
  });

  function start(job: Job): void {
    jobs.set(job.id, job);
    crew.assign();
  }

  /** Records what was run before, so that it is not handed out. False where there may be more: it goes on once others have had their turn. */
  function tookKnown(job: PoolJob): boolean {
    if (looking.has(job)) return false;
    const before = job.done;
    const until = performance.now() + LOOKING_MS;
    for (let known = nextKnown(job); known !== null; known = nextKnown(job)) {
      job.passOver();
      job.record(known);
      if (performance.now() > until) {
        lookFurther(job);
        break;
      }
    }
    if (job.done > before) report(job);
    return !looking.has(job);
  }

  function lookFurther(job: PoolJob): void {
    looking.add(job);
    setImmediate(() => {
      looking.delete(job);
      crew.assign();
    });
  }

  function nextKnown(job: PoolJob): Ran | null {
    if (work === null || job.order.anew === true || !job.goesOn) return null;
    const packed = work.read(job.key, job.upNext);
    return packed === null ? null : unpackReplicate(job.upNext, packed);
  }

  /** Cancelled is said at once; what still runs of the job stops within the month. What is done goes along when summaries are wanted. */
  function cancel(id: number): void {
    const job = jobs.get(id);
    if (job === undefined) return;
    job.requestStop();
    guarded(job, () => {
      const partial = job instanceof PoolJob ? lastPartial(job) : {};
      jobs.delete(job.id);
      port.send({ kind: 'cancelled', job: job.id, done: job.done, ...partial });
    });
  }

  function heard(job: Job, outcome: Ran | PlayedRun): void {
    if (job instanceof PoolJob && outcome.kind === 'ran') {
      work?.write(job.key, outcome.replicate, packReplicate(outcome));
      guarded(job, () => {
        job.record(outcome);
        report(job);
      });
    } else if (job instanceof SampleJob && outcome.kind === 'played') {
      job.record();
      port.send({ ...outcome, job: job.id });
      if (job.complete) finishSample(job);
    }
  }

  function finishSample({ id }: SampleJob): void {
    jobs.delete(id);
    port.send({ kind: 'sampled', job: id });
  }

  function report(job: PoolJob): void {
    if (job.complete) return finish(job);
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

  function fail(job: CrewJob, message: string, isRefused: boolean): void {
    job.requestStop();
    if (jobs.get(job.id) !== job) return;
    jobs.delete(job.id);
    port.send({ kind: 'failed', job: job.id, message, isRefused });
  }

  function guarded(job: Job, action: () => void): void {
    try {
      action();
    } catch (error) {
      fail(job, error instanceof Error ? error.message : String(error), false);
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
    else {
      // Or whoever is dismissed would be replaced.
      jobs.clear();
      void crew.dismiss().then(end);
    }
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
