import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../host/serve.ts';
import type { Serving } from '../../host/serve.ts';
import { askHost } from './ask-host.ts';
import { problems, problemsInLightAndDark } from './axe.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { goTo } from './go-to.ts';
import { KNOWN_WORK, upToDate, WORK_FILE } from './window.ts';

const pane = (page: Page) => page.getByRole('region', { name: 'Change the option' });
const title = (page: Page) => pane(page).getByRole('heading', { level: 2 });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

async function rename(page: Page, name: string): Promise<void> {
  await press(page, 'Name and evidence');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.keyboard.press('Escape');
  await title(page).getByText(name).waitFor();
  await pane(page).getByText('Saved.').waitFor();
}

describe.skipIf(!browserIsThere())('the library kept safe, and mended', () => {
  let browser: Browser;
  let context: BrowserContext;
  let folder: string;
  let serving: Serving;
  let page: Page;

  const library = () => join(folder, 'library.sqlite');
  const shelf = (name: string) => page.getByRole('heading', { name, exact: true, level: 2 });

  async function start(at: string): Promise<void> {
    serving = await serve({ dataFolder: folder, port: 4760, open: false, say: () => undefined });
    await page.goto(serving.startUrl);
    await page.goto(`${serving.url}${at}`);
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 60_000 });
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'care-market-e2e-'));
    const work = process.env[KNOWN_WORK];
    if (work !== undefined) await copyFile(work, join(folder, WORK_FILE));
    browser = await launchBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    await start('#/backups');
  });
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('backs up when asked, and is what it was after a restore: lists, history and the open document, in every window', async () => {
    await page.getByText(/^No backup yet/).waitFor();
    const order = { kind: 'option', name: 'Before', from: 'fee-cut', how: 'child' } as const;
    const { document: made } = await askHost(page, 'documents.create', order);
    const small = { place: 'isles-of-scilly', future: 'central', months: 12, replicates: 2, seed: 1 };
    await askHost(page, 'choice.keep', { choice: { ...small, option: made.id, beside: [] } });
    await page.goto(`${serving.url}#/compare?edit=option`);
    await page.reload();
    await title(page).getByText('Before').waitFor();
    await goTo(page, '#/backups');
    await press(page, 'Back up now');
    await page.getByText(/^Backed up: library-/).waitFor();
    await page.getByText(/^Asked for, /).waitFor();

    await goTo(page, '#/compare?edit=option');
    await rename(page, 'After');
    const other = await context.newPage();
    await other.goto(`${serving.url}#/library/options`);
    await other.getByRole('heading', { name: 'After', exact: true }).waitFor();

    await goTo(page, '#/backups');
    await press(page, /^Restore the backup of .*, number 1$/);
    expect(await problemsInLightAndDark(page, { within: '[role="dialog"]' })).toEqual([]);
    await press(page, 'Restore it');
    await page.getByText(/^Restored: the library is what it was on /).waitFor();
    await page.getByText(/^What was there before another was restored, /).waitFor();
    expect(await problemsInLightAndDark(page)).toEqual([]);

    await other.getByRole('heading', { name: 'Before', exact: true }).waitFor();
    await other.close();
    await page.getByRole('button', { name: 'Undo: Make “Before”' }).waitFor();
    await goTo(page, '#/compare?edit=option');
    await title(page).getByText('Before').waitFor();
    await rename(page, 'After all');
    await page.setViewportSize({ width: 320, height: 640 });
    await goTo(page, '#/backups');
    await page.getByRole('heading', { name: 'Backups', level: 1 }).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('that cannot be read is told once above every screen, leaves what ships in use, and is put right by a backup', async () => {
    await serving.close();
    await tearOut('entry');
    await start('#/library/results');
    const notice = page.getByRole('alert');
    await notice.getByText('The library is damaged.').waitFor();
    await page.getByText(/^What stands here cannot be read just now/).waitFor();
    expect(await notice.count()).toBe(1);
    expect(await problemsInLightAndDark(page)).toEqual([]);
    await goTo(page, '#/compare');
    await upToDate(page);
    expect(await notice.count()).toBe(1);

    await notice.getByRole('link').click();
    await page.getByRole('region', { name: 'What is damaged' }).waitFor();
    expect(await problemsInLightAndDark(page)).toEqual([]);
    const damaged = await readFile(library());
    await press(page, 'Restore the latest backup…');
    await press(page, 'Restore it');
    const done = page.getByRole('region', { name: 'What was done' });
    await done.getByText(/The damaged file is kept as it was/).waitFor();
    const kept = await done.locator('code').innerText();
    expect((await readFile(kept)).equals(damaged)).toBe(true);
    await goTo(page, '#/library/options');
    await shelf('After').waitFor();
    expect(await notice.count()).toBe(0);
  });

  it('of which one thing is damaged saves all the rest, and lists what was lost', async () => {
    await askHost(page, 'documents.create', { kind: 'option', name: 'Zest', from: 'fee-cut', how: 'child' });
    await serving.close();
    const file = await readFile(library());
    const at = file.indexOf('"name":"Zest"');
    file[at + '"name":"Z'.length] = 0x62;
    await writeFile(library(), file);
    await start('#/backups');
    await press(page, 'Look through it now');
    await page.getByRole('region', { name: 'What is damaged' }).getByRole('listitem').first().waitFor();
    await press(page, 'Save what can be read…');
    expect(await problems(page)).toEqual([]);
    await press(page, 'Save what can be read');
    const done = page.getByRole('region', { name: 'What was done' });
    await done.getByText('documents: 1', { exact: true }).waitFor();
    expect(await done.getByText(/^The option “Zbst”/).count()).toBe(1);
    expect(await problemsInLightAndDark(page)).toEqual([]);
    await goTo(page, '#/library/options');
    await shelf('After').waitFor();
    await shelf('Zest').waitFor({ state: 'detached' });
    expect((await readdir(folder)).filter((name) => name.includes('damaged'))).toHaveLength(2);
    await goTo(page, '#/compare');
    await upToDate(page);
    expect(await page.getByRole('alert').allInnerTexts()).toEqual([]);
  });

  /** Nonsense in place of the first page of a table. */
  async function tearOut(table: string): Promise<void> {
    const db = new Database(library());
    const first = db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck();
    const root = first.get(table) ?? 0;
    const size = Number(db.pragma('page_size', { simple: true }));
    db.close();
    const file = await readFile(library());
    file.fill(0xaa, (root - 1) * size, root * size);
    await writeFile(library(), file);
  }
});
