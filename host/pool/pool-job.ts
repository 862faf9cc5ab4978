import type { Engine, PoolSummary } from './engine.ts';
import type { JobOrder, Ran } from './messages.ts';

/** The pool's books on one job: which replicates are handed out, running and back, and the paths that came back. */
export class PoolJob {
  readonly order: JobOrder;
  readonly stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  done = 0;
  private next = 0;
  private running = 0;
  /** By option, then replicate, so that the order of arrival leaves no trace. */
  private readonly paths: (Float64Array | undefined)[][];
  /** By option after the first, then replicate. */
  private readonly winners: (Float64Array | undefined)[][];
  private partialDue = 0;
  /** The most any replicate needed: the same whichever thread ran it. */
  private accounts = 0;

  constructor(order: JobOrder) {
    this.order = order;
    this.paths = order.scenarios.map(() => []);
    this.winners = order.scenarios.slice(1).map(() => []);
  }

  get stopping(): boolean {
    return Atomics.load(new Int32Array(this.stop), 0) !== 0;
  }

  /** Replicates neither handed out nor given up. */
  get waiting(): boolean {
    return !this.stopping && this.next < this.order.replicates;
  }

  get idle(): boolean {
    return this.running === 0;
  }

  get complete(): boolean {
    return this.done === this.order.replicates;
  }

  handOut(): number {
    this.running++;
    return this.next++;
  }

  handBack(): void {
    this.running--;
  }

  requestStop(): void {
    Atomics.store(new Int32Array(this.stop), 0, 1);
  }

  record({ replicate, paths, winners, accounts }: Ran): void {
    paths.forEach((path, option) => {
      this.paths[option]![replicate] = path;
    });
    winners.forEach((sums, option) => {
      this.winners[option]![replicate] = sums;
    });
    this.accounts = Math.max(this.accounts, accounts);
    this.done++;
  }

  /** The numbers of the replicates that are back, in replicate order. */
  summary(engine: Engine): PoolSummary {
    const { scenarios } = this.order;
    const summary = engine.summarise({
      options: scenarios.map(({ option }) => option.at(-1)?.id ?? ''),
      months: scenarios[0]?.months ?? 0,
      series: this.paths.map(inOrder),
      winners: this.winners.map(inOrder),
    });
    return { ...summary, replicates: this.done, accounts: this.accounts };
  }

  /** A summary of what is done when one is wanted and due; summing up never takes more than a fifth of the time. */
  partial(engine: Engine, now: () => number): PoolSummary | undefined {
    const { partialEvery } = this.order;
    const began = now();
    if (partialEvery === null || this.done === 0 || began < this.partialDue) return undefined;
    const summary = this.summary(engine);
    const took = now() - began;
    this.partialDue = began + Math.max(partialEvery, took * 5);
    return summary;
  }

  /** Make the next partial summary due at once. */
  hastenPartial(): void {
    this.partialDue = 0;
  }
}

/** What is back, replicate by replicate. */
function inOrder(replicates: readonly (Float64Array | undefined)[]): Float64Array[] {
  return replicates.filter((numbers) => numbers !== undefined);
}
