import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'core-is-pure-'));
  mkdirSync(join(folder, 'core'));
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json', 'core/tsconfig.json']) {
    copyFileSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function plant(code: string): void {
  writeFileSync(join(folder, 'core/planted.ts'), `${code}\n`);
}

async function output(program: string, ...args: string[]): Promise<string> {
  const file = join(ROOT, 'node_modules/.bin', program);
  try {
    return (await run(file, args, { cwd: folder })).stdout;
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('the linter refuses in core what differs between machines or runs', () => {
  test.each([
    ['export const now = () => Date.now();', 'Date'],
    ['export const format = new Intl.NumberFormat();', 'Intl'],
    ['export const t = () => performance.now();', 'performance'],
    ['export const g = () => globalThis;', 'globalThis'],
    ['export const u = () => Math.random();', 'random'],
    ['export const e = (x: number) => Math.exp(x);', 'exp'],
    ['export const l = (x: number) => Math.log(x);', 'log'],
    ['export const p = (x: number) => Math.pow(x, 2);', 'pow'],
    ['export const r = (x: number) => Math.round(x);', 'round'],
    ['export const s = (x: number) => x.toLocaleString();', 'toLocaleString'],
    ['export const c = (a: string, b: string) => a.localeCompare(b);', 'localeCompare'],
    ['export default 1;', 'default'],
  ])('%s', async (code, named) => {
    plant(code);
    const said = await output('oxlint', '--deny-warnings', 'core');
    expect(said).toContain('planted.ts');
    expect(said).toContain(named);
  });

  test('and lets plain arithmetic pass', async () => {
    plant('export const half = (x: number) => Math.floor(x / 2);');
    expect(await output('oxlint', '--deny-warnings', 'core')).not.toContain('planted.ts');
  });
});

test('the compiler knows no window, process, timer or console in core', async () => {
  const names = ['window', 'process', 'setTimeout', 'console', 'fetch', 'document'];
  plant(names.map((name) => `export const uses_${name} = () => ${name};`).join('\n'));
  const said = await output('tsc', '-p', 'core', '--noEmit', '--emitDeclarationOnly', 'false');
  for (const name of names) expect(said).toContain(`Cannot find name '${name}'`);
});
