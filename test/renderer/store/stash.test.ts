import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ContractError } from '../../../contract/errors.ts';
import type { Option } from '../../../core/scenario/option.ts';
import type { Draft } from '../../../renderer/api/types.ts';
import { createAppStore } from '../../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../../renderer/store/create-app-store.ts';
import { pageStash, unsavedIn } from '../../../renderer/store/stash.ts';
import { createFakeHost } from '../fake-host.ts';

const stash = pageStash(window);
beforeEach(() => {
  window.localStorage.clear();
  window.sessionStorage.clear();
});

const SAID = { kind: 'option', action: 'Reword it' } as const;
const summaryOf = ({ document }: Draft): string => document.summary;
const reword = (summary: string) => ({
  ...SAID,
  change: (option: Option): Option => ({ ...option, summary }),
});

async function settled(): Promise<void> {
  for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
}

/** A window with an option of its own open, on a host that saves or refuses as it is told. */
async function opened() {
  const gate = { isFull: false };
  const plain = createFakeHost();
  const host = createFakeHost({
    'documents.open': (order) => plain.client.call('documents.open', order),
    'documents.create': (order) => plain.client.call('documents.create', order),
    'documents.save': (order) => {
      if (gate.isFull) throw new ContractError('disk-full', 'The disk is full.');
      return plain.client.call('documents.save', order);
    },
  });
  const store = createAppStore({ client: host.client });
  await store.getState().actions.open();
  await store.getState().actions.openDraft('option');
  store.getState().actions.edit(reword('First.'));
  await store.getState().actions.settleDrafts();
  return { host, gate, store };
}

function close(store: AppStore): void {
  stash.add(unsavedIn(store.getState().drafts));
}

it('what could not be saved when a window was closed is set aside in the next, which tells of it', async () => {
  const { host, gate, store } = await opened();
  gate.isFull = true;
  store.getState().actions.edit(reword('Second.'));
  await store.getState().actions.settleDrafts();
  close(store);
  const next = createAppStore({ client: host.client, stash });
  await settled();
  expect(next.getState().drafts.aside.map(summaryOf)).toEqual(['Second.']);
  expect(next.getState().history.told).toMatch(/^What was changed in “.*” was not saved/);
  next.getState().actions.letGoAside(next.getState().drafts.aside[0]!);
  expect(next.getState().history.told).toBeNull();
});

it('what was still being typed is there again, and what was set aside too', async () => {
  const { host, gate, store } = await opened();
  gate.isFull = true;
  store.getState().actions.edit({ ...reword('Second.'), moving: 'summary' });
  close(store);
  const second = createAppStore({ client: host.client, stash });
  await settled();
  close(second);
  const third = createAppStore({ client: host.client, stash });
  await settled();
  expect(third.getState().drafts.aside.map(summaryOf)).toEqual(['Second.']);
});

it('what was saved after all is not set aside', async () => {
  const { host, store } = await opened();
  store.getState().actions.edit(reword('Second.'));
  close(store);
  await store.getState().actions.settleDrafts();
  const next = createAppStore({ client: host.client, stash });
  await settled();
  expect(next.getState().drafts.aside).toEqual([]);
  expect(next.getState().history.told).toBeNull();
});

it('two windows that are closed leave what each had', async () => {
  const [first, second] = [await opened(), await opened()];
  for (const [at, { gate, store }] of [first, second].entries()) {
    gate.isFull = true;
    store.getState().actions.edit(reword(`Window ${at}.`));
    close(store);
  }
  expect(stash.take().map(summaryOf)).toEqual(['Window 0.', 'Window 1.']);
  expect(stash.take()).toEqual([]);
});

it.each(['{', '12', '[null, {"kind": "option"}, {"kind": "place", "document": {}}]'])(
  'something else in its place (%s) is nothing',
  (text) => {
    window.localStorage.setItem('care-market-unsaved', text);
    expect(stash.take()).toEqual([]);
  },
);

it('a memory that has no room keeps no window from being closed', () => {
  const full = vi.spyOn(window.localStorage, 'setItem').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  const document = { id: 'my-x', name: 'X', summary: '', evidence: '', parent: null, changes: [] };
  expect(() => stash.add([{ kind: 'option', document }])).not.toThrow();
  expect(full).toHaveBeenCalledOnce();
  full.mockRestore();
});

describe('what a window holds', () => {
  const document = { id: 'my-x', name: 'X', summary: '', evidence: '', parent: null, changes: [] };
  const draft: Draft = { kind: 'option', document };

  it('is there for the page that is loaded in place of one that died, once', () => {
    pageStash(window).hold([draft]);
    expect(pageStash(window).take()).toEqual([draft]);
    expect(pageStash(window).take()).toEqual([]);
  });

  it('is let go when it has been saved, and when the window is closed in order', () => {
    const mine = pageStash(window);
    mine.hold([draft]);
    mine.hold([]);
    expect(pageStash(window).take()).toEqual([]);
    mine.hold([draft]);
    mine.add([draft]);
    expect(pageStash(window).take()).toEqual([draft]);
  });

  it('is no other window’s to take', () => {
    pageStash(window).hold([draft]);
    const other = { localStorage: window.localStorage, sessionStorage: new Storage() };
    expect(pageStash(other).take()).toEqual([]);
  });

  it('is written when it changes, and not each time it is told', () => {
    const written = vi.spyOn(window.sessionStorage, 'setItem');
    const mine = pageStash(window);
    for (let times = 0; times < 3; times += 1) mine.hold([draft]);
    expect(written).toHaveBeenCalledOnce();
    written.mockRestore();
  });
});
