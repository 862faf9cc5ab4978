import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserIsThere, launchBrowser } from './browser.ts';
import { openWindow, startProgram } from './window.ts';
import type { Program, Watched } from './window.ts';

/** On a busy machine lives take long. */
const LONG = { timeout: 170_000 };
/** Between the margins of A4, in CSS pixels. */
const PAPER = 688;
const LIFE = 'place=rutland&months=12';

/** The screens on which something is asked, each with a heading it has once its answer is there. */
const SCREENS = [
  ['#/fee?rise=13.50', 'Line by line'],
  ['#/ladder', 'The workings'],
  ['#/exposure', 'What fee keeps me whole?'],
  ['#/assumptions', 'Assumptions'],
  ['#/assumptions/stream.access-to-work.amount', 'Month by month'],
  ['#/report', 'How to get these figures again'],
  ['#/questions/solve', 'What is asked'],
  [`#/provider/15?${LIFE}`, 'What happens, and why'],
  [`#/person/9?${LIFE}`, 'Arrangements'],
  [`#/person/9?${LIFE}&view=statement`, 'Was it a choice?'],
  [`#/drill?${LIFE}`, 'The largest in January 2027'],
] as const;

/** What WCAG 1.4.12 lets a reader ask for. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }`;

describe.skipIf(!browserIsThere())('the asking screens', { timeout: 180_000 }, () => {
  let browser: Browser;
  let program: Program;
  let window: Watched;

  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
    window = await openWindow(browser, program, { bypassCSP: true });
    await window.page.getByText('Up to date', { exact: true }).first().waitFor(LONG);
  }, LONG.timeout);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it.each(SCREENS)('%s never scrolls sideways, narrow or with its letters spaced', async (at, heading) => {
    const { page } = window;
    await open(page, program, at, heading);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => overflow(page)).toBe(0);
    await page.setViewportSize({ width: 640, height: 400 });
    const spacing = await page.addStyleTag({ content: SPACED });
    await expect.poll(() => overflow(page)).toBe(0);
    await spacing.evaluate((element) => (element as Element).remove());
  });

  it.each(['cabinet', 'finance', 'provider'])(
    'a report, %s, has its whole charts, sources, limits and origin on paper, and no controls',
    async (kind) => {
      const { page } = window;
      await open(page, program, '#/report', 'How to get these figures again');
      const { hash } = new URL(page.url());
      await open(page, program, `${hash.split('?')[0]}?kind=${kind}`, 'How to get these figures again');
      const chart = page.locator('figure svg.recharts-surface').first();
      await expect
        .poll(() => chart.evaluate((drawing) => drawing.getBoundingClientRect().width))
        .toBeGreaterThan(PAPER / 2);
      await page.emulateMedia({ media: 'print' });
      // Paper is laid out at once: nothing of the page’s own gets to measure it again before it is printed.
      const cut = await page.evaluate((width) => {
        document.body.style.width = `${width}px`;
        const wrong = [...document.querySelectorAll('figure svg[role], figure svg.recharts-surface')]
          .map((drawing) => drawing.getBoundingClientRect())
          .filter((drawn) => drawn.right > width + 1 || drawn.width < width / 3 || drawn.height < 80)
          .map((drawn) => drawn.toJSON() as unknown);
        document.body.style.width = '';
        return wrong;
      }, PAPER);
      expect(cut).toEqual([]);
      for (const name of ['What this cannot tell', 'Sources', 'How to get these figures again'])
        expect(await page.getByRole('heading', { name, exact: true }).isVisible()).toBe(true);
      expect(await page.getByText(/^[0-9a-f]{64}$/).isVisible()).toBe(true);
      expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
      expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
    },
  );

  it('the register keeps the heads that sort and every column on paper', async () => {
    const { page } = window;
    await open(page, program, '#/assumptions', 'Assumptions');
    await page.getByRole('region', { name: 'The register of parameters' }).waitFor(LONG);
    await page.setViewportSize({ width: PAPER, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    const heads = await page.getByRole('columnheader').allInnerTexts();
    expect(heads.map((head) => head.replace(/\W*$/, ''))).toEqual(
      expect.arrayContaining(['Parameter', 'Value', 'Grade', 'Source']),
    );
    await expect.poll(() => overflow(page)).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });

  it('asked for nothing it should not have', () => {
    expect(window.complaints).toEqual([]);
  });
});

async function open(page: Page, { serving }: Program, at: string, heading: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${serving.url}${at}`);
  await page.getByRole('heading', { name: heading, exact: true }).first().waitFor(LONG);
}

/** How far the page goes on beyond the right edge. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );
}
