import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ContractError } from '../../../../contract/errors.ts';
import { providersToFollow } from '../../../../core/explain/provider/providers-to-follow.ts';
import { count, longMonth } from '../../../../renderer/format/month.ts';
import { screen as screenOf } from '../../../../renderer/navigation/screen.ts';
import { fakeScenario } from '../../../contract/fake-lives.ts';
import { settle } from '../../draw.tsx';
import { createFakeHost } from '../../fake-host.ts';
import { amountsIn, drawLives, settled } from './lives-drawn.tsx';

afterEach(cleanup);

const PROVIDERS = providersToFollow(fakeScenario('block-to-direct-payments'), 0, '2028-03');
const ENDED = PROVIDERS.filter(({ ended, standing }) => ended?.takenOverBy === null && standing !== null);
const [CLOSED] = ENDED;
const LARGEST = PROVIDERS.toSorted((a, b) => b.care - a.care)[0]!;

function names(): readonly string[] {
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('link').textContent ?? '');
}

// The whole window is drawn for each; on a busy machine that takes longer than a test usually may.
describe('the list of providers', { timeout: 60_000 }, () => {
  it('shows each that trades with what becomes of it, the largest first, and counts those that ended', async () => {
    await drawLives(screenOf('provider'));
    const there = PROVIDERS.filter(({ standing }) => standing !== null);
    const bySize = there.toSorted(
      (a, b) => b.standing!.delivered - a.standing!.delivered || a.identity - b.identity,
    );
    expect(names()).toEqual(bySize.map(({ identity }) => `Provider ${identity}`));
    const ended = there.filter((row) => row.ended !== null).length;
    expect(document.body.textContent).toContain(`${ended} ${ended === 1 ? 'has' : 'have'} ended`);
    expect(document.body.textContent).toContain('one run shows what can happen, not what will');
  });

  it('sorts by the head that is pressed, the other way round at the second press, and keeps it in the address', async () => {
    const { store } = await drawLives(screenOf('provider'));
    await settle(() => fireEvent.click(screen.getByLabelText('Sort by runway, months')));
    expect(head().getAttribute('aria-sort')).toBe('ascending');
    const up = names();
    await settle(() => fireEvent.click(screen.getByLabelText('Sort by runway, months')));
    expect(head().getAttribute('aria-sort')).toBe('descending');
    const runways = new Map(
      PROVIDERS.map((row) => [`Provider ${row.identity}`, row.standing?.runway ?? null]),
    );
    const measured = up.map((name) => runways.get(name)!).filter((runway) => runway !== null);
    expect(measured).toEqual(measured.toSorted((a, b) => a - b));
    expect(names()).not.toEqual(up);
    expect(store.getState().view.screen.params['sort']).toBe('runway.down');
  });

  it('finds those whose line has every word that is typed, and says how many', async () => {
    await drawLives(screenOf('provider'));
    const all = names().length;
    await settle(() =>
      fireEvent.change(screen.getByLabelText('Find a provider'), { target: { value: 'closes' } }),
    );
    expect(names().toSorted()).toEqual(ENDED.map(({ identity }) => `Provider ${identity}`).toSorted());
    expect(screen.getByText(`${count(ENDED.length, 'provider')} of ${all}`)).toBeTruthy();
    await settle(() =>
      fireEvent.change(screen.getByLabelText('Find a provider'), { target: { value: 'zebra' } }),
    );
    expect(screen.getByText('No provider has these words in what is said of it.')).toBeTruthy();
  });
});

