import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemsInLightAndDark } from './axe.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { tabTo } from './keyboard.ts';
import { openWindow, startProgram } from './window.ts';
import type { Program, Watched } from './window.ts';

const LONG = { timeout: 100_000 };

// Lives are lived through for real: on a busy machine that takes longer than a test usually may.
describe.skipIf(!browserIsThere())('providers and people', { timeout: 180_000 }, () => {
  let browser: Browser;
  let program: Program;
  let window: Watched;

  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
    window = await openWindow(browser, program);
    await window.page.getByRole('link', { name: 'Providers and people' }).waitFor(LONG);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('leads by keyboard alone from the list to the first to fail, its causes and its twin', async () => {
    const { page, complaints } = window;
    const { keyboard } = page;
    await tabTo(page, 'Providers and people');
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Providers' }).waitFor(LONG);
    // Fewer people and months than the place that is shown first: every life is lived through for real.
    await page.evaluate(() => {
      location.hash = '#/provider?place=rutland&months=36';
    });
    await page.getByText('Rutland').first().waitFor();
    await page.getByRole('region', { name: 'Providers in March 2029' }).waitFor(LONG);
    await tabTo(page, 'Sort by what becomes of it');
    await keyboard.press('Enter');
    await page.getByRole('columnheader', { name: 'What becomes of it' }).waitFor();
    expect(await problemsInLightAndDark(page)).toEqual([]);
    const first = await page.getByRole('row').nth(1).getByRole('link').innerText();
    await tabTo(page, first);
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: first }).waitFor();
    await page.getByRole('heading', { name: 'What happens, and why' }).waitFor(LONG);
    expect(await problemsInLightAndDark(page)).toEqual([]);

    await tabTo(page, /^Why\? Provider/);
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Why\? Provider/ });
    await dialog.getByRole('heading', { name: 'How much of it each cause made' }).waitFor(LONG);
    const shares = dialog.getByRole('region', { name: /^Whether it happens by then/ });
    const rows = await shares.getByRole('row').allInnerTexts();
    expect(rows.map((row) => row.split('\t')[0])).toContain('Whole change');
    expect(await problemsInLightAndDark(page)).toEqual([]);
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toMatch(/^Why\? Provider/);

    await tabTo(page, 'What happens');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Side by side' }).waitFor(LONG);
    await page.getByText(/^The lives part in |^The two lives are the same/).waitFor();
    expect(await problemsInLightAndDark(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows a person’s statement of a month that adds up', async () => {
    const { page, complaints } = window;
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByRole('link', { name: /^Holds a direct payment: person / }).click(LONG);
    await page.getByRole('heading', { name: 'Arrangements' }).waitFor(LONG);
    expect(await problemsInLightAndDark(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Statement of a month' }).click();
    const bought = page.getByRole('region', { name: 'What it buys' });
    const amounts = await bought.getByRole('cell').allInnerTexts();
    const pence = amounts.map((text) =>
      Math.round(Number(text.replaceAll(/[£,]/g, '').replace('−', '-')) * 100),
    );
    expect(pence.length).toBeGreaterThan(1);
    expect(pence.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(pence.at(-1));
    expect(await problemsInLightAndDark(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('fits a narrow screen without scrolling two ways', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(wide).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'Providers', exact: true }).click();
    await page.getByRole('region', { name: /^Providers in / }).waitFor(LONG);
    await expect.poll(wide).toBeLessThanOrEqual(0);
  });
});
