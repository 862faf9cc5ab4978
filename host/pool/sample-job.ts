import { CrewJob } from './crew-job.ts';
import type { SampleOrder, Task, ThreadSetup } from './messages.ts';
import { tellRuns } from './tell-work.ts';

/** The pool's books on a round of a study: runs on one ground, each told as soon as it is back. */
export class SampleJob extends CrewJob {
  readonly order: SampleOrder;

  constructor(order: SampleOrder) {
    super();
    this.order = order;
  }

  get id(): number {
    return this.order.job;
  }

  get key(): string {
    return this.order.key;
  }

  get setup(): ThreadSetup {
    return { kind: 'ground', ground: this.order.ground };
  }

  protected get total(): number {
    return this.order.runs.length;
  }

  protected taskAt(position: number): Task {
    return { kind: 'run', position, run: this.order.runs[position]! };
  }

  tell(position: number): string {
    return tellRuns(this.order, [position]);
  }

  record(): void {
    this.done++;
  }
}
