import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problems } from './axe.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { tabTo } from './keyboard.ts';
import { openWindow, startProgram, upToDate } from './window.ts';
import type { Program, Watched } from './window.ts';

/** Each screen with words that stand on no other. */
const SCREENS = [
  { at: '#/start', sign: 'What do you want to know?' },
  { at: '#/library/results', sign: /replicates · seed 1 · inputs [0-9a-f]{8}$/ },
  { at: '#/library/options', sign: 'Fees stand still for three years' },
  { at: '#/library/places', sign: /council clients$/ },
] as const;

describe.skipIf(!browserIsThere())('the start screen and the library', () => {
  let browser: Browser;
  let program: Program;
  let window: Watched;

  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
    window = await openWindow(browser, program, {}, '#/start');
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('goes by keyboard from the empty start to a first result, without reading', async () => {
    const { page, complaints } = window;
    const started = performance.now();
    const title = page.getByRole('heading', { name: 'What do you want to know?', level: 1 });
    await title.waitFor({ timeout: 60_000 });
    await page
      .getByText(/^95% interval .*(beyond luck|could be luck)/)
      .first()
      .waitFor({ timeout: 60_000 });
    console.log(`first figures after ${((performance.now() - started) / 1000).toFixed(1)} s`);

    await tabTo(page, 'Which council?');
    await page.keyboard.type('Rutl');
    await page.getByRole('option', { name: 'Rutland' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText(/^In Rutland, future: Central/).waitFor();
    expect(await problems(page)).toEqual([]);

    await tabTo(page, /^Is that 2% real or noise\?$/);
    await page.keyboard.press('Enter');
    await upToDate(page);
    expect(new URL(page.url()).hash).toBe('#/compare');
    expect(complaints).toEqual([]);
  });

  it('makes the option a card asks for, and has it under recent work', async () => {
    const { page, complaints } = window;
    await page.goto(new URL('#/start', page.url()).href);
    await page.getByRole('button', { name: /^What does 5\.5% cost next year/ }).click();
    await page
      .getByText(/Yearly fee uplift 5\.5% a year from April 2027/)
      .first()
      .waitFor();
    await page.goto(new URL('#/start', page.url()).href);
    const recent = page.getByRole('region', { name: 'Recent work' });
    await recent
      .getByText(/^Result ·/)
      .first()
      .waitFor();
    await recent.getByRole('link', { name: 'Fees rise by 5.5% next year' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('keeps, tags, archives, removes and sends what is in the library', async () => {
    const { page, complaints } = window;
    await page.getByRole('link', { name: 'Library', exact: true }).click();
    await page.getByRole('textbox', { name: 'Find' }).fill('next year');
    const mine = page.getByRole('listitem').filter({ hasText: 'Fees rise by 5.5% next year' });
    await mine.getByText('Yours').waitFor();

    await more(page, 'Fees rise by 5.5% next year', 'Tags and note');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Note' }).fill('For the March cabinet.');
    await dialog.getByRole('textbox', { name: 'Tags' }).fill('cabinet');
    expect(await problems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await mine.getByText('For the March cabinet.').waitFor();

    const download = page.waitForEvent('download');
    await more(page, 'Fees rise by 5.5% next year', 'Send as a file');
    const sent = await (await download).path();
    await page.getByText(/^Saved as /).waitFor();

    await more(page, 'Fees rise by 5.5% next year', 'Remove');
    await page.getByText('Removed: “Fees rise by 5.5% next year”. Undo is at the top.').waitFor();
    await mine.waitFor({ state: 'detached' });

    const picked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a file' }).click();
    await (await picked).setFiles(sent);
    await page.getByRole('heading', { name: 'The file is in the library' }).waitFor();
    expect(await problems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await mine.getByText('Yours').waitFor();
    expect(complaints).toEqual([]);
  });

  it('opens a menu beside its button, never over it, so that the press that opens it chooses nothing', async () => {
    const { page } = window;
    await page.goto(new URL('#/library/options', page.url()).href);
    await page.getByRole('textbox', { name: 'Find' }).fill('');
    const third = page.getByRole('button', { name: /^More for / }).nth(2);
    await third.waitFor();
    await page.evaluate(() => {
      addEventListener(
        'pointerdown',
        ({ target }) => {
          const { top, bottom } = (target as Element).getBoundingClientRect();
          requestAnimationFrame(() => {
            const menu = document.querySelector('[role="menu"]')?.getBoundingClientRect();
            const over = menu !== undefined && menu.top < bottom && menu.bottom > top;
            document.documentElement.dataset['over'] = `${menu === undefined ? 'no menu' : over}`;
          });
        },
        { capture: true, once: true },
      );
    });
    await third.click();
    await page.getByRole('menuitem', { name: /^Copy/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['over'])).toBe('false');
    await page.keyboard.press('Escape');
  });

  it('refuses wrong files with what was found, each by itself, and changes nothing', async () => {
    const { page } = window;
    const picked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a file' }).click();
    await (
      await picked
    ).setFiles([
      { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]) },
      { name: 'empty.json', mimeType: 'application/json', buffer: Buffer.alloc(0) },
      {
        name: 'torn.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{"format": "care-market-bund'),
      },
    ]);
    await page.getByRole('heading', { name: 'None of the files was opened' }).waitFor();
    expect(await page.getByRole('heading', { name: /: not opened$/ }).count()).toBe(3);
    expect(await problems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it.each(['light', 'dark'] as const)('has nothing for axe to complain of in %s', async (colorScheme) => {
    const { page } = window;
    await page.emulateMedia({ colorScheme });
    const found: string[] = [];
    for (const { at, sign } of SCREENS) {
      await page.goto(new URL(at, page.url()).href);
      await page.getByText(sign).first().waitFor();
      found.push(...(await problems(page)).map((problem) => `${at}: ${problem}`));
    }
    expect(found).toEqual([]);
  });

  it('needs no scrolling sideways at 320 pixels', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 320, height: 640 });
    for (const { at, sign } of SCREENS) {
      await page.goto(new URL(at, page.url()).href);
      await page.getByText(sign).first().waitFor();
      await expect
        .poll(async () => ({ at, width: await page.evaluate(() => document.documentElement.scrollWidth) }))
        .toEqual({ at, width: 320 });
    }
  });
});

async function more(page: Page, name: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${choice}`) }).click();
}
