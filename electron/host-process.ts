/**
 * The entry of the utility processes: `host SCENARIOS` holds the library and serves windows,
 * `pool SETTING` runs simulations and `threads` answers questions. Apart, so that a crash in the engine leaves
 * the library alone.
 */
import type { MessageEvent, MessagePortMain } from 'electron';
import { createServer } from '../contract/server.ts';
import { fromEmitterPort } from '../contract/transports/port.ts';
import { servePort } from '../contract/transports/serve-port.ts';
import { createHost } from '../host/create-host.ts';
import { readSetting, sentSetting } from '../host/pool/sent-setting.ts';
import { servePool } from '../host/pool/serve-pool.ts';
import type { ProcessPort } from '../host/processes/hosted-process.ts';
import { createProcessLinks } from '../host/processes/process-links.ts';
import { serveThreads } from '../host/threads/serve-threads.ts';
import type { EngineProcess, FromHost, ToHost } from './channels.ts';

const port = process.parentPort;
const [role, ...rest] = process.argv.slice(2);

if (role === 'pool') await servePool(await portToHost(), readSetting(rest[0] ?? ''));
else if (role === 'threads') serveThreads(await portToHost());
else await runHost(rest[0] ?? '');

async function runHost(scenariosFolder: string): Promise<void> {
  const engines = createProcessLinks<EngineProcess>((id, asked) =>
    tell({ kind: 'start-process', id, ...asked }),
  );
  try {
    const host = await createHost({
      scenariosFolder,
      isServed: true,
      spawn: (setting) => engines.spawn({ role: 'pool', args: [sentSetting(setting)] }),
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
