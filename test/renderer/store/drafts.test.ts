import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as fc from 'fast-check';
import { ContractError } from '../../../contract/errors.ts';
import { createAppStore } from '../../../renderer/store/create-app-store.ts';
import type { AppStore } from '../../../renderer/store/create-app-store.ts';
import { createFakeHost } from '../fake-host.ts';
import type { FakeHost } from '../fake-host.ts';
import { LIVE, opened, settled, uplift, upliftOf, watched } from './watched-drafts.ts';

vi.setConfig({ testTimeout: 60_000 });

const STILL = 400;
const SHIPPED = 'block-to-direct-payments';

const editing = (store: AppStore) => store.getState().drafts.option;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the first change of an option that ships with the program', () => {
  it('makes a child of it, chooses that, says so, and leaves the shipped one as it is', async () => {
    const { host } = watched();
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.06));
    await settled();
    const { choice } = store.getState();
    expect(choice.option).toMatch(/^my-/);
    expect(editing(store)).toMatchObject({ own: true, draft: { document: { parent: SHIPPED } } });
    expect(editing(store)?.told).toContain('stays as it is; your changes are in one of your own');
    const { option } = await host.client.call('options.get', { id: SHIPPED });
    expect(upliftOf({ kind: 'option', document: option })).toBe(0.045);
  });

  it('makes one child of several changes at once', async () => {
    const { host } = watched();
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.05));
    store.getState().actions.edit(uplift(0.06));
    await settled();
    const rows = await host.client.call('options.list', {});
    expect(rows.filter(({ own }) => own)).toHaveLength(1);
    expect(upliftOf(editing(store)!.draft)).toBe(0.06);
  });

  it('keeps the change until it can be made, when the library refuses', async () => {
    let isFull = true;
    const plain = createFakeHost(LIVE);
    const host = createFakeHost({
      ...LIVE,
      'documents.create': async () => {
        if (isFull) throw new ContractError('disk-full', 'The disk is full.');
        return plain.client.call('documents.create', {
          kind: 'option',
          name: 'Mine',
          from: SHIPPED,
          how: 'child',
        });
      },
      'documents.save': ({ draft, revision, action }) =>
        plain.client.call('documents.save', { draft, revision, action }),
    });
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.06));
    await settled();
    expect(editing(store)?.saving).toMatchObject({ kind: 'not saved', problem: { code: 'disk-full' } });
    isFull = false;
    store.getState().actions.saveAgain('option');
    await settled();
    expect(upliftOf(editing(store)!.draft)).toBe(0.06);
    expect(editing(store)?.saving.kind).toBe('saved');
  });
});

describe('a change', () => {
  it('is shown at once, saved, and run without being kept when nothing has changed for a while', async () => {
    const { host, saved } = watched();
    const store = await opened(host);
    const before = host.requests.length;
    store.getState().actions.edit(uplift(0.06));
    await settled();
    expect(saved.map(({ action }) => action)).toEqual(['Set the uplift to 0.06']);
    expect(host.requests).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(STILL + 200);
    expect(host.requests.slice(before)).toHaveLength(1);
    expect(host.requests.at(-1)).toMatchObject({
      save: false,
      options: ['business-as-usual', store.getState().choice.option],
    });
  });

  it('that follows another puts the run off', async () => {
    const { host } = watched();
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.05));
    await vi.advanceTimersByTimeAsync(STILL - 100);
    const before = host.requests.length;
    store.getState().actions.edit(uplift(0.06));
    await vi.advanceTimersByTimeAsync(STILL - 100);
    expect(host.requests).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(300);
    expect(host.requests).toHaveLength(before + 1);
  });

  it('that is dragged is saved once, when it has come to rest', async () => {
    const { host, saved } = watched();
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.05));
    await vi.advanceTimersByTimeAsync(1_000);
    for (const value of [0.051, 0.052, 0.053]) {
      store.getState().actions.edit(uplift(value, 'uplift point'));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(saved).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(STILL + 100);
    expect(saved.map(({ action }) => action)).toEqual(['Set the uplift to 0.05', 'Set the uplift to 0.053']);
  });

  it('of one thing is saved under its own name before another thing is dragged', async () => {
    const { host, saved } = watched();
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.05));
    await vi.advanceTimersByTimeAsync(1_000);
    store.getState().actions.edit(uplift(0.055, 'one'));
    store.getState().actions.edit(uplift(0.06, 'another'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saved.map(({ action }) => action).slice(1)).toEqual([
      'Set the uplift to 0.055',
      'Set the uplift to 0.06',
    ]);
  });
});

