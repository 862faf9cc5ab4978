/** The window on the machine's own address: the same host as Electron's, behind the loopback server. */
import { fileURLToPath } from 'node:url';
import { createServer } from '../contract/server.ts';
import type { Host } from './create-host.ts';
import { openAppWindow } from './loopback/browser.ts';
import { builtWindow } from './loopback/built-window.ts';
import { serveLoopback } from './loopback/server.ts';

export type ServeOptions = {
  readonly dataFolder?: string | undefined;
  readonly scenariosFolder?: string | undefined;
  readonly threads?: number | undefined;
  readonly port?: number | undefined;
  /** Whether to open a window, where there is a screen and a browser for it. */
  readonly open: boolean;
  /** Told in sentences what the person at the terminal should know; the last names the address. */
  readonly say: (sentence: string) => void;
};

export type Serving = {
  readonly url: string;
  /** Opens the window once. */
  readonly startUrl: string;
  close(): Promise<void>;
};

const SCENARIOS = fileURLToPath(new URL('../scenarios', import.meta.url));

export async function serve(options: ServeOptions): Promise<Serving> {
  const { createHost } = await import('./create-host.ts');
  const [host, staticRoot] = await Promise.all([
    createHost({
      dataFolder: options.dataFolder,
      scenariosFolder: options.scenariosFolder ?? SCENARIOS,
      threads: options.threads,
      isServed: true,
    }),
    builtWindow(),
  ]);
  return serveHost(host, staticRoot, options);
}

/** Put a host that stands ready behind an address. When that fails the host is closed. */
export async function serveHost(
  host: Host,
  staticRoot: string,
  { port, open, say }: Pick<ServeOptions, 'port' | 'open' | 'say'>,
): Promise<Serving> {
  try {
    const server = createServer(host.handlers, { events: host.events });
    const loopback = await serveLoopback({ server, staticRoot, port, say });
    const opened = open && (await openAppWindow(loopback.startUrl));
    say(
      opened
        ? `The window is open. Press Ctrl-C here to end the program. (Its address: ${loopback.url})`
        : `Open this address in a browser; it works once: ${loopback.startUrl}\nPress Ctrl-C to end the program.`,
    );
    return {
      url: loopback.url,
      get startUrl() {
        return loopback.startUrl;
      },
      close: async () => {
        await loopback.close();
        await host.close();
      },
    };
  } catch (error) {
    await host.close();
    throw error;
  }
}
