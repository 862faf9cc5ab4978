/** One life of the host process and of the processes of the engine it asks for. Ports pass through here; data does not. */
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

export type HostRun<P> = {
  /** A port for a window; the other end goes to the host. */
  readonly connect: () => P;
  /** Let the host close its library and end, by force after a while. */
  readonly end: () => Promise<void>;
  readonly kill: () => void;
};

export type HostNotices = {
  /** The host lives but cannot serve; the sentence says why. */
  readonly onFailed: (sentence: string) => void;
  readonly onEnded: (code: number) => void;
};

const END_MILLISECONDS = 5_000;

export function runHost<P>(
  processes: Processes<P>,
  args: readonly string[],
  notices: HostNotices,
): HostRun<P> {
  const host = processes.fork(['host', ...args]);
  const engines = new Map<number, Child<P>>();
  let gone = false;
  let onExit: (() => void) | null = null;

  const tell = (message: ToHost, transfer: P[] = []) => host.postMessage(message, transfer);

  function startEngine({ id, role, args: known }: Extract<FromHost, { kind: 'start-process' }>) {
    const engine = processes.fork([role, ...known]);
    const { port1, port2 } = processes.channel();
    engines.set(id, engine);
    engine.on('exit', (code) => {
      engines.delete(id);
      // The host waits for its processes when it closes, so it is told then too.
      if (!gone) tell({ kind: 'process-ended', id, how: `exit code ${code}` });
    });
    engine.postMessage({ kind: 'process', id } satisfies ToHost, [port1]);
    tell({ kind: 'process', id }, [port2]);
  }

  host.on('message', (message) => {
    const heard = message as FromHost;
    if (heard.kind === 'start-process') startEngine(heard);
    else if (heard.kind === 'failed') notices.onFailed(heard.sentence);
  });
  host.on('exit', (code) => {
    gone = true;
    for (const engine of engines.values()) engine.kill();
    onExit?.();
    notices.onEnded(code);
  });

  return {
    connect() {
      const { port1, port2 } = processes.channel();
      tell({ kind: 'client' }, [port2]);
      return port1;
    },
    end() {
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
    kill: () => void host.kill(),
  };
}