describe('saving', () => {
  it('has one save under way at a time, and only the newest waits', async () => {
    const { host, saved, most, gate } = watched();
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.01));
    await settled();
    const { promise, resolve: open } = Promise.withResolvers<void>();
    gate.wait = promise;
    for (const value of [0.02, 0.03, 0.04, 0.05]) store.getState().actions.edit(uplift(value));
    await settled();
    expect(saved.map(({ draft }) => upliftOf(draft))).toEqual([0.01, 0.02]);
    expect(editing(store)?.saving.kind).toBe('saving');
    open();
    await settled();
    expect(saved.map(({ draft }) => upliftOf(draft))).toEqual([0.01, 0.02, 0.05]);
    expect(most.atOnce).toBe(1);
    expect(editing(store)?.saving.kind).toBe('saved');
  });

  it('that fails says why, keeps what was typed, and can be tried again', async () => {
    const { host, gate } = watched();
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.01));
    await settled();
    gate.refuse = new ContractError('disk-full', 'The disk is full.');
    store.getState().actions.edit(uplift(0.02));
    await settled();
    expect(editing(store)?.saving).toMatchObject({
      kind: 'not saved',
      problem: { message: 'The disk is full.' },
    });
    expect(upliftOf(editing(store)!.draft)).toBe(0.02);
    gate.refuse = null;
    store.getState().actions.saveAgain('option');
    await settled();
    expect(editing(store)?.saving.kind).toBe('saved');
    const { changes } = await host.client.call('options.get', { id: store.getState().choice.option });
    expect(changes.at(-1)?.value).toBe(0.02);
  });

  it('does not run what is not saved', async () => {
    const { host, gate } = watched();
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.01));
    await vi.advanceTimersByTimeAsync(1_000);
    const before = host.requests.length;
    gate.refuse = new ContractError('disk-full', 'The disk is full.');
    store.getState().actions.edit(uplift(0.02));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(host.requests).toHaveLength(before);
  });

  it('that is refused for one of its changes keeps the sentence with its place', async () => {
    const { host, gate } = watched();
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.01));
    await settled();
    const problems = [{ path: 'changes[0].value', sentence: 'Too much.' }];
    gate.refuse = new ContractError('invalid-request', 'It cannot be used.', { problems });
    store.getState().actions.edit(uplift(0.02));
    await settled();
    expect(editing(store)?.saving).toMatchObject({ fields: problems });
  });
});

/** Two windows over one library, on the same own option. */
async function twoWindows(): Promise<readonly [AppStore, AppStore, FakeHost]> {
  const { host } = watched();
  const one = await opened(host);
  one.getState().actions.edit(uplift(0.01));
  await settled();
  const other = createAppStore({ client: host.client });
  await other.getState().actions.open();
  await settled();
  other.getState().actions.choose({ option: one.getState().choice.option });
  await other.getState().actions.openDraft('option');
  await settled();
  return [one, other, host];
}

/** Every uplift that was ever acknowledged: in a document now, or by the name under which it can be had again. */
async function everythingSaved(host: FakeHost): Promise<readonly unknown[]> {
  const rows = await host.client.call('options.list', {});
  const now = await Promise.all(
    rows.map(async ({ id }) => (await host.client.call('options.get', { id })).changes),
  );
  const { recent } = await host.client.call('history.get', {});
  return [
    ...now.flat().map(({ value }) => value),
    ...recent.map(({ name }) => Number(/Set the uplift to (.*)/.exec(name)?.[1])),
  ];
}

