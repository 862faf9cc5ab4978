import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../../host/serve.ts';
import type { Serving } from '../../host/serve.ts';
import { temporaryRoot } from '../setup/temporary-root.ts';

/** Where the suite's setup has left the finished runs of the first comparison. */
export const KNOWN_WORK = 'CARE_MARKET_E2E_WORK';
export const WORK_FILE = 'work.sqlite';

/** The real program on a temporary data folder. */
export type Program = { readonly serving: Serving; readonly stop: () => Promise<void> };

/** @param known whether what the first screens run has been run before, so that a test need not wait for it. */
export async function startProgram(known = true): Promise<Program> {
  const dataFolder = await mkdtemp(join(temporaryRoot(), 'care-market-e2e-'));
  const work = process.env[KNOWN_WORK];
  if (known && work !== undefined) await copyFile(work, join(dataFolder, WORK_FILE));
  const serving = await serve({ dataFolder, port: 4700, open: false, say: () => undefined });
  return {
    serving,
    async stop() {
      await serving.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A page with a record of everything that ought not to happen. */
export type Watched = {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

export async function openWindow(
  browser: Browser,
  { serving }: Program,
  options: BrowserContextOptions = {},
  at = '#/compare',
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const own = new URL(serving.url).host;
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (host !== own && protocol !== 'data:' && protocol !== 'blob:')
      complaints.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(serving.startUrl);
  await page.goto(`${serving.url}${at}`);
  return { page, complaints, close: () => context.close() };
}

/** Wait until the figures on the screen belong to the choice above them; on a busy machine runs take long. */
export async function upToDate(page: Page): Promise<void> {
  await page.getByText('Up to date', { exact: true }).first().waitFor({ timeout: 120_000 });
}

/** Goes to a tab of the comparison and waits until it is drawn. */
export async function show(page: Page, tab: string): Promise<void> {
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await page.getByRole('tabpanel', { name: tab, exact: true }).waitFor();
}
