import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { ContractError } from '../../../contract/errors.ts';
import type { Handlers } from '../../../contract/server.ts';
import { createAppStore } from '../../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../../renderer/store/create-app-store.ts';
import { createFakeHost } from '../fake-host.ts';
import type { FakeHost } from '../fake-host.ts';

const NOTHING_DONE = { undo: null, redo: null, recent: [] };

async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}

/** A window in which an option of one’s own is open to change. */
async function withOwnOption(overrides: Partial<Handlers> = {}) {
  const host: FakeHost = createFakeHost(overrides);
  const store = createAppStore({ client: host.client });
  const { actions } = store.getState();
  await actions.open();
  await settled();
  await actions.openDraft('option');
  rename(store, 'Mine');
  await settled();
  return { host, store };
}

function rename(store: AppStore, name: string): void {
  store.getState().actions.edit({
    kind: 'option',
    action: `Rename to ${name}`,
    change: (option) => ({ ...option, name }),
  });
}

async function replace(host: FakeHost): Promise<void> {
  host.tell({ event: 'library.replaced', data: { history: NOTHING_DONE } });
  await settled();
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('another library in the place of the one there was', () => {
  it('has a document of the same id and revision opened anew', async () => {
    const { host, store } = await withOwnOption();
    const { id } = store.getState().drafts.option!.draft.document;
    const opened = await host.client.call('documents.open', { kind: 'option', id });
    const ask = host.client.call.bind(host.client);
    vi.spyOn(host.client, 'call').mockImplementation(((method: never, params: never) =>
      method === 'documents.open'
        ? Promise.resolve({ ...opened, document: { ...opened.document, name: 'As it was' } })
        : ask(method, params)) as never);
    await replace(host);
    await store.getState().actions.openDraft('option');
    const { drafts, history } = store.getState();
    expect(drafts.option?.draft.document.name).toBe('As it was');
    expect(history).toEqual({ known: NOTHING_DONE, told: null });
  });

  it('has what is compared now kept for the next start, whatever it had itself', async () => {
    const keep = vi.fn((_order: unknown) => ({}));
    const { host, store } = await withOwnOption({ 'choice.keep': keep });
    keep.mockClear();
    await replace(host);
    expect(keep.mock.lastCall?.[0]).toEqual({ choice: store.getState().choice });
  });

  it('without the chosen option has another chosen, and says which is gone', async () => {
    const { host, store } = await withOwnOption();
    expect(store.getState().choice.option).toMatch(/^my-/);
    const other = createFakeHost();
    const kept: unknown[] = [];
    vi.spyOn(host.client, 'call').mockImplementation(((method: never, params: never) => {
      if (method === 'choice.keep') kept.push(params);
      return other.client.call(method, params);
    }) as never);
    await replace(host);
    const { choice, choiceTold } = store.getState();
    expect(choice.option).toBe('block-to-direct-payments');
    expect(choiceTold).toMatch(/^The option “Mine”, chosen last, is no longer in the library/);
    expect(kept.at(-1)).toEqual({ choice });
  });

  it('keeps what could not be saved, set aside', async () => {
    let isRefused = false;
    const real = createFakeHost();
    const { host, store } = await withOwnOption({
      'documents.save': async (order) => {
        if (isRefused) throw new ContractError('disk-full', 'There is no room.');
        return (await real.server.call('documents.save', order).catch(() => ({
          revision: order.revision + 1,
          savedAt: '2026-05-04T09:30:00.000Z',
        }))) as never;
      },
    });
    isRefused = true;
    rename(store, 'Typed and not saved');
    await settled();
    await replace(host);
    expect(store.getState().drafts.aside.map(({ document }) => document.name)).toEqual([
      'Typed and not saved',
    ]);
  });

  it('has its results listed anew', async () => {
    const list = vi.fn(() => []);
    const { host, store } = await withOwnOption({ 'results.list': list });
    await store.getState().actions.listResults();
    await replace(host);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('opens a window that the one before it kept shut', async () => {
    let isDamaged = true;
    const shipped = createFakeHost().server;
    const host = createFakeHost({
      'options.list': async () => {
        if (isDamaged) throw new ContractError('library-damaged', 'It is damaged.');
        return (await shipped.call('options.list', {})) as never;
      },
    });
    const store = createAppStore({ client: host.client });
    await store.getState().actions.open();
    expect(store.getState().session.kind).toBe('lost');
    isDamaged = false;
    await replace(host);
    expect(store.getState().session.kind).toBe('ready');
  });
});

describe('a backup that another program restored', () => {
  it('leads an open document back to its earlier revision', async () => {
    const { host, store } = await withOwnOption();
    rename(store, 'Mine, later');
    await settled();
    const { draft, revision } = store.getState().drafts.option!;
    const { id } = draft.document;
    const opened = await host.client.call('documents.open', { kind: 'option', id });
    const answers: Readonly<Record<string, Promise<unknown>>> = {
      'documents.open': Promise.resolve({
        ...opened,
        revision: revision - 1,
        document: { ...opened.document, name: 'Mine' },
      }),
      // The path of what was renamed is still to come.
      'live.path': new Promise(() => undefined),
    };
    vi.spyOn(host.client, 'call').mockImplementation(
      ((method: never) => answers[method] ?? Promise.resolve([])) as never,
    );
    host.tell({
      event: 'library.changed',
      data: {
        subjects: [{ kind: 'option', id, revision: revision - 1 }],
        notes: [],
        history: NOTHING_DONE,
      },
    });
    await settled();
    const now = store.getState().drafts.option;
    expect([now?.draft.document.name, now?.revision]).toEqual(['Mine', revision - 1]);
  });
});
