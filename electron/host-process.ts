/**
 * The entry of the utility processes: `host SCENARIOS` holds the library and serves windows,
 * `pool THREADS ENGINE [WORK]` runs simulations. Apart, so that a crash in the engine leaves the library alone.
 */
import type { MessageEvent, MessagePortMain } from 'electron';
import { createServer } from '../contract/server.ts';
import { fromEmitterPort } from '../contract/transports/port.ts';
import { servePort } from '../contract/transports/serve-port.ts';
import { createHost } from '../host/create-host.ts';
import type { FromPool, ToPool } from '../host/pool/messages.ts';
import type { PoolProcess } from '../host/pool/pool.ts';
import { servePool } from '../host/pool/serve-pool.ts';
import type { PoolSetting } from '../host/pool/serve-pool.ts';
import type { FromHost, ToHost } from './channels.ts';
import { createPoolLinks } from './pool-link.ts';

const port = process.parentPort;
const [role, ...rest] = process.argv.slice(2);

if (role === 'pool') await runPool(Number(rest[0]), rest[1] ?? '', rest[2]);
else await runHost(rest[0] ?? '');

async function runHost(scenariosFolder: string): Promise<void> {
  const pools = createPoolLinks<ToPool, FromPool>((id, setting) =>
    tell({ kind: 'start-pool', id, ...setting }),
  );
  try {
    const spawn = (setting: PoolSetting): PoolProcess => pools.spawn(setting);
    const host = await createHost({ scenariosFolder, spawn });
    const server = createServer(host.handlers, { events: host.events });
    listen((message, given) => {
      if (message.kind === 'client' && given !== undefined) servePort(server, fromEmitterPort(given));
      else if (message.kind === 'pool' && given !== undefined) pools.connect(message.id, given);
      else if (message.kind === 'pool-ended') pools.ended(message.id, message.how);
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
  const host = await new Promise<MessagePortMain>((resolve) => {
    listen((_message, given) => {
      if (given !== undefined) resolve(given);
    });
  });
  await servePool(
    {
      send: (message) => host.postMessage(message, []),
      listen: (listener) => {
        host.on('message', ({ data }) => listener(data as ToPool));
        host.on('close', () => process.exit(0));
        host.start();
      },
      close: () => process.exit(0),
    },
    { threads, engine, ...(work !== undefined && { work }) },
  );
}

function listen(listener: (message: ToHost, port: MessagePortMain | undefined) => void): void {
  port.on('message', (event: MessageEvent) => listener(event.data as ToHost, event.ports[0]));
}
