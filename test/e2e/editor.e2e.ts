import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../host/serve.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
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
      expect(await problems(page, 'section[aria-label="Change the option"]')).toEqual([]);
      for (const name of ['Name and evidence', 'Versions', 'What differs']) {
        await pane().getByRole('button', { name, exact: true }).click();
        await page.getByRole('dialog').waitFor();
        expect(await problems(page, '[role="dialog"]')).toEqual([]);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      expect(complaints).toEqual([]);
    },
    120_000,
  );

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
    const beyond = await pane().evaluate((element) => element.getBoundingClientRect().right);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(beyond).toBeLessThanOrEqual(320);
  });

  it('can be undone after the program was ended and started again', async () => {
    await window.close();
    await program.stop();
    await start();
    const { page } = window;
    await page.getByRole('button', { name: /^Undo: Set Yearly fee uplift to 6.5%/ }).click();
    await page.getByText(/^Undone: Set Yearly fee uplift to 6.5%/).waitFor();
    await expect
      .poll(() => pane().getByRole('heading', { level: 2 }).innerText(), { timeout: 30_000 })
      .toContain(', changed');
    await pane()
      .getByRole('button', { name: /^Prices and uplifts/ })
      .click();
    await pane()
      .getByRole('button', { name: /^Yearly fee uplift/ })
      .click();
    expect(await value().inputValue()).toBe('4');
  });
});

/** Each problem with the first element that has it. */
async function problems(page: Page, within: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`);
}
