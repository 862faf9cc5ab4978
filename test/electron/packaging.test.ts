/** What is packaged: only what runs, for the machine it runs on, with every fuse as it should be. */
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILDER, CONFIG, faultsOf } from '../../tools/package.ts';
import { fuseFaults, readFuses } from '../../tools/read-fuses.ts';
import { moduleGraph, ROOT } from './module-graph.ts';

type Package = {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
type Platform = { readonly files: readonly string[] };
type Config = Parameters<typeof faultsOf>[1] & {
  readonly asar: unknown;
  readonly asarUnpack: unknown;
  readonly publish: unknown;
  readonly npmRebuild: unknown;
  readonly electronVersion: unknown;
  readonly files: readonly string[];
  readonly extraMetadata: { readonly main: string };
  readonly linux: Platform;
  readonly win: Platform;
  readonly mac: Platform & {
    readonly entitlements: string;
    readonly entitlementsInherit: string;
    readonly hardenedRuntime: boolean;
  };
};
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const config = readJson(CONFIG) as Config;
const packageFile = readJson('package.json') as Package;

/** An executable as Electron’s are, as far as its fuses go. */
function binary(...wires: readonly string[]): Buffer {
  const parts = wires.map((wire) => [
    Buffer.from('code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, wire.length]),
    Buffer.from(`${wire}more code`),
  ]);
  return Buffer.concat(parts.flat());
}

const RIGHT = '01001100r';

describe('the fuses', () => {
  test('are all set, each to the safe side', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('are read back from the executable, those of every processor', () => {
    expect(readFuses(binary(RIGHT, '1')).map((wire) => [...wire.values()])).toEqual([
      ['off', 'on', 'off', 'off', 'on', 'on', 'off', 'off', 'removed'],
      ['on'],
    ]);
    expect(fuseFaults(binary(RIGHT, RIGHT), config.electronFuses)).toEqual([]);
  });

  test.each([
    ['1', 'runAsNode', 0],
    ['0', 'enableCookieEncryption', 1],
    ['1', 'enableNodeOptionsEnvironmentVariable', 2],
    ['1', 'enableNodeCliInspectArguments', 3],
    ['0', 'enableEmbeddedAsarIntegrityValidation', 4],
    ['r', 'onlyLoadAppFromAsar', 5],
    ['1', 'loadBrowserProcessSpecificV8Snapshot', 6],
    ['x', 'grantFileProtocolExtraPrivileges', 7],
  ])('one that is %s for %s is found, in either half', (state, name, at) => {
    const wrong = `${RIGHT.slice(0, at)}${state}${RIGHT.slice(at + 1)}`;
    for (const wires of [
      [wrong, RIGHT],
      [RIGHT, wrong],
    ]) {
      const faults = fuseFaults(binary(...wires), config.electronFuses);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toContain(`The fuse ${name} is `);
    }
  });

  test('that are missing, of another version or not there at all are no fuses', () => {
    expect(fuseFaults(binary('0100110'), config.electronFuses)).toEqual([
      'The fuse grantFileProtocolExtraPrivileges is missing; expected off.',
    ]);
    expect(() => readFuses(Buffer.from('nothing'))).toThrow(/it has no fuses/);
    const other = binary(RIGHT);
    other[other.indexOf('9tsX') + 4] = 2;
    expect(() => readFuses(other)).toThrow(/found version 2/);
  });
});

describe('what goes in', () => {
  const kept = config.files.flatMap((each) => /^node_modules\/\{(.+)\}/.exec(each)?.[1]?.split(',') ?? []);
  const shell = moduleGraph(['electron/main.ts', 'electron/host-process.ts']);

  test('is every package the shell is made of, and no other', () => {
    const needed = [...shell.packages].filter((name) => name !== 'electron' && !name.startsWith('node:'));
    expect(kept.toSorted()).toEqual(needed.toSorted());
    expect(Object.keys(packageFile.dependencies)).toEqual(expect.arrayContaining(kept));
  });

  test.each(kept)('%s needs no other package when it runs', async (name) => {
    const file = await readFile(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
    const { dependencies = {} } = JSON.parse(file) as { dependencies?: Record<string, string> };
    // Headers that its native part is compiled with, which comes compiled.
    const { 'node-addon-api': _headers, ...others } = dependencies;
    expect(others).toEqual({});
  });

  test('is one archive, with the one native library of the machine beside it and never of the machine that packs', () => {
    expect([config.asar, config.asarUnpack]).toEqual([{ smartUnpack: false }, ['**/*.node']]);
    const library = 'node_modules/better-sqlite3/prebuilds';
    expect([config.linux.files, config.win.files, config.mac.files]).toEqual([
      [`!${library}/!(linux-\${arch}).node`],
      [`!${library}/!(win32-\${arch}).node`],
      [`!${library}/!(darwin-\${arch}).node`],
    ]);
    expect(JSON.stringify(config)).not.toContain('${platform}');
  });

  test('is what the program starts with, built for the runtime that is a dependency, published nowhere', () => {
    expect(config.extraMetadata.main).toBe('dist/electron/electron/main.js');
    expect(config.electronVersion).toBe(packageFile.devDependencies['electron']);
    expect([config.publish, config.npmRebuild, config.mac.hardenedRuntime]).toEqual([null, false, true]);
    expect(packageFile).not.toHaveProperty('devDependencies.electron-builder');
  });

  test('asks of macOS nothing but to compile as it runs', async () => {
    const asked = await readFile(join(ROOT, config.mac.entitlements), 'utf8');
    expect(Array.from(asked.matchAll(/<key>(.+)<\/key>/g), ([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
    expect(config.mac.entitlementsInherit).toBe(config.mac.entitlements);
  });

  test('is told in the handbook by the same versions and paths', async () => {
    const page = await readFile(join(ROOT, 'docs/packaging.md'), 'utf8');
    for (const said of [BUILDER, CONFIG, config.directories.output]) expect(page).toContain(said);
  });
});

describe('what came out is looked at', () => {
  let output: string;
  beforeEach(async () => {
    output = await mkdtemp(join(tmpdir(), 'care-market-packages-'));
  });
  afterEach(() => rm(output, { recursive: true }));

  async function packed(executable: string, wire: string, natives: readonly string[]) {
    const libraries = join(output, 'unpacked', 'resources', 'app.asar.unpacked', 'prebuilds');
    await mkdir(libraries, { recursive: true });
    await writeFile(join(output, 'unpacked', executable), binary(wire));
    for (const native of natives) await writeFile(join(libraries, native), '');
    return faultsOf(output, config);
  }

  test('and is right with its fuses set and its own library', async () => {
    expect(await packed('care-market-modeller', RIGHT, ['linux-x64.node'])).toEqual([]);
  });

  test.each([
    [
      'care-market-modeller',
      `1${RIGHT.slice(1)}`,
      ['linux-arm64.node'],
      /The fuse runAsNode is on; expected off/,
    ],
    [
      'Care Market Modeller.exe',
      RIGHT,
      ['linux-x64.node'],
      /one native library for win32, but found .*linux-x64/,
    ],
    ['Care Market Modeller.exe', RIGHT, [], /one native library for win32, but found none/],
    [
      'care-market-modeller',
      RIGHT,
      ['linux-x64.node', 'win32-x64.node'],
      /found .*linux-x64.*win32-x64|found .*win32/,
    ],
    ['something-else', RIGHT, ['linux-x64.node'], /No packaged program was found/],
  ])('%s with fuses %s and %j is not', async (executable, wire, natives, expected) => {
    expect((await packed(executable, wire, natives)).join('\n')).toMatch(expected);
  });
});
