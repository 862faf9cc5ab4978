import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { createClient } from '../../contract/client.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { why } from '../../core/explain/why/why.ts';
import { createHost } from '../../host/create-host.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { temporaryFolder } from './db/temporary-folder.ts';
import { SCENARIOS } from './scenarios-folder.ts';

const host = await createHost({ dataFolder: join(temporaryFolder(), 'explain'), scenariosFolder: SCENARIOS });
afterAll(host.close);
const client = createClient(
  directTransport(createServer(host.handlers, { events: host.events, checkResults: true })),
);

const SCENARIO = {
  place: 'isles-of-scilly',
  option: 'business-as-usual',
  future: 'central',
  months: 6,
  seed: 1,
};
const REQUEST = { ...SCENARIO, event: 'unmet-need', subject: 3 } as const;

test('answers why as the core does, off the host’s own thread', async () => {
  const catalogue = openCatalogue(SCENARIOS);
  let others = 0;
  const meanwhile = setInterval(() => others++, 1);
  const answer = await client.call('explain.why', REQUEST);
  clearInterval(meanwhile);
  expect(others).toBeGreaterThan(0);
  const { place, option, future, months, seed } = SCENARIO;
  const scenario = {
    place: catalogue.readPlace(place),
    option: catalogue.readOption(option),
    future: catalogue.readFuture(future),
    parameters: catalogue.readParameters(),
    start: '2026-04',
    months,
    seed,
  };
  const question = { event: 'unmet-need', subject: 3, replicate: 0, replicates: 1 } as const;
  expect(answer).toEqual(why(scenario, question));
});

test.each<[string, Parameters<typeof client.call<'explain.why'>>[1], { code: string; message: string }]>([
  [
    'somebody there is not',
    { ...REQUEST, subject: 9999 },
    { code: 'not-found', message: 'There is no person 9999' },
  ],
  ['a place there is not', { ...REQUEST, place: 'atlantis' }, { code: 'not-found', message: 'atlantis' }],
  [
    'a start before the parameters',
    { ...REQUEST, start: '1995-01' },
    { code: 'invalid-request', message: 'has no value in 1995-01' },
  ],
])('refuses %s with a code and a sentence', async (_, request, { code, message }) => {
  await expect(client.call('explain.why', request)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(message),
  });
});

test('gives up at once when it is cancelled, and answers the question that waited for its turn', async () => {
  const long = { ...REQUEST, place: 'birmingham', months: 180 };
  const controllers = [new AbortController(), new AbortController()];
  const given = controllers.map(({ signal }) => client.call('explain.why', long, { signal }));
  const third = client.call('explain.why', REQUEST);
  for (const controller of controllers) controller.abort();
  for (const call of given) await expect(call).rejects.toMatchObject({ code: 'cancelled' });
  expect(await third).toMatchObject({ subject: 3, happened: true });
});
