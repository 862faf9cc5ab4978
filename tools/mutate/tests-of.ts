/** Which tests speak of a file: those named after it, and those that import it themselves. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

const IMPORTS = /from '(\.[^']+)'/g;

let importers: ReadonlyMap<string, readonly string[]> | undefined;

export function testsOf(file: string): readonly string[] {
  importers ??= readImporters();
  const named = join('test', dirname(file), `${basename(file, '.ts')}.test.ts`);
  const direct = importers.get(file) ?? [];
  return [...new Set([...(importers.has(named) ? [named] : []), ...direct])];
}

function readImporters(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const path of globSync('test/core/**/*.test.ts', { cwd: ROOT })) {
    found.set(path, found.get(path) ?? []);
    const source = readFileSync(join(ROOT, path), 'utf8');
    for (const [, imported] of source.matchAll(IMPORTS)) {
      const target = relative(ROOT, resolve(ROOT, dirname(path), imported!));
      found.set(target, [...(found.get(target) ?? []), path]);
    }
  }
  return found;
}
