import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContractError } from '../../../../contract/errors.ts';
import type { Handlers } from '../../../../contract/server.ts';
import { PAGE } from '../../../../renderer/features/library/found.ts';
import { LibraryScreen } from '../../../../renderer/features/library/library-screen.tsx';
import { screen as screenOf } from '../../../../renderer/navigation/screen.ts';
import { whenOf } from '../../../../renderer/format/kept.ts';
import { SOUND, fakeBackup } from '../../../contract/fake-safety.ts';
import { createFakeHost } from '../../fake-host.ts';
import { drawScreen, settle } from '../../draw-screen.tsx';

afterEach(cleanup);

const LIBRARY = screenOf('library');

async function drawLibrary(overrides: Partial<Handlers> = {}, at = LIBRARY) {
  const host = createFakeHost({ 'studies.list': () => [], ...overrides });
  return drawScreen(LibraryScreen, at, host);
}

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const shelf = (name: RegExp) => settle(() => fireEvent.click(screen.getByRole('tab', { name })));
const names = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
const find = (words: string) =>
  settle(() => fireEvent.change(screen.getByRole('textbox', { name: 'Find' }), { target: { value: words } }));

/** Something from the menu of a row. */
async function more(name: string, choice: string): Promise<void> {
  await press(`More for ${name}`);
  await settle(() => fireEvent.click(screen.getByRole('menuitem', { name: new RegExp(`^${choice}`) })));
}

const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

describe('the shelves', () => {
  it('hold places, options, futures, results and questions, with how many there are', async () => {
    const { host } = await drawLibrary();
    await settle(() => host.finish());
    await settle();
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      'Places (3)',
      'Options (2)',
      'Futures (2)',
      'Results (1)',
      'Questions asked (0)',
    ]);
  });

  it('say what will stand on them while they are empty, and how it gets there', async () => {
    await drawLibrary();
    await shelf(/^Results/);
    expect(screen.getByText(/^No result yet\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Run one' })).toBeTruthy();
    await shelf(/^Questions/);
    expect(screen.getByRole('link', { name: 'Ask one' })).toBeTruthy();
  });

  it('are searched all at once: each says how many it has', async () => {
    await drawLibrary();
    await find('higher wage');
    expect(screen.getByRole('tab', { name: 'Options (0)' })).toBeTruthy();
    expect(screen.getByText(/^Nothing here has all of these words\. Other shelves/)).toBeTruthy();
    await shelf(/^Futures \(1\)/);
    expect(names()).toEqual(['Higher wage floor']);
  });

  it('stand in the address, with what is looked for', async () => {
    const { store } = await drawLibrary({}, screenOf('library', 'places', { find: 'fenshire' }));
    expect(names()).toEqual(['Fenshire']);
    expect(screen.getByText('Invented market')).toBeTruthy();
    await shelf(/^Futures/);
    expect(store.getState().view.screen).toMatchObject({ id: 'futures', params: { find: 'fenshire' } });
  });

  it('show documents that cannot be used with what is wrong, and the others all the same', async () => {
    await drawLibrary({
      'documents.broken': () => [
        { kind: 'option', id: 'my-lost', file: null, sentence: 'What it builds on is gone.' },
      ],
    });
    const broken = within(screen.getByRole('region', { name: 'Cannot be used' }));
    expect(broken.getByRole('listitem').textContent).toBe('my-lost: What it builds on is gone.');
    expect(names()).toContain('Business as usual');
    await shelf(/^Futures/);
    expect(screen.queryByRole('region', { name: 'Cannot be used' })).toBeNull();
  });

  it('are read anew, with what was noted, when another library takes the place of the one there was', async () => {
    const asked: string[] = [];
    const telling = <T,>(name: string, answer: T) => {
      asked.push(name);
      return answer;
    };
    const { host } = await drawLibrary({
      'studies.list': () => telling('studies', []),
      'documents.broken': () => telling('broken', []),
      'notes.list': () => telling('notes', []),
      'results.list': () => telling('results', []),
      'options.list': () => telling('options', []),
    });
    asked.length = 0;
    const history = { undo: null, redo: null, recent: [] };
    await settle(() => host.tell({ event: 'library.replaced', data: { history } }));
    expect(asked.toSorted()).toEqual(['broken', 'notes', 'options', 'results', 'studies']);
  });

  it('lead to their backups, and say of when the latest is', async () => {
    const latest = fakeBackup(7);
    await drawLibrary({ 'safety.get': () => ({ ...SOUND, backups: [latest] }) });
    const link = screen.getByRole('link', { name: 'Backups' });
    expect(link.getAttribute('href')).toBe('#/backups');
    expect(link.parentElement?.textContent).toContain(`Backups: the latest of ${whenOf(latest.at)}.`);
  });

  it('say what is wrong when results cannot be listed, and show the rest', async () => {
    await drawLibrary({
      'results.list': () => {
        throw new ContractError('library-damaged', 'The library is damaged.');
      },
    });
    expect(screen.getByRole('alert').textContent).toBe('The library is damaged.');
    expect(names()).toContain('Business as usual');
  });
});

