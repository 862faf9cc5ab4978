import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserIsThere, launchBrowser } from './browser.ts';
import { tabTo } from './keyboard.ts';
import { openWindow, show, startProgram, upToDate } from './window.ts';
import type { Program, Watched } from './window.ts';

describe.skipIf(!browserIsThere())('the mix, and who gains and loses', () => {
  let browser: Browser;
  let program: Program;
  let window: Watched;

  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
    window = await openWindow(browser, program);
    await upToDate(window.page);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('draws what is held or planned, names the rest, and says why people are not where planned', async () => {
    const { page } = window;
    await show(page, 'Mix');
    await page.getByRole('figure', { name: /^Share in direct payments/ }).waitFor();
    const titles = await page.getByRole('figure').getByRole('heading').allInnerTexts();
    expect(titles.some((title) => title.startsWith('Share in in-house service'))).toBe(false);
    const note = page.locator('p').filter({ hasText: /^Nobody is in, and no plan has anyone in: / });
    expect(await note.innerText()).toContain('in-house service');
    const gap = page.getByRole('figure', { name: /^Share not where the plan would have them/ });
    expect(await gap.innerText()).toMatch(
      /Under “Business as usual” .* not where the plan|are where the plan/,
    );
    await gap.getByRole('button', { name: /as a table$/ }).click();
    await expect.poll(() => gap.getByRole('row').count()).toBe(7);
  });

  it('holds the reasons in the table to the gap they add up to', async () => {
    const { page } = window;
    const rows = await page
      .getByRole('region', { name: 'Why people are not where planned' })
      .getByRole('row')
      .evaluateAll((all) => all.slice(1).map((row) => parseFloat(row.children[1]?.textContent ?? '')));
    const whole = rows.pop() ?? Number.NaN;
    // Each of the five is rounded to a hundredth of a point.
    expect(Math.abs(rows.reduce((sum, part) => sum + part, 0) - whole)).toBeLessThan(0.03);
  });

  it('saves a chart with what it takes to get it again', async () => {
    const { page } = window;
    await show(page, 'Mix');
    const chart = page.getByRole('figure', { name: /^Share in direct payments/ });
    await chart.getByRole('button', { name: /^Download / }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /^CSV/ }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toMatch(
      /^care-market-hartlepool-.*-mix-direct-payment-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.csv$/,
    );
    expect(text).toMatch(/^seed,1\r$/m);
    expect(text).toMatch(/^month,.*,Planned\r$/m);
  });

  it('tells who gains and loses and can be read and sorted by keyboard', async () => {
    const { page, complaints } = window;
    await show(page, 'Who');
    await page.getByText(/of people get over a tenth less of the care they need|^Nobody gets/).waitFor();
    await tabTo(page, 'Care');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('columnheader', { name: 'Pay more' }).waitFor();
    await tabTo(page, 'Who gains and who loses');
    await tabTo(page, /By$/);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'How it is bought' }).waitFor();
    // A list stands there a moment before it takes the keys.
    await page.waitForFunction(() => document.activeElement?.closest('[role="listbox"]') !== null);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const table = page.getByRole('region', { name: 'How it is bought: Difference' });
    await table.waitFor();
    const verdicts = await table
      .getByRole('row')
      .evaluateAll((rows) => rows.slice(1).map((row) => row.lastElementChild?.textContent));
    const firm = verdicts.filter((verdict) => verdict === 'beyond luck').length;
    expect(verdicts.slice(0, firm).every((verdict) => verdict === 'beyond luck')).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('shows the whole of every table in print', async () => {
    const { page } = window;
    await page.emulateMedia({ media: 'print' });
    const cut = await page
      .locator('section[tabindex="0"]')
      .evaluateAll((sections) => sections.filter((each) => each.scrollHeight > each.clientHeight + 1).length);
    expect(cut).toBe(0);
    const heading = page.getByRole('columnheader', { name: 'Verdict', exact: true }).last();
    expect(await heading.evaluate((cell) => getComputedStyle(cell).position)).toBe('static');
    await page.emulateMedia({ media: 'screen' });
  });
});
