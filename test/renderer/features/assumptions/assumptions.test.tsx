import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { screen as screenOf } from '../../../../renderer/navigation/screen.ts';
import { drawApp, settle } from '../../draw.tsx';
import { createFakeHost } from '../../fake-host.ts';

// A screen is fetched when it is first shown; here it is there already.
beforeAll(() => import('../../../../renderer/features/assumptions/assumptions-screen.tsx'));
afterEach(cleanup);

async function open(id: string | null = null, params: Readonly<Record<string, string>> = {}) {
  const drawn = await drawApp(createFakeHost(), screenOf('assumptions', id, params));
  await settle();
  await settle();
  return drawn;
}

async function type(label: string | RegExp, text: string): Promise<void> {
  await settle(() => fireEvent.change(screen.getByLabelText(label), { target: { value: text } }));
}

async function press(name: string | RegExp): Promise<void> {
  await settle(() => fireEvent.click(screen.getByRole('button', { name })));
  await settle();
}

describe('the register', () => {
  it('shows every parameter with its value, range, grade and what it moves, and marks what has expired', async () => {
    await open();
    const table = within(screen.getByRole('region', { name: 'The register of parameters' }));
    expect(table.getAllByRole('row')).toHaveLength(5);
    const row = within(table.getByRole('row', { name: /Cost of support/ }));
    expect(row.getByText('expired')).toBeTruthy();
    expect(row.getByText('£300 to £500 a year')).toBeTruthy();
  });

  it('narrows to what is searched and says how many there are', async () => {
    await open();
    await type('Search', 'price weight');
    expect(screen.getByText('1 of 4 parameters.')).toBeTruthy();
    await type('Search', 'no such words');
    expect(screen.getByText('No parameter is like that.')).toBeTruthy();
    await press('Show them all');
    expect(screen.getAllByRole('row')).toHaveLength(5);
  });

  it('keeps what is shown in the address', async () => {
    await open(null, { show: 'expired' });
    expect(screen.getByText('1 of 4 parameters.')).toBeTruthy();
  });

  it('refuses a month that is none beside its field, and keeps what was typed', async () => {
    await open();
    await type('Month', '2027-13');
    expect(screen.getByText(/^Write a month like 2027-04/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Month').value).toBe('2027-13');
  });
});

describe('a figure of the register', () => {
  it('tells where it is from, what it moves, who signed it and what uses it', async () => {
    await open('taste.price');
    expect(screen.getByRole('heading', { level: 1, name: 'Weight of the price in choosing' })).toBeTruthy();
    expect(screen.getAllByText('Judgement: nobody has measured it').length).toBeGreaterThan(0);
    expect(screen.getByText(/moves people waiting for a provider, the difference/)).toBeTruthy();
    expect(screen.getByText('nobody yet')).toBeTruthy();
    expect(
      within(screen.getByRole('region', { name: 'Figures that use it' })).getAllByRole('listitem'),
    ).toHaveLength(1);
  });

  it('that the law fixes cannot be changed, and says what can be done', async () => {
    await open('nic.rate');
    expect(screen.queryByRole('button', { name: 'Change for a future' })).toBeNull();
    expect(screen.getByText(/^The law fixes this figure/)).toBeTruthy();
  });

  it('that nobody knows is told as a failure with a way on', async () => {
    await open('no.such');
    expect(screen.getByRole('alert').textContent).toContain('no.such');
  });
});

describe('changing a figure for a future', () => {
  it('refuses without value, reason and name, beside each field, and changes nothing', async () => {
    const { host } = await open('taste.price');
    await press('Change for a future');
    await press('Change it');
    for (const label of [/^New value/, 'Reason', 'Your name']) {
      const field = screen.getByLabelText(label);
      expect(field.getAttribute('aria-invalid')).toBe('true');
      expect(field.getAttribute('aria-describedby')).not.toBeNull();
    }
    expect((await host.client.call('futures.list', {})).every(({ own }) => !own)).toBe(true);
  });

  it('makes a future of its own with the value, the reason, the name and the day, and marks it', async () => {
    const { host, store } = await open('taste.price');
    await press('Change for a future');
    await type(/^New value/, '0.4');
    await type('Reason', 'The panel said so.');
    await type('Your name', 'A N Other');
    await press('Change it');
    const future = store.getState().choice.future;
    const { changes } = await host.client.call('futures.get', { id: future });
    expect(changes).toEqual([
      {
        parameter: 'taste.price',
        from: '2026-04',
        value: 0.4,
        note: 'The panel said so.',
        by: 'A N Other',
        on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      },
    ]);
    expect(screen.getByText('changed')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Changed in this future' }).textContent).toContain(
      'by A N Other',
    );
    const { recent } = await host.client.call('history.get', {});
    expect(recent.map(({ name }) => name)).toContain(
      'Change “Weight of the price in choosing” to 0.4 utility per pound, by A N Other: The panel said so.',
    );
  });

  it('can be reached bit by bit, by a month after the first', async () => {
    const { host, store } = await open('taste.price');
    await press('Change for a future');
    await type(/^New value/, '0.4');
    await type('Reached by', '2026-03');
    await type('Reason', 'The panel said so.');
    await type('Your name', 'A N Other');
    await press('Change it');
    expect(screen.getByText(/^Give a month after the first/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Reached by').value).toBe('2026-03');
    await type('Reached by', '2028-03');
    await press('Change it');
    const { changes } = await host.client.call('futures.get', { id: store.getState().choice.future });
    expect(changes[0]).toMatchObject({ from: '2026-04', until: '2028-03', value: 0.4 });
  });
});
