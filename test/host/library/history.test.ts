import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Client } from '../../../contract/client.ts';
import type { Option } from '../../../core/scenario/option.ts';
import { openLibrary } from '../../../host/db/open.ts';
import { actionsOf } from '../../../host/db/repositories/actions.ts';
import { sampleFrozen } from '../db/sample-result.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { fewScenarios, libraryAt, newOption, saveOption } from './library-at.ts';

const root = temporaryFolder();
const scenarios = fewScenarios(root);
let opened = 0;
const open = (now?: () => Date) => libraryAt(join(root, `${(opened += 1)}`), scenarios, now);

const uplift = (value: number): Option['changes'] => [{ lever: 'fee.uplift', from: '2027-04', value }];

async function undo(client: Client): Promise<boolean> {
  const { undo: next } = await client.call('history.get', {});
  if (next !== null) await client.call('history.undo', { action: next.id });
  return next !== null;
}

async function redo(client: Client): Promise<boolean> {
  const { redo: next } = await client.call('history.get', {});
  if (next !== null) await client.call('history.redo', { action: next.id });
  return next !== null;
}

/** All that can be undone: what one's own documents say, what is noted, and which results there are. */
async function stateOf(client: Client): Promise<string> {
  const own = (await client.call('options.list', {})).filter((row) => row.own);
  const documents = await Promise.all(
    own.map(async ({ id }) => (await client.call('documents.open', { kind: 'option', id })).document),
  );
  const notes = await client.call('notes.list', {});
  const results = await client.call('results.list', {});
  return JSON.stringify({
    documents: documents.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    notes: notes.map(({ subject, note, tags, archived }) => ({ subject, note, tags, archived })),
    results: results.map(({ id }) => id),
  });
}

type Step =
  | { readonly do: 'create'; readonly name: string; readonly how: 'child' | 'copy' }
  | { readonly do: 'save'; readonly at: number; readonly value: number }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'note'; readonly note: string; readonly archived: boolean }
  | { readonly do: 'remove result' }
  | { readonly do: 'undo' | 'redo' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('create' as const),
    name: fc.constantFrom('Ours', 'Theirs', 'Later'),
    how: fc.constantFrom('child' as const, 'copy' as const),
  }),
  fc.record({ do: fc.constant('save' as const), at: fc.nat(9), value: fc.integer({ min: 0, max: 90 }) }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(9) }),
  fc.record({ do: fc.constant('note' as const), note: fc.constantFrom('', 'Ask.'), archived: fc.boolean() }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'remove result' as const) }),
);

/** Do a step as a window would; one that cannot be done there is left out. */
async function perform(client: Client, doing: Step): Promise<void> {
  const own = (await client.call('options.list', {})).filter((row) => row.own);
  switch (doing.do) {
    case 'create': {
      const from = own[0]?.id ?? 'higher-uplift';
      await client.call('documents.create', { kind: 'option', name: doing.name, from, how: doing.how });
      return;
    }
    case 'save': {
      const id = own[doing.at % Math.max(own.length, 1)]?.id;
      if (id === undefined) return;
      const there = await client.call('documents.open', { kind: 'option', id });
      const document = { ...(there.document as Option), changes: uplift(doing.value / 1_000) };
      await saveOption(client, document, there.revision, `Set it to ${doing.value}`);
      return;
    }
    case 'remove': {
      const parents = new Set(own.map(({ parent }) => parent));
      const leaf = own.filter(({ id }) => !parents.has(id))[doing.at % Math.max(own.length, 1)];
      if (leaf !== undefined) await client.call('documents.remove', { kind: 'option', id: leaf.id });
      return;
    }
    case 'note': {
      const subject = { kind: 'place', id: 'hartlepool' } as const;
      const [there] = await client.call('notes.list', {});
      const { note, archived } = doing;
      await client.call('notes.save', { subject, note, tags: [], archived, revision: there?.revision ?? 0 });
      return;
    }
    case 'remove result': {
      const [result] = await client.call('results.list', {});
      if (result !== undefined) await client.call('results.remove', { id: result.id });
      return;
    }
    case 'undo':
      await undo(client);
      return;
    case 'redo':
      await redo(client);
  }
}

