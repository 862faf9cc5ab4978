import { mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const SQLITE = 'better-sqlite3';
const CORE = fileURLToPath(new URL('../../core', import.meta.url));

/**
 * Programs in as few files as they can be, as in the installed one: so each starts in a third of the time, and a test of kills
 * starts one for every kill.
 * @param programs their source by the name that each is to have, without its ending
 * @returns the folder in which they are
 */
export async function bundle(root: string, programs: Readonly<Record<string, URL>>): Promise<string> {
  const outDir = join(root, 'host');
  // What was run before is known by the engine's code, which is looked for beside the host.
  mkdirSync(root, { recursive: true });
  symlinkSync(CORE, join(root, 'core'), 'junction');
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(programs).map(([name, url]) => [name, fileURLToPath(url)])),
        external: [SQLITE],
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          paths: { [SQLITE]: createRequire(import.meta.url).resolve(SQLITE) },
        },
      },
    },
    ssr: { noExternal: true, external: [SQLITE] },
  });
  return outDir;
}
