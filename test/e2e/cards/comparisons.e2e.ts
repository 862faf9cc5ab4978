import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorId } from '../../../core/model/indicators.ts';
import type { PairedHeadline, SimulationResult } from '../../../core/run/result.ts';
import { TAB_NAMES } from '../../../renderer/app/groups.ts';
import { amountsAlike, changesAlike, sizesAlike } from '../../../core/figures/alike.ts';
import { formatAmount, formatChange, formatSize } from '../../../core/figures/amount.ts';
import { longMonth } from '../../../renderer/format/month.ts';
import { intervalOf, verdictOf } from '../../../renderer/format/verdict.ts';
import { askHost } from '../ask-host.ts';
import { problemsInLightAndDark } from '../axe.ts';
import { browserIsThere, launchBrowser } from '../browser.ts';
import { goTo } from '../go-to.ts';
import { tabTo } from '../keyboard.ts';
import { openWindow, startProgram, upToDate } from '../window.ts';
import type { Program, Watched } from '../window.ts';

/** Short enough to wait for, and long enough to be told from luck. */
const REPLICATES = 6;
const RUN = [
  ['Years', '3'],
  ['Replicates', String(REPLICATES)],
] as const;

describe.skipIf(!browserIsThere())(
  'a question card whose answer is a comparison',
  { timeout: 180_000 },
  () => {
    let browser: Browser;
    let program: Program;
    let window: Watched;

    beforeAll(async () => {
      [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
      window = await openWindow(browser, program, {}, '#/start');
      const { page } = window;
      await page.getByRole('combobox', { name: 'Which council?' }).fill('Rutl');
      await page.getByRole('option', { name: 'Rutland' }).click();
      await page.getByText(/^In Rutland, future: Central/).waitFor();
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

    it('tells who fails, when and why, and who loses care, by keyboard alone', async () => {
      const { page, complaints } = window;
      await goTo(page, '#/start');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await tabTo(page, /^If a quarter of people leave the block/);
      await page.keyboard.press('Enter');
      const result = await resultOf(page, 'quarter-of-block-to-budgets');

      const why = page.getByRole('figure', { name: /^Why providers close/ });
      const closed = closedIn(result);
      expect(closed.option).toBeGreaterThan(0);
      const [against, option] = amountsAlike([closed.against, closed.option], 'providers');
      expect(await why.innerText()).toContain(
        `${against} providers close on average under business as usual and ${option} under the option`,
      );
      await tabTo(page, 'Every provider, with its cash and why it closed');
      await page.keyboard.press('Enter');
      const list = page.getByRole('region', { name: /^Providers in / });
      await list.waitFor({ timeout: 60_000 });
      await tabTo(page, 'Sort by what becomes of it');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      const { providers } = await askHost(page, 'lives.providers', {
        place: 'rutland',
        option: 'quarter-of-block-to-budgets',
        future: 'central',
        months: 36,
        seed: 1,
        replicate: 0,
      });
      const closures = providers.flatMap(({ identity, ended }) =>
        ended === null || ended.takenOverBy !== null ? [] : [{ identity, month: ended.month }],
      );
      expect(closures.length).toBeGreaterThan(0);
      for (const { identity, month } of closures) {
        const row = list.getByRole('row', { name: new RegExp(`^Provider ${identity}\\b`) });
        expect(await row.innerText()).toContain(`Closes in ${longMonth(month)}: `);
      }

      await goTo(page, '#/compare?tab=who');
      const losing = page.getByRole('region', { name: 'Who gains and who loses' });
      const at = result.winnerFigures.indexOf('hours.less');
      expect(await losing.getByRole('row').nth(1).innerText()).toContain(
        formatAmount(result.differences[0]!.winners.mean[at]!, 'share'),
      );
      expect(complaints).toEqual([]);
    });

    it('tells choice from its label, for letters alone and for real help', async () => {
      const { page, complaints } = window;
      await card(page, /^Did choice rise, or only the label/);
      const result = await resultOf(page, 'letters-only');
      const verdicts = page.getByRole('tabpanel', { name: TAB_NAMES.choice });
      const told = (await verdicts.innerText()).replaceAll(/\s+/g, ' ');
      expect(told).toContain('Only the label rose under “Letters tell people');
      expect(told).toContain('Choice rose under “Nobody is steered');
      const [letters, help] = [headline(result, 0, 'choice.labelled'), headline(result, 1, 'choice.genuine')];
      expect(told).toContain(`Told: ${formatChange(letters.mean, 'share')}`);
      expect(told).toContain(`Genuine: ${formatChange(help.mean, 'share')}`);
      expect(headline(result, 0, 'choice.genuine').mean).toBe(0);
      expect(complaints).toEqual([]);
    });

    it('sets the cost of each way through the change beside the others, by keyboard alone', async () => {
      const { page, complaints } = window;
      await goTo(page, '#/start');
      await tabTo(page, 'What is the cheapest way through the change?');
      await page.keyboard.press('Enter');
      const result = await resultOf(page, 'phased-run-down-of-block');
      const costs = result.differences
        .map((_, at) => headline(result, at, 'council.spend.net'))
        .toSorted((one, other) => one.mean - other.mean);
      expect(costs).toHaveLength(3);
      await tabTo(page, 'Net cost of each option');
      const rows = page.getByRole('region', { name: 'Net cost of each option' }).getByRole('row');
      const shown = await rows.evaluateAll((all) => all.slice(1).map((row) => row.children[1]?.textContent));
      expect(shown).toEqual(
        costs.map((cost) => {
          const { low, high } = intervalOf(cost, REPLICATES)!;
          return changesAlike([cost.mean, low, high], 'pounds')[0];
        }),
      );
      expect(await problemsInLightAndDark(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });

    it('tells what 5.5% costs next year and in a full year, net, and what failures it avoids', async () => {
      const { page, complaints } = window;
      await card(page, /^What does 5\.5% cost next year/);
      const result = await resultOf(page, /^my-fees-rise-by-5/);
      const net = result.indicators.indexOf('council.spend.net');
      const { years, bands } = result.differences[0]!;
      const next = result.years.findIndex(({ name }) => name === '2027-28');
      const cost = years.mean[net * result.years.length + next]!;
      const { until } = result.years[next]!;
      const lastMonths = [1, 2, 3].map((back) => bands.mean[net * result.months.length + until - back]!);
      const full = 4 * lastMonths.reduce((sum, month) => sum + month, 0);
      const told = await page.getByText(/^In 2027-28 the council spends/).innerText();
      expect(told).toContain(`In 2027-28 the council spends ${formatSize(cost, 'pounds')} more, net`);
      expect(told).toContain(`in a full year ${formatSize(full, 'pounds')} more, net`);

      await page.getByRole('radio', { name: 'Help and failure' }).click();
      const failure = page.getByRole('figure', { name: /^Cost of providers that fail or refuse/ });
      const failing =
        result.scenarios[0]!.bands.mean[result.indicators.indexOf('council.failure') * result.months.length]!;
      expect(await failure.innerText()).toContain(
        `Business as usual goes from ${formatAmount(failing, 'pounds')} a month in April 2026`,
      );
      expect(complaints).toEqual([]);
    });

    it('tells what is real and what may be noise, each with its interval and its runs', async () => {
      const { page, complaints } = window;
      await card(page, /^Is that 2% real or noise/);
      const result = await resultOf(page, /^my-fees-rise-by-5/);
      const figures = page.getByRole('tabpanel', { name: TAB_NAMES.overview });
      const told = (await figures.innerText()).replaceAll(/\s+/g, ' ');
      const spend = headline(result, 0, 'council.spend.net');
      const interval = intervalOf(spend, REPLICATES)!;
      const [, low, high] = sizesAlike([spend.mean, interval.low, interval.high], 'pounds');
      expect(told).toContain(
        `95% interval ${low} to ${high} more. More in ${spend.signs?.above} of ${REPLICATES} runs. Beyond luck`,
      );
      expect(verdictOf(spend, REPLICATES)).toBe('beyond luck');
      const paid = headline(result, 0, 'people.payments');
      expect(verdictOf(paid, REPLICATES)).toBe('could be luck');
      const way = paid.mean < 0 ? `Less in ${paid.signs?.below}` : `More in ${paid.signs?.above}`;
      expect(told).toContain(`${way} of ${REPLICATES} runs. Could be luck`);
      expect(complaints).toEqual([]);
    });

    it('runs the number that was taken to cabinet again, finds what it leans on, and has it signed', async () => {
      const { page, complaints } = window;
      const { inputsHash } = (await askHost(page, 'results.list', {}))[0]!;
      await card(page, /^Is this the number we took to cabinet/);
      const register = await askHost(page, 'parameters.register', {
        future: 'central',
        month: '2026-04',
        today: '2026-11-22',
      });
      const most = register.reduce((one, other) => (shareOf(other) > shareOf(one) ? other : one));
      const table = page.getByRole('region', { name: 'The register of parameters' });
      await table.waitFor();
      const first = table.getByRole('row').nth(1);
      await expect.poll(() => first.getByRole('link').innerText()).toBe(most.label);
      expect(await first.innerText()).toContain('nobody');
      await first.getByRole('link').click();
      await page.getByRole('button', { name: 'Sign off' }).click();
      const form = page.getByRole('dialog', { name: `Sign off ${most.label}` });
      await form.getByLabel('Your name and post').fill('B Else, Director');
      expect(await problemsInLightAndDark(page)).toEqual([]);
      await form.getByRole('button', { name: 'Sign it off' }).click();
      await page.getByText(/^Signed off by B Else, Director\. Undo/).waitFor();
      await page.getByRole('link', { name: 'All assumptions' }).click();
      await table
        .getByRole('row')
        .nth(1)
        .getByText(/^B Else, Director, /)
        .waitFor();

      await page.getByRole('link', { name: 'Find its result' }).click();
      await page.getByRole('textbox', { name: 'Find' }).fill(inputsHash.slice(0, 8));
      await page.getByRole('button', { name: /^More for / }).click();
      await page.getByRole('menuitem', { name: /^Run it again and compare/ }).click();
      const again = page.getByRole('dialog', { name: 'Run it again and compare' });
      await again.getByRole('heading', { name: 'The same to the byte' }).waitFor({ timeout: 60_000 });
      expect(await again.innerText()).toMatch(/All \d+,\d{3} figures came out again exactly/);
      expect(await problemsInLightAndDark(page)).toEqual([]);
      await page.keyboard.press('Escape');
      expect(complaints).toEqual([]);
    });
  },
);

/** From the start screen by the card of a question. */
async function card(page: Page, question: RegExp): Promise<void> {
  await goTo(page, '#/start');
  const name = { name: question };
  await page.getByRole('link', name).or(page.getByRole('button', name)).first().click();
}

/** What the host has kept of the run on the screen, once it stands there. */
async function resultOf(page: Page, option: string | RegExp): Promise<SimulationResult> {
  const isIt = ({ options }: { readonly options: readonly string[] }): boolean =>
    options[1] !== undefined &&
    (typeof option === 'string' ? options[1] === option : option.test(options[1]));
  const found = async () => (await askHost(page, 'results.list', {})).find(isIt)?.id;
  await expect.poll(found, { timeout: 60_000 }).toBeDefined();
  await upToDate(page);
  const { result } = await askHost(page, 'results.get', { id: (await found())! });
  expect([result.place.id, result.months.length, result.replicates]).toEqual(['rutland', 36, REPLICATES]);
  return result;
}

function headline(result: SimulationResult, at: number, indicator: IndicatorId): PairedHeadline {
  return result.differences[at]!.headlines.find((each) => each.indicator === indicator)!;
}

const ENDS = ['providers.closed.insolvent', 'providers.closed.voluntary', 'providers.closed.other'];

/** Providers that close, whatever the cause, on average. */
function closedIn({ scenarios }: SimulationResult): { readonly against: number; readonly option: number } {
  const [against = 0, option = 0] = scenarios.map(({ headlines }) =>
    headlines.filter(({ indicator }) => ENDS.includes(indicator)).reduce((sum, { mean }) => sum + mean, 0),
  );
  return { against, option };
}

function shareOf({
  effect,
}: {
  readonly effect: { readonly kind: string; readonly share?: number | null };
}): number {
  return effect.kind === 'moves' ? (effect.share ?? 0) : -1;
}
