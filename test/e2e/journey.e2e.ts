import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_CHOICE } from '../../renderer/store/first-choice.ts';
import { askHost } from './ask-host.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { tabTo } from './keyboard.ts';
import { openWindow, startProgram, upToDate } from './window.ts';
import type { Program } from './window.ts';

const CHARTS = 6;
/** The charts, and what changed most. */
const FIGURES = CHARTS + 1;
/** On a busy machine runs take long. */
const LONG = { timeout: 120_000 };

describe.skipIf(!browserIsThere())('the window in a real browser', { timeout: 300_000 }, () => {
  let browser: Browser;
  let program: Program;

  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('stands with a first result within a minute of opening, untouched', async () => {
    const { page, complaints, close } = await openWindow(browser, program);
    const started = performance.now();
    await upToDate(page);
    const seconds = (performance.now() - started) / 1000;
    console.log(`first result after ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(60);
    await expect.poll(() => page.getByRole('figure').count()).toBe(FIGURES);
    expect(await page.getByText('Money, hours and people balance').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps every figure with its sentence and its table where what draws charts cannot be fetched', async () => {
    const { page, close } = await openWindow(browser, program, {}, '#/library');
    await page.getByRole('heading', { name: 'Library', level: 1 }).waitFor();
    await page.route(/band-drawing/, (route) => route.abort());
    await page.goto(`${program.serving.url}#/compare`);
    await upToDate(page);
    await expect.poll(() => page.getByText('This chart could not be drawn').count()).toBe(CHARTS);
    expect(await page.getByRole('figure').count()).toBe(FIGURES);
    await page.getByRole('button', { name: 'Show Council spend, net as a table' }).click();
    await page
      .getByRole('figure', { name: /^Council spend, net/ })
      .getByRole('table')
      .waitFor();
    await close();
  });

  it('can be worked by keyboard alone: choose, run, compare, read as a table', async () => {
    const { page, complaints, close } = await openWindow(browser, program);
    await upToDate(page);
    const { keyboard } = page;

    await tabTo(page, /^How it is run/);
    await keyboard.press('Enter');
    await tabTo(page, 'Years');
    await keyboard.type('2');
    await tabTo(page, 'Replicates');
    await keyboard.type('6');
    await keyboard.press('Tab');
    await page.getByText('Out of date: the choice has changed').first().waitFor(LONG);

    await tabTo(page, 'Place', 'Shift+Tab');
    // The smallest council: what is looked at is the way there, and runs are waited for twice.
    await keyboard.type('Rutl');
    await page.getByRole('option', { name: 'Rutland' }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: /in Rutland, against business as usual/ }).waitFor(LONG);

    await tabTo(page, 'Option');
    await keyboard.type('usual yearly');
    await page.getByRole('option', { name: 'Business as usual' }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });

    await tabTo(page, 'Seed');
    await keyboard.press('ArrowUp');
    await page.getByText('Out of date: the choice has changed').first().waitFor(LONG);
    await tabTo(page, 'Run', 'Shift+Tab');
    await keyboard.press('Enter');
    await upToDate(page);

    await tabTo(page, 'Overview');
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Council money', selected: true }).waitFor();
    await keyboard.press('ArrowLeft');
    await keyboard.press('Enter');
    await tabTo(page, 'Show Council spend, net as a table');
    await keyboard.press('Enter');
    await tabTo(page, 'Council spend, net, by month');
    expect(await page.getByRole('table').getByRole('row').count()).toBe(25);
    expect(complaints).toEqual([]);
    await close();
  });

  it('stops at once when cancelled and keeps what is done', async () => {
    const { page, close } = await openWindow(browser, program);
    // The window begins with what was compared last.
    await askHost(page, 'choice.keep', { choice: FIRST_CHOICE });
    await page.reload();
    await upToDate(page);
    await page.getByRole('button', { name: /^How it is run/ }).click();
    await page.getByRole('textbox', { name: 'Replicates' }).fill('400');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByText(/^[1-9]\d* of 400 replicates/).waitFor(LONG);
    await page.getByRole('figure').first().waitFor(LONG);
    const shown = await page.getByRole('figure').count();
    const milliseconds = await page.evaluate(async () => {
      const buttons = [...document.querySelectorAll('button')];
      const main = document.querySelector('main')!;
      const said = new Promise<number>((resolve) => {
        new MutationObserver((_, watch) => {
          if (!/Cancelled after \d+ of 400 replicates/.test(main.textContent)) return;
          watch.disconnect();
          resolve(performance.now());
        }).observe(main, { subtree: true, childList: true, characterData: true });
      });
      const pressed = performance.now();
      buttons.find(({ textContent }) => textContent === 'Cancel')?.click();
      return (await said) - pressed;
    });
    console.log(`cancelled ${milliseconds.toFixed(0)} ms after the press`);
    expect(milliseconds).toBeLessThan(1_000);
    // One of them stands only while something is beyond luck, which a few replicates may not show.
    expect(await page.getByRole('figure').count()).toBeGreaterThanOrEqual(Math.min(shown, FIGURES - 1));
    await close();
  });

  it('says so when the program ends behind it', async () => {
    const other = await startProgram();
    const { page, close } = await openWindow(browser, other);
    await upToDate(page);
    // What draws a chart is fetched with the first: a program that has gone can no longer give it.
    await page.locator('.recharts-curve').first().waitFor();
    await other.stop();
    await page.getByRole('heading', { name: 'The program behind this window has gone' }).waitFor();
    await expect.poll(() => page.getByRole('figure').count()).toBe(FIGURES);
    await close();
  });
});
