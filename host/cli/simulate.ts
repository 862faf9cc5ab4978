import { createClient } from '../../contract/client.ts';
import { ContractError } from '../../contract/errors.ts';
import { startSimulation } from '../../contract/follow-simulation.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import type { SimulationResult } from '../../core/run/result.ts';
import { createHost, defaultThreads } from '../create-host.ts';
import type { Console } from './console.ts';
import { CommandFailure, EXIT } from './failure.ts';
import type { Interruption } from './interruption.ts';
import { count } from '../../core/figures/count.ts';
import type { RunOrder } from './simulation-flags.ts';

export type Simulated = {
  readonly result: SimulationResult;
  readonly resultId: string | null;
  readonly elapsedSeconds: number;
  readonly threads: number;
};

export type Surroundings = {
  readonly dataFolder: string | undefined;
  readonly scenariosFolder: string;
  readonly console: Console;
  readonly interruption: Interruption;
};

/** Run through the same contract the window uses, with progress shown and Ctrl-C heeded. */
export async function simulate(
  order: RunOrder,
  options: readonly string[],
  { dataFolder, scenariosFolder, console, interruption }: Surroundings,
): Promise<Simulated> {
  const threads = order.threads ?? defaultThreads();
  const host = await createHost({ dataFolder, scenariosFolder, threads, keepWork: order.save });
  const client = createClient(directTransport(createServer(host.handlers, { events: host.events })));
  const { place, future, start, months, replicates, seed, save } = order;
  const began = performance.now();
  try {
    const simulation = await startSimulation(
      client,
      { place, options: [...options], future, start, months, replicates, seed, save },
      ({ done, total }) => console.progress(progressLine(done, total, performance.now() - began)),
    );
    interruption.act(() => void simulation.cancel());
    const { result, resultId } = await simulation.finished;
    return { result, resultId, threads, elapsedSeconds: (performance.now() - began) / 1000 };
  } catch (error) {
    throw error instanceof ContractError && error.code === 'cancelled' ? stopped(error, order) : error;
  } finally {
    console.progress('');
    client.close();
    await host.close();
  }
}

function stopped({ details }: ContractError, { replicates, save }: RunOrder): CommandFailure {
  const done = (details as { done?: number } | undefined)?.done ?? 0;
  return new CommandFailure(
    EXIT.interrupted,
    `Stopped after ${done} of ${count(replicates, 'replicate')}. ${save ? 'What was run is kept: the same command goes on from there.' : 'Nothing was saved.'}`,
  );
}

function progressLine(done: number, total: number, elapsedMs: number): string {
  const left = Math.ceil(((elapsedMs / done) * (total - done)) / 1000);
  return `${done} of ${count(total, 'replicate')}, about ${count(left, 'second')} left (Ctrl-C stops)`;
}