test('after any actions, undoing each gives back every state in turn, and doing all again gives back the last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const { client, desk, close } = open();
      desk().results.freeze(sampleFrozen('r1'));
      const states = [await stateOf(client)];
      for (const doing of steps) {
        const before = (await client.call('history.get', {})).undo?.id;
        await perform(client, doing);
        const after = (await client.call('history.get', {})).undo?.id;
        if (doing.do === 'undo') states.length = Math.max(1, states.length - Number(before !== after));
        else if (before !== after) states.push(await stateOf(client));
      }
      const last = await stateOf(client);
      expect(last).toBe(states.at(-1));
      for (const state of states.slice(0, -1).toReversed()) {
        expect(await undo(client)).toBe(true);
        expect(await stateOf(client)).toBe(state);
      }
      expect(await undo(client)).toBe(false);
      for (const state of states.slice(1)) {
        expect(await redo(client)).toBe(true);
        expect(await stateOf(client)).toBe(state);
      }
      close();
    }),
    { numRuns: 12 },
  );
});

test('with any saves from two windows on one library, each that was acknowledged is found in the history, in order', async () => {
  const save = fc.record({
    from: fc.constantFrom('first' as const, 'second' as const),
    value: fc.integer({ min: 1, max: 99 }),
    isLate: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(save, { minLength: 1, maxLength: 12 }), async (saves) => {
      opened += 1;
      const folder = join(root, `${opened}`);
      const first = libraryAt(folder, scenarios);
      const made = await newOption(first.client, 'Ours');
      const windows = { first, second: libraryAt(folder, scenarios) };
      const acknowledged: number[] = [];
      for (const { from, value, isLate } of saves) {
        const { client } = windows[from];
        const { revision } = await client.call('documents.open', { kind: 'option', id: made.id });
        const document = { ...made, changes: uplift(value / 1_000) };
        const saved = saveOption(client, document, revision - Number(isLate), `Set it to ${value}`);
        const outcome = await saved.then(
          (answer) => (answer.revision > revision ? 'saved' : 'the same'),
          (error: { code: string }) => error.code,
        );
        const expected = acknowledged.at(-1) === value ? 'the same' : 'saved';
        expect(outcome).toBe(isLate ? 'conflict' : expected);
        if (outcome === 'saved') acknowledged.push(value);
      }
      first.close();
      windows.second.close();
      const { client, close } = libraryAt(folder, scenarios);
      const found: (number | string | undefined)[] = [];
      for (let left = acknowledged.length; left > 0; left -= 1) {
        found.unshift((await client.call('options.get', { id: made.id })).changes[0]?.value);
        await undo(client);
      }
      expect(found).toEqual(acknowledged.map((value) => value / 1_000));
      close();
    }),
    { numRuns: 8 },
  );
});

test('undo and redo are saves: each gives a revision there was not before', async () => {
  const { client, close } = open();
  const made = await newOption(client, 'Ours');
  await saveOption(client, { ...made, changes: uplift(0.05) }, 1);
  const revisions: number[] = [];
  for (const go of [undo, redo, undo, undo, redo]) {
    await go(client);
    const rows = (await client.call('options.list', {})).filter(({ own }) => own);
    for (const { id } of rows)
      revisions.push((await client.call('documents.open', { kind: 'option', id })).revision);
  }
  expect(revisions).toEqual([3, 4, 5, 7]);
  close();
});

