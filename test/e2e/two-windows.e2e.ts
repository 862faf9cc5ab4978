import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RPC_PATH } from '../../contract/transports/loopback-wire.ts';
import { serve } from '../../host/serve.ts';
import type { Serving } from '../../host/serve.ts';
import { problemsInLightAndDark } from './axe.ts';
import { browserIsThere, launchBrowser } from './browser.ts';

const run = promisify(execFile);
const PROGRAM = join(import.meta.dirname, '..', '..', 'host', 'cli', 'care-market.mjs');

const pane = (page: Page) => page.getByRole('region', { name: 'Change the option' });
const title = (page: Page) => pane(page).getByRole('heading', { level: 2 });

async function rename(page: Page, name: string): Promise<void> {
  await pane(page).getByRole('button', { name: 'Name and evidence' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.keyboard.press('Escape');
  await title(page).getByText(name).waitFor();
}

/** Hold the saves of a window until they are let go. */
async function holdSaves(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(`**${RPC_PATH}`, async (route) => {
    const isSave = route.request().postDataBuffer()?.includes('documents.save') === true;
    if (isSave) await promise;
    await route.continue().catch(() => undefined);
  });
  return resolve;
}

describe.skipIf(!browserIsThere())('two windows and the command line on one library', () => {
  let browser: Browser;
  let context: BrowserContext;
  let folder: string;
  let serving: Serving;
  let one: Page;
  let two: Page;

  const start = () => serve({ dataFolder: folder, port: 4740, open: false, say: () => undefined });

  async function edit(page: Page): Promise<void> {
    await page.goto(`${serving.url}#/compare?edit=option`);
    await pane(page).getByRole('button', { name: 'Name and evidence' }).waitFor({ timeout: 60_000 });
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'care-market-e2e-'));
    [browser, serving] = await Promise.all([launchBrowser(), start()]);
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    [one, two] = [await context.newPage(), await context.newPage()];
    await one.goto(serving.startUrl);
    await edit(one);
    await rename(one, 'Ours');
    await pane(one).getByText('Saving…').waitFor({ state: 'detached' });
    await edit(two);
    await title(two).getByText('Ours').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('tell the later of two who change one option at once, and keep what both typed', async () => {
    const letGo = await holdSaves(two);
    await rename(two, 'As two would have it');
    await rename(one, 'As one would have it');
    await pane(one).getByText('Saving…').waitFor({ state: 'detached' });
    letGo();
    await two.unroute(`**${RPC_PATH}`);
    const notice = pane(two).getByRole('alert').filter({ hasText: 'What you changed is still here' });
    await notice.waitFor();
    expect(await problemsInLightAndDark(two, { within: 'section[aria-label="Change the option"]' })).toEqual(
      [],
    );
    await notice.getByRole('button', { name: 'Keep mine as a copy' }).click();
    await title(two).getByText('As two would have it, my copy').waitFor();
    expect(await title(one).innerText()).toContain('As one would have it');
  });

  it('show by themselves what the command line takes back', async () => {
    const args = [PROGRAM, 'undo', '--data', folder];
    await run(process.execPath, args);
    await two.getByRole('button', { name: /^Redo: / }).waitFor();
    await one.getByRole('button', { name: /^Redo: / }).waitFor();
    expect(await one.getByRole('button', { name: /^Redo: / }).getAttribute('aria-label')).toBe(
      await two.getByRole('button', { name: /^Redo: / }).getAttribute('aria-label'),
    );
  });

  it('set aside what could not be saved before the program died, and tell of it when it is started again', async () => {
    await edit(one);
    await holdSaves(one);
    await rename(one, 'Typed as it died');
    await serving.close();
    await one.getByText('The program behind this window has gone').waitFor();
    await one.close();
    serving = await start();
    await two.goto(serving.startUrl);
    await edit(two);
    await two.getByText(/^What was changed in “Typed as it died” was not saved/).waitFor();
    await pane(two).getByRole('button', { name: 'Keep them as a copy' }).click();
    await title(two).getByText('Typed as it died, my copy').waitFor();
    expect(await pane(two).getByText('set aside and not saved').count()).toBe(0);
  });

  it('tell of each file of several, and of a folder, what became of it', async () => {
    const files = join(folder, 'dropped');
    await mkdir(join(files, 'folder'), { recursive: true });
    await writeFile(join(files, 'empty.json'), '');
    await writeFile(join(files, 'table.csv'), 'a,b\n');
    await writeFile(join(files, 'cut.json'), '{"format": "care-market-bundle"');
    const session = await context.newCDPSession(two);
    const names = ['empty.json', 'table.csv', 'cut.json', 'folder'];
    const data = { items: [], files: names.map((name) => join(files, name)), dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data });
    }
    const dialog = two.getByRole('dialog', { name: 'None of the files was opened' });
    await dialog.waitFor();
    expect(await problemsInLightAndDark(two, { within: '[role="dialog"]' })).toEqual([]);
    expect(await dialog.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(
      names.map((name) => `${name}: not opened`),
    );
    expect(await dialog.getByText('a folder, or a file that cannot be read').count()).toBe(1);
  });
});
