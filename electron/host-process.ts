/**
 * The entry of the utility processes: `host SCENARIOS` holds the library and serves windows,
 * `pool THREADS ENGINE [WORK]` runs simulations and `threads` answers questions. Apart, so that a crash in the engine leaves
 * the library alone.
 */
import type { MessageEvent, MessagePortMain } from 'electron';
import { createServer } from '../contract/server.ts';
import { fromEmitterPort } from '../contract/transports/port.ts';
import { servePort } from '../contract/transports/serve-port.ts';
import { createHost } from '../host/create-host.ts';
import { servePool } from '../host/pool/serve-pool.ts';
import type { ProcessPort } from '../host/processes/hosted-process.ts';
import { serveThreads } from '../host/threads/serve-threads.ts';
import type { FromHost, ToHost } from './channels.ts';
import { createProcessLinks } from './process-link.ts';

const port = process.parentPort;
const [role, ...rest] = process.argv.slice(2);

if (role === 'pool') await runPool(Number(rest[0]), rest[1] ?? '', rest[2]);
else if (role === 'threads') serveThreads(await portToHost());
else await runHost(rest[0] ?? '');

async function runHost(scenariosFolder: string): Promise<void> {
  const engines = createProcessLinks((id, asked) => tell({ kind: 'start-process', id, ...asked }));
  try {
    const host = await createHost({
      scenariosFolder,
      keepSafe: true,
      spawn: ({ threads, engine, work }) =>
        engines.spawn({
          role: 'pool',
          args: [String(threads), engine, ...(work === undefined ? [] : [work])],
        }),
      spawnAside: () => engines.spawn({ role: 'threads', args: [] }),
    });
    const server = createServer(host.handlers, { events: host.events });
    listen((message, given) => {
      if (message.kind === 'client' && given !== undefined) servePort(server, fromEmitterPort(given));
      else if (message.kind === 'process' && given !== undefined) engines.connect(message.id, given);
      else if (message.kind === 'process-ended') engines.ended(message.id, message.how);
      else if (message.kind === 'end') void host.close().finally(() => process.exit(0));
    });
    tell({ kind: 'ready' });
  } catch (error) {
    tell({ kind: 'failed', sentence: error instanceof Error ? error.message : String(error) });
  }
}

function tell(message: FromHost): void {
  port.postMessage(message);
}

async function runPool(threads: number, engine: string, work?: string): Promise<void> {
  await servePool(await portToHost(), { threads, engine, ...(work !== undefined && { work }) });
}

/** The port that the main process hands to a process of the engine; it ends when the host does. */
async function portToHost<To, From>(): Promise<ProcessPort<To, From>> {
  const host = await new Promise<MessagePortMain>((resolve) => {
    listen((_message, given) => {
      if (given !== undefined) resolve(given);
    });
  });
  return {
    send: (message) => host.postMessage(message, []),
    listen: (listener) => {
      host.on('message', ({ data }) => listener(data as To));
      host.on('close', () => process.exit(0));
      host.start();
    },
    close: () => process.exit(0),
  };
}

function listen(listener: (message: ToHost, port: MessagePortMain | undefined) => void): void {
  port.on('message', (event: MessageEvent) => listener(event.data as ToHost, event.ports[0]));
}
