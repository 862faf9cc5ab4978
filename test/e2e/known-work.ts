/** Before the browser's tests: runs what the window runs when it is opened, once, so that every program of the suite finds it done. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '../../contract/client.ts';
import { startSimulation } from '../../contract/follow-simulation.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { createHost } from '../../host/create-host.ts';
import { FIRST_CHOICE } from '../../renderer/store/first-choice.ts';
import { SCENARIOS } from '../host/scenarios-folder.ts';
import { browserIsThere } from './browser.ts';
import { KNOWN_WORK, WORK_FILE } from './window.ts';

export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (!browserIsThere()) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'care-market-known-'));
  const host = await createHost({ dataFolder: join(folder, 'data'), scenariosFolder: SCENARIOS });
  const client = createClient(directTransport(createServer(host.handlers, { events: host.events })));
  const { option, beside: _none, ...choice } = FIRST_CHOICE;
  const options = ['business-as-usual', option];
  const { finished } = await startSimulation(client, { ...choice, options, save: false });
  await finished;
  await host.close();
  const kept = join(folder, WORK_FILE);
  await copyFile(join(folder, 'data', WORK_FILE), kept);
  process.env[KNOWN_WORK] = kept;
  return () => rm(folder, { recursive: true, force: true });
}
