import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TAB_NAMES } from '../../renderer/app/groups.ts';
import { problemsInLightAndDark } from './axe.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { openWindow, show, startProgram, upToDate } from './window.ts';
import type { Program, Watched } from './window.ts';

/** Set beside the option that is chosen at the start. */
const BESIDE = ['Fees are cut by a tenth', 'Fees stand still for three years'];
/** Enough for a verdict in a short time. */
const SHORT = [
  ['Years', '2'],
  ['Replicates', '8'],
] as const;
const SCREENS = Object.values(TAB_NAMES);

describe.skipIf(!browserIsThere())('three options side by side', () => {
  let browser: Browser;
  let program: Program;
  let window: Watched;

  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
    window = await openWindow(browser, program);
    const { page } = window;
    await upToDate(page);
    await page.getByRole('button', { name: /^How it is run/ }).click();
    for (const [box, value] of SHORT) {
      await page.getByRole('textbox', { name: box }).fill(value);
      await page.keyboard.press('Enter');
    }
    for (const name of BESIDE) {
      await page.getByRole('button', { name: 'Add another option to compare' }).click();
      await page.getByRole('combobox', { name: 'Another option to compare' }).fill(name);
      await page.getByRole('listbox').getByRole('option', { name }).click();
    }
    await page.getByRole('button', { name: `Take away ${BESIDE[1]}` }).waitFor();
    await page.getByText('Up to date', { exact: true }).first().waitFor({ timeout: 180_000 });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('are told apart by a number at the end of each line as in the legend', async () => {
    const { page } = window;
    await show(page, TAB_NAMES.overview);
    const chart = page.getByRole('figure', { name: /^Council spend, net/ });
    await chart.locator('svg.recharts-surface').waitFor();
    expect(await chart.getByRole('listitem').locator('b').allInnerTexts()).toEqual(['1', '2', '3', '4']);
    const marks = await chart.locator('svg.recharts-surface text').allTextContents();
    expect(marks.filter((text) => /^[1-4]$/.test(text))).toHaveLength(4);
  });

  describe('on every part of every tab', () => {
    const overflows: string[] = [];
    const found: string[] = [];
    let seen = 0;

    // Going from part to part takes longer than looking at one.
    beforeAll(async () => {
      const { page } = window;
      await everyPart(page, async (part) => {
        seen += 1;
        for (const width of [320, 1920, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          // Charts follow the width of the window in a moment.
          const fits = page.waitForFunction(isNoWider);
          await fits.catch(() => overflows.push(`${part} at ${width}`));
        }
        const problemsHere = await problemsInLightAndDark(page, { within: '[role="tabpanel"]' });
        found.push(...problemsHere.map((problem) => `${part}: ${problem}`));
      });
    });

    it('never scroll the page sideways, 320, 1280 or 1920 wide', () => {
      expect(overflows).toEqual([]);
      expect(seen).toBeGreaterThan(SCREENS.length);
    });

    it('leave nothing to complain of in light or in dark', () => {
      expect(found).toEqual([]);
      expect(window.complaints).toEqual([]);
    });
  });

  it('stand in one table, sorted by any of them, with what is pinned on top and kept in the address', async () => {
    const { page } = window;
    await show(page, TAB_NAMES.table);
    const table = page.getByRole('region', { name: 'Indicators by option' });
    expect(await table.getByRole('columnheader').count()).toBe(5);
    await table.getByRole('button', { name: `Sort by size: ${BESIDE[0]}` }).click();
    const sorted = table.getByRole('columnheader', { name: BESIDE[0] ?? '' });
    expect(await sorted.getAttribute('aria-sort')).toBe('descending');
    await table.getByRole('button', { name: 'Pin Concentration' }).click();
    await table.getByRole('button', { name: 'Unpin Concentration' }).waitFor();
    expect(await table.getByRole('row').nth(1).innerText()).toMatch(/^Concentration/);
    expect(new URL(page.url()).hash).toContain('pinned=providers.concentration');
  });

  it('lead from business as usual to the option by lines that add up to the penny', async () => {
    const { page } = window;
    await show(page, TAB_NAMES.council);
    const bridge = page.getByRole('figure', { name: /^From business as usual to the option/ });
    await bridge.getByRole('button', { name: /as a table$/ }).click();
    const amounts = await bridge
      .getByRole('row')
      .evaluateAll((rows) =>
        rows
          .slice(1)
          .map((row) =>
            Number((row.children[1]?.textContent ?? '').replaceAll(/[£,\u2060]/g, '').replace('−', '-')),
          ),
      );
    const end = amounts.pop() ?? Number.NaN;
    // Every line is rounded to a penny.
    expect(Math.abs(amounts.reduce((sum, amount) => sum + amount, 0) - end)).toBeLessThan(
      0.01 * amounts.length,
    );
  });
});

/** Whether all of the page’s width is seen; it runs in the page. */
function isNoWider(): boolean {
  return document.documentElement.scrollWidth <= document.documentElement.clientWidth;
}

/** Go through all tabs and, in each, all its parts. */
async function everyPart(page: Page, look: (part: string) => Promise<void>): Promise<void> {
  for (const tab of SCREENS) {
    await show(page, tab);
    const parts = page.getByRole('radiogroup', { name: /^Parts of/ }).getByRole('radio');
    const names = await parts.allInnerTexts();
    if (names.length === 0) await look(tab);
    for (const name of names) {
      await parts.filter({ hasText: name }).first().click();
      await look(`${tab}, ${name}`);
    }
  }
}
