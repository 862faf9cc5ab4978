/**
 * Makes what is not in the library yet, a simulation and then a study, each saved, until it is killed or both are there:
 * `run-to-the-end.ts FOLDER SCENARIOS`. It says `at work` once something has come of the work in this life, and `done` at the end.
 */
import { writeSync } from 'node:fs';

import { createClient } from '../../contract/client.ts';
import { startSimulation } from '../../contract/follow-simulation.ts';
import { startStudy } from '../../contract/follow-study.ts';
import { createServer } from '../../contract/server.ts';
import { directTransport } from '../../contract/transports/direct.ts';
import { createHost } from '../../host/create-host.ts';
import { SIMULATION, STUDY } from './long-work.ts';

const STDOUT = 1;
const host = await createHost({
  dataFolder: process.argv[2]!,
  scenariosFolder: process.argv[3]!,
  threads: 1,
});
const client = createClient(directTransport(createServer(host.handlers, { events: host.events })));
/** Listens to a piece of work; what is there at first was done in another life. */
const atWork = (): ((progress: { readonly done: number }) => void) => {
  let atFirst: number | null = null;
  return ({ done }) => {
    atFirst ??= done;
    if (done > atFirst) writeSync(STDOUT, 'at work\n');
  };
};
if ((await client.call('results.list', {})).length === 0)
  await (
    await startSimulation(client, SIMULATION, atWork())
  ).finished;
if ((await client.call('studies.list', {})).length === 0)
  await (
    await startStudy(client, STUDY, atWork())
  ).finished;
await host.close();
writeSync(STDOUT, 'done\n');
