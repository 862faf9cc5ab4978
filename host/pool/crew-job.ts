import type { Task, ThreadSetup } from './messages.ts';

/** The books on one job of the pool, as its crew sees it: how much is handed out, running and back. */
export abstract class CrewJob {
  abstract readonly id: number;
  /** Equal keys mean equal preparation, so that a thread may keep what it has prepared. */
  abstract readonly key: string;
  abstract readonly setup: ThreadSetup;
  /** How many tasks there are. */
  protected abstract readonly total: number;
  /** The task at a place in the order. */
  protected abstract taskAt(position: number): Task;

  readonly stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  done = 0;
  private next = 0;
  private running = 0;

  get stopping(): boolean {
    return Atomics.load(new Int32Array(this.stop), 0) !== 0;
  }

  /** Tasks neither handed out nor given up. */
  get waiting(): boolean {
    return !this.stopping && this.next < this.total;
  }

  get idle(): boolean {
    return this.running === 0;
  }

  get complete(): boolean {
    return this.done === this.total;
  }

  handOut(): Task {
    this.running++;
    return this.taskAt(this.next++);
  }

  /** Tasks not handed out yet. */
  get left(): number {
    return this.total - this.next;
  }

  /** The place of the next task in the order. */
  get upNext(): number {
    return this.next;
  }

  /** Leaves the next task out, because what it comes to is known. */
  passOver(): void {
    this.next++;
  }

  handBack(): void {
    this.running--;
  }

  requestStop(): void {
    Atomics.store(new Int32Array(this.stop), 0, 1);
  }
}
