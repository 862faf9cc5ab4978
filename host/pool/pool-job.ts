import type { Accumulator } from '../../core/index.ts';
import { reportedYears } from '../../core/experiment/years.ts';
import { LIMITS } from '../../core/scenario/scenario.ts';
import { CrewJob } from './crew-job.ts';
import type { Engine, PoolSummary } from './engine.ts';
import type { JobOrder, Ran, Task, ThreadSetup } from './messages.ts';
import { tellReplicates } from './tell-work.ts';

/** Summing up is work that keeps a processor from the runs themselves. */
const RATIO_OF_TIME = 30;
/** The most replicates that may wait for an earlier one. */
const MOST_EARLY = LIMITS.threads.max;

/** The pool's books on a simulation: the replicates that came back, summed up in their order, so that the order of arrival leaves no trace. */
export class PoolJob extends CrewJob {
  readonly order: JobOrder;
  private readonly accumulator: Accumulator;
  /** Back, but waiting for an earlier one. */
  private readonly early = new Map<number, Ran>();
  /** The next replicate to be summed up. */
  private awaited = 0;
  private partialDue = 0;
  /** The most any replicate needed: the same whichever thread ran it. */
  private accounts = 0;

  constructor(order: JobOrder, engine: Engine) {
    super();
    this.order = order;
    const { months, start } = order.scenarios[0]!;
    this.accumulator = engine.createAccumulator({
      options: order.scenarios.map(({ option }) => option.at(-1)?.id ?? ''),
      months,
      years: reportedYears(start, months),
    });
  }

  get id(): number {
    return this.order.job;
  }

  get key(): string {
    return this.order.key;
  }

  get setup(): ThreadSetup {
    return { kind: 'scenarios', scenarios: this.order.scenarios };
  }

  protected get total(): number {
    return this.order.replicates;
  }

  protected taskAt(position: number): Task {
    return { kind: 'replicate', replicate: position };
  }

  tell(replicate: number): string {
    return tellReplicates(this.order, [replicate]);
  }

  /** None while too many wait for one that is slow. */
  protected override get hasRoom(): boolean {
    return this.early.size < MOST_EARLY;
  }

  record(ran: Ran): void {
    this.early.set(ran.replicate, ran);
    this.done++;
    for (let next = this.early.get(this.awaited); next !== undefined; next = this.early.get(this.awaited)) {
      this.add(next);
      this.awaited++;
    }
  }

  /** The numbers of the replicates summed up so far: all from the first to the last before one that is still out. */
  summary(): PoolSummary {
    const { accumulator, accounts } = this;
    return { ...accumulator.summary(), replicates: accumulator.replicates, accounts };
  }

  /** A summary of what is done when one is wanted and due; summing up never takes more than a thirtieth of the time. */
  partial(now: () => number): PoolSummary | undefined {
    const { partialEvery } = this.order;
    const began = now();
    if (partialEvery === null || this.accumulator.replicates === 0 || began < this.partialDue)
      return undefined;
    const summary = this.summary();
    const took = now() - began;
    this.partialDue = began + Math.max(partialEvery, took * RATIO_OF_TIME);
    return summary;
  }

  /** Nothing more is coming: sum up what waits for a replicate that never will be there, and make a summary due at once. */
  close(): void {
    for (const replicate of [...this.early.keys()].sort((a, b) => a - b))
      this.add(this.early.get(replicate)!);
    this.partialDue = 0;
  }

  private add(ran: Ran): void {
    this.early.delete(ran.replicate);
    this.accumulator.add(ran);
    this.accounts = Math.max(this.accounts, ran.accounts);
  }
}
