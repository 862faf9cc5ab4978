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

  it('a dark window is printed in the colours of a light one', async () => {
    const { page } = window;
    await open(page, program, '#/fee?rise=13.50', 'Line by line');
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const light = await page.evaluate(coloursOfPaper);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(coloursOfPaper)).toEqual(light);
    expect(Object.keys(light)).toEqual(expect.arrayContaining(['--link', '--surface-hover', '--part-1']));
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });

  it('charts of a wide window are as wide as the paper, with letters of their own size', async () => {
    const { page } = window;
    await open(page, program, '#/compare', 'Month by month');
    await page.setViewportSize({ width: 1920, height: 1080 });
    const pictures = page.locator('figure svg.recharts-surface, figure svg[role="img"]');
    await expect.poll(() => pictures.count(), LONG).toBe(7);
    await expect
      .poll(() => pictures.first().evaluate((drawing) => drawing.getBoundingClientRect().width))
      .toBeGreaterThan(2 * PAPER);
    await page.emulateMedia({ media: 'print' });
    const drawn = await page.evaluate((width) => {
      dispatchEvent(new Event('beforeprint'));
      document.body.style.width = `${width}px`;
      const sizes = [...document.querySelectorAll<SVGSVGElement>('figure svg')]
        .filter((drawing) => drawing.matches('.recharts-surface, [role="img"]'))
        .map((drawing) => {
          const shown = drawing.getBoundingClientRect().width;
          return { shown: shown / width, scale: shown / drawing.viewBox.baseVal.width };
        });
      document.body.style.width = '';
      dispatchEvent(new Event('afterprint'));
      return sizes;
    }, PAPER);
    expect(drawn).toHaveLength(7);
    expect(drawn.filter(({ shown }) => shown < 0.9)).toEqual([]);
    expect(drawn.filter(({ scale }) => scale < 0.95 || scale > 1.1)).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  });

  it.each([
    ['#/fee?rise=13.50', 'Line by line'],
    ['#/exposure', 'What fee keeps me whole?'],
    ['#/questions', 'Bigger questions'],
    ['#/questions/solve', 'What is asked'],
    [`#/provider/15?${LIFE}`, 'What happens, and why'],
    ['#/assumptions/stream.access-to-work.amount', 'Month by month'],
  ])('%s leaves no frame empty at the foot of a page', async (at, heading) => {
    const { page } = window;
    await open(page, program, at, heading);
    await page.emulateMedia({ media: 'print' });
    const cut = await page.locator('main *').evaluateAll((all) =>
      all
        .filter((each) => {
          const { borderTopWidth, borderLeftWidth, breakInside } = getComputedStyle(each);
          const isFramed = parseFloat(borderTopWidth) > 0 && parseFloat(borderLeftWidth) > 0;
          // What is no higher than a field has nothing to be parted from.
          const isBox = each.getBoundingClientRect().height > 120 && !each.matches('[tabindex="0"]');
          return isFramed && isBox && breakInside !== 'avoid';
        })
        .map((each) => `${each.tagName} ${each.textContent.slice(0, 40)}`),
    );
    expect(cut).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  });

  it('the button that asks is read in the system’s own colours, where it sets them', async () => {
    const { page } = window;
    await open(page, program, '#/questions/solve', 'What is asked');
    await page.emulateMedia({ forcedColors: 'active' });
    const ask = page.getByRole('button', { name: 'Ask', exact: true });
    const seen = await ask.evaluate((button) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.cssText = 'forced-color-adjust: none; color: HighlightText; background: Highlight';
      const [wanted, is] = [probe, button].map((each) => {
        const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(each);
        return { color, backgroundColor, forcedColorAdjust };
      });
      probe.remove();
      return { wanted, is };
    });
    expect(seen.is).toEqual(seen.wanted);
    await page.emulateMedia({ forcedColors: 'none' });
  });

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

/** Every colour the styles name, as it is on paper just now. Run in the page. */
function coloursOfPaper(): Record<string, string> {
  const names = new Set<string>();
  const read = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule) read(rule.cssRules);
      else if (rule instanceof CSSStyleRule && rule.selectorText === ':root')
        for (const name of rule.style) if (name.startsWith('--')) names.add(name);
    }
  };
  for (const sheet of document.styleSheets) read(sheet.cssRules);
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries([...names].map((name) => [name, style.getPropertyValue(name).trim()]));
}

/** How far the page goes on beyond the right edge. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );
}
