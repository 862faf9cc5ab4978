/** `npm start` where there is no Electron runtime: the same window on the machine's own address. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { electronRuntime, mayFetchElectron } from '../../tools/electron-runtime.ts';
import { fingerprintSources } from '../../tools/fingerprint-sources.ts';

const START = fileURLToPath(new URL('../../tools/start.ts', import.meta.url));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'care-market-start-'));
});
afterEach(() => rm(folder, { recursive: true }));

function start(...args: string[]) {
  const child = spawn(process.execPath, [START, ...args], {
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', CI: 'true' },
  });
  let output = '';
  const heard = Promise.withResolvers<string>();
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const listen = (chunk: Buffer) => {
    output += chunk.toString();
    const address = /http:\S+\?start=\S+/.exec(output)?.[0];
    if (address !== undefined) heard.resolve(address);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  void ended.then(() => heard.reject(new Error(`It ended without an address: ${output}`)));
  heard.promise.catch(() => {});
  return { child, address: heard.promise, ended, output: () => output };
}

test('says in one line that Electron is not here, serves the window, and ends cleanly on Ctrl-C', async () => {
  const { child, address, ended, output } = start('--data', folder, '--port', '0');
  const page = await fetch(await address, { redirect: 'manual' });
  expect(page.status).toBe(303);
  expect(output()).toMatch(
    /^Electron's runtime is not on this machine, so the same window opens in a browser\.$/m,
  );
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(output()).not.toMatch(/\bat .*\.ts:\d/);
  expect(await readdir(folder)).not.toContain('library.sqlite-wal');
});

test.each([
  [['--port', '70000'], /--port expects a whole number from 0 to 65535, but found "70000"/],
  [['--port', 'x'], /--port expects/],
  [['--nonsense'], /--nonsense/],
])('%j is refused in a sentence', async (args, expected) => {
  const { ended, output } = start(...args);
  expect(await ended).toBe(1);
  expect(output()).toMatch(expected);
  expect(output().trim().split('\n')).toHaveLength(1);
});

describe("Electron's runtime", () => {
  test('is found where the package has fetched it, and only there', async () => {
    const electron = join(folder, 'node_modules', 'electron');
    await mkdir(join(electron, 'dist'), { recursive: true });
    expect(electronRuntime(folder, {})).toBeNull();
    await writeFile(join(electron, 'path.txt'), 'electron');
    expect(electronRuntime(folder, {})).toBeNull();
    await writeFile(join(electron, 'dist', 'electron'), '');
    expect(electronRuntime(folder, {})).toBe(join(electron, 'dist', 'electron'));
  });

  test.each([
    [{}, true],
    [{ CI: 'true' }, false],
    [{ ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }, false],
    [{ npm_config_offline: 'true' }, false],
  ])('may be fetched with %j: %s', (env, expected) => {
    expect(mayFetchElectron(env)).toBe(expected);
  });
});

test('a build is stale when a source changes, appears, is renamed or goes, and not otherwise', async () => {
  await mkdir(join(folder, 'a'));
  await writeFile(join(folder, 'a', 'one.ts'), '1');
  const print = () => fingerprintSources(folder, ['a', 'missing']);
  const seen = [print()];
  expect(print()).toBe(seen[0]);
  await writeFile(join(folder, 'a', 'one.ts'), '2');
  seen.push(print());
  await writeFile(join(folder, 'a', 'two.ts'), '2');
  seen.push(print());
  await rm(join(folder, 'a', 'one.ts'));
  seen.push(print());
  expect(new Set(seen).size).toBe(4);
});
