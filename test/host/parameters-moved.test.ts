import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient } from '../../contract/client.ts';
import type { Client } from '../../contract/client.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { morrisStudy } from '../../core/study/morris.ts';
import { oneAtATimeStudy } from '../../core/study/one-at-a-time.ts';
import { createHost } from '../../host/create-host.ts';
import type { Host } from '../../host/create-host.ts';
import { runsOf } from '../../renderer/features/questions/runs-of.ts';
import { GROUND } from '../core/study/planted-market.ts';
import { temporaryFolder } from './db/temporary-folder.ts';
import { SCENARIOS } from './scenarios-folder.ts';

let host: Host;
let client: Client;
beforeAll(async () => {
  host = await createHost({ dataFolder: temporaryFolder(), scenariosFolder: SCENARIOS, threads: 1 });
  client = createClient(directTransport(createServer(host.handlers)));
});
afterAll(() => host.close());

const PAIR = { option: 'plan', against: 'business-as-usual', future: 'central' };
const SPAN = { start: GROUND.start, months: GROUND.months };
const request = (question: unknown) => ({ question }) as Parameters<typeof runsOf>[0];

it('a form counts as many runs as the screening of every uncertain parameter makes', async () => {
  const order = {
    ...PAIR,
    measures: ['council.spend.net'] as const,
    parameters: null,
    trajectories: 16,
    levels: 4,
  };
  const first = morrisStudy(GROUND, { ...order, measures: [...order.measures] }).next();
  if (first.done === true) throw new Error('It asks for no run.');
  const told = runsOf(request({ kind: 'morris', order }), await client.call('parameters.moved', SPAN));
  expect(told).toEqual({ fewest: first.value.expected, most: first.value.expected });
});

it('and as many as trying each doubtful parameter with a range at both its ends', async () => {
  const order = { ...PAIR, replicates: 4, parameters: [] };
  const first = oneAtATimeStudy(GROUND, order).next();
  if (first.done === true) throw new Error('It asks for no run.');
  // The first round asks how things stand; what is expected in all is told with it.
  const told = runsOf(request({ kind: 'one-at-a-time', order }), await client.call('parameters.moved', SPAN));
  expect(told.most).toBe(first.value.expected);
});
