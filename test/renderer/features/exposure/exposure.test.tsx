import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { EXAMPLE_BOOKS } from '../../../../core/exposure/example-books.ts';
import { draftOf, idFor, readDraft } from '../../../../renderer/features/exposure/draft.ts';
import { screen as screenOf } from '../../../../renderer/navigation/screen.ts';
import { fakeExposure } from '../../../contract/fake-exposure.ts';
import { drawApp, settle } from '../../draw.tsx';
import { createFakeHost } from '../../fake-host.ts';

afterEach(cleanup);

/** The window at this screen, once it has been fetched. */
async function drawScreen(...order: Parameters<typeof drawApp>): ReturnType<typeof drawApp> {
  const drawn = await drawApp(...order);
  await screen.findByRole('heading', { level: 1, name: 'My exposure' }, { timeout: 20_000 });
  await settle();
  return drawn;
}

async function settleFully(): Promise<void> {
  for (let round = 0; round < 12; round++) await settle();
}

describe('the books as typed', () => {
  it('are the books they were drawn from', () => {
    expect(readDraft(draftOf(EXAMPLE_BOOKS), EXAMPLE_BOOKS.id)).toEqual({
      books: EXAMPLE_BOOKS,
      refusals: {},
    });
  });

  it('have amounts as amounts are written, to the last digit that was given', () => {
    const draft = draftOf({ ...EXAMPLE_BOOKS, mileageRate: 0.455, miles: 2.5 });
    expect(draft['payers.framework.fee']).toBe('27.60');
    expect(draft['pay']).toBe('13');
    expect(draft['mileageRate']).toBe('0.455');
    expect(draft['miles']).toBe('2.5');
  });

  it('are refused field by field', () => {
    const draft = { ...draftOf(EXAMPLE_BOOKS), pay: 'much', councilDays: '4 weeks' };
    const { books, refusals } = readDraft(draft, 'x');
    expect(books).toBeNull();
    expect(Object.keys(refusals)).toEqual(['pay', 'councilDays']);
  });

  it('are refused at once for all that is wrong with them, and for nothing that only follows from it', () => {
    const typed = {
      cash: 'plenty',
      councilDays: '-4',
      name: ' ',
      pay: '2000',
      'payers.selfFunder.hours': 'x',
    };
    const { refusals } = readDraft({ ...draftOf(EXAMPLE_BOOKS), ...typed }, 'x');
    expect(Object.keys(refusals).toSorted()).toEqual(Object.keys(typed).toSorted());
    expect(refusals['cash']).toBe('Give a number, such as 12.50.');
    expect(refusals['councilDays']).toMatch(/^Expected a number from 0 to /);
  });

  it('are refused with figures as people write them', () => {
    const { refusals } = readDraft({ ...draftOf(EXAMPLE_BOOKS), cash: '999999999' }, 'x');
    expect(refusals['cash']).toMatch(/^Expected a number from −\d{1,3}(,\d{3})+ to \d{1,3}(,\d{3})+\. /);
  });

  it('need a fee where there are hours', () => {
    const draft = { ...draftOf(EXAMPLE_BOOKS), 'payers.block.hours': '50' };
    expect(Object.keys(readDraft(draft, 'x').refusals)).toEqual(['payers.block.fee']);
  });

  it('are kept under an id nobody has', () => {
    expect(idFor('Ash & Oak Care', [])).toBe('ash-oak-care');
    expect(idFor('Ash & Oak Care', ['ash-oak-care', 'ash-oak-care-2'])).toBe('ash-oak-care-3');
    expect(idFor('…', [])).toBe('books');
  });
});

const type = (name: string, value: string) =>
  settle(() => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } }));
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const cash = async ({ client }: ReturnType<typeof createFakeHost>, id: string) =>
  (await client.call('books.get', { id })).books.cash;
const isOld = (): boolean => screen.queryByText(/^The fields have changed since/) !== null;
const theirs = (id: string) => ({ books: { ...EXAMPLE_BOOKS, id, name: 'Theirs', cash: 1 } });

