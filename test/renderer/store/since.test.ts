import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContractError } from '../../../contract/errors.ts';
import { createAppStore } from '../../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../../renderer/store/create-app-store.ts';
import { selectIsGone, selectResult, selectStanding } from '../../../renderer/store/selectors.ts';
import { sinceOf } from '../../../renderer/store/since.ts';
import type { Since } from '../../../renderer/store/since.ts';
import { fakeLibrary } from '../../contract/fake-library.ts';
import { SHIPPED_FUTURES, SHIPPED_OPTIONS } from '../fake-catalogue.ts';
import { createFakeHost } from '../fake-host.ts';
import type { FakeHost } from '../fake-host.ts';

const OPTION = 'block-to-direct-payments';
const settled = () => vi.advanceTimersByTimeAsync(2);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Watched = {
  readonly host: FakeHost;
  readonly store: AppStore;
  /** The document has another hash from now on; none once it is gone. Some window says so. */
  readonly become: (kind: 'option' | 'future', id: string, hash: string | null) => Promise<void>;
};

const NO_HISTORY = { undo: null, redo: null, recent: [] };

/** A window with a finished run, over a library whose documents the test changes. */
async function finished(engineVersion = '1.0.0'): Promise<Watched> {
  const hashes = new Map<string, string | null>();
  const present = (id: string) => {
    const hash = hashes.get(id);
    return { id, hash: hash === undefined ? `hash-of-${id}` : hash };
  };
  const isThere = ({ id }: { readonly id: string }): boolean => present(id).hash !== null;
  const plain = createFakeHost();
  const host = createFakeHost({
    'about.get': async () => ({ ...(await plain.client.call('about.get', {})), engineVersion }),
    'options.list': async () => (await plain.client.call('options.list', {})).filter(isThere),
    'scenarios.check': ({ options }) => {
      const gone = options.find((id) => !isThere({ id }));
      if (gone !== undefined) throw new ContractError('not-found', `There is no option "${gone}".`);
      return { warnings: [] };
    },
    'scenarios.prints': ({ place, options, future }) => ({
      place: present(place),
      options: options.map(present),
      future: present(future),
      parameters: { hash: 'hash-of-parameters' },
      start: '2026-04',
    }),
  });
  const store = createAppStore({ client: host.client });
  await store.getState().actions.open();
  await settled();
  host.finish();
  await settled();
  const become: Watched['become'] = async (kind, id, hash) => {
    hashes.set(id, hash);
    const subjects = [{ kind, id, revision: hash === null ? 0 : 2 }];
    host.tell({ event: 'library.changed', data: { subjects, notes: [], history: NO_HISTORY } });
    await settled();
  };
  return { host, store, become };
}

async function opened(engineVersion?: string): Promise<Watched> {
  const watched = await finished(engineVersion);
  const { actions } = watched.store.getState();
  await actions.listResults();
  await actions.openResult('result-1');
  await settled();
  return watched;
}

function since(store: AppStore): readonly Since[] {
  const state = store.getState();
  const result = selectResult(state);
  return result === null ? [] : sinceOf(result, state);
}

describe('a finished result', () => {
  it('is up to date while nothing it was made of has changed', async () => {
    const { store, become } = await finished();
    await become('option', 'another', 'changed');
    expect(selectStanding(store.getState())).toBe('up to date');
    expect(since(store)).toEqual([]);
  });

  it('is out of date once an option beside the one that is edited has been changed in another window', async () => {
    const { host, store, become } = await finished();
    await become('option', 'business-as-usual', 'changed');
    expect(selectStanding(store.getState())).toBe('out of date');
    expect(since(store)).toEqual([{ kind: 'changed', what: 'option', name: 'business-as-usual' }]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(host.requests).toHaveLength(1);
  });

  it('is up to date again once the change has been undone', async () => {
    const { store, become } = await finished();
    await become('option', 'business-as-usual', 'changed');
    await become('option', 'business-as-usual', 'hash-of-business-as-usual');
    expect(selectStanding(store.getState())).toBe('up to date');
  });

  it('is out of date where what its future builds on has been changed', async () => {
    const { store, become } = await finished();
    await become('future', 'central', 'changed');
    expect(since(store)).toEqual([{ kind: 'changed', what: 'future', name: 'central' }]);
  });

  it('is run anew when the option it is about is changed elsewhere, as nobody edits it here', async () => {
    const { host, become } = await finished();
    await become('option', OPTION, 'changed');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(host.requests).toHaveLength(2);
    expect(host.requests[1]?.save).toBe(false);
  });

  it('makes way for another option, and says so, when its own is gone from the library', async () => {
    const { host, store, become } = await finished();
    await become('option', OPTION, null);
    expect(store.getState().choice.option).toBe('business-as-usual');
    expect(store.getState().choiceTold).toBe(
      'The option “Block to direct payments”, chosen last, is no longer in the library. “Business as usual” is in its place.',
    );
    expect(host.requests.at(-1)?.options).toEqual(['business-as-usual']);
    store.getState().actions.choose({ place: 'barnet' });
    expect(store.getState().choiceTold).toBeNull();
  });

  it('is not of what is on the screen while a change of that cannot be saved', async () => {
    const refuse = { now: false };
    const library = fakeLibrary({ options: SHIPPED_OPTIONS, futures: SHIPPED_FUTURES });
    const host = createFakeHost({
      ...library,
      'documents.save': (order, context) => {
        if (refuse.now) throw new ContractError('disk-full', 'The disk is full.');
        return library['documents.save'](order, context);
      },
    });
    const store = createAppStore({ client: host.client });
    const { actions } = store.getState();
    await actions.open();
    await settled();
    await actions.openDraft('option');
    const uplift = (value: number) =>
      actions.edit({
        kind: 'option',
        action: 'Set the uplift',
        change: (option) => ({ ...option, changes: [{ lever: 'fee.uplift', from: '2027-04', value }] }),
      });
    uplift(0.05);
    await vi.advanceTimersByTimeAsync(1_000);
    host.finish();
    await settled();
    expect(selectStanding(store.getState())).toBe('up to date');
    refuse.now = true;
    uplift(0.06);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.getState().run).toMatchObject({ kind: 'path', result: { replicates: 1 } });
    expect(selectStanding(store.getState())).toBe('one path');
    void actions.run();
    await settled();
    host.finish();
    await settled();
    expect(since(store)).toEqual([{ kind: 'unsaved', name: 'Block to direct payments, changed' }]);
    refuse.now = false;
    actions.saveAgain('option');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(host.requests.at(-1)?.save).toBe(false);
    host.finish();
    await settled();
    expect(selectStanding(store.getState())).toBe('up to date');
  });
});

