import type { ProcessPort } from './hosted-process.ts';

/** What a child process says to the host and hears from it. It ends with the host. */
export function portToParent<To, From>(): ProcessPort<To, From> {
  // A terminal’s Ctrl-C and its closing, and an order to a whole group to end, reach this process too; the host decides what becomes of the work.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  process.on('disconnect', () => process.exit(0));
  return {
    send: (message) => {
      if (process.connected) process.send?.(message);
    },
    listen: (listener) => process.on('message', (message) => listener(message as To)),
    close: () => process.exit(0),
  };
}
