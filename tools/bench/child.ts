/** A program started as a process of its own, and what it used of the machine. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { cachePlace } from '../../host/compile-cache.mjs';
import { HOST_MEMORY } from '../../host/host-memory.ts';

export type Usage = { readonly processorMs: number; readonly peakKibibytes: number };

export type Ended = Usage & {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Null where it said nothing. */
  readonly firstOutputMs: number | null;
};

type Environment = Readonly<Record<string, string | undefined>>;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HOOK = new URL('./children/usage-hook.mjs', import.meta.url).href;
const KIBIBYTES_IN_MEBIBYTE = 1_024;

/**
 * @param path from the folder of the project on
 * @param flags what Node itself is told
 */
export function start(
  path: string,
  args: readonly string[],
  env: Environment = process.env,
  flags: readonly string[] = [],
): ChildProcess {
  return fork(join(ROOT, path), args, {
    cwd: ROOT,
    env: { ...env },
    execArgv: ['--import', HOOK, ...flags],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
  });
}

/** The host as `npm start` starts it, with no window opened. */
export function startHost(env: Environment): ChildProcess {
  return start('tools/start.ts', ['--browser', '--no-open', '--port', '0'], env, [HOST_MEMORY]);
}

/** Runs a program to its end. */
export async function runToEnd(
  path: string,
  args: readonly string[] = [],
  env: Environment = process.env,
): Promise<Ended> {
  const began = performance.now();
  const child = start(path, args, env);
  let firstOutputMs: number | null = null;
  child.stdout?.once('data', () => (firstOutputMs = performance.now() - began));
  const texts = [child.stdout, child.stderr, child.stdio[4] as Readable].map((stream) => textOf(stream));
  const [code] = (await once(child, 'close')) as [number | null];
  const [out = '', err = '', told = ''] = texts.map((text) => text());
  if (told === '') throw new Error(`${path} ended without saying what it used. ${err}`);
  return { ...(JSON.parse(told) as Usage), code, out, err, firstOutputMs };
}

/** As a program that must do well, or the measurement is worth nothing. */
export async function runWell(...started: Parameters<typeof runToEnd>): Promise<Ended> {
  const ended = await runToEnd(...started);
  if (ended.code !== 0) throw new Error(`${started[0]} ended with ${ended.code}. ${ended.err}`);
  return ended;
}

/** What a program that is at work has used so far. */
export async function usageOf(child: ChildProcess): Promise<Usage> {
  const told = once(child, 'message');
  child.send('usage');
  return (await told)[0] as Usage;
}

export function mebibytes({ peakKibibytes }: Pick<Usage, 'peakKibibytes'>): number {
  return peakKibibytes / KIBIBYTES_IN_MEBIBYTE;
}

/** The surroundings of a user who has never started the program, all in one folder, and how to remove it. */
export function newUser(): {
  readonly env: Environment;
  readonly folder: string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'care-market-bench-'));
  const { NODE_COMPILE_CACHE: _, ...rest } = process.env;
  const env: Environment = {
    ...rest,
    HOME: folder,
    LOCALAPPDATA: join(folder, 'local'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    CARE_MARKET_DATA: join(folder, 'data'),
  };
  mkdirSync(cachePlace({ env, platform: process.platform, home: env['HOME'] ?? homedir() }), {
    recursive: true,
  });
  return { env, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function textOf(stream: Readable | null): () => string {
  let text = '';
  stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}
