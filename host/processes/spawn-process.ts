import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { HostedProcess } from './hosted-process.ts';

const KILL_AFTER_MS = 2000;

type Spawned<To, From> = HostedProcess<To | { readonly kind: 'end' }, From> & {
  readonly pid: number | undefined;
};

/** Start a process as a child of this one. It keeps this process alive only while it is held, and ends when told `end`. */
export function spawnProcess<To, From>(entry: URL, args: readonly string[]): Spawned<To, From> {
  const debugging = process.env['CARE_MARKET_DEBUG'] === '1';
  let child: ChildProcess;
  try {
    child = fork(fileURLToPath(entry), args, {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', debugging ? 'inherit' : 'ignore', 'ipc'],
    });
  } catch (error) {
    return neverBegan(error);
  }
  const hold = (): void => {
    child.ref();
    child.channel?.ref();
  };
  return {
    pid: child.pid,
    // A send that fails means the process is going; its end is reported on its own.
    send: (message) => void (child.connected && child.send(message as object, () => {})),
    onMessage: (listener) => child.on('message', (message) => listener(message as From)),
    onEnded: (listener) => {
      let ended = false;
      const end = (how: string): void => {
        if (ended) return;
        ended = true;
        listener(how);
      };
      child.on('error', (error) => end(error.message));
      child.on('exit', (code, signal) =>
        end(signal === null ? `exit code ${code ?? 0}` : `signal ${signal}`),
      );
    },
    hold,
    release: () => {
      child.unref();
      child.channel?.unref();
    },
    end: () => {
      hold();
      const late = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
      child.once('exit', () => clearTimeout(late));
      if (child.connected) child.send({ kind: 'end' }, () => {});
    },
  };
}

function nothing(): void {}

/** That there is no memory for another process is thrown, where other wants are told later; here it is an end like any other. */
function neverBegan<To, From>(error: unknown): Spawned<To, From> {
  return {
    pid: undefined,
    send: nothing,
    onMessage: nothing,
    onEnded: (listener) =>
      void setImmediate(listener, error instanceof Error ? error.message : String(error)),
    hold: nothing,
    release: nothing,
    end: nothing,
  };
}
