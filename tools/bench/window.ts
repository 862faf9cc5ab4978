/// <reference lib="dom" />
/**
 * `npm run bench:window -- [CHANGES]`: what the window takes, in the machine's own browser and with the real host: from its address to a screen
 * that can be used, from a lever moved to the first months that it changes and to all of its path, where it was foreseen and where it could not be, the page's memory after many changes, and its longest tasks. Beside them, timed in the same run, one
 * path on the host's thread alone, which no drawing can beat.
 *
 * `npm run bench:window -- --minutes 60`: what window and host hold while changes go on for so long.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { createWarmMarket } from '../../core/index.ts';
import type { Option } from '../../core/scenario/option.ts';
import { openCatalogue } from '../../host/files/scenario-files.ts';
import { serve } from '../../host/serve.ts';
import { endure } from './window-endurance.ts';
import { MEBIBYTE } from './figures.ts';
import { launchBrowser, memoryOf, openLever, PLACE, timeOfChange, timeOfStep } from './window-page.ts';
import type { ChangeTimes } from './window-page.ts';
import { LEAST_LONG_MS, longestTasks } from './window-tasks.ts';

/** Values typed jump about from here on, by tenths of a percent: less may round to the same fee, and so to the same lines. */
const FIRST_PERCENT = 5;
const JUMP = 37;
/** More than changes are timed, and with no divisor in common with a jump: no value comes twice. */
const JUMPS = 101;
/** A step by the arrow key is taken every so often, or as soon as the one before has been drawn where that takes longer. */
const PACE_MS = 1_000;
const PATHS_TIMED = 9;
const SCENARIOS = fileURLToPath(new URL('../../scenarios', import.meta.url));

