/** `npm start`: the program in Electron where its runtime is, else in a browser on the machine's own address. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keepCompiled } from '../host/compile-cache.mjs';
import { hasDisplay } from '../host/loopback/browser.ts';
import { untilInterrupted } from '../host/until-interrupted.ts';
import { electronRuntime, fetchElectron, mayFetchElectron } from './electron-runtime.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const say = (sentence: string) => console.log(sentence);

const USAGE = `npm start -- [--data DIR] [--port N] [--no-open] [--browser]

  --data DIR   keep the library in DIR instead of the usual place
  --port N     the first port to try for the browser window (4310)
  --no-open    print the address and open nothing
  --browser    use a browser window even where Electron is`;

async function start(): Promise<number> {
  const options = readArguments();
  if (options.help) {
    say(USAGE);
    return 0;
  }
  keepCompiled();
  const electron = options.browser || !options.open ? null : await findElectron();
  if (electron !== null) {
    const { build } = await import('./build.ts');
    await build('window', say);
    await build('shell', say);
    return runElectron(electron, options.data);
  }
  if (!options.browser && options.open) {
    say("Electron's runtime is not on this machine, so the same window opens in a browser.");
  }
  const { serve } = await import('../host/serve.ts');
  const serving = await serve({ dataFolder: options.data, port: options.port, open: options.open, say });
  const code = await untilInterrupted();
  await serving.close();
  return code;
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error(`--port expects a whole number from 0 to 65535, but found "${values.port}".`);
  }
  return { data: values.data, port, open: !values['no-open'], browser: values.browser, help: values.help };
}

async function findElectron(): Promise<string | null> {
  const { platform, env } = process;
  if (!hasDisplay({ platform, env })) return null;
  const found = electronRuntime(ROOT);
  if (found !== null || !mayFetchElectron(env)) return found;
  say("Fetching Electron's runtime, once; this gives up after a minute.");
  await fetchElectron(ROOT);
  return electronRuntime(ROOT);
}

function runElectron(executable: string, data: string | undefined): Promise<number> {
  const env = data === undefined ? process.env : { ...process.env, CARE_MARKET_DATA: data };
  const child = spawn(executable, [join(ROOT, 'dist', 'electron', 'electron', 'main.js')], {
    stdio: 'inherit',
    env,
  });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal === 'SIGINT' ? 130 : (code ?? 1)));
  });
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
