import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../host/serve.ts';
import { problems } from './axe.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { loadAfterCrash } from './crash.ts';
import { tabTo } from './keyboard.ts';
import { openWindow } from './window.ts';
import type { Program, Watched } from './window.ts';

describe.skipIf(!browserIsThere())('changing an option', () => {
  let browser: Browser;
  let dataFolder: string;
  let program: Program;
  let window: Watched;

  async function start(): Promise<void> {
    const serving = await serve({ dataFolder, port: 4730, open: false, say: () => undefined });
    program = { serving, stop: () => serving.close() };
    window = await openWindow(browser, program);
    await window.page.evaluate(() => {
      location.hash = '#/compare?edit=option';
    });
    await pane().getByRole('heading', { level: 2 }).waitFor({ timeout: 60_000 });
  }
  const pane = () => window.page.getByRole('region', { name: 'Change the option' });
  const value = () => pane().getByRole('textbox', { name: 'Value' });

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'care-market-e2e-'));
    browser = await launchBrowser();
    await start();
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  it('makes a child of a shipped one, by keyboard alone, and says so', async () => {
    const { page } = window;
    await tabTo(page, /^Prices and uplifts/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Yearly fee uplift/);
    await page.keyboard.press('Enter');
    await tabTo(page, 'Add a step of Yearly fee uplift');
    await page.keyboard.press('Enter');
    await value().waitFor();
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await page.keyboard.insertText('6.5');
    await pane()
      .getByText(/^Saved\./)
      .waitFor();
    await page
      .getByRole('button', { name: 'Undo: Set Yearly fee uplift to 6.5% a year from April 2027' })
      .waitFor();
    expect(await pane().getByRole('heading', { level: 2 }).innerText()).toContain(', changed');
    expect(
      await pane()
        .getByText(/^Builds on/)
        .innerText(),
    ).toContain('Half of the block moves');
  });

  it('is undone and done again by keys, outside of text', async () => {
    const { page } = window;
    await tabTo(page, /^Take out/);
    await page.keyboard.press('Control+z');
    await page.getByText('Undone: Set Yearly fee uplift to 6.5% a year from April 2027').waitFor();
    await expect.poll(() => value().inputValue()).toBe('4');
    await page.keyboard.press('Control+y');
    await page.getByText('Done again: Set Yearly fee uplift to 6.5% a year from April 2027').waitFor();
    await expect.poll(() => value().inputValue()).toBe('6.5');
  });

  it('goes back to what is usual at a switch, by keyboard alone, and says what that is', async () => {
    const { page } = window;
    await tabTo(page, 'Back to usual (4% a year)');
    await page.keyboard.press('Space');
    await page
      .getByRole('button', { name: 'Undo: Set Yearly fee uplift back to usual from April 2027' })
      .waitFor();
    await expect.poll(() => value().count()).toBe(0);
    const point = pane().getByRole('slider', { name: 'Step of Yearly fee uplift' });
    expect(await point.getAttribute('aria-valuetext')).toBe('usual (4% a year), April 2027');
    await page.keyboard.press('Control+z');
    await expect.poll(() => value().inputValue()).toBe('6.5');
  });

  it.each(['light', 'dark'] as const)(
    'has nothing axe complains of in %s, dialogs and the mix included',
    async (colorScheme) => {
      const { page, complaints } = window;
      await page.emulateMedia({ colorScheme });
      const mix = pane().getByRole('button', { name: /^How care is bought/ });
      if ((await mix.getAttribute('aria-expanded')) === 'false') await mix.click();
      await pane()
        .getByRole('img', { name: /^Planned for/ })
        .waitFor();
      expect(await problems(page, { within: 'section[aria-label="Change the option"]' })).toEqual([]);
      for (const name of ['Name and evidence', 'Versions', 'What differs']) {
        await pane().getByRole('button', { name, exact: true }).click();
        await page.getByRole('dialog').waitFor();
        expect(await problems(page, { within: '[role="dialog"]' })).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      expect(complaints).toEqual([]);
    },
  );

  it('moves a point of the planned mix by mouse and by keys, each in one undo, and the month stays whole', async () => {
    const { page } = window;
    const point = pane().getByRole('slider', { name: 'Direct payments for everyone' });
    const told = async () => (await point.getAttribute('aria-valuetext')) ?? '';
    const before = await told();
    // It stands still, and nothing lies over it.
    await point.hover();
    const { x, y, width, height } = (await point.boundingBox())!;
    await page.mouse.down();
    await page.mouse.move(x + width / 2 - 40, y + height / 2 + 2, { steps: 4 });
    // A move is drawn a moment after it was made.
    await expect.poll(told).not.toBe(before);
    await page.mouse.up();
    const undo = page.getByRole('button', { name: /^Undo: Plan direct payments at / });
    await undo.waitFor();
    const dragged = await told();
    const [, share, month] = /^([\d.]+)% by (\w+ \d{4})/.exec(dragged)!;
    const first = await undo.getAttribute('aria-label');
    expect(first).toBe(`Undo: Plan direct payments at ${Number(share)}% by ${month}`);
    expect(sumOf(dragged)).toBeCloseTo(100, 6);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => undo.getAttribute('aria-label')).not.toBe(first);
    expect(await told()).not.toBe(dragged);
    expect(sumOf(await told())).toBeCloseTo(100, 6);
    await undo.click();
    await expect.poll(told).toBe(dragged);
    await undo.click();
    await expect.poll(told).toBe(before);
  });

  it('shows what differs from the one it was made from, in words', async () => {
    const { page } = window;
    await pane().getByRole('button', { name: 'What differs', exact: true }).click();
    const row = page.getByRole('dialog').getByRole('row', { name: /^Yearly fee uplift/ });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Not set', '6.5% a year from April 2027']);
    await page.keyboard.press('Escape');
  });

  it('stands without scrolling both ways at 320 px', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 320, height: 640 });
    // Charts take their new width a moment later.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(320);
    await expect
      .poll(() => pane().evaluate((element) => element.getBoundingClientRect().right))
      .toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('can be undone after the program was ended and started again', async () => {
    await window.close();
    await program.stop();
    await start();
    const { page } = window;
    await page.getByRole('button', { name: /^Undo: Set Yearly fee uplift to 6.5%/ }).click();
    await page.getByText(/^Undone: Set Yearly fee uplift to 6.5%/).waitFor();
    await expect.poll(() => pane().getByRole('heading', { level: 2 }).innerText()).toContain(', changed');
    await pane()
      .getByRole('button', { name: /^Prices and uplifts/ })
      .click();
    await pane()
      .getByRole('button', { name: /^Yearly fee uplift/ })
      .click();
    await expect.poll(() => value().inputValue()).toBe('4');
  });

  it('leaves what could not be saved to the page that is loaded in place of one that has died', async () => {
    const { page } = window;
    await page.route('**/rpc', (route) =>
      route.request().postDataBuffer()?.includes('documents.save') === true
        ? route.abort()
        : route.continue(),
    );
    await value().fill('5');
    await page.keyboard.press('Enter');
    await pane()
      .getByText(/^Not saved/)
      .waitFor();
    await page.unroute('**/rpc');
    const says = await loadAfterCrash(browser, page);
    await expect.poll(says).toMatch(/What was changed in “.+” was not saved when a window was closed/);
  });
});

/** What the percentages in a sentence add up to. */
function sumOf(sentence: string): number {
  return [...sentence.matchAll(/([\d.]+)%/g)].reduce((total, [, share]) => total + Number(share), 0);
}
