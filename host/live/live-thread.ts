/** The entry of the thread that keeps a market warm and plays one replicate of it whenever it is asked. */
import { parentPort } from 'node:worker_threads';

import { reportedYears } from '../../core/experiment/years.ts';
import { createAccumulator, createWarmMarket } from '../../core/index.ts';
import { isRefusal } from '../../core/scenario/is-refusal.ts';
import type { Asked } from '../threads/messages.ts';
import { createHandOver } from './hand-over.ts';
import type { FromLive } from './live.ts';
import { createOrderReader } from './live-order.ts';
import type { LiveOrder } from './live-order.ts';
import { shareArrays } from './share-arrays.ts';

if (parentPort === null) throw new Error('A live thread is started by the host.');
const port = parentPort;
const market = createWarmMarket();
const read = createOrderReader();

port.on('message', ({ question, stop }: Asked<LiveOrder>) => {
  const flag = new Int32Array(stop);
  say(played(question, () => Atomics.load(flag, 0) !== 0));
});

function say(said: FromLive): void {
  port.postMessage(said, []);
}

function played(sent: LiveOrder, shouldStop: () => boolean): FromLive {
  try {
    const order = read(sent);
    if (sent.wanted === 'foreseen')
      return { kind: market.foresee(order, shouldStop) ? 'foreseen' : 'stopped' };
    const { start, months } = order.scenarios[0]!.scenario;
    const handOver = createHandOver({
      now: () => performance.now(),
      months,
      options: order.scenarios.length,
      send: (parts) => say({ kind: 'months', parts }),
    });
    const replicate = market.play(
      order,
      shouldStop,
      sent.wanted === 'months and path' ? handOver : undefined,
    );
    if (replicate === null) return { kind: 'stopped' };
    const options = order.scenarios.map(({ scenario }) => scenario.option.at(-1)?.id ?? '');
    const accumulator = createAccumulator({ options, months, years: reportedYears(start, months) });
    accumulator.add(replicate);
    return {
      kind: 'played',
      summary: shareArrays({ ...accumulator.summary(), replicates: 1, accounts: replicate.accounts }),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: isRefusal(error) ? 'refused' : 'failed', message };
  }
}
