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

  /** A task as a sentence names it: whose it is, and the numbers it is found again by. */
  abstract tell(position: number): string;

  readonly stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  done = 0;
  /** The places in the order of tasks handed out and not back. */
  readonly out = new Set<number>();
  private next = 0;
  /** Tasks that came to nothing through no fault of theirs, or have failed once. */
  private readonly again: number[] = [];
  private readonly struck = new Set<number>();

  get stopping(): boolean {
    return Atomics.load(new Int32Array(this.stop), 0) !== 0;
  }

  /** Whether there is a task to hand out. */
  get waiting(): boolean {
    return (!this.stopping && this.again.length > 0) || this.goesOn;
  }

  /** Whether there is a task that was never handed out, and may be. */
  get goesOn(): boolean {
    return !this.stopping && this.next < this.total && this.hasRoom;
  }

  /** Whether what comes back of another task can be taken in. */
  protected get hasRoom(): boolean {
    return true;
  }

  get complete(): boolean {
    return this.done === this.total;
  }

  /** The place of a task in the order, and the task. */
  handOut(): { readonly position: number; readonly task: Task } {
    const position = this.again.shift() ?? this.next++;
    this.out.add(position);
    return { position, task: this.taskAt(position) };
  }

  /** Tasks not handed out yet. */
  get left(): number {
    return this.total - this.next + this.again.length;
  }

  /** The place of the next task in the order. */
  get upNext(): number {
    return this.next;
  }

  /** Leaves the next task out, because what it comes to is known. */
  passOver(): void {
    this.next++;
  }

  handBack(position: number): void {
    this.out.delete(position);
  }

  /** Takes back a task that was not worked on; it is handed out again. */
  takeBack(position: number): void {
    this.handBack(position);
    this.again.push(position);
  }

  /** Takes back a task that failed. False when it has failed before, and is not tried again. */
  strike(position: number): boolean {
    if (this.struck.has(position)) return false;
    this.struck.add(position);
    this.takeBack(position);
    return true;
  }

  requestStop(): void {
    Atomics.store(new Int32Array(this.stop), 0, 1);
  }
}
