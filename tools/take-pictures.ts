/** Takes the pictures of the README and of docs/window.md anew, from the program as it stands: npm run docs:pictures. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../host/serve.ts';
import { launchBrowser } from './bench/window-page.ts';

const FOLDER = new URL('../docs/pictures/', import.meta.url);
/** On a busy machine runs take long. */
const LONG_MS = 300_000;

const dataFolder = await mkdtemp(join(tmpdir(), 'care-market-pictures-'));
const [serving, browser] = await Promise.all([
  serve({ dataFolder, port: 4750, open: false, say: () => undefined }),
  launchBrowser(),
]);
try {
  const light = await opened(browser, { width: 1280, height: 800 }, 'light');
  await light.goto(serving.startUrl);
  await light.goto(`${serving.url}/#/compare`);
  await drawn(light);
  await taken(light, 'overview');
  await light.getByRole('button', { name: 'Change the option' }).click();
  await light.getByRole('region', { name: 'Change the option' }).waitFor();
  await taken(light, 'editor');
  await light.goto(`${serving.url}/#/start`);
  await light
    .getByText(/beyond luck|could be luck/)
    .first()
    .waitFor({ timeout: LONG_MS });
  await taken(light, 'start');

  // One window is let in by the address it was opened with; the next asks for one of its own.
  const dark = await opened(browser, { width: 1920, height: 1080 }, 'dark');
  await dark.goto(serving.startUrl);
  await dark.goto(`${serving.url}/#/provider`);
  await dark
    .getByRole('link', { name: /^Provider \d+$/ })
    .first()
    .waitFor({ timeout: LONG_MS });
  await taken(dark, 'providers');
} finally {
  await browser.close();
  await serving.close();
  await rm(dataFolder, { recursive: true, force: true });
}

async function opened(
  on: Browser,
  viewport: { readonly width: number; readonly height: number },
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const context = await on.newContext({ viewport, colorScheme });
  return context.newPage();
}

async function drawn(page: Page): Promise<void> {
  await page.getByText('Up to date', { exact: true }).first().waitFor({ timeout: LONG_MS });
  await page.locator('.recharts-curve').first().waitFor({ timeout: LONG_MS });
}

/** The window as it stands once the frame and what follows a drawing are over. */
async function taken(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: new URL(`${name}.png`, FOLDER).pathname });
  console.log(`docs/pictures/${name}.png`);
}
