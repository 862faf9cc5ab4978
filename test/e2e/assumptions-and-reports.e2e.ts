import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problems } from './axe.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { goTo } from './go-to.ts';
import { openWindow, startProgram, upToDate } from './window.ts';
import type { Program, Watched } from './window.ts';

const CHART = 'Council spend, net';
/** Enough to see a spread. */
const RUN = [
  ['Years', '3'],
  ['Replicates', '6'],
] as const;
const REASON = 'The panel of providers said so.';

describe.skipIf(!browserIsThere())('assumptions and reports', () => {
  let browser: Browser;
  let program: Program;
  let window: Watched;

  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
    window = await openWindow(browser, program, { acceptDownloads: true });
    const { page } = window;
    await goTo(page, '#/compare');
    await page.getByRole('button', { name: /^How it is run/ }).click();
    for (const [name, value] of RUN) {
      await page.getByRole('textbox', { name, exact: true }).fill(value);
      await page.keyboard.press('Tab');
    }
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('finds what has expired among all parameters, quickly and without complaint in light and dark', async () => {
    const { page, complaints } = window;
    await page.getByRole('link', { name: 'Assumptions', exact: true }).click();
    await page.getByText(/^4\d\d parameters, graded as in /).waitFor();
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await problems(page)));
    }
    expect(found).toEqual([]);
    await page.getByRole('button', { name: /Show$/ }).click();
    await page.getByRole('option', { name: /^Expired/ }).click();
    const table = page.getByRole('region', { name: 'The register of parameters' });
    await page.getByText(/^\d+ of 4\d\d parameters\.$/).waitFor();
    const rows = await table.getByRole('row').count();
    expect(await table.getByText('expired', { exact: true }).count()).toBe(rows - 1);
    await table.getByRole('link', { name: 'Support service for a direct payment' }).click();
    await page.getByText(/^Expired: the figure is of 1 April 2025/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('changes an assumption with a reason and a name by keyboard, and marks it from then on', async () => {
    const { page, complaints } = window;
    await goTo(page, '#/assumptions/provider.entry.default');
    await page.getByRole('button', { name: 'Change for a future' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Change New providers in a year' });
    await dialog.getByRole('button', { name: 'Change it' }).press('Enter');
    await dialog.getByText('Give the reason: whoever reads the result will ask.').waitFor();
    expect(await problems(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await dialog.getByLabel(/^New value/).fill('12 %');
    await dialog.getByLabel('Reason').fill(REASON);
    await dialog.getByLabel('Your name').fill('A N Other');
    await dialog.getByRole('button', { name: 'Change it' }).press('Enter');
    await page.getByText(/^Changed in the future “New providers in a year otherwise”/).waitFor();
    const made = page.getByRole('region', { name: 'Changed in this future' });
    await made.getByText('12% a year from April 2026').first().waitFor();
    await made.getByText(REASON).first().waitFor();
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await problems(page)));
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('gives a chart as CSV, XLSX, PNG and SVG, in light colours whatever the window has', async () => {
    const { page, complaints } = window;
    await page.emulateMedia({ colorScheme: 'dark' });
    await goTo(page, '#/compare');
    await upToDate(page);
    await page.locator('figure .recharts-surface').first().waitFor();
    const csv = await download(page, 'CSV');
    expect(csv.name).toMatch(
      /^care-market-hartlepool-.*-council-spend-net-\d{4}-\d{2}-\d{2}-[0-9a-f]{8}\.csv$/,
    );
    expect(csv.bytes.toString('utf8')).toContain('replicates,6');

    const parts = unzipSync((await download(page, 'XLSX')).bytes);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain('state="frozen"');
    expect(strFromU8(parts['xl/worksheets/sheet2.xml']!)).toContain('otherwise');

    const png = (await download(page, 'PNG')).bytes;
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(700);

    const svg = (await download(page, 'SVG')).bytes.toString('utf8');
    const read = await page.evaluate((text) => {
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        isWhole: drawing.querySelector('parsererror') === null,
        title: drawing.querySelector('title')?.textContent ?? '',
        lines: drawing.querySelectorAll('path').length,
        words: drawing.documentElement.textContent,
      };
    }, svg);
    expect(read).toMatchObject({ isWhole: true, title: expect.stringContaining(CHART) });
    expect(read.lines).toBeGreaterThan(2);
    expect(read.words).toMatch(/goes from £.* a month/);
    expect(read.words).toMatch(/Engine .* seed 1 .* 6 replicates/);
    expect(svg.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '')).not.toMatch(/https?:|href|var\(/);
    expect(svg).toContain('rgb(29, 102, 173)');
    expect(complaints).toEqual([]);
  });

  it('makes a report that marks the change, prints on pages with their headings, and is whole as a file', async () => {
    const { page, complaints } = window;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('link', { name: 'Report', exact: true }).click();
    await page.getByLabel('Title').fill('A paper for Thursday');
    const paper = page.getByRole('article', { name: 'The report: A paper for Thursday' });
    await paper.locator('.recharts-surface').nth(2).waitFor();
    await paper.getByText(REASON).first().waitFor();
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await problems(page)));
    }
    expect(found).toEqual([]);
    await page.getByText('What you write is kept with the result.').waitFor();

    await page.emulateMedia({ colorScheme: 'light' });
    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(2);
    for (const heading of ['What was found', 'Who gains and who loses', 'What this cannot tell']) {
      expect(pdf).toContain(`(${heading})`);
    }

    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as HTML' }).click();
    const path = await (await waiting).path();
    const context = await browser.newContext();
    const file = await context.newPage();
    await file.setContent(await readFile(path, 'utf8'));
    expect(await file.locator('h1').innerText()).toBe('A paper for Thursday');
    expect(await file.locator('figure > svg').count()).toBe(3);
    expect(await problems(file)).toEqual([]);
    await context.close();

    await page.reload();
    await page.getByRole('article', { name: 'The report: A paper for Thursday' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

/** Save the first chart of net spend as one kind of file. */
async function download(page: Page, kind: string): Promise<{ name: string; bytes: Buffer }> {
  await page
    .getByRole('button', { name: `Download ${CHART}`, exact: true })
    .first()
    .click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: kind }).click();
  const saved = await waiting;
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}
