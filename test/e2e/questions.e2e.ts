import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../renderer/features/questions/form-of.ts';
import { problems } from './axe.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { tabTo } from './keyboard.ts';
import { goTo } from './go-to.ts';
import { openWindow, startProgram } from './window.ts';
import type { Program, Watched } from './window.ts';

/** On a busy machine many runs take long. */
const LONG = { timeout: 120_000 };
/** Small enough to be answered while somebody waits. */
const SMALL =
  'place=merrowshire&months=6&option=fee-cut&toOption=fee-cut&figures=council.spend.net,providers.standing';

describe.skipIf(!browserIsThere())('questions that take many runs', { timeout: 300_000 }, () => {
  let browser: Browser;
  let program: Program;
  let window: Watched;

  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
    window = await openWindow(browser, program, {}, '#/questions');
    await window.page.getByRole('heading', { level: 1, name: 'Bigger questions' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('are listed and asked without a fault of access, in light and in dark, narrow and wide', async () => {
    const { page } = window;
    expect(await problems(page)).toEqual([]);
    for (const question of QUESTIONS) {
      await goTo(page, `#/questions/${question}`);
      await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
      expect({ question, problems: await problems(page) }).toEqual({ question, problems: [] });
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await problems(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => isAsWideAsThePage(page)).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('are asked by keyboard alone: what is wrong is told at its field, then the answer comes', async () => {
    const { page } = window;
    const { keyboard } = page;
    await goTo(page, `#/questions/bridge?${SMALL}&lives=two`);
    await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
    await tabTo(page, 'Ask');
    await keyboard.press('Enter');
    await page.getByText('Write a whole number from 1 to 10,000.').waitFor();
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value))
      .toBe('two');
    await keyboard.press('Control+a');
    await keyboard.type('4');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The answer' }).waitFor(LONG);
    expect(new URL(page.url()).hash).toMatch(/^#\/questions\/bridge\?study=/);
    expect(await page.getByText(/^The whole change: /).count()).toBe(2);
    expect(await problems(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await problems(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('can be stopped at once and go on from there, over a change of screen and a reload', async () => {
    const { page } = window;
    const limit = 'providers.exit-rate at most 30%';
    await goTo(
      page,
      `#/questions/solve?${SMALL}&low=0%&high=2%&step=1%&most=64&confidence=50%&limit=${limit}`,
    );
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    const progress = page.getByRole('progressbar', { name: /^[1-9]\d* of about \d+ runs/ }).first();
    await progress.waitFor(LONG);
    await goTo(page, '#/questions');
    await page.reload();
    const line = page.getByRole('link', { name: /keeps our limits/ }).first();
    await line.waitFor();
    await goTo(page, '#/questions');
    const running = page.getByRole('button', { name: /^Cancel: / });
    await running.first().click();
    await page.getByText(/^stopped after \d+ runs?, which are kept$/).waitFor();

    await goTo(
      page,
      `#/questions/solve?${SMALL}&low=0%&high=2%&step=1%&most=64&confidence=50%&limit=${limit}`,
    );
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page
      .getByText(/of them made before/)
      .first()
      .waitFor(LONG);
    await page.getByRole('heading', { name: 'The answer' }).waitFor(LONG);
    expect(await page.getByText(/In how many runs|tried:/).count()).toBeGreaterThan(0);
    expect(await problems(page)).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});

async function isAsWideAsThePage(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}