describe('what can be done', () => {
  it('uses an option: it is chosen and compared', async () => {
    const { store } = await drawLibrary();
    await press('Use Business as usual');
    expect(store.getState().choice.option).toBe('business-as-usual');
    expect(store.getState().view.screen.kind).toBe('compare');
  });

  it('copies one: the copy is yours and stands on the shelf', async () => {
    await drawLibrary();
    await more('Block to direct payments', 'Copy');
    expect(names()[0]).toBe('Block to direct payments, copy');
    expect(screen.getByText('Yours')).toBeTruthy();
    expect(said()).toContain('Copied: “Block to direct payments, copy” is among yours.');
  });

  it('copies one again under a name of its own, and a copy of it too', async () => {
    await drawLibrary();
    await more('Block to direct payments', 'Copy');
    await more('Block to direct payments', 'Copy');
    await more('Block to direct payments, copy', 'Copy');
    expect(said()).toContain('Copied: “Block to direct payments, copy, copy” is among yours.');
    expect(
      names()
        .filter((name) => name?.includes('copy'))
        .toSorted(),
    ).toEqual([
      'Block to direct payments, copy',
      'Block to direct payments, copy (2)',
      'Block to direct payments, copy, copy',
    ]);
  });

  it('builds a new one on it, chooses it and opens it to be changed', async () => {
    const { host, store } = await drawLibrary();
    await more('Block to direct payments', 'Build a new one');
    const { choice, view } = store.getState();
    const { option } = await host.client.call('options.get', { id: choice.option });
    expect(option).toMatchObject({
      name: 'Block to direct payments, changed',
      parent: 'block-to-direct-payments',
    });
    expect(view.screen).toMatchObject({ kind: 'compare', params: { edit: 'option' } });
  });

  it('removes what is yours alone, says how to get it back, and has it back after undo', async () => {
    const { host } = await drawLibrary();
    await press('More for Business as usual');
    expect(screen.queryByRole('menuitem', { name: /^Remove/ })).toBeNull();
    await settle(() => fireEvent.keyDown(document.activeElement!, { key: 'Escape' }));
    await more('Block to direct payments', 'Copy');
    await more('Block to direct payments, copy', 'Remove');
    expect(names()).not.toContain('Block to direct payments, copy');
    expect(said()).toContain('Removed: “Block to direct payments, copy”. Undo is at the top.');
    const { undo } = await host.client.call('history.get', {});
    await settle(() => void host.client.call('history.undo', { action: undo!.id }));
    expect(names()).toContain('Block to direct payments, copy');
  });

  it('refuses to remove what another builds on, with the host’s sentence', async () => {
    const { host } = await drawLibrary();
    await more('Block to direct payments', 'Copy');
    const copy = (await host.client.call('options.list', {})).find(({ own }) => own)!;
    await settle(
      () =>
        void host.client.call('documents.create', {
          kind: 'option',
          name: 'Above it',
          from: copy.id,
          how: 'child',
        }),
    );
    await more(copy.name, 'Remove');
    expect(screen.getByRole('alert').textContent).toMatch(/“Above it” builds on it/);
    expect(names()).toContain(copy.name);
  });

  it('archives and brings back', async () => {
    const { store } = await drawLibrary();
    await more('Block to direct payments', 'Archive');
    expect(names()).toEqual(['Business as usual']);
    await settle(() => fireEvent.click(screen.getByRole('switch', { name: 'Show archived' })));
    expect(store.getState().view.screen.params).toEqual({ archived: 'shown' });
    expect(screen.getByText('Archived')).toBeTruthy();
    await more('Block to direct payments', 'Bring back');
    expect(screen.queryByText('Archived')).toBeNull();
  });

  it('tags it and finds it by its tag', async () => {
    await drawLibrary();
    await more('Block to direct payments', 'Tags and note');
    const dialog = within(screen.getByRole('dialog'));
    const type = (name: string, value: string) =>
      settle(() => fireEvent.change(dialog.getByRole('textbox', { name }), { target: { value } }));
    await type('Note', 'Asked for in March.');
    await type('Tags', 'cabinet, draft');
    await press('Save');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('Asked for in March.')).toBeTruthy();
    await press(/Tag$/);
    await settle(() => fireEvent.click(screen.getByRole('option', { name: 'draft' })));
    expect(names()).toEqual(['Block to direct payments']);
  });

  it('opens a result with its choice, and removes one', async () => {
    const { host, store } = await drawLibrary({}, screenOf('library', 'results'));
    await settle(() => host.finish());
    await settle(() => store.getState().actions.choose({ place: 'barnet' }));
    await press('Open Block to direct payments in Hartlepool, Central');
    await settle();
    expect([store.getState().view.screen.kind, store.getState().choice.place]).toEqual([
      'compare',
      'hartlepool',
    ]);
    await settle(() => store.getState().actions.goTo(screenOf('library', 'results')));
    await more('Block to direct payments in Hartlepool, Central', 'Remove');
    await settle();
    expect(screen.getByText(/^No result yet\./)).toBeTruthy();
  });

  it('sends one as a file and says what it is called', async () => {
    const saved: Blob[] = [];
    const url = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:saved';
    });
    await drawLibrary();
    await more('Block to direct payments', 'Send as a file');
    await settle();
    url.mockRestore();
    expect(JSON.parse(await saved[0]!.text())).toMatchObject({ format: 'care-market-bundle' });
    expect(said().join()).toContain('Saved as block-to-direct-payments.care-market.json');
  });
});

