/**
 * The shell in Electron itself, where its runtime is: without one every test here counts as skipped. It drives the program as it is
 * built and not as it is packaged, because a packaged one lets no debugger in (docs/packaging.md).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasDisplay } from '../../host/loopback/browser.ts';
import { build } from '../../tools/build.ts';
import { electronRuntime } from '../../tools/electron-runtime.ts';
import { upToDate } from './window.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist', 'electron', 'electron', 'main.js');
const { platform, env } = process;
const runtime = hasDisplay({ platform, env }) ? electronRuntime(ROOT) : null;

if (runtime === null) console.log('skipped: no Electron runtime');

describe.skipIf(runtime === null)('the program in Electron (else skipped: no Electron runtime)', () => {
  let folder: string;
  let program: ElectronApplication;
  let page: Page;
  const requests: string[] = [];

  const launch = () =>
    _electron.launch({
      executablePath: runtime ?? '',
      args: [MAIN, `--user-data-dir=${join(folder, 'shell')}`],
      env: {
        ...Object.fromEntries(Object.entries(env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))),
        CARE_MARKET_DATA: join(folder, 'data'),
      },
    });

  beforeAll(async () => {
    await build('window', () => undefined);
    await build('shell', () => undefined);
    folder = await mkdtemp(join(tmpdir(), 'care-market-electron-'));
    program = await launch();
    program.context().on('request', (request) => requests.push(request.url()));
    page = await program.firstWindow();
  });
  afterAll(async () => {
    await program.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('opens on its own scheme, without Node in the page and with two functions of the shell’s', async () => {
    await page.getByRole('link', { name: 'Care Market Modeller' }).waitFor();
    expect(new URL(page.url()).protocol).toBe('app:');
    expect(
      await page.evaluate(() => [typeof globalThis.process, typeof Reflect.get(globalThis, 'require')]),
    ).toEqual(['undefined', 'undefined']);
    expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'careMarket') as object))).toEqual([
      'requestPort',
      'whatHappened',
    ]);
  });

  test('compares an option with business as usual in processes of its own', async () => {
    await page.goto('app://care-market/#/compare');
    await upToDate(page);
    const services = await program.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter(({ type }) => type === 'Utility')
        .map(({ name }) => name ?? ''),
    );
    expect(services.length).toBeGreaterThanOrEqual(2);
  });

  test('a second start opens no second window', async () => {
    const second = await _electron
      .launch({ executablePath: runtime ?? '', args: [MAIN, `--user-data-dir=${join(folder, 'shell')}`] })
      .then(async (started) => {
        await started.close();
        return 'started';
      })
      .catch(() => 'refused');
    expect(program.windows()).toHaveLength(1);
    expect(second).toBe('refused');
  });

  test('a page that dies is loaded again and says so', async () => {
    await program.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect
      .poll(() =>
        program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed()),
      )
      .toBe(false);
    await expect.poll(() => says('The window stopped working and was loaded again.')).toBe(true);
  });

  test('a host that is killed is started again, and the library is there', async () => {
    // Of the utility processes, the first that was started holds the library.
    await program.evaluate(({ app }) => {
      const [host] = app
        .getAppMetrics()
        .filter(({ type, serviceName }) => type === 'Utility' && serviceName === 'node.mojom.NodeService')
        .toSorted((a, b) => a.creationTime - b.creationTime);
      if (host !== undefined) process.kill(host.pid, 'SIGKILL');
    });
    await expect.poll(() => says('ended unexpectedly and was started again.')).toBe(true);
  });

  test('asks nothing of any network', async () => {
    const refused = await program.evaluate(({ session }) =>
      session.defaultSession.fetch('http://192.0.2.1/').then(
        () => false,
        () => true,
      ),
    );
    expect(refused).toBe(true);
    expect(requests.filter((url) => !/^(?:app|data|blob):/.test(url))).toEqual([]);
  });

  /** Asked of the main process: a page that was loaded after a crash is not always one that Playwright still holds. */
  function says(sentence: string): Promise<boolean> {
    return program.evaluate(
      ({ BrowserWindow }, sought) =>
        BrowserWindow.getAllWindows()[0]!
          .webContents.executeJavaScript('document.body.innerText')
          .then((text: string) => text.includes(sought)),
      sentence,
    );
  }
});
