import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askHost } from './ask-host.ts';
import { problemsInLightAndDark } from './axe.ts';
import { browserIsThere, launchBrowser } from './browser.ts';
import { goTo } from './go-to.ts';
import { openWindow, startProgram, upToDate } from './window.ts';
import type { Program, Watched } from './window.ts';

const NAME = 'Fees rise faster';

const notice = (page: Page) => page.getByRole('complementary', { name: 'What has changed since' });
const hash = (page: Page) => new URL(page.url()).hash;

/** The first of its name in the library. */
async function openTheResult(page: Page): Promise<void> {
  await goTo(page, '#/library/results');
  await page
    .getByRole('button', { name: new RegExp(`^Open .*${NAME}`) })
    .first()
    .click();
  await expect.poll(() => hash(page)).toBe('#/compare');
}

describe.skipIf(!browserIsThere())('where the window stands, and whether its figures are of today', () => {
  let browser: Browser;
  let program: Program;
  let window: Watched;
  let option: string;

  /** As another window would, beside this one. */
  async function setUplift(page: Page, value: number): Promise<void> {
    const opened = await askHost(page, 'documents.open', { kind: 'option', id: option });
    if (opened.kind !== 'option') throw new Error('The host opened something else than an option.');
    const document = {
      ...opened.document,
      changes: [{ lever: 'fee.uplift' as const, from: '2027-04', value }],
    };
    await askHost(page, 'documents.save', {
      draft: { kind: 'option', document },
      revision: opened.revision,
      action: 'Set the uplift',
    });
  }
  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
    window = await openWindow(browser, program, {}, '#/start');
    const { page } = window;
    const order = { kind: 'option', name: NAME, from: 'business-as-usual', how: 'child' } as const;
    option = (await askHost(page, 'documents.create', order)).document.id;
    const choice = {
      place: 'rutland',
      option,
      beside: [],
      future: 'central',
      months: 12,
      replicates: 3,
      seed: 5,
    };
    await askHost(page, 'choice.keep', { choice });
    await setUplift(page, 0.06);
    await page.goto(new URL('#/compare', page.url()).href);
    await page.reload();
    await upToDate(page);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('begins with what was compared last', async () => {
    const { page } = window;
    expect(await page.getByRole('combobox', { name: 'Place' }).inputValue()).toBe('Rutland');
    expect(await page.getByRole('combobox', { name: 'Option' }).inputValue()).toBe(NAME);
    expect(await page.getByRole('button', { name: /^How it is run/ }).innerText()).toContain(
      '1 year, 3 replicates, seed 5',
    );
  });

  it('shows by back, forward and a reload the tab and part that were looked at', async () => {
    const { page } = window;
    const part = () => page.getByRole('radio', { name: 'Help and failure', checked: true });
    await page.getByRole('tab', { name: 'Council money' }).click();
    await page.getByRole('radio', { name: 'What is bought' }).click();
    await page.getByRole('radio', { name: 'Help and failure' }).click();
    await page.getByRole('tab', { name: 'Providers' }).click();
    await page.goBack();
    await part().waitFor();
    expect(hash(page)).toBe('#/compare?tab=council&part=help-and-failure');
    await page.goBack();
    await page.getByRole('tab', { name: 'Overview', selected: true }).waitFor();
    await page.goForward();
    await part().waitFor();
    await page.reload();
    await part().waitFor();
    await upToDate(page);
  });

  it('runs what is compared anew when another window changes it', async () => {
    const { page } = window;
    await goTo(page, '#/compare');
    await setUplift(page, 0.07);
    await page.getByText('Yearly fee uplift 7% a year').first().waitFor();
    await upToDate(page);
    expect(await notice(page).count()).toBe(0);
  });

  it('leaves an opened result as it was, and says what has changed since', async () => {
    const { page, complaints } = window;
    await openTheResult(page);
    await notice(page).waitFor();
    const figures = await page.getByRole('region', { name: 'Headlines' }).innerText();
    expect(await notice(page).innerText()).toContain(`the option “${NAME}” has been changed`);
    await setUplift(page, 0.08);
    await page.getByText('Yearly fee uplift 6% a year').first().waitFor();
    expect(await page.getByRole('region', { name: 'Headlines' }).innerText()).toBe(figures);
    expect(await problemsInLightAndDark(page)).toEqual([]);
    await askHost(page, 'documents.remove', { kind: 'option', id: option });
    await notice(page)
      .getByText(`the option “${NAME}” has gone from the library`, { exact: false })
      .waitFor();
    expect(await page.getByRole('region', { name: 'Headlines' }).innerText()).toBe(figures);
    expect(await page.getByRole('button', { name: /^Run/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('begins with another option where the last is gone, and says so', async () => {
    const { page, complaints } = window;
    await page.reload();
    await page
      .getByText(new RegExp(`^The option “${option}”, chosen last, is no longer in the library`))
      .waitFor();
    await upToDate(page);
    expect(await page.getByRole('combobox', { name: 'Place' }).inputValue()).toBe('Rutland');
    expect(await problemsInLightAndDark(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
