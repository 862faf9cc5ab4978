import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TAB_NAMES } from '../../renderer/app/groups.ts';
import { problems } from './axe.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { openWindow, startProgram, upToDate } from './window.ts';
import type { Program, Watched } from './window.ts';

describe.skipIf(!browserIsThere())('accessibility', () => {
  let browser: Browser;
  let program: Program;
  let window: Watched;

  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
    window = await openWindow(browser, program);
    await upToDate(window.page);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('explains a field term when it takes the focus', async () => {
    const { page } = window;
    await page.getByRole('tab', { name: TAB_NAMES.overview }).click();
    await page.getByRole('tabpanel').getByRole('button', { name: 'direct payment' }).first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    const explanation = page.getByRole('tooltip');
    await explanation.waitFor();
    expect(await explanation.innerText()).toContain('Money the council pays to a person');
  });

  it('finds nothing in the list of options under its headings', async () => {
    const { page } = window;
    await page.getByRole('combobox', { name: 'Option' }).fill('service fund');
    await page.getByRole('group', { name: 'How care is bought' }).waitFor();
    // An open list hides the rest of the page from readers, and the line below a name describes it.
    const found = await problems(page, {
      within: '[role="listbox"]',
      without: ['region', 'landmark-one-main', 'page-has-heading-one', 'label-content-name-mismatch'],
    });
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(found).toEqual([]);
  });

  it('finds nothing in the settings, the exact differences and the tables of charts', async () => {
    const { page } = window;
    await page.getByRole('button', { name: /^How it is run/ }).click();
    await page.getByRole('button', { name: 'Exactly what differs' }).click();
    await page
      .getByRole('button', { name: /^Show .* as a table$/ })
      .first()
      .click();
    await page.getByRole('radio', { name: 'Difference' }).click();
    expect(await problems(page)).toEqual([]);
  });

  it('finds nothing in why an indicator is what it is, and Escape leads back to where it was asked', async () => {
    const { page, complaints } = window;
    await page.getByRole('tab', { name: TAB_NAMES.overview }).click();
    const asked = page
      .getByRole('region', { name: 'Month by month' })
      .getByRole('button', { name: /^Why\?/ });
    await asked.nth(1).click();
    const dialog = page.getByRole('dialog', { name: "Why? People's payments" });
    await dialog.getByRole('region', { name: 'Parameters it stands on' }).waitFor();
    expect(await problems(page)).toEqual([]);
    expect(await dialog.getByRole('row').count()).toBeGreaterThan(10);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => asked.nth(1).evaluate((button) => button === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('finds nothing in the table of reasons, and in who gets what under one option', async () => {
    const { page } = window;
    await page.getByRole('tab', { name: TAB_NAMES.mix, exact: true }).click();
    await page.getByRole('button', { name: /^Show Share not where .* as a table$/ }).click();
    expect(await problems(page)).toEqual([]);
    await page.getByRole('tab', { name: TAB_NAMES.who, exact: true }).click();
    await page.getByRole('button', { name: /Show$/ }).click();
    await page.getByRole('option', { name: 'Business as usual' }).click();
    await page.getByRole('region', { name: 'Client group: Business as usual' }).waitFor();
    expect(await problems(page)).toEqual([]);
  });
});
