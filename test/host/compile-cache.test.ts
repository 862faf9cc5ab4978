import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { APP_VERSION } from '../../host/app-version.ts';
import { cachePlace } from '../../host/compile-cache.mjs';

const LAUNCHER = fileURLToPath(new URL('../../host/cli/care-market.mjs', import.meta.url));
const OWNERS = process.getuid !== undefined;

/** A user with folders of their own for everything, and where what was compiled is to go. */
function newUser() {
  const root = mkdtempSync(join(tmpdir(), 'care-market-user-'));
  const folders = Object.fromEntries(
    ['home', 'local', 'data', 'temporary', 'chosen'].map((name) => [name, join(root, name)]),
  );
  for (const folder of Object.values(folders)) mkdirSync(folder);
  const env = {
    HOME: folders['home']!,
    USERPROFILE: folders['home']!,
    LOCALAPPDATA: folders['local']!,
    CARE_MARKET_DATA: folders['data']!,
    TMPDIR: folders['temporary']!,
    TEMP: folders['temporary']!,
  };
  const place = cachePlace({ env, platform: process.platform, home: env.HOME });
  mkdirSync(dirname(place), { recursive: true });
  return { root, env, place, compiled: join(place, 'care-market-modeller', 'compiled') };
}

/** What the command says of its version when a user starts it, with nothing said beside it. */
function versionFor(env: Readonly<Record<string, string>>): string {
  const { SystemRoot = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, '--version'], {
    env: { SystemRoot, ...env },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.trim();
}

/** The files under a folder, those of one other folder left out. */
function filesUnder(folder: string, but: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.startsWith(but));
}

function placeOf(platform: string, env: Readonly<Record<string, string>> = {}): string {
  return cachePlace({ env, platform, home: '/home/ann' }).replaceAll('\\', '/');
}

describe('what Node compiled of the program', () => {
  test('is kept in a folder of the user’s own and nowhere else', () => {
    const { root, env, compiled } = newUser();
    expect(versionFor(env)).toBe(APP_VERSION);
    expect(filesUnder(compiled, '-').length).toBeGreaterThan(2);
    expect(filesUnder(root, compiled)).toEqual([]);
  });

  test.runIf(OWNERS)('may be written and read by nobody else', () => {
    const { env, compiled } = newUser();
    versionFor(env);
    expect(statSync(compiled).mode & 0o077).toBe(0);
  });

  test('is not kept, and nothing is said of it, where there is no room for it', () => {
    const { root, env, place } = newUser();
    writeFileSync(place, 'a file where the folder would be');
    expect(versionFor(env)).toBe(APP_VERSION);
    expect(filesUnder(root, place)).toEqual([]);
    expect(versionFor({ ...env, HOME: join(root, 'gone'), LOCALAPPDATA: join(root, 'gone') })).toBe(
      APP_VERSION,
    );
    expect(existsSync(join(root, 'gone'))).toBe(false);
  });

  test.runIf(OWNERS).each(['care-market-modeller', 'care-market-modeller/compiled'])(
    'is neither kept nor looked for where others may write in %s',
    (open) => {
      const { env, place, compiled } = newUser();
      mkdirSync(compiled, { recursive: true, mode: 0o700 });
      chmodSync(join(place, open), 0o777);
      expect(versionFor(env)).toBe(APP_VERSION);
      expect(filesUnder(compiled, '-')).toEqual([]);
    },
  );

  test('is kept elsewhere by whoever asks Node for that', () => {
    const { root, env, place } = newUser();
    expect(versionFor({ ...env, NODE_COMPILE_CACHE: join(root, 'chosen') })).toBe(APP_VERSION);
    expect(filesUnder(join(root, 'chosen'), '-').length).toBeGreaterThan(2);
    expect(filesUnder(place, '-')).toEqual([]);
  });

  test('goes to the platform’s own place for such things', () => {
    expect(placeOf('linux')).toBe('/home/ann/.cache');
    expect(placeOf('linux', { XDG_CACHE_HOME: '/disk/kept' })).toBe('/disk/kept');
    expect(placeOf('linux', { XDG_CACHE_HOME: 'somewhere' })).toBe('/home/ann/.cache');
    expect(placeOf('darwin')).toBe('/home/ann/Library/Caches');
    expect(placeOf('win32')).toBe('/home/ann/AppData/Local');
    expect(placeOf('linux', { CARE_MARKET_DATA: '/shared' })).toBe('/home/ann/.cache');
  });
});
