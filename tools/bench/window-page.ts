/// <reference lib="dom" />
/** What the measurements of the window do on its page: open a lever, move it and wait until that is drawn. */
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { installedBrowser } from '../../host/loopback/browser.ts';

export const PLACE = { id: 'buckinghamshire', name: 'Buckinghamshire', months: 60 };
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
  await pane.getByRole('textbox', { name: 'Value' }).fill('4.5');
  await pane.getByText(/^Saved\./).waitFor({ timeout: LOST_MS });
  await page
    .getByText('Up to date', { exact: true })
    .first()
    .waitFor({ timeout: 10 * LOST_MS });
  await pane.getByRole('textbox', { name: 'Value' }).focus();
}

/** How long after the last drawing no other is waited for: longer than a chart waits for its turn. */
const STILL_MS = 300;

/** Milliseconds from a value typed to the end of a frame: that in which the first chart is another, and that in which every chart of the tab is. */
export type ChangeTimes = { readonly first: number; readonly all: number };

/** Types a value other than the one before. */
export async function timeOfChange(page: Page, percent: number): Promise<ChangeTimes> {
  await page.evaluate(
    ({ lost, still }) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- all of it runs in the page
      const lines = (): string =>
        [...document.querySelectorAll('.recharts-surface .recharts-curve')]
          .map((line) => line.getAttribute('d'))
          .join();
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- all of it runs in the page
      const isPath = (): boolean =>
        [...document.querySelectorAll('main p')].some((p) => p.textContent.startsWith('One path;'));
      const drawn = new Promise<{ first: number; all: number }>((resolve, reject) => {
        const times: number[] = [];
        const look = (before: string, pressed: number, isAwaited: boolean): void => {
          const now = lines();
          const passed = performance.now() - pressed;
          // What is drawn until the window says that it shows one path is still of the run before.
          const isPathNow = isPath();
          const isOther = !isAwaited && isPathNow && now !== '' && now !== before;
          if (isOther) setTimeout(() => times.push(performance.now() - pressed));
          const [first, all] = [times[0] ?? Number.NaN, times.at(-1) ?? Number.NaN];
          if (!isOther && passed - all > still) resolve({ first, all });
          else if (passed > lost) reject(new Error('A change was never drawn.'));
          else {
            const seen = isPathNow && !isAwaited ? before : now;
            requestAnimationFrame(() => look(isOther ? now : seen, pressed, isAwaited && isPathNow));
          }
        };
        addEventListener('input', () => look(lines(), performance.now(), isPath()), {
          once: true,
          capture: true,
        });
      });
      Object.assign(globalThis, { drawn });
    },
    { lost: LOST_MS, still: STILL_MS },
  );
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(percent.toFixed(2));
  return page.evaluate(() => (globalThis as unknown as { drawn: Promise<ChangeTimes> }).drawn);
}

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