const asked = parseArgs({
  options: { minutes: { type: 'string' } },
  allowPositionals: true,
});
const dataFolder = mkdtempSync(join(tmpdir(), 'care-market-bench-'));
const browser = await launchBrowser();
try {
  if (asked.values.minutes === undefined) await timeChanges(Number(asked.positionals[0] ?? 100), browser);
  else await endure(Number(asked.values.minutes), browser, dataFolder);
} finally {
  await browser.close();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function timeChanges(changes: number, own: Browser): Promise<void> {
  // Before there is a host: once a lever has been moved it is busy with the band for a while.
  const alone = pathsAlone();
  const serving = await serve({ dataFolder, port: 4740, open: false, say: () => undefined });
  try {
    const page = await (await own.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(serving.startUrl);
    const usable = await timeToUse(page, serving.url);
    await openLever(page, serving.url);
    const before = await memoryOf(page);
    const times: ChangeTimes[] = [];
    for (let nth = 0; nth < changes; nth++) times.push(await timeOfChange(page, percentOf(nth)));
    const steps = await timesOfWalk(page, changes);
    const after = await memoryOf(page);
    const tasks = await longestTasks(page, serving.url);
    const drawn = (of: (times: ChangeTimes) => number, what: string): string => rowOf(times.map(of), what);
    const found = steps.filter(isFound);
    const played = steps.filter((step) => !isFound(step));
    const first = times.map((each) => each.first);
    const people = openCatalogue(SCENARIOS)
      .listPlaces()
      .find(({ id }) => id === PLACE.id);
    console.log(
      [
        `Node ${process.version}, ${cpus()[0]?.model.trim()}. ${people?.name}, ${people?.clients} council clients, ${PLACE.months} months, business as usual and one option.`,
        `${usable.toFixed(0)} ms  from the address to a screen that can be used, files at hand`,
        `${quantile(alone, 0.5).toFixed(0)} ms  one path of the option alone on a warm thread (median of ${alone.length}; ${alone[0]!.toFixed(0)} to ${alone.at(-1)!.toFixed(0)})`,
        drawn(
          (each) => each.first,
          'from a lever moved to a value nobody could foresee to the first months that it changes drawn',
        ),
        drawn((each) => each.line, 'from a lever moved to such a value to its path drawn'),
        drawn((each) => each.chart, 'the same until the first chart has its axis and words anew'),
        drawn((each) => each.all, 'the same until every chart of the tab has'),
        `${(found.length / steps.length).toFixed(2)}  share of ${steps.length} steps by the arrow key, one a second, that found their path ready`,
        ...stepRows(found, 'that found its path ready', [['line', 'its path']]),
        ...stepRows(played, 'that did not', [
          ['first', 'the first months that it changes'],
          ['line', 'its path'],
        ]),
        `${(quantile(first, 0.95) / quantile(alone, 0.5)).toFixed(2)}  the 95th percentile to the first months changed over one path alone`,
        `${(after.bytes / before.bytes).toFixed(2)}  memory of the page after the changes over that before (${(after.bytes / MEBIBYTE).toFixed(0)} MiB)`,
        ...tasks.map(({ what, longest, over }) =>
          over === 0
            ? `${LEAST_LONG_MS} ms  longest task: ${what}; none was longer than that`
            : `${longest.toFixed(0)} ms  longest task: ${what}; ${over} longer than ${LEAST_LONG_MS} ms`,
        ),
      ].join('\n'),
    );
  } finally {
    await serving.close();
  }
}

/** What is drawn whole in one frame was there before it was asked for. */
function isFound({ first, line }: ChangeTimes): boolean {
  return first === line;
}

/** Steps one way at the pace of somebody who looks at what comes of each. The first could not be foreseen, and is not counted. */
async function timesOfWalk(page: Page, steps: number): Promise<readonly ChangeTimes[]> {
  const times: ChangeTimes[] = [];
  for (let nth = 0; nth <= steps; nth++) {
    const began = performance.now();
    times.push(await timeOfStep(page));
    await page.waitForTimeout(Math.max(0, PACE_MS - (performance.now() - began)));
  }
  return times.slice(1);
}

function stepRows(
  steps: readonly ChangeTimes[],
  which: string,
  rows: readonly (readonly [keyof ChangeTimes, string])[],
): readonly string[] {
  if (steps.length === 0) return [];
  return rows.map(([name, what]) =>
    rowOf(
      steps.map((each) => each[name]),
      `from a step ${which} to ${what} drawn`,
    ),
  );
}

function rowOf(each: readonly number[], what: string): string {
  return `${quantile(each, 0.5).toFixed(0)} ms  ${what}, median of ${each.length}; 95% within ${quantile(each, 0.95).toFixed(0)} ms`;
}

function percentOf(nth: number): number {
  return FIRST_PERCENT + ((nth * JUMP) % JUMPS) / 10;
}

/** Opens the window afresh and waits until its links are there and a frame has been drawn. */
function timeToUse(page: Page, url: string): Promise<number> {
  return page.goto(`${url}/#/start`).then(async () => {
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

/** The same work without a window: one path of the same lever at a value that has not been played, on a market that is settled. */
function pathsAlone(): readonly number[] {
  const catalogue = openCatalogue(SCENARIOS);
  const shared = {
    place: catalogue.readPlace(PLACE.id),
    future: catalogue.readFuture('central'),
    parameters: catalogue.readParameters(),
    start: '2026-04',
    months: PLACE.months,
    seed: 1,
  };
  const asUsual = catalogue.readOption('business-as-usual');
  const market = createWarmMarket();
  const usual = { key: 'usual', scenario: { ...shared, option: asUsual } };
  const times = Array.from({ length: 1 + PATHS_TIMED }, (_, nth) => {
    const option = [...asUsual, upliftOf(percentOf(nth) / 100)];
    const scenarios = [usual, { key: `${nth}`, scenario: { ...shared, option } }];
    const began = performance.now();
    market.play({ ground: 'one', scenarios });
    return performance.now() - began;
  });
  return times.slice(1).toSorted((a, b) => a - b);
}

function upliftOf(value: number): Option {
  return {
    id: 'uplift',
    name: 'Another uplift',
    summary: '',
    evidence: '',
    parent: 'business-as-usual',
    changes: [{ lever: 'fee.uplift', from: '2027-04', value }],
  };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)]!;
}
