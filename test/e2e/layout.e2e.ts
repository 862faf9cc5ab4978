import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TAB_NAMES } from '../../renderer/app/groups.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { openWindow, startProgram, upToDate } from './window.ts';
import type { Program, Watched } from './window.ts';

/** What is set on the paper: text, verdicts, lines and bars. */
const INKS = [
  '--text',
  '--text-soft',
  '--good',
  '--warn',
  '--bad',
  '--decision',
  '--baseline',
  '--gain',
  '--loss',
  '--part-1',
  '--part-2',
  '--part-3',
  '--part-4',
  '--part-5',
];

describe.skipIf(!browserIsThere())('the layout', () => {
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

  it.each([
    [1280, 2],
    [1920, 3],
  ])('sets charts at %i wide in %i columns', async (width, columns) => {
    const { page } = window;
    await page.setViewportSize({ width, height: 1080 });
    const lefts = await page
      .getByRole('figure')
      .evaluateAll((figures) => figures.map((figure) => Math.round(figure.getBoundingClientRect().left)));
    expect(new Set(lefts).size).toBe(columns);
  });

  it('keeps the tabs and the switch beside them in one row at 1280', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 1280, height: 1080 });
    await page.getByRole('tab', { name: TAB_NAMES.overview, exact: true }).click();
    const middles = await page
      .getByRole('tab')
      .or(page.getByRole('radio'))
      .evaluateAll((all) =>
        all.map((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return (top + bottom) / 2;
        }),
      );
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(12);
  });

  it.each([
    [TAB_NAMES.who, 'Who gains, who gets what', 'Who gains and who loses'],
    [TAB_NAMES.who, 'Who gains, who gets what', 'Client group: Difference'],
    [TAB_NAMES.table, 'All options', 'Indicators by option'],
    [TAB_NAMES.table, 'Indicator by indicator', 'All indicators over the whole period'],
    [TAB_NAMES.council, 'By financial year', 'Council money by financial year'],
    [TAB_NAMES.choice, 'Scorecard', 'Choice by option'],
  ])('shows at 1280 the whole width of a table in "%s", %s: %s', async (tab, part, name) => {
    const { page } = window;
    await page.setViewportSize({ width: 1280, height: 1080 });
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.getByRole('radio', { name: part, exact: true }).click();
    const table = page.getByRole('region', { name, exact: true });
    const hidden = await table.evaluate((section) => section.scrollWidth - section.clientWidth);
    expect(hidden).toBe(0);
  });

  it('never scrolls sideways at 200 % zoom, which halves the width that the page has', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 640, height: 400 });
    const overflows: Record<string, number> = {};
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      overflows[await tab.innerText()] = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    }
    expect(Object.keys(overflows)).toEqual(Object.values(TAB_NAMES));
    expect(Object.entries(overflows).filter(([, overflow]) => overflow > 0)).toEqual([]);
  });

  it('moves nothing for those who ask for less motion', async () => {
    const { page } = window;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moved = await page.evaluate(() => {
      document.body.style.transition = 'opacity 2s';
      return getComputedStyle(document.body).transitionProperty;
    });
    expect(moved).toBe('none');
  });

  it('prints without buttons and tabs, and in light colours', async () => {
    const { page } = window;
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.getByRole('tablist').isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    const brightness = await page.evaluate((tokens) => {
      const probe = document.body.appendChild(document.createElement('i'));
      return tokens.map((token) => {
        probe.style.color = `var(${token})`;
        const parts = getComputedStyle(probe).color.match(/\d+/g) ?? [];
        const [red = 255, green = 255, blue = 255] = parts.map(Number);
        return { token, value: (red * 299 + green * 587 + blue * 114) / 1000 };
      });
    }, INKS);
    expect(brightness.filter(({ value }) => value > 140)).toEqual([]);
  });

  it('asked for nothing it should not have', () => {
    expect(window.complaints).toEqual([]);
  });
});
