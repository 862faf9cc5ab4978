import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Draft } from '../../../renderer/api/types.ts';
import { createAppStore } from '../../../renderer/store/create-app-store.ts';
import { opened, settled, uplift, upliftOf, watched } from './watched-drafts.ts';

const toMine = <T>(document: T): T => ({ ...document, summary: 'Mine.' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('puts the contents of another draft in place of what is there, under the id that is there, as one saved change', async () => {
  const { host, saved } = watched();
  const store = await opened(host);
  store.getState().actions.edit(uplift(0.01));
  await settled();
  const version = store.getState().drafts.option!.draft;
  store.getState().actions.edit(uplift(0.02));
  await settled();
  const elsewhere = { kind: 'option', document: { ...version.document, id: 'another' } } as Draft;
  store.getState().actions.putBack(elsewhere, 'Restore the version');
  await settled();
  const { id } = version.document;
  expect(store.getState().drafts.option?.draft.document.id).toBe(id);
  expect(saved.at(-1)?.action).toBe('Restore the version');
  const { option } = await host.client.call('options.get', { id });
  expect(upliftOf({ kind: 'option', document: option })).toBe(0.01);
});

it('reads an option anew when what it builds on was changed in another window', async () => {
  const { host } = watched();
  const store = await opened(host);
  store.getState().actions.edit(uplift(0.01));
  await settled();
  const parent = store.getState().drafts.option!;
  const child = await host.client.call('documents.create', {
    kind: 'option',
    name: 'Builds on mine',
    from: parent.draft.document.id,
    how: 'child',
  });
  await settled();
  store.getState().actions.choose({ option: child.document.id });
  await store.getState().actions.openDraft('option');
  await settled();
  const renamed = { kind: 'option', document: { ...parent.draft.document, summary: 'Changed elsewhere.' } };
  await host.client.call('documents.save', {
    draft: renamed as Draft,
    revision: parent.revision,
    action: 'Say what it is',
  });
  await settled();
  expect(store.getState().drafts.option?.draft.document.id).toBe(child.document.id);
  expect(store.getState().drafts.option?.ancestors.at(-1)).toMatchObject({ summary: 'Changed elsewhere.' });
});

it('runs what is chosen and not open when another window has saved it', async () => {
  const { host } = watched();
  const order = { kind: 'option', name: 'Mine', from: 'block-to-direct-payments', how: 'child' } as const;
  const { document, revision } = await host.client.call('documents.create', order);
  const store = createAppStore({ client: host.client });
  await store.getState().actions.open();
  store.getState().actions.choose({ option: document.id });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(store.getState().drafts.option).toBeNull();
  const before = host.requests.length;
  const draft = { kind: 'option', document } as Draft;
  await host.client.call('documents.save', { draft, revision, action: 'Saved elsewhere' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(host.requests).toHaveLength(before + 1);
});

it('takes changes of a future as it does those of an option', async () => {
  const { host, saved } = watched();
  const store = await opened(host);
  await store.getState().actions.openDraft('future');
  const shipped = store.getState().choice.future;
  store.getState().actions.edit({ kind: 'future', action: 'Say what it is', change: toMine });
  await settled();
  expect(store.getState().choice.future).not.toBe(shipped);
  expect(saved.map(({ draft }) => draft)).toMatchObject([
    { kind: 'future', document: { parent: shipped, summary: 'Mine.' } },
  ]);
});