test('saves of one document under one name within two seconds are one action, unless something came between', async () => {
  let at = Date.parse('2027-01-01T00:00:00.000Z');
  const { client, close } = open(() => new Date(at));
  const made = await newOption(client, 'Ours');
  let revision = 1;
  const drag = async (value: number, after: number, action = 'Move the uplift') => {
    at += after;
    ({ revision } = await saveOption(client, { ...made, changes: uplift(value) }, revision, action));
  };
  const names = async () => (await client.call('history.get', {})).recent.map(({ name }) => name);
  await drag(0.01, 1_000);
  await drag(0.02, 2_000);
  await drag(0.03, 2_000);
  expect(await names()).toEqual(['Move the uplift', 'Make “Ours”']);
  await drag(0.04, 2_001);
  await drag(0.05, 0, 'Move something else');
  expect(await names()).toEqual(['Move something else', 'Move the uplift', 'Move the uplift', 'Make “Ours”']);
  await undo(client);
  await undo(client);
  expect((await client.call('options.get', { id: made.id })).changes).toEqual(uplift(0.03));
  await undo(client);
  expect((await client.call('options.get', { id: made.id })).changes).toEqual([]);
  await redo(client);
  ({ revision } = await client.call('documents.open', { kind: 'option', id: made.id }));
  await drag(0.06, 0);
  expect(await names()).toEqual(['Move the uplift', 'Move the uplift', 'Make “Ours”']);
  await undo(client);
  expect((await client.call('options.get', { id: made.id })).changes).toEqual(uplift(0.03));
  close();
});

test('an undo and redo in between make the next save an action of its own, however soon it follows', async () => {
  const { client, close } = open(() => new Date('2027-01-01T00:00:00.000Z'));
  const made = await newOption(client, 'Ours');
  await saveOption(client, { ...made, changes: uplift(0.01) }, 1, 'Move the uplift');
  await undo(client);
  await redo(client);
  await saveOption(client, { ...made, changes: uplift(0.02) }, 4, 'Move the uplift');
  const { recent } = await client.call('history.get', {});
  expect(recent.map(({ name }) => name)).toEqual(['Move the uplift', 'Move the uplift', 'Make “Ours”']);
  close();
});

test('a new action cuts off what had been undone', async () => {
  const { client, close } = open();
  await newOption(client, 'First');
  await newOption(client, 'Second');
  await undo(client);
  await newOption(client, 'Third');
  const { redo: next, recent } = await client.call('history.get', {});
  expect(next).toBeNull();
  expect(recent.map(({ name }) => name)).toEqual(['Make “Third”', 'Make “First”']);
  close();
});

test('undo is refused when something else has been done since the window looked, and changes nothing', async () => {
  const { client, close } = open();
  await newOption(client, 'First');
  const seen = (await client.call('history.get', {})).undo!;
  await newOption(client, 'Second');
  await expect(client.call('history.undo', { action: seen.id })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('“Make “Second””'),
  });
  expect((await client.call('options.list', {})).filter(({ own }) => own)).toHaveLength(2);
  close();
});

test('undo is refused when what it would change has changed otherwise', async () => {
  const { client, desk, close } = open();
  const { id } = await newOption(client, 'Ours');
  desk().documents.put({ kind: 'option', id, savedAt: '', body: { name: 'Behind its back' } });
  const next = (await client.call('history.get', {})).undo!;
  await expect(client.call('history.undo', { action: next.id })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('is not as that left it'),
  });
  expect((await client.call('history.get', {})).undo).toEqual(next);
  close();
});

test('undo and redo go on after the program was started again', async () => {
  const first = open();
  const made = await newOption(first.client, 'Ours');
  await saveOption(first.client, { ...made, changes: uplift(0.05) }, 1, 'Set the uplift');
  await undo(first.client);
  first.close();
  const again = libraryAt(join(root, `${opened}`), scenarios);
  expect((await again.client.call('history.get', {})).redo?.name).toBe('Set the uplift');
  await redo(again.client);
  expect((await again.client.call('options.get', { id: made.id })).changes).toEqual(uplift(0.05));
  again.close();
});

const START = Date.parse('2027-01-01T00:00:00.000Z');
const TEN_YEARS = 10 * 365 * 24 * 60 * 60 * 1_000;