describe('a provider’s page', { timeout: 60_000 }, () => {
  it('says how it ended in the model’s own words, and asks why with the life on the screen', async () => {
    const asked: unknown[] = [];
    const host = createFakeHost({
      'explain.why': (question) => {
        asked.push(question);
        throw new ContractError('not-found', 'Nobody to explain.');
      },
    });
    await drawLives(screenOf('provider', String(CLOSED!.identity)), host);
    const month = longMonth(CLOSED!.ended!.month);
    expect(document.body.textContent).toContain(`Provider ${CLOSED!.identity} closed in ${month}: `);
    const button = screen.getByLabelText(`Why? Provider ${CLOSED!.identity} closes in ${month}`);
    await settle(() => fireEvent.click(button));
    await waitFor(() => screen.getByText('Nobody to explain.'));
    expect(asked).toEqual([
      expect.objectContaining({
        event: 'closure',
        subject: CLOSED!.identity,
        place: 'hartlepool',
        option: 'block-to-direct-payments',
        months: 24,
        replicate: 0,
        replicates: 1,
      }),
    ]);
  });

  it('gives the question up when the dialog is closed before the answer is there', async () => {
    let isGivenUp = false;
    const host = createFakeHost({
      'explain.why': (_, { signal }) =>
        new Promise(() => signal.addEventListener('abort', () => (isGivenUp = true))),
    });
    await drawLives(screenOf('provider', String(CLOSED!.identity)), host);
    await settle(() =>
      fireEvent.click(screen.getByText(new RegExp(`^Why. Provider ${CLOSED!.identity} closes`))),
    );
    await settle(() => fireEvent.click(screen.getByText('Cancel')));
    expect(isGivenUp).toBe(true);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('adds up on the screen to the penny: income, cost and surplus, the bridge and the cash book', async () => {
    await drawLives(screenOf('provider', String(LARGEST.identity), { view: 'accounts', month: '2027-03' }));
    const account = amountsIn('Income and cost of March 2027');
    const lines = [...account].filter(
      ([name]) => !['Revenue', 'Cost', 'Surplus before grants'].includes(name),
    );
    const income = lines.slice(0, [...account.keys()].indexOf('Revenue'));
    const costs = lines.slice(income.length);
    expect(sum(income)).toBe(account.get('Revenue'));
    expect(sum(costs)).toBe(account.get('Cost'));
    expect(account.get('Revenue')! + account.get('Cost')!).toBe(account.get('Surplus before grants'));

    const bridge = [...amountsIn('From surplus to cash')];
    expect(bridge[0]![1]).toBe(account.get('Surplus before grants'));
    expect(sum(bridge.slice(0, -1))).toBe(bridge.at(-1)![1]);
    const book = [...amountsIn('Cash book')];
    expect(sum(book.slice(0, -1))).toBe(book.at(-1)![1]);
    expect(book.at(-1)![1] - book[0]![1]).toBe(bridge.at(-1)![1]);
  });

  it('sets the same provider under both options side by side, and says where they part', async () => {
    await drawLives(screenOf('provider', String(LARGEST.identity), { view: 'twin' }));
    await settled();
    expect(document.body.textContent).toMatch(/The lives part in \w+ \d{4}\./);
    expect(screen.getByLabelText('What happens in one life only')).toBeTruthy();
    const bridge = [...amountsInBridge()];
    const total = bridge.slice(1, -1).reduce((all, amount) => all + amount, bridge[0]!);
    expect(total).toBe(bridge.at(-1));
  });

  it('names those there are when there is no such provider', async () => {
    await drawLives(screenOf('provider', '9999'));
    const alert = await screen.findByRole('alert', {}, { timeout: 10_000 });
    expect(alert.textContent).toMatch(/No provider 9999 trades in these 24 months\. Those that do are \d/);
  });
});

function head(): HTMLElement {
  return screen.getByLabelText('Sort by runway, months').closest('th')!;
}

function sum(rows: readonly (readonly [string, number])[]): number {
  return rows.reduce((all, [, amount]) => all + amount, 0);
}

function amountsInBridge(): readonly number[] {
  const table = screen.getByLabelText(/^Surplus of .*, from one option to the other$/);
  return [...table.querySelectorAll('tbody tr')].map((row) => {
    const text = row.querySelectorAll('td')[0]?.textContent ?? '';
    return Math.round(Number(text.replaceAll(/[£,+]/g, '').replace('−', '-')) * 100);
  });
}
