/** What the window and the host hold after many changes of a lever, with a look at another tab after every tenth of them. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { HOST_MEMORY } from '../../host/host-memory.ts';
import { MEBIBYTE } from './figures.ts';
import { memoryOf, openLever, timeOfChange } from './window-page.ts';
import type { PageMemory } from './window-page.ts';
import type { FromHost, HostMemory } from './window-host.ts';

type Sample = {
  readonly minutes: number;
  readonly changes: number;
  readonly page: PageMemory;
  readonly host: HostMemory;
};

/** Before the first sample, so that what is kept on purpose is kept by then. */
const FIRST_CHANGES = 30;
const VALUES = 200;
const PARTS = 10;
const TAB = 'Overview';
const OTHER_TABS = ['Providers', 'People', 'Council money'];

/** A row a tenth of the time, and how fast what is held grows over them. */
export async function endure(minutes: number, browser: Browser, dataFolder: string): Promise<void> {
  const { host, serving } = await startHost(dataFolder);
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(serving.startUrl);
    await openLever(page, serving.url);
    for (let nth = 0; nth < FIRST_CHANGES; nth++) await change(page, nth);
    const began = performance.now();
    const samples: Sample[] = [];
    let changes = 0;
    for (let part = 0; part <= PARTS; part++) {
      while (minutesSince(began) < (minutes * part) / PARTS) await change(page, FIRST_CHANGES + changes++);
      const sample = {
        minutes: minutesSince(began),
        changes,
        page: await memoryOf(page),
        host: await askHost(host),
      };
      samples.push(sample);
      console.log(rowOf(sample));
    }
    console.log(growthOf(samples));
  } finally {
    host.disconnect();
    await once(host, 'exit');
  }
}

async function change(page: Page, nth: number): Promise<void> {
  // No value is one of those played lately, and none is that of the change before.
  await timeOfChange(page, 1 + ((nth * 7) % VALUES) / 10);
  if (nth % 10 !== 9) return;
  const other = OTHER_TABS[Math.floor(nth / 10) % OTHER_TABS.length] ?? TAB;
  await page.getByRole('tab', { name: other }).click();
  await page.getByRole('tabpanel', { name: other }).getByRole('heading').first().waitFor();
  await page.getByRole('tab', { name: TAB }).click();
  await page
    .getByRole('region', { name: 'Change the option' })
    .getByRole('textbox', { name: 'Value' })
    .focus();
}

async function startHost(dataFolder: string) {
  const host = fork(fileURLToPath(new URL('./window-host.ts', import.meta.url)), [dataFolder], {
    execArgv: ['--expose-gc', HOST_MEMORY],
  });
  const [serving] = (await once(host, 'message')) as [FromHost];
  if (serving.kind !== 'serving') throw new Error('The host did not start.');
  return { host, serving };
}

async function askHost(host: ChildProcess): Promise<HostMemory> {
  host.send('memory');
  const [said] = (await once(host, 'message')) as [FromHost];
  if (said.kind !== 'memory') throw new Error('The host did not say what it holds.');
  return said.memory;
}

function rowOf({ minutes, changes, page, host }: Sample): string {
  const held = [page.bytes, host.heap, host.process].map((bytes) => (bytes / MEBIBYTE).toFixed(1));
  return `${minutes.toFixed(1)} min, ${changes} changes: page ${held[0]} MiB, ${page.nodes} nodes, ${page.listeners} listeners; host ${held[1]} MiB, its process ${held[2]} MiB`;
}

/** What each holds at the end over what it held at the start, and the slope of the line through all samples as such a ratio an hour. */
function growthOf(samples: readonly Sample[]): string {
  const parts: readonly (readonly [string, (sample: Sample) => number])[] = [
    ['memory of the page', ({ page }) => page.bytes],
    ['nodes of the page', ({ page }) => page.nodes],
    ['listeners of the page', ({ page }) => page.listeners],
    ['heap of the host', ({ host }) => host.heap],
    ['the host’s process', ({ host }) => host.process],
  ];
  return parts
    .map(([name, of]) => {
      const start = of(samples[0]!);
      const ratio = of(samples.at(-1)!) / start;
      const slope = slopeOf(samples.map((sample) => [sample.minutes / 60, of(sample) / start]));
      return `${ratio.toFixed(3)}  ${name} at the end over the start; ${slope >= 0 ? '+' : ''}${slope.toFixed(3)} of the start an hour`;
    })
    .join('\n');
}

/** The slope of the straight line nearest to points, by least squares. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const [x, y] = [0, 1].map((at) => points.reduce((sum, point) => sum + point[at]!, 0) / points.length);
  const over = points.reduce((sum, point) => sum + (point[0] - x!) * (point[1] - y!), 0);
  return over / points.reduce((sum, point) => sum + (point[0] - x!) ** 2, 0);
}

function minutesSince(began: number): number {
  return (performance.now() - began) / 60_000;
}
