/** The main process's hold on the host and pool processes: it starts them and joins them, and carries no data. */
import type { FromHost, ToHost } from './channels.ts';

/** The part of Electron's utility process used here. */
export type Child<P> = {
  postMessage(message: unknown, transfer?: P[]): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
};

export type Processes<P> = {
  /** Start `host-process.js` in a process of its own, with these arguments. */
  fork(args: readonly string[]): Child<P>;
  channel(): { readonly port1: P; readonly port2: P };
};

export type HostLink<P> = {
  /** A port for a window; the other end goes to the host. */
  readonly connect: () => P;
  /** Let the host close its library and end, by force after a while. */
  readonly end: () => Promise<void>;
};

export type Notices = {
  /** The host cannot serve; the sentence says why. */
  readonly onFailed: (sentence: string) => void;
};

const END_MILLISECONDS = 5_000;

export function startHost<P>(
  processes: Processes<P>,
  args: readonly string[],
  notices: Notices,
): HostLink<P> {
  const host = processes.fork(['host', ...args]);
  const pools = new Map<number, Child<P>>();
  let ending = false;
  let gone = false;
  let onExit: (() => void) | null = null;

  const tell = (message: ToHost, transfer: P[] = []) => host.postMessage(message, transfer);

  function startPool({ id, threads, engine, work }: Extract<FromHost, { kind: 'start-pool' }>) {
    const known = work === undefined ? [] : [work];
    const pool = processes.fork(['pool', String(threads), engine, ...known]);
    const { port1, port2 } = processes.channel();
    pools.set(id, pool);
    pool.on('exit', (code) => {
      pools.delete(id);
      // The host waits for its pools when it closes, so it is told then too.
      if (!gone) tell({ kind: 'pool-ended', id, how: `exit code ${code}` });
    });
    pool.postMessage({ kind: 'pool', id } satisfies ToHost, [port1]);
    tell({ kind: 'pool', id }, [port2]);
  }

  host.on('message', (message) => {
    const heard = message as FromHost;
    if (heard.kind === 'start-pool') startPool(heard);
    else if (heard.kind === 'failed') notices.onFailed(heard.sentence);
  });
  host.on('exit', (code) => {
    gone = true;
    for (const pool of pools.values()) pool.kill();
    if (!ending) {
      notices.onFailed(
        `The part of the program that holds your library ended unexpectedly (exit code ${code}). Saved results are kept; start the program again.`,
      );
    }
    onExit?.();
  });

  return {
    connect() {
      const { port1, port2 } = processes.channel();
      tell({ kind: 'client' }, [port2]);
      return port1;
    },
    end() {
      ending = true;
      if (gone) return Promise.resolve();
      return new Promise((resolve) => {
        const late = setTimeout(() => host.kill(), END_MILLISECONDS);
        onExit = () => {
          clearTimeout(late);
          resolve();
        };
        tell({ kind: 'end' });
      });
    },
  };
}