describe('two windows on one option', () => {
  it('show each other’s saves while neither has changes of its own', async () => {
    const [one, other] = await twoWindows();
    one.getState().actions.edit(uplift(0.07));
    await vi.advanceTimersByTimeAsync(50);
    expect(upliftOf(editing(other)!.draft)).toBe(0.07);
    expect(editing(other)?.clash).toBeNull();
  });

  it('tell the later of two, and both drafts stay', async () => {
    const [one, other] = await twoWindows();
    one.getState().actions.edit(uplift(0.02));
    other.getState().actions.edit(uplift(0.03));
    await vi.advanceTimersByTimeAsync(50);
    const clashes = [editing(one), editing(other)].filter((each) => each?.clash !== null);
    expect(clashes).toHaveLength(1);
    expect(clashes[0]?.clash?.theirs).not.toBeNull();
    expect([one, other].map((each) => upliftOf(editing(each)!.draft))).toEqual([0.02, 0.03]);
  });

  it('let the later take what the earlier saved, and keep its own aside until it is let go or kept', async () => {
    const [one, other, host] = await twoWindows();
    one.getState().actions.edit(uplift(0.02));
    other.getState().actions.edit(uplift(0.03));
    await vi.advanceTimersByTimeAsync(50);
    other.getState().actions.takeTheirs('option');
    expect(upliftOf(editing(other)!.draft)).toBe(0.02);
    const [mine] = other.getState().drafts.aside;
    expect(upliftOf(mine!)).toBe(0.03);
    await other.getState().actions.keepAside(mine!);
    expect(other.getState().drafts.aside).toEqual([]);
    const { changes } = await host.client.call('options.get', { id: other.getState().choice.option });
    expect(changes.at(-1)?.value).toBe(0.03);
  });

  it('let the later keep its own as a copy, and both stand in the library', async () => {
    const [one, other, host] = await twoWindows();
    const shared = one.getState().choice.option;
    one.getState().actions.edit(uplift(0.02));
    other.getState().actions.edit(uplift(0.03));
    await vi.advanceTimersByTimeAsync(50);
    await other.getState().actions.keepMine('option');
    const copy = other.getState().choice.option;
    expect(copy).not.toBe(shared);
    const values = await Promise.all(
      [shared, copy].map(async (id) => (await host.client.call('options.get', { id })).changes.at(-1)?.value),
    );
    expect(values).toEqual([0.02, 0.03]);
    expect(editing(other)?.clash).toBeNull();
  });

  it('are told when the other removed it under their change, and can still keep theirs as a copy', async () => {
    const [one, other, host] = await twoWindows();
    const shared = one.getState().choice.option;
    other.getState().actions.edit(uplift(0.03, 'point'));
    await host.client.call('documents.remove', { kind: 'option', id: shared });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(editing(other)).toMatchObject({ clash: { theirs: null } });
    await other.getState().actions.keepMine('option');
    expect(other.getState().choice.option).not.toBe(shared);
    expect(upliftOf(editing(other)!.draft)).toBe(0.03);
    expect(editing(other)?.saving.kind).toBe('saved');
  });

  it('lose nothing that was typed, in whatever order they type, save and settle', async () => {
    const turn = fc.record({
      who: fc.constantFrom(0, 1),
      what: fc.constantFrom('type', 'drag', 'wait', 'keep', 'take'),
      value: fc.integer({ min: 1, max: 250 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 12 }), async (turns) => {
        const [one, other, host] = await twoWindows();
        const windows = [one, other];
        const last = new Map<number, number>();
        for (const { who, what, value } of turns) {
          const { actions } = windows[who]!.getState();
          if (what === 'type' || what === 'drag') {
            if (editing(windows[who]!) === null) continue;
            actions.edit(uplift(value / 1000, what === 'drag' ? 'point' : undefined));
            last.set(who, value / 1000);
          } else if (what === 'wait') await vi.advanceTimersByTimeAsync(500);
          else if (what === 'keep') await actions.keepMine('option');
          else actions.takeTheirs('option');
        }
        await vi.advanceTimersByTimeAsync(2_000);
        const saved = await everythingSaved(host);
        for (const [who, value] of last) {
          const { drafts } = windows[who]!.getState();
          const held = [drafts.option?.draft, ...drafts.aside].flatMap((each) =>
            each ? [upliftOf(each)] : [],
          );
          expect([...held, ...saved]).toContain(value);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('undo and redo', () => {
  it('take the last change back and do it again, on the screen and in the run', async () => {
    const { host } = watched();
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.05));
    await vi.advanceTimersByTimeAsync(1_000);
    store.getState().actions.edit(uplift(0.06));
    await vi.advanceTimersByTimeAsync(1_000);
    const before = host.requests.length;
    await store.getState().actions.undo();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(upliftOf(editing(store)!.draft)).toBe(0.05);
    expect(host.requests).toHaveLength(before + 1);
    expect(store.getState().history.told).toBe('Undone: Set the uplift to 0.06');
    await store.getState().actions.redo();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(upliftOf(editing(store)!.draft)).toBe(0.06);
  });

  it('take back what is still being saved', async () => {
    const { host } = watched();
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.05));
    await vi.advanceTimersByTimeAsync(1_000);
    store.getState().actions.edit(uplift(0.09, 'point'));
    await store.getState().actions.undo();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(upliftOf(editing(store)!.draft)).toBe(0.05);
  });

  it('of the making of an option lead back to the one it was made from, and forth again', async () => {
    const { host } = watched();
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.05));
    await vi.advanceTimersByTimeAsync(1_000);
    const own = store.getState().choice.option;
    await store.getState().actions.undo();
    await vi.advanceTimersByTimeAsync(1_000);
    await store.getState().actions.undo();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.getState().choice.option).toBe(SHIPPED);
    await store.getState().actions.redo();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.getState().choice.option).toBe(own);
  });

  it('say so when something else has been done since, and show what would be undone now', async () => {
    const { host } = watched();
    const store = await opened(host);
    store.getState().actions.edit(uplift(0.05));
    await vi.advanceTimersByTimeAsync(1_000);
    const stale = store.getState().history;
    await host.client.call('notes.save', {
      subject: { kind: 'place', id: 'hartlepool' },
      note: 'Seen.',
      tags: [],
      archived: false,
      revision: 0,
    });
    store.setState({ history: stale });
    await store.getState().actions.undo();
    expect(store.getState().history.told).toBe('Something else has been done since.');
    expect(store.getState().history.known?.undo?.name).toBe('Change the note');
  });
});