it('begins no run of a change whose path was cancelled before it came to rest', async () => {
  const host = createFakeHost();
  const store = createAppStore({ client: host.client });
  const { actions } = store.getState();
  await actions.open();
  await settled();
  await actions.openDraft('option');
  const change = { lever: 'fee.uplift', from: '2027-04', value: 0.05 } as const;
  actions.edit({
    kind: 'option',
    action: 'Set the uplift',
    change: (option) => ({ ...option, changes: [change] }),
  });
  await vi.advanceTimersByTimeAsync(100);
  expect(store.getState().run).toMatchObject({ kind: 'running', shows: 'path' });
  actions.cancel();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(store.getState().run.kind).toBe('cancelled');
  expect(host.requests).toHaveLength(1);
});

describe('a result opened from the library', () => {
  it('says at once what has changed since it was made', async () => {
    const { store, become } = await finished();
    await become('option', 'business-as-usual', 'changed');
    await store.getState().actions.listResults();
    await store.getState().actions.openResult('result-1');
    expect(selectStanding(store.getState())).toBe('out of date');
  });

  it('stays with its choice and figures when its option is changed, and is not run anew', async () => {
    const { host, store, become } = await opened();
    const { choice, run } = store.getState();
    await become('option', OPTION, 'changed');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.getState()).toMatchObject({ choice, run });
    expect(host.requests).toHaveLength(1);
    expect(since(store)).toEqual([{ kind: 'changed', what: 'option', name: OPTION }]);
  });

  it('stays when its option goes from the library, says which is gone, and cannot be run', async () => {
    const { host, store, become } = await opened();
    const { choice, run, details } = store.getState();
    await become('option', OPTION, null);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.getState()).toMatchObject({ choice, run, details, choiceTold: null });
    expect(since(store)).toEqual([{ kind: 'gone', what: 'option', name: OPTION }]);
    expect(selectIsGone(store.getState())).toBe(true);
    expect(host.requests).toHaveLength(1);
  });

  it('keeps its figures when a setting is changed that nothing is doubtful of any more can be asked', async () => {
    const { store, become } = await opened();
    await become('option', OPTION, null);
    store.getState().actions.choose({ months: 48 });
    await settled();
    expect(store.getState().run.kind).toBe('finished');
    expect(store.getState().details.warnings).toEqual([]);
  });

  it('of another engine says that too, beside what has changed', async () => {
    const { store, become } = await opened('2.0.0');
    expect(selectStanding(store.getState())).toBe('out of date');
    await become('option', OPTION, 'changed');
    expect(since(store)).toEqual([
      { kind: 'changed', what: 'option', name: OPTION },
      { kind: 'engine', theirs: '1.0.0', here: '2.0.0' },
    ]);
  });

  it('is not left for what an undo brings back', async () => {
    const { host, store } = await opened();
    const made = await host.client.call('documents.create', {
      kind: 'option',
      name: 'Mine',
      from: OPTION,
      how: 'child',
    });
    await host.client.call('documents.remove', { kind: 'option', id: made.document.id });
    await settled();
    await store.getState().actions.undo();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.getState().history.told).toBe('Undone: Remove “Mine”');
    expect(store.getState()).toMatchObject({ choice: { option: OPTION }, run: { isOpened: true } });
  });

  it('is not taken off the screen by the run of a change made just before', async () => {
    const { host, store, become } = await finished();
    await store.getState().actions.listResults();
    await become('option', OPTION, 'changed');
    await store.getState().actions.openResult('result-1');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.getState().run).toMatchObject({ kind: 'finished', isOpened: true });
    expect(host.requests).toHaveLength(1);
  });

  it('gives way to a run of the same choice, which follows the library again', async () => {
    const { host, store, become } = await opened();
    void store.getState().actions.run();
    await settled();
    host.finish();
    await settled();
    await become('option', OPTION, 'changed');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(host.requests).toHaveLength(3);
  });
});
