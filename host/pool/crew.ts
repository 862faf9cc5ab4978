import { Worker } from 'node:worker_threads';

import type { CrewJob } from './crew-job.ts';
import type { FromThread, LivedRun, Ran, ThreadSetting, ToThread } from './messages.ts';

/** What a crew does with the outcome of a task. */
export type Foreman = {
  /** The next job with tasks to hand out. */
  readonly nextJob: () => CrewJob | undefined;
  readonly ran: (job: CrewJob, outcome: Ran | LivedRun) => void;
  readonly stopped: (job: CrewJob) => void;
  readonly failed: (job: CrewJob, message: string) => void;
};

type Thread = {
  readonly worker: Worker;
  key: string | null;
  job: CrewJob | null;
  /** Tasks of the job it has: the one at work, and the one waiting behind it. */
  tasks: number;
  failure: string | null;
};

/** One task at work and one behind it, so that a thread need not wait while this process sums up or writes. */
const MOST_TASKS = 2;

/** The simulation threads: each works on one task at a time; one that dies fails its job and is replaced. */
export class Crew {
  private readonly size: number;
  private readonly setting: ThreadSetting;
  private readonly foreman: Foreman;
  private readonly threads = new Set<Thread>();

  constructor(size: number, setting: ThreadSetting, foreman: Foreman) {
    this.size = size;
    this.setting = setting;
    this.foreman = foreman;
  }

  /** Hand work to every thread with room, making threads while there is work for them. */
  assign(): void {
    for (;;) {
      const job = this.foreman.nextJob();
      const thread = job === undefined ? undefined : (this.free(job) ?? this.nearlyFree(job));
      if (job === undefined || thread === undefined) return;
      const { key, setup, stop } = job;
      const prepared = thread.key === key;
      thread.job = job;
      thread.tasks++;
      thread.key = key;
      const message: ToThread = { key, task: job.handOut(), stop };
      thread.worker.postMessage(prepared ? message : { ...message, setup }, []);
    }
  }

  async dismiss(): Promise<void> {
    await Promise.all([...this.threads].map(({ worker }) => worker.terminate()));
  }

  /** A free thread that has prepared the job, else any free one, else a new one while there is room. */
  private free(job: CrewJob): Thread | undefined {
    const idle = [...this.threads].filter((thread) => thread.job === null);
    const ready = idle.find((thread) => thread.key === job.key) ?? idle[0];
    return ready ?? (this.threads.size < this.size ? this.hire() : undefined);
  }

  /** A thread with nothing waiting behind its task of the same job; none near the end, where a task had better wait for whoever is free first. */
  private nearlyFree(job: CrewJob): Thread | undefined {
    if (job.left <= this.size) return undefined;
    return [...this.threads].find((thread) => thread.job === job && thread.tasks < MOST_TASKS);
  }

  private hire(): Thread {
    const worker = new Worker(threadEntry(), { workerData: this.setting, execArgv: [] });
    const thread: Thread = { worker, key: null, job: null, tasks: 0, failure: null };
    worker.on('message', (message: FromThread) => this.heard(thread, message));
    worker.on('error', (error: unknown) => {
      thread.failure = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', (code) => this.left(thread, code));
    this.threads.add(thread);
    return thread;
  }

  private heard(thread: Thread, message: FromThread): void {
    const { job } = thread;
    if (job === null) return;
    thread.tasks--;
    if (thread.tasks === 0) thread.job = null;
    job.handBack();
    if (message.kind === 'ran' || message.kind === 'lived') this.foreman.ran(job, message);
    else if (message.kind === 'stopped') this.foreman.stopped(job);
    else {
      thread.key = null;
      this.foreman.failed(job, message.message);
    }
    this.assign();
  }

  private left(thread: Thread, code: number): void {
    this.threads.delete(thread);
    const { job } = thread;
    if (job === null) return;
    thread.job = null;
    for (; thread.tasks > 0; thread.tasks--) job.handBack();
    const cause = thread.failure ?? `exit code ${code}`;
    this.foreman.failed(job, `A simulation thread ended unexpectedly (${cause}).`);
    this.assign();
  }
}

/** Beside this file, as source in development and as a bundle when packaged. */
function threadEntry(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url);
}
