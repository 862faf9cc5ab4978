import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { futureItems, optionItems } from '../../../../renderer/features/setup/items.ts';
import { FUTURES, OPTIONS } from '../../fake-catalogue.ts';
import { createFakeHost } from '../../fake-host.ts';
import { Beside } from '../../../../renderer/features/setup/beside.tsx';
import { Setup } from '../../../../renderer/features/setup/setup.tsx';
import { screen as screenOf } from '../../../../renderer/navigation/screen.ts';
import { drawScreen, settle } from '../../draw-screen.tsx';

afterEach(cleanup);

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const COMPARE = screenOf('compare');
const MINE = { ...OPTIONS[1]!, id: 'my-own', name: 'My own', own: true };
const OTHERS = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
  ...OPTIONS[1]!,
  id,
  name: `Option ${id}`,
  own: false,
}));

async function optionsShown(typed = ''): Promise<readonly (string | null)[]> {
  const box = screen.getByRole('combobox', { name: 'Option' });
  await settle(() => box.focus());
  await settle(() => fireEvent.change(box, { target: { value: typed } }));
  return within(screen.getByRole('listbox'))
    .getAllByRole('option')
    .map((option) => option.querySelector('[slot="label"]')?.textContent ?? null);
}

describe('the pickers', () => {
  it('have the option that changes nothing first, then yours under their own heading', () => {
    const items = optionItems([...OPTIONS, MINE]);
    expect(items.map(({ name, group }) => [name, group])).toEqual([
      ['Business as usual', undefined],
      ['My own', 'Yours'],
      ['Block to direct payments', 'How care is bought'],
    ]);
  });

  it('have your futures last, marked', () => {
    const [last] = futureItems([{ ...FUTURES[1]!, id: 'my-f', name: 'Mine', own: true }, ...FUTURES]).slice(
      -1,
    );
    expect(last).toMatchObject({ name: 'Mine', note: 'Yours. The wage floor rises two points faster.' });
  });

  it('leave out what is archived, but never what is chosen', async () => {
    const { host, store } = await drawScreen(
      Setup,
      COMPARE,
      createFakeHost({ 'options.list': () => [...OPTIONS, MINE] }),
    );
    const archive = (id: string) =>
      settle(
        () =>
          void host.client.call('notes.save', {
            subject: { kind: 'option', id },
            note: '',
            tags: [],
            archived: true,
            revision: 0,
          }),
      );
    await archive('my-own');
    expect(await optionsShown('o')).not.toContain('My own');
    await archive(store.getState().choice.option);
    expect(await optionsShown('o')).toContain('Block to direct payments');
  });
});

const more = () => createFakeHost({ 'options.list': () => [...OPTIONS, ...OTHERS] });

describe('options beside', () => {
  it('are added from those not yet compared, run at once, and taken away again', async () => {
    const { host, store } = await drawScreen(Beside, COMPARE, more());
    await press('Add another option to compare');
    const box = screen.getByRole('combobox', { name: 'Another option to compare' });
    expect(document.activeElement).toBe(box);
    await settle(() => fireEvent.change(box, { target: { value: 'o' } }));
    const offered = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(offered).toHaveLength(5);
    await settle(() => fireEvent.click(offered[0]!));
    expect(store.getState().choice.beside).toEqual(['a']);
    expect(host.requests.at(-1)?.options).toEqual(['business-as-usual', 'block-to-direct-payments', 'a']);
    await press('Take away Option a');
    expect(store.getState().choice.beside).toEqual([]);
  });

  it('leave the focus on the button that adds the next, whether one was added or taken away', async () => {
    const { store } = await drawScreen(Beside, COMPARE, more());
    await press('Add another option to compare');
    const box = screen.getByRole('combobox', { name: 'Another option to compare' });
    await settle(() => fireEvent.change(box, { target: { value: 'o' } }));
    await settle(() => fireEvent.click(within(screen.getByRole('listbox')).getAllByRole('option')[0]!));
    const add = screen.getByRole('button', { name: 'Add another option to compare' });
    expect(document.activeElement).toBe(add);
    screen.getByRole('button', { name: 'Take away Option a' }).focus();
    await press('Take away Option a');
    expect(store.getState().choice.beside).toEqual([]);
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Add another option to compare' }),
    );
  });

  it('are four at most', async () => {
    const { store } = await drawScreen(Beside, COMPARE, more());
    await settle(() => store.getState().actions.choose({ beside: ['a', 'b', 'c', 'd'] }));
    expect(screen.queryByRole('button', { name: 'Add another option to compare' })).toBeNull();
    expect(screen.getByText('No more than these at once.')).toBeTruthy();
  });
});

it('names a future that is not in the library, of which a result from elsewhere is', async () => {
  const { store } = await drawScreen(Setup, COMPARE);
  await settle(() => store.setState({ choice: { ...store.getState().choice, future: 'theirs' } }));
  expect(screen.getByRole('button', { name: /theirs/ })).toBeTruthy();
});
