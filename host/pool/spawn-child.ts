import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { FromPool, ToPool } from './messages.ts';
import type { PoolProcess } from './pool.ts';
import type { PoolSetting } from './serve-pool.ts';

const KILL_AFTER_MS = 2000;

/** Start the pool's process as a child of this one. It keeps this process alive only while it is held. */
export function spawnChild({ threads, engine, work }: PoolSetting): PoolProcess {
  const debugging = process.env['CARE_MARKET_DEBUG'] === '1';
  const child = fork(processEntry(), [String(threads), engine, ...(work === undefined ? [] : [work])], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', debugging ? 'inherit' : 'ignore', 'ipc'],
  });
  let ended = false;
  const hold = (): void => {
    child.ref();
    child.channel?.ref();
  };
  return {
    // A send that fails means the process is going; its end is reported on its own.
    send: (message: ToPool) => void (child.connected && child.send(message, () => {})),
    onMessage: (listener) => child.on('message', (message) => listener(message as FromPool)),
    onEnded: (listener) => {
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
      if (child.connected) child.send({ kind: 'end' } satisfies ToPool, () => {});
    },
  };
}

function processEntry(): string {
  const name = import.meta.url.endsWith('.ts') ? './pool-process.ts' : './pool-process.js';
  return fileURLToPath(new URL(name, import.meta.url));
}
