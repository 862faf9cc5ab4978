import type { Accumulator, AccumulatorOrder, Simulator, Summary } from '../../core/index.ts';
import type { Ground } from '../../core/experiment/ground.ts';
import type { Sampler } from '../../core/experiment/sampler.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';

export type { Simulator } from '../../core/index.ts';

/** What the pool asks of the engine. The core is one; tests bring their own. */
export type Engine = {
  readonly createSampler: (ground: Ground) => Sampler;
  readonly createSimulator: (scenarios: readonly Scenario[]) => Simulator;
  readonly createAccumulator: (order: AccumulatorOrder) => Accumulator;
};

/** What a job comes to: the numbers of a result, without the names and hashes that the host adds. */
export type PoolSummary = Summary & {
  readonly replicates: number;
  /** The most accounts any replicate used. */
  readonly accounts: number;
};

/** Load an engine by the address of its module. */
export async function loadEngine(address: string): Promise<Engine> {
  return (await import(address)) as Engine;
}
