/** Runs the command line: in this process where only words matter, as a program of its own where more does. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { command } from '../../host/cli/main.ts';

const LAUNCHER = fileURLToPath(new URL('../../host/cli/care-market.mjs', import.meta.url));

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

export type Running = { readonly process: ChildProcess; readonly ended: Promise<Ended> };

/** What a command answers, without a process of its own. */
export async function answerOf(...args: readonly string[]): Promise<Ended> {
  let out = '';
  let err = '';
  const code = await command(args, {
    say: (text) => void (out += `${text}\n`),
    give: (text) => void (out += `${text}\n`),
    note: (text) => void (err += `${text}\n`),
    progress: () => {},
  });
  return { code, out, err };
}

/** The launcher as a person starts it, on the Node the tests run on. */
export function start(args: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [LAUNCHER, ...args], {
    env: { ...process.env, CARE_MARKET_DEBUG: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { process: child, ended };
}

export function careMarket(...args: readonly string[]): Promise<Ended> {
  return start(args).ended;
}
