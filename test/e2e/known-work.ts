/**
 * Before the browser's tests: runs what the window runs when it is opened, once, so that every program of the suite finds it done;
 * and puts the watch under the suite that fails it when anything reaches out of this machine.
 */
import { rmSync } from 'node:fs';
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
import { canWatch, prepareWatch } from '../security/outward.ts';
import { browserIsThere } from './browser-path.ts';
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
  const endWatch = canWatch() ? await watchSuite() : () => {};
  return async () => {
    await rm(folder, { recursive: true, force: true });
    endWatch();
  };
}

/** From here on every process of the suite, but for the browser's own, is watched for reaching out of this machine. */
async function watchSuite(): Promise<() => void> {
  const folder = await mkdtemp(join(tmpdir(), 'care-market-watch-'));
  const { env, attempts, watched } = prepareWatch(folder);
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, env);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    const reached = attempts();
    console.log(
      `no network: ${watched()} processes of the end-to-end suite watched, ${reached.length} attempts to reach out`,
    );
    rmSync(folder, { recursive: true });
    if (reached.length > 0)
      throw new Error(`The end-to-end suite reached out of this machine:\n${reached.join('\n')}`);
  };
}
