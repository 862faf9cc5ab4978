import { parentPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';

/** A port as Electron's processes see it: messages come wrapped in an event. */
function asElectronPort(port: MessagePort) {
  return {
    postMessage: (message: unknown) => port.postMessage(message),
    on: (event: 'message' | 'close', listener: (event: { data?: unknown }) => void) =>
      port.on(event, (data?: unknown) => listener({ data })),
    start: () => port.start(),
    close: () => port.close(),
  };
}

const shim = {
  postMessage: (message: unknown) => parentPort?.postMessage(message, []),
  on: (_event: 'message', listener: (event: { data: unknown; ports: unknown[] }) => void) =>
    parentPort?.on('message', ({ data, ports }: { data: unknown; ports: MessagePort[] }) =>
      listener({ data, ports: ports.map(asElectronPort) }),
    ),
};
Object.defineProperty(process, 'parentPort', { value: shim });

await import('../../electron/host-process.ts');
