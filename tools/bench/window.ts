/// <reference lib="dom" />
/**
 * `npm run bench:window -- [CHANGES]`: what the window takes, in the machine's own browser and with the real host: from its address to a screen
 * that can be used, from a lever moved to its path drawn, and the page's memory after many changes. Beside them, timed in the same run, one
 * path on the host's thread alone, which no drawing can beat.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { createWarmMarket } from '../../core/index.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { installedBrowser } from '../../host/loopback/browser.ts';
import { serve } from '../../host/serve.ts';

const PLACE = { id: 'buckinghamshire', name: 'Buckinghamshire', months: 60 };
/** The values typed go up from here by a tenth of a percent: less may round to the same fee, and so to the same lines. */
const FIRST_PERCENT = 5;
const PATHS_TIMED = 9;
/** Where the answer is looked for: how long nothing may happen before a change counts as lost. */
const LOST_MS = 30_000;
const MEBIBYTE = 1024 * 1024;
const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));

const changes = Number(process.argv[2] ?? 100);
const dataFolder = mkdtempSync(join(tmpdir(), 'care-market-bench-'));
const executablePath = installedBrowser();
if (executablePath === null)
  throw new Error('No Chromium, Chrome or Edge was found; install one to time the window.');

const serving = await serve({ dataFolder, port: 4740, open: false, say: () => undefined });
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(serving.startUrl);
  const usable = await timeToUse(page);
  await openLever(page);
  const before = await memoryOf(page);
  const times: number[] = [];
  for (let nth = 0; nth < changes; nth++) times.push(await timeOfChange(page, FIRST_PERCENT + nth / 10));
  const after = await memoryOf(page);
  const alone = pathsAlone();
  const people = openCatalogue(SCENARIOS)
    .listPlaces()
    .find(({ id }) => id === PLACE.id);
  console.log(
    [
      `Node ${process.version}, ${cpus()[0]?.model.trim()}. ${people?.name}, ${people?.clients} council clients, ${PLACE.months} months, business as usual and one option.`,
      `${usable.toFixed(0)} ms  from the address to a screen that can be used, files at hand`,
      `${quantile(alone, 0.5).toFixed(0)} ms  one path of the option alone on a warm thread (median of ${alone.length}; ${alone[0]!.toFixed(0)} to ${alone.at(-1)!.toFixed(0)})`,
      `${quantile(times, 0.5).toFixed(0)} ms  from a lever moved to its path drawn, median of ${times.length}; 95 % within ${quantile(times, 0.95).toFixed(0)} ms`,
      `${(quantile(times, 0.95) / quantile(alone, 0.5)).toFixed(2)}  the 95th percentile over one path alone`,
      `${(after / before).toFixed(2)}  memory of the page after the changes over that before (${(after / MEBIBYTE).toFixed(0)} MiB)`,
    ].join('\n'),
  );
} finally {
  await browser.close();
  await serving.close();
  rmSync(dataFolder, { recursive: true, force: true });
}

/** Opens the window afresh and waits until its links are there and a frame has been drawn. */
function timeToUse(page: Page): Promise<number> {
  return page.goto(`${serving.url}/#/start`).then(async () => {
    await page.reload({ waitUntil: 'commit' });
    await page.getByRole('combobox', { name: 'Which council?' }).waitFor();
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        }),
    );
  });
}

/** The place, and a lever of an option of the user's own under the hand. */
async function openLever(page: Page): Promise<void> {
  await page.goto(`${serving.url}/#/compare?edit=option&lever=fee.uplift`);
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

/** Milliseconds from a value typed, one that was never played before, to the end of the first frame in which the lines of the charts are others. */
async function timeOfChange(page: Page, percent: number): Promise<number> {
  await page.evaluate((lost) => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- all of it runs in the page
    const lines = (): string =>
      [...document.querySelectorAll('.recharts-surface .recharts-curve')]
        .map((line) => line.getAttribute('d'))
        .join();
    const drawn = new Promise<number>((resolve, reject) => {
      const look = (before: string, pressed: number): void => {
        const now = lines();
        const passed = performance.now() - pressed;
        if (now !== '' && now !== before) setTimeout(() => resolve(performance.now() - pressed));
        else if (passed > lost) reject(new Error('A change was never drawn.'));
        else requestAnimationFrame(() => look(before, pressed));
      };
      addEventListener('input', () => look(lines(), performance.now()), { once: true, capture: true });
    });
    Object.assign(globalThis, { drawn });
  }, LOST_MS);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(percent.toFixed(2));
  return page.evaluate(() => (globalThis as unknown as { drawn: Promise<number> }).drawn);
}

async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** The same work without a window: one path of an option that has not been played, on a market that is settled. */
function pathsAlone(): readonly number[] {
  const catalogue = openCatalogue(SCENARIOS);
  const [place, future, parameters] = [
    catalogue.readPlace(PLACE.id),
    catalogue.readFuture('central'),
    catalogue.readParameters(),
  ];
  const scenarioOf = (id: string) => ({
    place,
    option: catalogue.readOption(id),
    future,
    parameters,
    start: '2026-04',
    months: PLACE.months,
    seed: 1,
  });
  const market = createWarmMarket();
  const usual = { key: 'usual', scenario: scenarioOf('business-as-usual') };
  market.play({ ground: 'one', scenarios: [usual] });
  return Array.from({ length: PATHS_TIMED }, (_, nth) => {
    const scenarios = [usual, { key: `${nth}`, scenario: scenarioOf('block-to-direct-payments') }];
    const began = performance.now();
    market.play({ ground: 'one', scenarios });
    return performance.now() - began;
  }).toSorted((a, b) => a - b);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)]!;
}
