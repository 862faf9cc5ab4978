/// <reference lib="dom" />
/** The longest work the page does in one go, which whoever presses a key meanwhile waits for: as screens are opened, and as a lever is moved. */
import type { Page } from 'playwright-core';
import { timeOfChange } from './window-page.ts';

/** A browser tells of no shorter task. */
export const LEAST_LONG_MS = 50;
const LEVER_CHANGES = 5;
/** What follows an opening, such as charts out of sight, is over by then. */
const OVER_MS = 1_500;
const RUN_MS = 300_000;
const SCREENS = ['library', 'assumptions', 'exposure', 'questions', 'report', 'provider'];

export type LongestTask = {
  readonly what: string;
  readonly longest: number;
  /** How many were long. */
  readonly over: number;
};

type Watching = { readonly longTasks: number[] };

export async function longestTasks(page: Page, url: string): Promise<readonly LongestTask[]> {
  const found: LongestTask[] = [];
  const watch = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    await page.evaluate(() => (globalThis as unknown as Watching).longTasks.splice(0));
    await act();
    await page.waitForTimeout(OVER_MS);
    const long = await page.evaluate(() => (globalThis as unknown as Watching).longTasks);
    found.push({ what, longest: Math.max(0, ...long), over: long.length });
  };
  const show = (at: string) => page.evaluate((hash) => location.assign(hash), `#/${at}`);

  await page.addInitScript(() => {
    const longTasks: number[] = [];
    new PerformanceObserver((list) => {
      longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks });
  });
  await page.goto(`${url}/#/start`);
  await page.reload();
  await watch('the window opened at its start', () => openStart(page));
  await show('compare');
  await page.getByText('Up to date', { exact: true }).first().waitFor({ timeout: RUN_MS });
  await show('start');
  await openStart(page);
  await page.waitForTimeout(OVER_MS);
  await watch('the comparison opened, with the first drawing of all its charts', () => show('compare'));
  const tabs = await page.getByRole('tab').allInnerTexts();
  for (const name of [...tabs.slice(1), ...tabs.slice(0, 1)])
    await watch(`the tab “${name}”`, () => page.getByRole('tab', { name, exact: true }).click());
  await watch('the editor opened', () => show('compare?edit=option'));
  for (const screen of SCREENS) await watch(`the screen “${screen}”`, () => show(screen));
  await show('compare?edit=option&lever=fee.uplift');
  await page
    .getByRole('region', { name: 'Change the option' })
    .getByRole('textbox', { name: 'Value' })
    .focus();
  for (let nth = 0; nth < LEVER_CHANGES; nth++) await timeOfChange(page, 3 + nth / 10);
  await watch(`${LEVER_CHANGES} changes of a lever`, async () => {
    for (let nth = 0; nth < LEVER_CHANGES; nth++) await timeOfChange(page, 4 + nth / 10);
  });
  return found;
}

async function openStart(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('combobox', { name: 'Which council?' }).waitFor();
}