it('leaves an option that cannot be saved aside when another is chosen, so that nothing typed is lost', async () => {
  const { host, gate } = watched();
  const store = await opened(host);
  store.getState().actions.edit(uplift(0.01));
  await settled();
  gate.refuse = new ContractError('disk-full', 'The disk is full.');
  store.getState().actions.edit(uplift(0.02));
  await settled();
  store.getState().actions.choose({ option: 'business-as-usual' });
  await store.getState().actions.openDraft('option');
  expect(store.getState().drafts.aside.map(upliftOf)).toEqual([0.02]);
});

it('leaves aside what was typed, not what was opened, when its save fails after another option was chosen', async () => {
  const { host, gate } = watched();
  const store = await opened(host);
  store.getState().actions.edit(uplift(0.01));
  await settled();
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  gate.wait = promise;
  gate.refuse = new ContractError('disk-full', 'The disk is full.');
  store.getState().actions.edit(uplift(0.02));
  store.getState().actions.choose({ option: 'business-as-usual' });
  await store.getState().actions.openDraft('option');
  answer();
  await settled();
  expect(store.getState().drafts.aside.map(upliftOf)).toEqual([0.02]);
});

it('sets a second draft of one document aside beside the first', async () => {
  const { host, gate } = watched();
  const store = await opened(host);
  store.getState().actions.edit(uplift(0.01));
  await settled();
  const own = store.getState().choice.option;
  for (const value of [0.02, 0.03]) {
    const { promise, resolve: answer } = Promise.withResolvers<void>();
    gate.wait = promise;
    gate.refuse = new ContractError('disk-full', 'The disk is full.');
    store.getState().actions.edit(uplift(value));
    store.getState().actions.choose({ option: 'business-as-usual' });
    await store.getState().actions.openDraft('option');
    answer();
    await settled();
    store.getState().actions.choose({ option: own });
    await store.getState().actions.openDraft('option');
  }
  expect(store.getState().drafts.aside.map(upliftOf)).toEqual([0.02, 0.03]);
});

it('lets the longest name there may be be kept as a copy', async () => {
  const { host } = watched();
  const one = await opened(host);
  one.getState().actions.edit(uplift(0.01));
  await settled();
  one.getState().actions.edit({
    kind: 'option',
    action: 'Call it something long',
    change: (option) => ({ ...option, name: 'n'.repeat(200) }),
  });
  await settled();
  const draft = editing(one)!.draft;
  const made = vi.spyOn(host.client, 'call');
  await one.getState().actions.keepAside(draft);
  const names = made.mock.calls.flatMap(([method, params]) =>
    method === 'documents.create' ? [(params as { name: string }).name] : [],
  );
  expect(names).toHaveLength(1);
  expect(names[0]!.length).toBeLessThanOrEqual(200);
  expect(names[0]).toMatch(/, my copy$/);
});

it('leaves no empty copy behind where what was to be kept cannot be saved', async () => {
  const { host, gate } = watched();
  const store = await opened(host);
  store.getState().actions.edit(uplift(0.01));
  await settled();
  const before = await host.client.call('options.list', {});
  gate.refuse = new ContractError('invalid-request', 'It cannot be used.');
  await store.getState().actions.keepAside(editing(store)!.draft);
  expect(await host.client.call('options.list', {})).toEqual(before);
});

it('says which option was removed by another window, and chooses what it built on', async () => {
  const [one, , host] = await twoWindows();
  const { id, name } = editing(one)!.draft.document;
  await vi.advanceTimersByTimeAsync(1_000);
  await host.client.call('documents.remove', { kind: 'option', id });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(one.getState().choice.option).toBe(SHIPPED);
  expect(one.getState().history.told).toBe(`“${name}” was removed. What it built on is chosen in its place.`);
});

it('takes a save refused because the option is gone for a clash, so that it can be kept as a copy', async () => {
  const { host, gate } = watched();
  const store = await opened(host);
  store.getState().actions.edit(uplift(0.01));
  await settled();
  gate.refuse = new ContractError('conflict', 'It has been removed.', { revision: 0, draft: null });
  store.getState().actions.edit(uplift(0.02));
  await settled();
  expect(editing(store)).toMatchObject({ saving: { kind: 'not saved' }, clash: { theirs: null } });
  gate.refuse = null;
  await store.getState().actions.keepMine('option');
  expect(upliftOf(editing(store)!.draft)).toBe(0.02);
});
