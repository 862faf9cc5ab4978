import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';

import { THREAD_MEMORY } from '../threads/thread-memory.ts';
import type { CrewJob } from './crew-job.ts';
import type { FromThread, PlayedRun, Ran, ThreadSetting, ToThread } from './messages.ts';
import { createPulse } from './pulse.ts';
import type { Pulse } from './pulse.ts';

/** What a crew does with the outcome of a task. */
export type Foreman = {
  /** The next job with tasks to hand out. */
  readonly nextJob: () => CrewJob | undefined;
  /** A task is being handed out. */
  readonly out: (job: CrewJob) => void;
  readonly ran: (job: CrewJob, outcome: Ran | PlayedRun) => void;
  readonly failed: (job: CrewJob, message: string) => void;
  /** The model will not have what the job asks, whoever asks it again. */
  readonly refused: (job: CrewJob, message: string) => void;
};

export type CrewSetting = {
  readonly engine: string;
  /** How long a thread at work may give no sign of life. */
  readonly hungAfterMs?: number;
  readonly memory?: ResourceLimits;
};

type Thread = {
  readonly worker: Worker;
  readonly pulse: Pulse;
  key: string | null;
  job: CrewJob | null;
  /** Tasks of the job it has, by their places in the order: the one at work, and the one waiting behind it. */
  readonly tasks: number[];
  failure: string | null;
};

/** One task at work and one behind it, so that a thread need not wait while this process sums up or writes. */
const MOST_TASKS = 2;

/** A month of the largest market takes a second or so, and to prepare it some seconds; no machine is a hundred times slower. */
const HUNG_AFTER_MS = 180_000;
/** Looks between two of which a machine may have slept: hung is who has not moved at so many of them. */
const LOOKS = 18;

/**
 * The simulation threads: each works on one task at a time. A task that ends in an error, with its thread or not at all is tried
 * once more on another thread; failing again, it fails its job. A thread that is gone is replaced.
 */
export class Crew {
  private readonly size: number;
  private readonly setting: CrewSetting;
  private readonly foreman: Foreman;
  private readonly threads = new Set<Thread>();
  private readonly looking: NodeJS.Timeout;

  constructor(size: number, setting: CrewSetting, foreman: Foreman) {
    this.size = size;
    this.setting = setting;
    this.foreman = foreman;
    const every = (setting.hungAfterMs ?? HUNG_AFTER_MS) / LOOKS;
    this.looking = setInterval(() => this.lookForHung(), every).unref();
  }

  /** Hand work to every thread with room, making threads while there is work for them. */
  assign(): void {
    for (;;) {
      const job = this.foreman.nextJob();
      const thread = job === undefined ? undefined : (this.free(job) ?? this.nearlyFree(job));
      if (job === undefined || thread === undefined) return;
      const { key, setup, stop } = job;
      const prepared = thread.key === key;
      const { position, task } = job.handOut();
      thread.job = job;
      thread.tasks.push(position);
      thread.key = key;
      // Before it begins: it may be what brings the process down.
      this.foreman.out(job);
      const message: ToThread = { key, task, stop };
      thread.worker.postMessage(prepared ? message : { ...message, setup }, []);
    }
  }

  async dismiss(): Promise<void> {
    clearInterval(this.looking);
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
    return [...this.threads].find(
      (thread) => thread.job === job && thread.tasks.length < MOST_TASKS && thread.failure === null,
    );
  }

  private hire(): Thread {
    const { engine, memory } = this.setting;
    const pulse = createPulse(LOOKS);
    const workerData: ThreadSetting = { engine, beats: pulse.beats };
    const worker = new Worker(threadEntry(), {
      workerData,
      execArgv: [],
      resourceLimits: { ...THREAD_MEMORY, ...memory },
    });
    const thread: Thread = { worker, pulse, key: null, job: null, tasks: [], failure: null };
    worker.on('message', (message: FromThread) => this.heard(thread, message));
    worker.on('error', (error: unknown) => {
      thread.failure ??= error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', (code) => this.left(thread, code));
    this.threads.add(thread);
    return thread;
  }

  private heard(thread: Thread, message: FromThread): void {
    const { job } = thread;
    if (job === null || thread.failure !== null) return;
    // What it keeps may be what made it fail.
    if (message.kind === 'failed') return this.end(thread, message.message);
    const position = thread.tasks.shift()!;
    if (thread.tasks.length === 0) thread.job = null;
    job.handBack(position);
    thread.pulse.restart();
    if (message.kind === 'ran' || message.kind === 'played') this.foreman.ran(job, message);
    else if (message.kind === 'refused') {
      thread.key = null;
      this.foreman.refused(job, message.message);
    }
    this.assign();
  }

  private lookForHung(): void {
    for (const thread of this.threads) {
      if (thread.job === null) thread.pulse.restart();
      else if (thread.failure === null && thread.pulse.isStill()) {
        const seconds = Math.round((this.setting.hungAfterMs ?? HUNG_AFTER_MS) / 1000);
        this.end(thread, `the simulation gave no sign of life for ${seconds} seconds`);
      }
    }
  }

  /** Its end is told by `left`. */
  private end(thread: Thread, failure: string): void {
    thread.failure = failure;
    void thread.worker.terminate();
  }

  private left(thread: Thread, code: number): void {
    this.threads.delete(thread);
    const { job, tasks } = thread;
    if (job === null) return;
    const cause = thread.failure ?? `a simulation thread ended with exit code ${code}`;
    const [atWork, ...behind] = tasks;
    for (const position of behind) job.takeBack(position);
    if (atWork !== undefined) this.failedTask(job, atWork, cause);
    this.assign();
  }

  private failedTask(job: CrewJob, position: number, cause: string): void {
    if (!job.stopping && job.strike(position)) return;
    job.handBack(position);
    if (!job.stopping) {
      this.foreman.failed(job, twiceFailed(job.tell(position), cause));
    }
  }
}

function twiceFailed(what: string, cause: string): string {
  return `The simulation could not be finished: ${what} failed twice, on two threads one after the other (${cause.replace(/\.$/, '')}). What was finished is kept. Run it again; if it fails again, tell the makers these numbers, from which anyone can repeat it.`;
}

/** Beside this file, as source in development and as a bundle when packaged. */
function threadEntry(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url);
}
