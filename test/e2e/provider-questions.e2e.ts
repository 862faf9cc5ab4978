import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserIsThere, launchBrowser } from './browser.ts';
import { openWindow, startProgram } from './window.ts';
import type { Program, Watched } from './window.ts';

describe.skipIf(!browserIsThere())('a provider’s questions', () => {
  let browser: Browser;
  let program: Program;
  let window: Watched;

  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
    window = await openWindow(browser, program);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('has an answer to what £100 buys, with its sums', async () => {
    const { page } = window;
    await go(page, '#/ladder?place=kent&month=2026-11');
    const workings = page.getByRole('region', { name: 'The workings, rung by rung' });
    await workings.waitFor();
    expect(await workings.innerText()).toContain('VAT that cannot be recovered');
    await page.getByRole('radio', { name: 'Table' }).click();
    expect(
      await page.getByRole('region', { name: 'What the budget buys, as a table' }).innerText(),
    ).toContain('£83.33');
    expect(await problems(page)).toEqual([]);
  }, 60_000);

  it('builds a fee by keyboard, and says what keeps it whole when the wage floor rises', async () => {
    const { page } = window;
    await go(page, '#/fee');
    await page.getByRole('heading', { name: 'Line by line' }).waitFor();
    await page.getByRole('textbox', { name: /^Wage floor rises to/ }).focus();
    await page.keyboard.type('13.50');
    await page.keyboard.press('Enter');
    await page.getByText(/keeps you whole: £\d\.\d\d more/).waitFor();
    await page.getByRole('textbox', { name: 'Basic pay of an hour, £' }).fill('none');
    await page.keyboard.press('Enter');
    await page.getByText('Give the pay of an hour in pounds', { exact: false }).waitFor();
    const isThere = (): Promise<boolean> =>
      page
        .getByRole('textbox', { name: 'Basic pay of an hour, £' })
        .evaluate((box) => box === document.activeElement);
    await expect.poll(isThere).toBe(true);
    expect(await problems(page)).toEqual([]);
  }, 60_000);

  it.each(['light', 'dark'] as const)(
    'follows a provider’s own cash in a market, in %s',
    async (colorScheme) => {
      const { page, complaints } = window;
      await page.emulateMedia({ colorScheme });
      await go(page, '#/exposure?place=hartlepool&months=6&lives=4&years=1&from=2026-06');
      await page.getByRole('button', { name: 'Find out' }).click();
      await page
        .getByRole('heading', { name: 'What would help', exact: false })
        .waitFor({ timeout: 120_000 });
      await page.getByRole('button', { name: 'Try five things in the same lives' }).click();
      await page.getByText('As the books stand', { exact: true }).waitFor();
      expect(await page.getByRole('figure').count()).toBe(2);
      expect(await problems(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
    180_000,
  );

  it('keeps the books on the machine and out of the address', async () => {
    const { page } = window;
    await page.getByRole('textbox', { name: 'Name' }).fill('Ash & Oak');
    await page.getByRole('button', { name: 'Keep these books' }).click();
    await page.getByText('“Ash & Oak” is kept.').waitFor();
    expect(page.url()).not.toContain('Oak');
  }, 60_000);
});

/** To another screen of the same window, as an address that was kept would lead there. */
async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Each problem with the first element that has it. */
async function problems(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`);
}
