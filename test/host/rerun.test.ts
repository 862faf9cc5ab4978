import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../contract/client.ts';
import type { Client } from '../../contract/client.ts';
import { rerunResult, startSimulation } from '../../contract/follow-simulation.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { compareResults } from '../../core/explain/compare-results.ts';
import { createHost } from '../../host/create-host.ts';
import type { Host } from '../../host/create-host.ts';
import { openLibrary } from '../../host/db/open.ts';
import { resultsOf } from '../../host/db/repositories/results.ts';
import type { FrozenResult } from '../../host/db/repositories/results.ts';
import { temporaryFolder } from './db/temporary-folder.ts';
import { SCENARIOS } from './scenarios-folder.ts';

const dataFolder = temporaryFolder();
let host: Host;
let client: Client;
let kept: FrozenResult;

beforeAll(async () => {
  host = await createHost({ dataFolder, scenariosFolder: SCENARIOS });
  client = createClient(directTransport(createServer(host.handlers, { events: host.events })));
  const { finished } = await startSimulation(client, {
    place: 'rutland',
    options: ['business-as-usual', 'higher-uplift'],
    future: 'central',
    months: 6,
    replicates: 3,
    seed: 5,
    save: true,
  });
  const { resultId } = await finished;
  const library = openLibrary(dataFolder);
  kept = resultsOf(library).get(resultId!)!;
  library.close();
}, 60_000);
afterAll(async () => {
  await host.close();
});

/** Put a result into the library beside the others. */
function keep(frozen: FrozenResult): string {
  const library = openLibrary(dataFolder);
  resultsOf(library).freeze(frozen);
  library.close();
  return frozen.id;
}

test('a kept result comes out again to the byte from its own inputs, and nothing more is kept', async () => {
  const { finished } = await rerunResult(client, kept.id);
  const { result, resultId } = await finished;
  expect(resultId).toBeNull();
  const { figures, ...told } = compareResults(kept.result, result);
  expect(figures).toBeGreaterThan(10_000);
  expect(told).toEqual({ differing: 0, headlines: [], isOtherwiseLaidOut: false, isOfTheSameInputs: true });
  expect(await client.call('results.list', {})).toHaveLength(1);
});

test('a kept result that this engine does not give is told from what it gives', async () => {
  const result = structuredClone(kept.result);
  result.scenarios[1]!.bands.mean[40]! += 1;
  const id = keep({ ...kept, id: 'other', result });
  const { finished } = await rerunResult(client, id);
  expect(compareResults(result, (await finished).result).differing).toBe(1);
});

test('a kept result is run from its own copy of the inputs, not from what is in the library by that name', async () => {
  const parameters = kept.inputs.parameters.map((each) =>
    each.id === 'provider.entry.default'
      ? { ...each, values: each.values.map((dated) => ({ ...dated, value: 0, low: 0, high: 0 })) }
      : each,
  );
  const id = keep({
    ...kept,
    id: 'own-inputs',
    inputs: { ...kept.inputs, parameters },
  });
  const { finished } = await rerunResult(client, id);
  expect(compareResults(kept.result, (await finished).result).isOfTheSameInputs).toBe(false);
});

test.each([
  [
    'without a parameter the model reads',
    { parameters: (all: FrozenResult['inputs']['parameters']) => all.filter(({ id }) => id !== 'wage.nlw') },
    /wage\.nlw/,
  ],
  [
    'with a parameter in a unit there is not',
    {
      parameters: (all: FrozenResult['inputs']['parameters']) =>
        all.map((each) => ({ ...each, unit: 'furlongs' })) as unknown as typeof all,
    },
    /^The run it was made by cannot be done .*parameters\[0\]\.unit/,
  ],
])('a kept result %s is refused with what no longer fits', async (name, { parameters }, sentence) => {
  const inputs = { ...kept.inputs, parameters: parameters(kept.inputs.parameters) };
  const id = keep({ ...kept, id: `unfit-${name.length}`, inputs });
  await expect(rerunResult(client, id)).rejects.toMatchObject({
    code: 'invalid-request',
    message: expect.stringMatching(sentence),
  });
});

test('a result there is not is told as such', async () => {
  await expect(rerunResult(client, 'nowhere')).rejects.toMatchObject({ code: 'not-found' });
});
