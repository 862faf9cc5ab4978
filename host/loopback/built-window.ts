import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../../dist/renderer', import.meta.url));
const BUILDER = fileURLToPath(new URL('../../tools/build.ts', import.meta.url));

/**
 * The folder of the window's files, built first where its sources have changed. A packaged program has no
 * builder and is taken as it is.
 */
export async function builtWindow(): Promise<string> {
  if (existsSync(BUILDER)) await runBuilder();
  if (existsSync(BUILT)) return BUILT;
  throw new Error(
    'The window has not been built. Run "npm install" in the project folder, then "npm start".',
  );
}

function runBuilder(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUILDER, 'window'], { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else {
        reject(
          new Error(
            'The window could not be built; the reason stands above. Run "npm install" and try again.',
          ),
        );
      }
    });
  });
}