describe('my exposure', { timeout: 30_000 }, () => {
  it('finds the uptake at which cash is more likely than not to run out, level by level', async () => {
    await drawScreen(createFakeHost(), screenOf('exposure'));
    await settle(() => fireEvent.submit(screen.getByRole('form', { name: 'The market' })));
    await settleFully();
    // In the fake market as many lives in a hundred run out as there are points of uptake.
    expect(
      screen.getByText(/^At 50% uptake of direct payments your cash is more likely than not to run out by/),
    ).toBeDefined();
    expect(screen.getByText(/these runs cannot tell which is more likely/)).toBeDefined();
  });

  it('loses nothing of what was typed or found out by a look at another screen', async () => {
    const { store } = await drawScreen(createFakeHost(), screenOf('exposure'));
    await type('Cash in the bank, £', '7,000');
    await settle(() => fireEvent.submit(screen.getByRole('form', { name: 'The market' })));
    await settleFully();
    await settle(() => store.getState().actions.goTo(screenOf('fee')));
    await screen.findByRole('heading', { level: 1, name: 'Fee builder' });
    await settle(() => store.getState().actions.goTo(screenOf('exposure')));
    await screen.findByRole('heading', { level: 1, name: 'My exposure' });
    await settle();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Cash in the bank, £' }).value).toBe(
      '7,000',
    );
    expect(
      screen.getByText(/^At 50% uptake of direct payments your cash is more likely than not to run out by/),
    ).toBeDefined();
  });

  it('says of an answer that the fields have changed since, and no longer once they are as they were', async () => {
    await drawScreen(createFakeHost(), screenOf('exposure'));
    await settle(() => fireEvent.submit(screen.getByRole('form', { name: 'The market' })));
    await settleFully();
    expect(isOld()).toBe(false);
    await type('Cash in the bank, £', '7000');
    expect(isOld()).toBe(true);
    await type('Cash in the bank, £', String(EXAMPLE_BOOKS.cash));
    expect(isOld()).toBe(false);
    await type('Name', 'Ash & Oak');
    expect(isOld()).toBe(false);
    await type('Months looked at', '36');
    expect(isOld()).toBe(true);
  });

  it('puts nothing of the books into the address', async () => {
    const { store } = await drawScreen(createFakeHost(), screenOf('exposure'));
    await settle(() => fireEvent.submit(screen.getByRole('form', { name: 'The market' })));
    await settleFully();
    expect(Object.keys(store.getState().view.screen.params).toSorted()).toEqual(
      ['from', 'future', 'levers', 'lives', 'months', 'option', 'place', 'start', 'to', 'years'].toSorted(),
    );
  });

  it('keeps the wage floor that was typed while a figure of the books cannot be taken', async () => {
    await drawScreen(createFakeHost(), screenOf('exposure'));
    await type('If the National Living Wage rises to, £', '13.50');
    await type('Basic pay, £ an hour', '13,5');
    expect(screen.getByText('It is worked out once every figure of the books can be taken.')).toBeTruthy();
    await type('Basic pay, £ an hour', '13.5');
    const floor = screen.getByRole<HTMLInputElement>('textbox', { name: /^If the National Living Wage/ });
    expect(floor.value).toBe('13.50');
  });

  it('reads no file that is far too large to be a table of books, and says so', async () => {
    await drawScreen(createFakeHost(), screenOf('exposure'));
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await settle(() =>
      fireEvent.change(input, { target: { files: [new File(['x'.repeat(2e5)], 'all.csv')] } }),
    );
    expect(screen.getByText(/all\.csv is far too large/)).toBeTruthy();
  });

  it('asks nothing of books that cannot be taken, and keeps what was typed', async () => {
    await drawScreen(createFakeHost(), screenOf('exposure'));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: /^Cash in the bank/ });
    await settle(() => fireEvent.change(field, { target: { value: 'enough' } }));
    await settle(() => fireEvent.submit(screen.getByRole('form', { name: 'The market' })));
    expect(field.value).toBe('enough');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText(/your cash is more likely/)).toBeNull();
    expect(screen.getByText(/can be asked once every figure/)).toBeDefined();
  });

  it('keeps the books when asked to', async () => {
    const host = createFakeHost();
    await drawScreen(host, screenOf('exposure'));
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Keep these books' })));
    await settle();
    expect(await host.client.call('books.list', {})).toMatchObject([
      { id: 'my-provider', name: 'My provider' },
    ]);
    expect(screen.getByText('“My provider” is kept.')).toBeDefined();
  });

  it('keeps new books beside those that another window kept under their name meanwhile', async () => {
    const host = createFakeHost();
    await drawScreen(host, screenOf('exposure'));
    await host.client.call('books.save', theirs('my-provider'));
    await press('Keep these books');
    await settle();
    expect(await cash(host, 'my-provider')).toBe(1);
    expect(await cash(host, 'my-provider-2')).toBe(EXAMPLE_BOOKS.cash);
  });

  it('says that another window kept the same books since, and puts these in their place when asked again', async () => {
    const host = createFakeHost();
    await drawScreen(host, screenOf('exposure'));
    await press('Keep these books');
    await host.client.call('books.save', theirs('my-provider'));
    await press('Keep the changes');
    await settle();
    expect(screen.getByText(/^Not kept yet: another window has kept these books since/)).toBeDefined();
    expect(await cash(host, 'my-provider')).toBe(1);
    await press('Keep the changes');
    await settle();
    expect(await cash(host, 'my-provider')).toBe(EXAMPLE_BOOKS.cash);
  });

  it('can be given up, and what was found stays', async () => {
    let asked = 0;
    const { 'exposure.at': answer } = fakeExposure();
    const slow = createFakeHost({
      'exposure.at': (order, context) => {
        asked++;
        return asked < 3 ? answer(order, context) : new Promise(() => undefined);
      },
    });
    await drawScreen(slow, screenOf('exposure'));
    await settle(() => fireEvent.submit(screen.getByRole('form', { name: 'The market' })));
    await settleFully();
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Cancel' })));
    expect(screen.getByText(/What was found stays/)).toBeDefined();
    expect(screen.getByText(/Cash ran out in 0 of 40 runs at 0% and in 10 of 40 runs at 25%/)).toBeDefined();
  });
});