/** As many actions as are kept, in a library that is closed: those before them are forgotten. */
function crowdOut(folder: string): void {
  const library = openLibrary(folder);
  const actions = actionsOf(library);
  const about = { name: 'Later', at: '', subject: { kind: 'option' as const, id: 'mine' }, changes: [] };
  library.db.transaction(() => {
    for (let number = 1; number <= 1_000; number += 1) actions.add({ id: `later-${number}`, ...about });
  })();
  library.close();
}

test('a removed result is brought back by undo whatever the clock says, and deleted once it can no longer be undone', async () => {
  let at = START;
  const now = () => new Date((at += 60_000));
  const first = open(now);
  const folder = join(root, `${opened}`);
  first.desk().results.freeze(sampleFrozen('r1'));
  await first.client.call('results.remove', { id: 'r1' });
  await expect(first.client.call('results.get', { id: 'r1' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(first.client.call('results.remove', { id: 'r1' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await undo(first.client);
  expect(await first.client.call('results.list', {})).toHaveLength(1);
  await redo(first.client);
  first.close();
  at += TEN_YEARS;
  const later = libraryAt(folder, scenarios, now);
  await undo(later.client);
  expect(await later.client.call('results.list', {})).toHaveLength(1);
  await redo(later.client);
  await newOption(later.client, 'Later');
  later.close();
  at -= TEN_YEARS;
  const before = libraryAt(folder, scenarios, now);
  expect(before.desk().results.removal.isHidden('r1')).toBe(true);
  before.close();
  crowdOut(folder);
  const after = libraryAt(folder, scenarios, now);
  expect(after.desk().results.removal.isHidden('r1')).toBeNull();
  after.close();
});

test('what was opened from a file and taken back can be done again whatever the clock says, until something else is done', async () => {
  let at = START;
  const now = () => new Date((at += 60_000));
  const from = open();
  from.desk().results.freeze(sampleFrozen('r1'));
  const packed = await from.client.call('bundles.pack', { kind: 'result', id: 'r1' });
  from.close();
  const to = open(now);
  const folder = join(root, `${opened}`);
  await newOption(to.client, 'Before');
  await to.client.call('bundles.open', packed);
  await undo(to.client);
  to.close();
  at += TEN_YEARS;
  const later = libraryAt(folder, scenarios, now);
  await redo(later.client);
  expect(await later.client.call('results.list', {})).toHaveLength(1);
  await undo(later.client);
  await newOption(later.client, 'After');
  later.close();
  const after = libraryAt(folder, scenarios, now);
  const { undo: next, redo: again } = await after.client.call('history.get', {});
  expect([next?.name, again]).toEqual(['Make “After”', null]);
  expect(after.desk().results.removal.isHidden('r1')).toBeNull();
  after.close();
});

test('where the history is damaged nothing is deleted and saving goes on; whoever asks for the history is told', async () => {
  const { client, desk, close } = open();
  const folder = join(root, `${opened}`);
  const made = await newOption(client, 'Ours');
  desk().results.freeze(sampleFrozen('r1'));
  await client.call('results.remove', { id: 'r1' });
  close();
  const library = openLibrary(folder);
  library.db.exec(`UPDATE action SET changes = '[]'`);
  library.close();
  const after = libraryAt(folder, scenarios);
  expect(after.desk().results.removal.isHidden('r1')).toBe(true);
  const saved = await saveOption(after.client, { ...made, changes: uplift(0.05) }, 1);
  expect([saved.revision, after.told.length]).toEqual([2, 1]);
  const { undo: next } = await after.client.call('history.get', {});
  await after.client.call('history.undo', { action: next!.id });
  expect((await after.client.call('options.get', { id: made.id })).changes).toEqual([]);
  await expect(after.client.call('history.get', {})).rejects.toMatchObject({ code: 'library-damaged' });
  after.close();
});
