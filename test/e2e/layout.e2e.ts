import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TAB_NAMES } from '../../renderer/app/groups.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { openWindow, show, startProgram, upToDate } from './window.ts';
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
    const lefts = () =>
      page
        .getByRole('figure')
        .evaluateAll((figures) => figures.map((figure) => Math.round(figure.getBoundingClientRect().left)));
    await expect.poll(async () => new Set(await lefts()).size).toBe(columns);
  });

  it('keeps the tabs and the switch beside them in one row at 1280', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 1280, height: 1080 });
    await page.getByRole('tab', { name: TAB_NAMES.overview, exact: true }).click();
    await page.getByRole('radio').first().waitFor();
    const middles = () =>
      page
        .getByRole('tab')
        .or(page.getByRole('radio'))
        .evaluateAll((all) =>
          all.map((each) => {
            const { top, bottom } = each.getBoundingClientRect();
            return (top + bottom) / 2;
          }),
        );
    await expect
      .poll(async () => Math.max(...(await middles())) - Math.min(...(await middles())))
      .toBeLessThan(12);
  });

  it.each([1280, 640])(
    'shows the whole name of the chosen option at %i wide, until it is typed over',
    async (width) => {
      const { page } = window;
      await page.setViewportSize({ width, height: 1080 });
      const picker = page.getByRole('combobox', { name: 'Option' });
      const name = await picker.inputValue();
      // A field of one line cannot show all of it: it is written over the field.
      const written = page.locator('span:has(+ input[role=combobox])').filter({ hasText: name });
      await expect.poll(() => written.evaluate((text) => text.scrollWidth <= text.clientWidth)).toBe(true);
      await expect.poll(() => written.isVisible()).toBe(true);
      await picker.focus();
      await expect.poll(() => written.isVisible()).toBe(false);
      await picker.blur();
    },
  );

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
    await expect.poll(() => table.evaluate((section) => section.scrollWidth - section.clientWidth)).toBe(0);
  });

  it('never scrolls sideways at 200% zoom, which halves the width that the page has', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 640, height: 400 });
    const names: string[] = [];
    for (const tab of await page.getByRole('tab').all()) {
      const name = await tab.innerText();
      names.push(name);
      await show(page, name);
      await expect.poll(() => overflow(page), { message: name }).toBeLessThanOrEqual(0);
    }
    expect(names).toEqual(Object.values(TAB_NAMES));
  });

  it('writes nothing past the edge of its picture where the window is 320 wide', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 320, height: 640 });
    const past = () =>
      page.locator('svg[role="img"] text').evaluateAll((texts) =>
        texts
          .filter((text) => {
            const edge = text.closest('svg')?.getBoundingClientRect().right ?? 0;
            return text.getBoundingClientRect().right > edge + 1;
          })
          .map((text) => text.textContent),
      );
    for (const tab of [TAB_NAMES.overview, TAB_NAMES.council, TAB_NAMES.choice, TAB_NAMES.people]) {
      await show(page, tab);
      await page.getByRole('figure').first().waitFor();
      await expect.poll(past).toEqual([]);
    }
  });

  it('shows by more than a colour what is chosen, where the system takes colours away', async () => {
    const { page } = window;
    await page.setViewportSize({ width: 1280, height: 1080 });
    await page.emulateMedia({ forcedColors: 'active' });
    await show(page, TAB_NAMES.mix);
    const gaps = page.getByRole('figure', { name: /^Share not where/ });
    await gaps.waitFor();
    const seen = (role: 'tab' | 'radio' | 'link') =>
      page.locator(role === 'link' ? 'header nav a' : `[role="${role}"]`).evaluateAll((all) =>
        all.map((each) => {
          const { backgroundColor, borderBottomColor } = getComputedStyle(each);
          const isChosen =
            each.getAttribute('aria-selected') === 'true' ||
            each.getAttribute('aria-checked') === 'true' ||
            each.hasAttribute('aria-current');
          return { isChosen, look: `${backgroundColor} ${borderBottomColor}` };
        }),
      );
    for (const role of ['tab', 'radio', 'link'] as const) {
      // The switches of the tab before stay until this one is drawn.
      await expect.poll(async () => (await seen(role)).filter(({ isChosen }) => isChosen).length).toBe(1);
      const all = await seen(role);
      const chosen = all.filter(({ isChosen }) => isChosen).map(({ look }) => look);
      const others = all.filter(({ isChosen }) => !isChosen).map(({ look }) => look);
      expect(others).not.toContain(chosen[0]);
    }
    const parts = gaps.locator('[aria-hidden="true"] > span');
    const fills = () =>
      parts.evaluateAll((all) => new Set(all.map((each) => getComputedStyle(each).backgroundColor)).size);
    await expect.poll(fills).toBe(5);
    await page.emulateMedia({ forcedColors: 'none' });
  });

  it('draws a link in the colour of the theme wherever one stands', async () => {
    const { page } = window;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const [link, wanted] = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('a'));
        probe.href = '#/library';
        const seen = getComputedStyle(probe).color;
        probe.style.color = 'var(--link)';
        const told = getComputedStyle(probe).color;
        probe.remove();
        return [seen, told];
      });
      expect(link).toBe(wanted);
    }
    await page.emulateMedia({ colorScheme: null });
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
    await page.emulateMedia({ media: 'print', colorScheme: 'dark', forcedColors: 'none' });
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

  it.each([
    [TAB_NAMES.council, 'By financial year'],
    [TAB_NAMES.who, 'Who gains, who gets what'],
    [TAB_NAMES.table, 'All options'],
    [TAB_NAMES.table, 'Indicator by indicator'],
  ])('prints the whole width of the tables in "%s", %s, and what their columns are', async (tab, part) => {
    const { page } = window;
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1280, height: 1080 });
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.getByRole('radio', { name: part, exact: true }).click();
    await page.emulateMedia({ media: 'print' });
    // A4 less its margins.
    await page.setViewportSize({ width: 688, height: 1000 });
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    const heads = await page
      .locator('thead th')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).innerText.trim()));
    expect(heads).not.toContain('');
  });

  it('has headings of one size at one edge on every screen', async () => {
    const { page } = window;
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1920, height: 1080 });
    const places: Record<string, string> = {};
    const heading = page.getByRole('heading', { level: 1 });
    for (const at of [
      'start',
      'library',
      'questions',
      'assumptions',
      'report',
      'exposure',
      'fee',
      'ladder',
      'provider',
    ]) {
      const before = await heading.innerText();
      await page.goto(`${program.serving.url}#/${at}`);
      // The screen before stays until the next is drawn.
      await expect.poll(() => heading.innerText()).not.toBe(before);
      places[at] = await heading.evaluate(
        (h1) => `${getComputedStyle(h1).fontSize} from ${h1.getBoundingClientRect().left}`,
      );
    }
    expect(Object.entries(places).filter(([, place]) => place !== places['start'])).toEqual([]);
  });

  it('asked for nothing it should not have', () => {
    expect(window.complaints).toEqual([]);
  });
});

/** How far the page goes on beyond the right edge; charts take their new width a moment after the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
