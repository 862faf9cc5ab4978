/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserIsThere, launchBrowser } from './browser.ts';
import { openWindow, startProgram } from './window.ts';
import type { Program, Watched } from './window.ts';

/** A place whose path takes several times as long as its first months are waited for. */
const LARGE = 'Buckinghamshire';
const MONTHS = 60;
/** The lever moves in the second year: a path goes on from a bookmark after so many months, which show nothing of it. */
const UNCHANGED = 12;

/** What is on the screen as a chart is drawn, ahead or anew. */
type Seen = {
  readonly change: number;
  readonly drawn: string;
  readonly months: number;
  /** Points of the line of the option that are drawn ahead; null where none is. */
  readonly points: number | null;
  readonly ticks: string;
  readonly headlines: string;
  /** What is read out to those who listen. */
  readonly said: string;
};

describe.skipIf(!browserIsThere())('a lever moved in a large place', () => {
  let browser: Browser;
  let program: Program;
  let window: Watched;
  let seen: readonly Seen[];
  let before: Pick<Seen, 'ticks' | 'headlines'>;

  beforeAll(async () => {
    program = await startProgram();
    browser = await launchBrowser();
    window = await openWindow(browser, program, { viewport: { width: 1280, height: 2400 } });
    const { page } = window;
    await page.goto(`${program.serving.url}/#/compare?edit=option&lever=fee.uplift`);
    await page.getByRole('combobox', { name: 'Place' }).fill(LARGE);
    await page.getByRole('option', { name: LARGE }).click();
    const pane = page.getByRole('region', { name: 'Change the option' });
    await pane.getByRole('button', { name: /^Add a step of/ }).click();
    const value = pane.getByRole('textbox', { name: 'Value' });
    await page.locator('.recharts-curve').first().waitFor({ timeout: 120_000 });
    await value.fill('5');
    await page.locator('[data-drawn="whole"]').first().waitFor({ timeout: 120_000 });
    await page.evaluate(watchCharts);
    before = await page.evaluate(() => {
      const { ticks, headlines } = (globalThis as unknown as { look: () => Seen }).look();
      return { ticks, headlines };
    });
    await value.fill('9');
    await page.waitForFunction(
      () => (globalThis as unknown as { seen: Seen[] }).seen.at(-1)?.drawn === 'whole',
      undefined,
      { timeout: 120_000 },
    );
    seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen[] }).seen);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('has months of the new line on the screen before the whole path is there, and never fewer than before', () => {
    const ahead = seen.filter(({ drawn }) => drawn === 'ahead');
    const months = ahead.map((each) => each.months);
    expect(months.some((each) => each > UNCHANGED && each < MONTHS)).toBe(true);
    expect(months.filter((each) => each > 0 && each <= UNCHANGED)).toEqual([]);
    expect(months).toEqual(months.toSorted((one, other) => one - other));
    expect(ahead.map(({ points }) => points)).toEqual(months);
    expect(seen.at(-1)).toMatchObject({ drawn: 'whole', months: MONTHS, points: null });
  });

  it('shows months of that change alone', () => {
    expect(new Set(seen.map(({ change }) => change)).size).toBe(1);
  });

  it('leaves axes, headlines and what is read out as they are until the whole path is there', () => {
    const early = seen.filter(({ months }) => months < MONTHS);
    expect(before.ticks).toContain('Apr 2026');
    for (const { ticks, headlines, said } of early)
      expect({ ticks, headlines, said }).toEqual({ ...before, said: 'Running' });
    expect(seen.at(-1)?.headlines).not.toBe(before.headlines);
  });

  it('has nothing drawn ahead any more once charts are drawn anew, and nothing went wrong', async () => {
    const { page, complaints } = window;
    await expect.poll(() => page.locator('[data-so-far]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

/** Keeps what the first chart shows whenever that is drawn, until it is whole. All of it runs in the page. */
function watchCharts(): void {
  const chart = document.querySelector('.recharts-wrapper')?.parentElement;
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- all of it runs in the page
  const textOf = (within: Element, selector: string): string =>
    [...within.querySelectorAll(selector)].map(({ textContent }) => textContent).join();
  const look = (): Seen => {
    const { change, drawn = '', months } = chart!.dataset;
    const line = [...chart!.querySelectorAll('[data-so-far] path')].find(
      (path) => !path.hasAttribute('stroke-dasharray'),
    );
    return {
      change: Number(change),
      drawn,
      months: Number(months),
      points: line === undefined ? null : line.getAttribute('d')!.split('L').length,
      ticks: textOf(chart!, 'text'),
      headlines: textOf(document.body, 'section[aria-label="Headlines"] li > p:first-child'),
      said: document.querySelector('main output')?.textContent ?? '',
    };
  };
  const seen: Seen[] = [];
  const first = Number(chart!.dataset['change']);
  const watch = new MutationObserver(() => {
    if (chart!.dataset['drawn'] === undefined || Number(chart!.dataset['change']) === first) return;
    seen.push(look());
    if (chart!.dataset['drawn'] === 'whole') watch.disconnect();
  });
  watch.observe(chart!, { attributes: true, attributeFilter: ['data-change', 'data-drawn', 'data-months'] });
  Object.assign(globalThis, { seen, look });
}
