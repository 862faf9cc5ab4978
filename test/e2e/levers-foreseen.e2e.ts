/// <reference lib="dom" />
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_CHOICE } from '../../renderer/store/first-choice.ts';
import type { Choice } from '../../renderer/store/state.ts';
import { askHost } from './ask-host.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { openWindow, startProgram } from './window.ts';
import type { Program, Watched } from './window.ts';

/** The smallest council over two years: what is foreseen must be ready before the next step, on a busy machine too. */
const MONTHS = 24;
const SMALL: Choice = { ...FIRST_CHOICE, place: 'rutland', months: MONTHS, replicates: 2 };
const LONGEST_MS = 120_000;
const STEP_MS = 10_000;

/** What a chart says of itself whenever that changes. */
type Seen = { readonly change: number; readonly drawn: string; readonly months: number };
type Recording = { readonly seen: Seen[] };

describe.skipIf(!browserIsThere())('a lever moved step by step', () => {
  let browser: Browser;
  let program: Program;
  let window: Watched;

  beforeAll(async () => {
    program = await startProgram();
    browser = await launchBrowser();
    window = await openWindow(browser, program, { viewport: { width: 1280, height: 2400 } });
    const { page } = window;
    // The window begins with what was compared last.
    await askHost(page, 'choice.keep', { choice: SMALL });
    await page.reload();
    await page.goto(`${program.serving.url}/#/compare?edit=option&lever=fee.uplift`);
    await pane(page)
      .getByRole('button', { name: /^Add a step of/ })
      .click();
    await page.locator('.recharts-curve').first().waitFor({ timeout: LONGEST_MS });
    await value(page).fill('5');
    await page.locator('[data-drawn="whole"]').first().waitFor({ timeout: LONGEST_MS });
    await page.evaluate(record);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('has the whole path of a step on the screen at once where it was foreseen', async () => {
    const { page } = window;
    // Nothing is foreseen after a path that took long, as any may on a busy machine.
    await expect
      .poll(
        async () => {
          const foreseen = page.waitForResponse((answer) => isForeseeingStep(answer.request()), {
            timeout: STEP_MS,
          });
          await value(page).press('ArrowUp');
          return foreseen.then(
            (answer) => answer.finished().then(() => true),
            () => false,
          );
        },
        { timeout: LONGEST_MS },
      )
      .toBe(true);
    const first = (await wholeChange(page)) + 1;
    await value(page).press('ArrowUp');
    await page.waitForFunction(
      (change) =>
        (globalThis as unknown as Recording).seen.some(
          (each) => each.change === change && each.drawn === 'whole',
        ),
      first,
      { timeout: LONGEST_MS },
    );
    const { seen } = await page.evaluate(() => ({ seen: (globalThis as unknown as Recording).seen }));
    const months = seen.filter(({ change }) => change === first).map((each) => each.months);
    // A change is told before any of its months are in.
    expect(new Set(months.filter((each) => each > 0))).toEqual(new Set([MONTHS]));
  });

  it('gives up a path that is overtaken just as its answer arrives, and shows nothing of it from then on', async () => {
    const { page } = window;
    const before = await wholeChange(page);
    const moved = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const paths: Request[] = [];
    const givenUp: Request[] = [];
    page.on('requestfailed', (request) => {
      if (isCallOf('live.path', request)) givenUp.push(request);
    });
    // The answer to the first is there, and is let through only once the lever has been moved again.
    await page.route('**/*', async (route, request) => {
      if (!isCallOf('live.path', request)) return route.continue();
      paths.push(request);
      if (paths.length > 1) return route.continue();
      const response = await route.fetch();
      arrived.resolve();
      await moved.promise;
      return route.fulfill({ response });
    });
    await value(page).fill('11');
    await arrived.promise;
    const from = await page.evaluate(() => (globalThis as unknown as Recording).seen.length);
    await value(page).fill('2');
    moved.resolve();
    await page.waitForFunction(
      (change) =>
        (globalThis as unknown as Recording).seen.some(
          (each) => each.change === change && each.drawn === 'whole',
        ),
      before + 2,
      { timeout: LONGEST_MS },
    );
    const { seen } = await page.evaluate(() => ({ seen: (globalThis as unknown as Recording).seen }));
    const own = seen.findIndex(({ change }, nth) => nth >= from && change === before + 2);
    expect(new Set(seen.slice(own).map(({ change }) => change))).toEqual(new Set([before + 2]));
    expect(seen.filter(({ change, drawn }) => change === before + 1 && drawn === 'whole')).toEqual([]);
    expect(paths).toHaveLength(2);
    expect(givenUp).toEqual([paths[0]]);
    expect(window.complaints).toEqual([]);
  });
});

function pane(page: Page) {
  return page.getByRole('region', { name: 'Change the option' });
}

function value(page: Page) {
  return pane(page).getByRole('textbox', { name: 'Value' });
}

function isCallOf(method: string, request: Request): boolean {
  return request.postDataBuffer()?.includes(method) === true;
}

/** Without a draft the market is made ready. */
function isForeseeingStep(request: Request): boolean {
  return isCallOf('live.foresee', request) && isCallOf('"draft"', request);
}

/** The number of the latest change that was drawn, once it is whole. */
async function wholeChange(page: Page): Promise<number> {
  const found = await page.waitForFunction(
    () => {
      const last = (globalThis as unknown as Recording).seen.at(-1);
      return last?.drawn === 'whole' ? last.change : null;
    },
    undefined,
    { timeout: LONGEST_MS },
  );
  return (await found.jsonValue()) ?? 0;
}

/** Keeps what the first chart says of itself whenever that changes. All of it runs in the page. */
function record(): void {
  const chart = document.querySelector<HTMLElement>('.recharts-wrapper')!.parentElement!;
  const seen: Seen[] = [];
  const watch = new MutationObserver(() => {
    const { change, drawn, months } = chart.dataset;
    if (drawn !== undefined) seen.push({ change: Number(change), drawn, months: Number(months) });
  });
  watch.observe(chart, { attributes: true, attributeFilter: ['data-change', 'data-drawn', 'data-months'] });
  Object.assign(globalThis, { seen });
}
