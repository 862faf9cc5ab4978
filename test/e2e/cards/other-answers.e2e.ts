import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../contract/methods.ts';
import { EXAMPLE_BOOKS } from '../../../core/exposure/example-books.ts';
import { changesAlike } from '../../../core/figures/alike.ts';
import { formatChange } from '../../../core/figures/amount.ts';
import { unbroken } from '../../../renderer/format/unbroken.ts';
import { timeInWords } from '../../../renderer/features/ladder/words.ts';
import { longMonth } from '../../../renderer/format/month.ts';
import { formatPence } from '../../../renderer/format/pence.ts';
import { askHost } from '../ask-host.ts';
import { problems, problemsInLightAndDark } from '../axe.ts';
import { browserIsThere, launchBrowser } from '../browser.ts';
import { goTo } from '../go-to.ts';
import { tabTo } from '../keyboard.ts';
import { openWindow, startProgram } from '../window.ts';
import type { Program, Watched } from '../window.ts';

type AnswerOf<K> = Extract<Result<'studies.get'>['answer'], { readonly kind: K }>['answer'];

const LONG = { timeout: 90_000 };

describe.skipIf(!browserIsThere())('a question card with a screen of its own', () => {
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
    await page.getByRole('textbox', { name: 'Years', exact: true }).fill('2');
    await page.keyboard.press('Tab');
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  it('tells where the people of a provider go that closes in January', async () => {
    const { page, complaints } = window;
    await card(page, /^If a provider closes in January/);
    await fill(page, 'Runs', '2');
    await page
      .getByText(/^If provider \d+ closed/)
      .first()
      .click();
    await page.getByText(/^Made 2 of 2 runs/).waitFor(LONG);
    const provider = Number(new URL(page.url()).hash.match(/provider=(\d+)/)?.[1]);
    const { each } = await askHost(page, 'lives.drill', {
      place: 'rutland',
      option: 'business-as-usual',
      future: 'central',
      months: 24,
      seed: 1,
      provider,
      month: '2027-01',
      replicates: 2,
    });
    const displaced = each.map((life) => life?.displaced.length ?? 0);
    const mean = (displaced[0]! + displaced[1]!) / 2;
    const told = page.getByText(
      /^If provider \d+ closed at the end of January 2027, .* would need another provider\./,
    );
    expect(await told.innerText()).toContain(
      `${mean} (${Math.min(...displaced)} to ${Math.max(...displaced)}) people`,
    );
    const takers = each.flatMap((life) => life?.waits.flatMap(({ provider: taker }) => taker ?? []) ?? []);
    const busiest = takers.toSorted((one, other) => timesIn(takers, other) - timesIn(takers, one))[0]!;
    const list = page.getByRole('region', { name: 'Who takes them' });
    expect(await list.getByRole('listitem').first().innerText()).toContain(
      `${(timesIn(takers, busiest) / 2).toFixed(1)} people on average`,
    );
    expect(await problemsInLightAndDark(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('searches the lowest uplift that keeps exits under 5%, and says what it costs or that it cannot tell', async () => {
    const { page, complaints } = window;
    await card(page, /^What is the lowest uplift/);
    await fill(page, 'Between', '0%');
    await fill(page, 'And', '8%');
    await fill(page, /^To the nearest/, '8%');
    await fill(page, /^Runs at one value/, '64');
    await fill(page, 'Months', '24');
    const strict = await asked(page, 'solve');
    expect(strict.end).toBe('impossible');
    const main = page.getByRole('main');
    expect(await main.innerText()).toContain(
      'No value tried between 0% a year and 8% a year keeps every limit in 90% of runs.',
    );
    const { times, of } = strict.path
      .map(({ kept }) => kept)
      .reduce((one, other) => (other.times > one.times ? other : one));
    expect(await main.innerText()).toContain(`all limits are kept in ${times} of ${of} runs`);

    await page.getByRole('link', { name: 'Change the question and ask again' }).click();
    await fill(page, 'Amount', '30%');
    await fill(page, /^Confidence/, '50%');
    const loose = await asked(page, 'solve');
    expect(loose.keeps).not.toBeNull();
    const cost = loose.cost!;
    expect(await main.innerText()).toContain(
      unbroken(
        `net council spend over the horizon differs by ${formatChange(cost.mean, 'pounds')} (95% interval ${formatChange(cost.interval!.low, 'pounds')} to ${formatChange(cost.interval!.high, 'pounds')})`,
      ),
    );
    expect(complaints).toEqual([]);
  });

  it('parts what our decision does from what the wage floor does, adding up, by keyboard alone', async () => {
    const { page, complaints } = window;
    await goTo(page, '#/start');
    await tabTo(page, /^How much of this is our decision/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
    await type(page, 'Runs', '4');
    await type(page, 'Months', '24');
    const { splits } = await asked(page, 'bridge');
    const [net] = splits;
    const parts = [net!.option, net!.future, net!.interaction].map(({ mean }) => mean);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(net!.change.mean, 4);
    const figure = page.getByRole('figure', { name: /^Council spend, net/ });
    const told = await figure.innerText();
    for (const [name, { mean, interval }] of [
      ['Our decision alone', net!.option],
      ['The world alone', net!.future],
      ['Only both together', net!.interaction],
    ] as const) {
      const [amount, low, high] = changesAlike([mean, interval!.low, interval!.high], 'pounds');
      expect(told).toContain(unbroken(`${name}: ${amount} (95% interval ${low} to ${high})`));
    }
    expect(complaints).toEqual([]);
  });

  it('finds at what uptake and by which month a provider’s own books run out of cash, and keeps them on the machine', async () => {
    const { page, complaints } = window;
    await card(page, /^At what uptake of direct payments/);
    // So dear to run that it comes out close to nothing.
    await fill(page, /^Cost of running the business/, '28000');
    await fill(page, /^Cash in the bank/, '1000');
    await fill(page, /^Overdraft limit/, '0');
    await fill(page, /^From the month/, '2026-06');
    await fill(page, /^Over how many years/, '1');
    await fill(page, /^Months looked at/, '9');
    await fill(page, /^Runs of the market/, '4');
    await page.getByRole('button', { name: 'Find out' }).click();
    await page.getByRole('heading', { name: 'What would help', exact: false }).waitFor(LONG);
    const answer = await askHost(page, 'exposure.at', {
      books: { ...EXAMPLE_BOOKS, office: 28_000, cash: 1_000, overdraft: 0 },
      place: 'rutland',
      option: 'business-as-usual',
      future: 'central',
      months: 9,
      seed: 1,
      replicates: 4,
      uptake: {
        share: 1,
        from: '2026-06',
        years: 1,
        levers: ['move.block-to-direct-payment', 'move.framework-to-direct-payment'],
      },
    });
    const { times, of } = answer.runsOut;
    expect(times).toBeGreaterThan(0);
    const told = await page.getByRole('main').innerText();
    expect(told).toContain(`in ${times} of ${of} runs at 100%`);
    const first = answer.months[answer.outBy.findIndex((count) => count > 0)]!;
    expect(told).toContain(longMonth(first));
    await page.getByRole('button', { name: 'Try five things in the same runs' }).click();
    await page.getByText('As the books stand', { exact: true }).waitFor(LONG);
    expect(await page.getByRole('figure').count()).toBe(2);
    expect(await problemsInLightAndDark(page)).toEqual([]);

    await page.getByRole('textbox', { name: 'Name' }).fill('Ash & Oak');
    await page.getByRole('button', { name: 'Keep these books' }).click();
    await page.getByText('“Ash & Oak” is kept.').waitFor();
    expect(page.url()).not.toContain('Oak');
    expect(complaints).toEqual([]);
  });

  it('builds the fee that keeps a provider whole when the wage floor rises, by keyboard alone', async () => {
    const { page, complaints } = window;
    await goTo(page, '#/start');
    await tabTo(page, 'The wage floor rises: what fee keeps me whole?');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Line by line' }).waitFor();
    await type(page, /^Wage floor rises to/, '13.50');
    await page.keyboard.press('Enter');
    const told = page.getByText(/keeps you whole: £\d\.\d\d more/);
    await told.waitFor();
    const order = { month: '2026-04', given: {}, individualShare: 0, pensionOn: 'all', workers: 0 } as const;
    const now = await askHost(page, 'costing.hour', { ...order, wage: 1300 });
    // Pay keeps its distance from the floor.
    const then = await askHost(page, 'costing.hour', { ...order, wage: 1300 + 1350 - now.floor });
    const [fee, risen] = [now.price, then.price].map((price) => Math.ceil(price - 1e-9));
    expect(await told.innerText()).toContain(
      `${formatPence(risen!)} keeps you whole: ${formatPence(risen! - fee!)} more`,
    );
    const pay = page.getByRole('textbox', { name: 'Basic pay of an hour, £' });
    await pay.fill('none');
    await page.keyboard.press('Enter');
    await page.getByText('Give the pay of an hour in pounds', { exact: false }).waitFor();
    await expect.poll(() => pay.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await problems(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows why £100 buys less on a direct payment, with the sum behind it', async () => {
    const { page, complaints } = window;
    await card(page, /^Why does my £100 buy less/);
    const workings = page.getByRole('region', { name: 'The workings, rung by rung' });
    await workings.waitFor();
    const { ladders } = await askHost(page, 'ladder.climb', {
      gross: 10_000,
      contribution: 0,
      month: '2026-04',
      market: { place: 'rutland', option: 'business-as-usual' },
      isfRecipient: 'person',
      isfFeePaidBy: 'budget',
    });
    const minutes = (deployment: string, route: string): number | null | undefined =>
      ladders.find((each) => each.deployment === deployment && each.route === route)?.minutes;
    const [council, own] = [minutes('none', 'block')!, minutes('direct-payment', 'open-market')!];
    expect(own).toBeLessThan(council);
    await page.getByRole('radio', { name: 'Table' }).click();
    const table = page.getByRole('region', { name: 'What the budget buys, as a table' });
    const told = (await table.innerText()).replaceAll(/\s+/g, ' ');
    expect(told).toContain(timeInWords(council));
    expect(told).toContain(timeInWords(own));
    await page.getByRole('button', { name: /Of$/ }).click();
    await page.getByRole('option', { name: 'A direct payment: a provider of one’s own choice' }).click();
    const direct = ladders.find(
      ({ deployment, route }) => deployment === 'direct-payment' && route === 'open-market',
    )!;
    const steps = (await workings.innerText()).replaceAll(/\s+/g, ' ');
    for (const { label } of direct.rungs) expect(steps).toContain(label);
    expect(await problems(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** From the start screen by the card of a question. */
async function card(page: Page, question: RegExp): Promise<void> {
  await goTo(page, '#/start');
  await page.getByRole('link', { name: question }).click();
}

async function fill(page: Page, name: string | RegExp, value: string): Promise<void> {
  const box = page.getByRole('textbox', { name, ...(typeof name === 'string' && { exact: true }) });
  await box.fill(value);
  await box.press('Tab');
}

/** The same as a keyboard user does it. */
async function type(page: Page, name: string | RegExp, value: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(value);
}

/** Ask what the form holds, and give what the host says to it. */
async function asked<K extends 'solve' | 'bridge'>(page: Page, kind: K): Promise<AnswerOf<K>> {
  await page.getByRole('button', { name: 'Ask', exact: true }).press('Enter');
  // The answer before may still stand on the screen: the address names the new one once it is there.
  await expect.poll(() => studyOf(page), LONG).not.toBe('');
  await page.getByRole('heading', { name: 'The answer' }).waitFor(LONG);
  const { answer } = await askHost(page, 'studies.get', { id: studyOf(page) });
  if (answer.kind !== kind) throw new Error(`The answer is one of ${answer.kind}.`);
  return answer.answer as AnswerOf<K>;
}

function timesIn(all: readonly number[], one: number): number {
  return all.filter((each) => each === one).length;
}

function studyOf(page: Page): string {
  return new URL(page.url()).hash.match(/study=([^&]+)/)?.[1] ?? '';
}