const resultRow = (at: number) => ({
  id: `result-${at}`,
  createdAt: new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString(),
  place: 'barnet',
  future: 'central',
  options: ['business-as-usual', 'block-to-direct-payments'],
  names: { place: 'Barnet', future: 'Central', options: ['Business as usual', 'Block to direct payments'] },
  months: 60,
  replicates: 20,
  seed: at,
  engineVersion: at === 0 ? '0.9.0' : '1.0.0',
  inputsHash: 'c0ffee',
});

describe('five thousand results', () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => resultRow(at));

  it('are shown a page at a time and all searched', async () => {
    await drawLibrary({ 'results.list': () => rows }, screenOf('library', 'results'));
    expect(screen.getByRole('tab', { name: 'Results (5,000)' })).toBeTruthy();
    expect(names()).toHaveLength(PAGE);
    expect(said()).toContain(`1 to ${PAGE} of 5,000`);
    await press('Next page');
    expect(said()).toContain(`${PAGE + 1} to ${2 * PAGE} of 5,000`);
    const started = performance.now();
    await find('seed 4321');
    console.log(`typed a search over 5,000 results in ${(performance.now() - started).toFixed(0)} ms`);
    expect(names()).toHaveLength(1);
    await find('older engine');
    expect(screen.getByText('Made by an older engine, 0.9.0')).toBeTruthy();
  });
});
