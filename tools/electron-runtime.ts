import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

const FETCH_MILLISECONDS = 60_000;

/** Electron's executable, where the package has fetched it; null otherwise. */
export function electronRuntime(root: string, env: Env = process.env): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(
    env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'),
    readFileSync(pathFile, 'utf8').trim(),
  );
  return existsSync(executable) ? executable : null;
}

/** Not in CI, nor where someone has said not to. */
export function mayFetchElectron(env: Env): boolean {
  return !env['CI'] && !env['ELECTRON_SKIP_BINARY_DOWNLOAD'] && env['npm_config_offline'] !== 'true';
}

/** Run the package's own installer; its failure is no error, because a browser window serves as well. */
export function fetchElectron(root: string): Promise<void> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return Promise.resolve();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], {
      stdio: 'ignore',
      timeout: FETCH_MILLISECONDS,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
}
