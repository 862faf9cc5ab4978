/// <reference lib="dom" />
/** What the measurements of the window do on its page: open a lever, move it and wait until that is drawn. */
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { installedBrowser } from '../../host/loopback/browser.ts';

export const PLACE = { id: 'buckinghamshire', name: 'Buckinghamshire', months: 60 };
/** From when the lever is changed, and how many months of the run lie before that: they are the same in every path, and show nothing of a change. */
const CHANGED = { from: 'April 2027', after: 12 };
/** How long nothing may happen before a change counts as lost. */
const LOST_MS = 30_000;

/** What a page holds once its garbage is collected. */
export type PageMemory = { readonly bytes: number; readonly nodes: number; readonly listeners: number };

export function launchBrowser(): Promise<Browser> {
  const executablePath = installedBrowser();
  if (executablePath === null)
    throw new Error('No Chromium, Chrome or Edge was found; install one to time the window.');
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** The place, and a lever of an option of the user's own under the hand. */
export async function openLever(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/#/compare?edit=option&lever=fee.uplift`);
  await page.getByRole('combobox', { name: 'Place' }).fill(PLACE.name);
  await page.getByRole('option', { name: PLACE.name }).click();
  const pane = page.getByRole('region', { name: 'Change the option' });
  await pane.getByRole('button', { name: /^Add a step of/ }).click();
  await pane.getByRole('textbox', { name: 'From' }).fill(CHANGED.from);
  await pane.getByRole('textbox', { name: 'Value' }).fill('4.5');
  await pane.getByText(/^Saved\./).waitFor({ timeout: LOST_MS });
  await page
    .getByText('Up to date', { exact: true })
    .first()
    .waitFor({ timeout: 10 * LOST_MS });
  await pane.getByRole('textbox', { name: 'Value' }).focus();
}

/** Milliseconds from a value typed to the end of the frame in which this much of its path is on the screen. */
export type ChangeTimes = {
  /** Its first months that the lever can have changed, drawn on any chart. */
  readonly first: number;
  /** All of its months, on any chart. */
  readonly line: number;
  /** The first chart drawn anew, with its own axis and words. */
  readonly chart: number;
  /** Every chart of the tab drawn anew. */
  readonly all: number;
};

/** Types a value other than the one before. */
export function timeOfChange(page: Page, percent: number): Promise<ChangeTimes> {
  return timeOf(page, 'input', async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(percent.toFixed(2));
  });
}

/** One step of the lever's own field by its arrow key. */
export function timeOfStep(page: Page): Promise<ChangeTimes> {
  return timeOf(page, 'keydown', () => page.keyboard.press('ArrowUp'));
}

/**
 * Charts say of which change they are, so that nothing of the one before is taken for it.
 * @param event the first of the page's own by which it hears of the change
 */
async function timeOf(
  page: Page,
  event: 'input' | 'keydown',
  move: () => Promise<void>,
): Promise<ChangeTimes> {
  await page.evaluate(
    ({ lost, months, begun, unchanged }) => {
      type Times = { first?: number; line?: number; chart?: number; all?: number };
      const kept = globalThis as unknown as { changeSeen?: number; drawn: Promise<Times> };
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- all of it runs in the page
      const charts = (): readonly DOMStringMap[] =>
        [...document.querySelectorAll<HTMLElement>('[data-change]')].map(({ dataset }) => dataset);
      const changesOf = (): readonly number[] => charts().map(({ change }) => Number(change));
      kept.changeSeen = Math.max(kept.changeSeen ?? 0, ...changesOf());
      const before = kept.changeSeen;
      kept.drawn = new Promise((resolve, reject) => {
        const look = (pressed: number, times: Times): void => {
          const own = charts().filter(({ change }) => Number(change) > before);
          const reached = Math.max(0, ...own.map((chart) => Number(chart['months'])));
          const whole = own.filter((chart) => chart['drawn'] === 'whole').length;
          const isReached = {
            first: reached > unchanged,
            line: reached === months,
            chart: whole > 0,
            all: whole > 0 && whole === own.length,
          };
          const next = { ...times };
          // What a frame has is on the screen when the frame is over.
          setTimeout(() => {
            const now = performance.now() - pressed;
            for (const name of ['first', 'line', 'chart', 'all'] as const)
              if (isReached[name]) next[name] ??= now;
            if (next.all !== undefined) resolve(next);
            else if (now > lost) reject(new Error('A change was never drawn.'));
            else requestAnimationFrame(() => look(pressed, next));
          });
        };
        addEventListener(begun, () => look(performance.now(), {}), { once: true, capture: true });
      });
    },
    { lost: LOST_MS, months: PLACE.months, begun: event, unchanged: CHANGED.after },
  );
  await move();
  const times = await page.evaluate(() => (globalThis as unknown as { drawn: Promise<ChangeTimes> }).drawn);
  // What follows a drawing, such as the places of cards, is no part of the next change.
  await page.waitForTimeout(STILL_MS);
  return times;
}

/** How long the page is left alone between two changes. */
const STILL_MS = 300;

export async function memoryOf(page: Page): Promise<PageMemory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { bytes: usedSize, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}
