/** Who imports whom: what a fault in a file can reach. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const IMPORTS = /from '(\.[^']+)'/g;

export type Imports = {
  /** Every file that imports the file, straight away or through others; repository paths. */
  readonly reaching: (file: string) => ReadonlySet<string>;
  /** Those that import it straight away. */
  readonly importing: (file: string) => ReadonlySet<string>;
};

export function readImports(root: string): Imports {
  const importers = new Map<string, Set<string>>();
  for (const path of globSync('{core,contract,host,test,tools}/**/*.ts', { cwd: root })) {
    const source = readFileSync(join(root, path), 'utf8');
    for (const [, imported] of source.matchAll(IMPORTS)) {
      const target = relative(root, resolve(root, dirname(path), imported!));
      importers.set(target, (importers.get(target) ?? new Set()).add(path));
    }
  }
  const importing = (file: string): ReadonlySet<string> => importers.get(file) ?? new Set();
  return { importing, reaching };

  function reaching(file: string): ReadonlySet<string> {
    const found = new Set<string>();
    const waiting = [file];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const path of importing(next)) {
        if (found.has(path)) continue;
        found.add(path);
        waiting.push(path);
      }
    }
    return found;
  }
}
