import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

export type Surroundings = {
  readonly platform: NodeJS.Platform;
  readonly env: Env;
  /** True for the all-powerful user, as whom browsers will not run in their sandbox. */
  readonly root: boolean;
  readonly exists: (path: string) => boolean;
};

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

function thisMachine(): Surroundings {
  return {
    platform: process.platform,
    env: process.env,
    root: process.getuid?.() === 0,
    exists: isExecutable,
  };
}

/** Whether there is a screen to open a window on. */
export function hasDisplay({ platform, env }: Pick<Surroundings, 'platform' | 'env'>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/** A browser this program knows how to drive; null where none is installed. */
export function installedBrowser(machine: Surroundings = thisMachine()): string | null {
  return candidates(machine).find((path) => machine.exists(path)) ?? null;
}

/** The program and arguments that open a window without tabs or address bar; null where none can be opened. */
export function appWindowCommand(
  url: string,
  machine: Surroundings,
): { readonly command: string; readonly args: readonly string[] } | null {
  if (!hasDisplay(machine) || machine.root) return null;
  const command = installedBrowser(machine);
  return command === null ? null : { command, args: [`--app=${url}`, '--no-first-run'] };
}

/** Open the window. False when it could not be, so that the caller prints the address instead. */
export function openAppWindow(url: string, machine: Surroundings = thisMachine()): Promise<boolean> {
  const found = appWindowCommand(url, machine);
  if (found === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(found.command, found.args, { stdio: 'ignore', detached: true });
    const settle = (opened: boolean) => {
      clearTimeout(patience);
      resolve(opened);
    };
    // A browser that is already running takes the address over and ends well; one that fails, fails at once.
    const patience = setTimeout(() => settle(true), 1_500);
    child.on('error', () => settle(false));
    child.on('exit', (code) => settle(code === 0));
    child.unref();
  });
}

function candidates({ platform, env }: Surroundings): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder !== undefined,
    );
    return roots.flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
