import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import type { Option } from '../../../core/scenario/option.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { fewScenarios, libraryAt, newOption, saveOption } from './library-at.ts';

const root = temporaryFolder();
const scenarios = fewScenarios(root);
const open = (name: string, folder = scenarios) => libraryAt(join(root, name), folder);

const uplift = (value: number): Option['changes'] => [{ lever: 'fee.uplift', from: '2027-04', value }];

test('a child builds on its parent and changes nothing yet; a copy has the same parent and the same changes', async () => {
  const { client, close } = open('create');
  const child = await newOption(client, 'More for everyone', 'higher-uplift');
  expect(child).toMatchObject({ id: 'my-more-for-everyone', parent: 'higher-uplift', changes: [] });
  const copy = await client.call('documents.create', {
    kind: 'option',
    name: 'Higher still',
    from: 'higher-uplift',
    how: 'copy',
  });
  const shipped = await client.call('documents.open', { kind: 'option', id: 'higher-uplift' });
  expect(copy.document).toEqual({ ...shipped.document, id: 'my-higher-still', name: 'Higher still' });
  expect(copy).toMatchObject({ own: true, revision: 1, ancestors: [{ id: 'business-as-usual' }] });
  expect(shipped).toMatchObject({ own: false, revision: 0, savedAt: null });
  close();
});

test('a copy of what builds on nothing builds on it', async () => {
  const { client, close } = open('copy-root');
  const { document } = await client.call('documents.create', {
    kind: 'future',
    name: 'Ours',
    from: 'central',
    how: 'copy',
  });
  expect(document).toMatchObject({ id: 'my-ours', parent: 'central', changes: [] });
  close();
});

test('ids are made of names, once each, also after the first of that name is gone', async () => {
  const { client, close } = open('ids');
  const names = ['Uplift of 5½ % — now!', 'uplift of 5½ % now', 'Ünïcode', '***', 'My plan'];
  const ids: string[] = [];
  for (const name of names) ids.push((await newOption(client, name)).id);
  expect(ids).toEqual([
    'my-uplift-of-51-2-now',
    'my-uplift-of-51-2-now-2',
    'my-unicode',
    'my-document',
    'my-plan',
  ]);
  await client.call('documents.remove', { kind: 'option', id: 'my-plan' });
  expect((await newOption(client, 'Plan')).id).toBe('my-plan-2');
  close();
});

test('own documents are listed among the others and marked, and read with their whole lineage', async () => {
  const { client, close } = open('listed');
  const { id } = await newOption(client, 'Fewer blocks', 'higher-uplift');
  const rows = await client.call('options.list', {});
  expect(rows.map((row) => [row.id, row.own])).toEqual([
    ['business-as-usual', false],
    ['higher-uplift', false],
    [id, true],
  ]);
  const { changes } = await client.call('options.get', { id });
  expect(changes).toEqual((await client.call('options.get', { id: 'higher-uplift' })).changes);
  close();
});

test('a save over the present revision is read back at once, and after the program was started again', async () => {
  const first = open('saved');
  const made = await newOption(first.client, 'Ours');
  const saved = await saveOption(first.client, { ...made, changes: uplift(0.055) }, 1);
  expect(saved.revision).toBe(2);
  expect((await first.client.call('options.get', { id: made.id })).changes).toEqual(uplift(0.055));
  first.close();
  const second = open('saved');
  const again = await second.client.call('documents.open', { kind: 'option', id: made.id });
  expect(again).toMatchObject({ revision: 2, document: { changes: uplift(0.055) } });
  second.close();
});

test('a save over an old revision is told what is there and changes nothing', async () => {
  const { client, close } = open('conflict');
  const made = await newOption(client, 'Ours');
  await saveOption(client, { ...made, changes: uplift(0.05) }, 1);
  await expect(saveOption(client, { ...made, changes: uplift(0.09) }, 1)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('“Ours” has been saved elsewhere'),
    details: { revision: 2, draft: { kind: 'option', document: { ...made, changes: uplift(0.05) } } },
  });
  expect((await client.call('options.get', { id: made.id })).changes).toEqual(uplift(0.05));
  close();
});

test('a save of what has been removed is a conflict, and of what never was is not found', async () => {
  const { client, close } = open('gone');
  const made = await newOption(client, 'Ours');
  await client.call('documents.remove', { kind: 'option', id: made.id });
  await expect(saveOption(client, made, 1)).rejects.toMatchObject({
    code: 'conflict',
    details: { revision: 0, draft: null },
  });
  await expect(saveOption(client, { ...made, id: 'my-ourz' }, 1)).rejects.toMatchObject({
    code: 'not-found',
  });
  close();
});

test('what ships cannot be saved over or removed', async () => {
  const { client, close } = open('shipped');
  const { document } = await client.call('documents.open', { kind: 'option', id: 'higher-uplift' });
  const refusal = { code: 'invalid-request', message: expect.stringContaining('ships with the program') };
  await expect(saveOption(client, document as Option, 0)).rejects.toMatchObject(refusal);
  await expect(
    client.call('documents.remove', { kind: 'option', id: 'higher-uplift' }),
  ).rejects.toMatchObject(refusal);
  close();
});

test('a save that changes nothing makes no revision and no action', async () => {
  const { client, told, close } = open('same');
  const made = await newOption(client, 'Ours');
  const events = told.length;
  expect((await saveOption(client, made, 1)).revision).toBe(1);
  expect((await client.call('history.get', {})).recent).toHaveLength(1);
  expect(told).toHaveLength(events);
  close();
});

test.each<[string, (made: Option) => Option, string]>([
  ['a value out of range', (made) => ({ ...made, changes: uplift(7) }), 'changes[0].value'],
  ['no name', (made) => ({ ...made, name: '' }), 'name'],
  ['a parent that is not there', (made) => ({ ...made, parent: 'higher-uplifts' }), 'parent'],
  ['itself as its parent', (made) => ({ ...made, parent: made.id }), 'parent'],
])(
  'a document with %s is refused by where the fault stands, and what was saved stays',
  async (what, spoil, path) => {
    const { client, close } = open(`refused-${what.replaceAll(' ', '-')}`);
    const made = await newOption(client, 'Ours');
    await expect(saveOption(client, spoil(made), 1)).rejects.toMatchObject({
      code: 'invalid-request',
      details: {
        problems: [expect.objectContaining({ path, sentence: expect.stringMatching(/found|cannot be/) })],
      },
    });
    expect(await client.call('documents.open', { kind: 'option', id: made.id })).toMatchObject({
      revision: 1,
      document: made,
    });
    close();
  },
);

test('a document is not removed while another builds on it', async () => {
  const { client, close } = open('children');
  const parent = await newOption(client, 'Ours');
  const child = await newOption(client, 'Ours, later', parent.id);
  await expect(client.call('documents.remove', { kind: 'option', id: parent.id })).rejects.toMatchObject({
    code: 'invalid-request',
    message: expect.stringContaining('while “Ours, later” builds on it'),
  });
  await client.call('documents.remove', { kind: 'option', id: child.id });
  await client.call('documents.remove', { kind: 'option', id: parent.id });
  expect((await client.call('options.list', {})).filter(({ own }) => own)).toEqual([]);
  close();
});

test('a version is what the document was when it was kept, and restoring it makes a new revision', async () => {
  const { client, close } = open('versions');
  const made = await newOption(client, 'Ours');
  const about = { kind: 'option', id: made.id } as const;
  const kept = await client.call('documents.keepVersion', { ...about, name: 'For cabinet', note: 'May.' });
  await saveOption(client, { ...made, changes: uplift(0.05) }, 1);
  expect(await client.call('documents.versions', about)).toEqual([kept]);
  const version = await client.call('documents.version', { ...about, version: kept.id });
  expect(version).toEqual({ kind: 'option', document: made });
  expect((await saveOption(client, version.document as Option, 2, 'Restore “For cabinet”')).revision).toBe(3);
  close();
});

test('everyone is told of what changed with its new revision, 0 for what is gone; a note leaves its subject as it was', async () => {
  const { client, told, close } = open('told');
  const made = await newOption(client, 'Ours');
  const subject = { kind: 'option', id: made.id } as const;
  await client.call('notes.save', { subject, note: 'Ask.', tags: [], archived: false, revision: 0 });
  await client.call('documents.remove', subject);
  expect(told.map(({ subjects, notes, history }) => [subjects, notes, history.undo?.name])).toEqual([
    [[{ ...subject, revision: 1 }], [], 'Make “Ours”'],
    [[], [{ ...subject, revision: 1 }], 'Change the note on “Ours”'],
    [[{ ...subject, revision: 0 }], [], 'Remove “Ours”'],
  ]);
  close();
});

test('a file or document that cannot be used is named with its fault and keeps no other from being listed', async () => {
  const folder = fewScenarios(join(root, 'broken-files'));
  const { client, desk, close } = open('broken', folder);
  const parent = await newOption(client, 'Ours');
  await newOption(client, 'Ours, later', parent.id);
  await newOption(client, 'Sound');
  desk().documents.put({ kind: 'option', id: parent.id, savedAt: '', body: { name: 'Damaged' } });
  const faulty = libraryAt(join(root, 'broken'), folder);
  writeFileSync(join(folder, 'options', 'half-a-file.json'), '{ "format": ');
  const rows = await faulty.client.call('options.list', {});
  expect(rows.map(({ id }) => id)).toEqual(['business-as-usual', 'higher-uplift', 'my-sound']);
  const broken = await faulty.client.call('documents.broken', {});
  expect(broken.map(({ kind, id, file }) => [kind, id, file])).toEqual([
    ['option', 'half-a-file', 'options/half-a-file.json'],
    ['option', 'my-ours', null],
    ['option', 'my-ours-later', null],
  ]);
  expect(broken[2]?.sentence).toContain('your option "my-ours-later", parent: expected a parent');
  await expect(faulty.client.call('options.get', { id: 'half-a-file' })).rejects.toThrow(
    'half-a-file.json, line 1',
  );
  await faulty.client.call('documents.remove', { kind: 'option', id: 'my-ours-later' });
  await faulty.client.call('documents.remove', { kind: 'option', id: 'my-ours' });
  expect(await faulty.client.call('documents.broken', {})).toHaveLength(1);
  faulty.close();
  close();
});

test.each([
  ['body', "body = json_set(body, '$.name', 'Theirs')"],
  ['time', "saved_at = '2037-01-01T00:00:00.000Z'"],
  ['kind', "kind = 'optiom'"],
  ['shelf', "shelf = 'doc'"],
])(
  'a stored document whose %s was changed behind its back is named and keeps no other from being listed',
  async (column, change) => {
    const name = `damaged-${column}`;
    const { client, close } = open(name);
    const made = await newOption(client, 'Ours');
    await newOption(client, 'Sound');
    close();
    const db = new Database(join(root, name, 'library.sqlite'));
    db.pragma('ignore_check_constraints = ON');
    db.exec(`UPDATE entry SET ${change} WHERE id = '${made.id}'`);
    db.close();
    const again = open(name);
    const own = (await again.client.call('options.list', {})).filter((row) => row.own);
    expect(own.map(({ id }) => id)).toEqual(['my-sound']);
    const broken = await again.client.call('documents.broken', {});
    expect(broken).toContainEqual(
      expect.objectContaining({
        kind: 'option',
        id: made.id,
        sentence: expect.stringMatching(
          /expected what was saved, but found something else: the library is damaged\. Mend it under “Backups”/,
        ),
      }),
    );
    again.close();
  },
);

test('where the library cannot be opened, what ships is listed all the same, and asking the library says why', async () => {
  mkdirSync(join(root, 'no-database'));
  writeFileSync(join(root, 'no-database', 'library.sqlite'), 'Dear diary, '.repeat(100));
  const { client, close } = open('no-database');
  expect((await client.call('options.list', {})).map(({ id }) => id)).toContain('business-as-usual');
  await expect(client.call('history.get', {})).rejects.toMatchObject({ code: 'library-damaged' });
  await expect(newOption(client, 'Ours')).rejects.toMatchObject({ code: 'library-damaged' });
  close();
});

let names = 0;

test.each([
  ['only spaces', '   ', /a letter or a digit/],
  ['nothing that is seen', '\u200b', /a letter or a digit/],
  ['two lines', 'Ours\nand theirs', /on one line/],
  ['a null character', 'Ours\u0000', /on one line/],
  ['a mark that turns the words after it', '\u202eOurs', /on one line/],
  ['half a character', 'Ours \ud83c', /on one line/],
])('a name of %s is refused, and the document stays as it was', async (_what, name, sentence) => {
  const { client, close } = open(`refused name ${(names += 1)}`);
  const made = await newOption(client, 'Ours');
  await expect(saveOption(client, { ...made, name }, 1)).rejects.toMatchObject({
    code: 'invalid-request',
    message: expect.stringMatching(sentence),
    details: { problems: [{ path: 'name' }] },
  });
  expect((await client.call('documents.open', { kind: 'option', id: made.id })).document).toEqual(made);
  close();
});

test.each(['__proto__', 'con', '../x', '🏡', 'עברית', 'Zusätzliche Stütze', 'n'.repeat(200)])(
  'a name such as %.20s is kept to the letter, under an id of letters and hyphens',
  async (name) => {
    const { client, close } = open(`name ${(names += 1)}`);
    const { id } = await newOption(client, name);
    expect(id).toMatch(/^my-[a-z0-9-]+$/);
    expect((await client.call('documents.open', { kind: 'option', id })).document.name).toBe(name);
    close();
  },
);

test('a future saved before there were bounds for its figures is shown with what to mend, and is mended one figure at a time', async () => {
  const { client, catalogue, desk, close } = open('before-bounds');
  const made = await client.call('documents.create', {
    kind: 'future',
    name: 'Old',
    from: 'central',
    how: 'child',
  });
  const { id } = made.document;
  const changes = [
    { parameter: 'workforce.vacancy', from: '2027-04', value: 0.99 },
    { parameter: 'pa.vacancy', from: '2027-04', value: 0.97 },
  ];
  const body = { format: 'care-market-future', formatVersion: 1, ...made.document, changes };
  desk().documents.put({ kind: 'future', id, savedAt: '2026-11-01T09:00:00.000Z', body });

  expect((await client.call('futures.list', {})).map((row) => row.id)).toContain(id);
  expect((await client.call('documents.broken', {})).map((row) => [row.id, row.sentence])).toEqual([
    [
      id,
      expect.stringMatching(
        /^“Vacant posts in home care.* cannot be 99%; it can be from 0\.1% to 95%\.\n.* cannot be 97%;/,
      ),
    ],
  ]);
  const opened = await client.call('documents.open', { kind: 'future', id });
  expect(opened.document.changes).toEqual(changes);

  const save = async (values: readonly number[]) => {
    const { document, revision } = await client.call('documents.open', { kind: 'future', id });
    const next = changes.map((change, at) => ({ ...change, value: values[at]! }));
    const draft = { kind: 'future', document: { ...document, changes: next } } as const;
    return client.call('documents.save', { draft, revision, action: 'Mend it' });
  };
  await expect(save([0.98, 0.97])).rejects.toMatchObject({
    code: 'invalid-request',
    message: expect.stringMatching(/^“Vacant posts in home care.* cannot be 98%; [^\n]*$/) as string,
  });
  await save([0.3, 0.97]);
  expect(() => catalogue.readFuture(id)).toThrow(/found 0\.97/);
  // What was mended is not spoilt again.
  await expect(save([0.97, 0.97])).rejects.toMatchObject({ code: 'invalid-request' });
  await save([0.3, 0.2]);
  expect(
    catalogue
      .readFuture(id)
      .at(-1)!
      .changes.map(({ value }) => value),
  ).toEqual([0.3, 0.2]);
  expect(await client.call('documents.broken', {})).toEqual([]);
  close();
});

test('an option with a value outside what its lever may be opens with all it has, is not run, and is mended one value at a time', async () => {
  const { client, catalogue, desk, close } = open('outside-range');
  const { document } = await newOption(client, 'From before', 'higher-uplift').then(({ id }) =>
    client.call('documents.open', { kind: 'option', id }),
  );
  const changes = [
    { lever: 'fee.uplift', from: '2027-04', value: 7, note: 'Typed as a whole number' },
    { lever: 'block.discount', from: '2027-04', value: 3 },
  ];
  const body = { format: 'care-market-option', formatVersion: 1, ...document, changes };
  const { id } = document;
  desk().documents.put({ kind: 'option', id, savedAt: '2026-11-01T09:00:00.000Z', body });

  const opened = await client.call('documents.open', { kind: 'option', id });
  expect(opened.document.changes).toEqual(changes);
  expect(() => catalogue.readOption(id)).toThrow(/found 7/);
  expect(await client.call('documents.broken', {})).toMatchObject([
    {
      id,
      sentence: expect.stringMatching(
        /^“Yearly fee uplift” cannot be 700% a year; .*\n“Block discount” cannot be 300%; it can be from −20% to 50%\./,
      ) as string,
    },
  ]);

  const save = async (values: readonly number[]) => {
    const { document: there, revision } = await client.call('documents.open', { kind: 'option', id });
    const next = (there as Option).changes.map((change, at) => ({ ...change, value: values[at]! }));
    const draft = { kind: 'option', document: { ...(there as Option), changes: next } } as const;
    return client.call('documents.save', { draft, revision, action: 'Mend it' });
  };
  await expect(save([8, 3])).rejects.toMatchObject({
    message: '“Yearly fee uplift” cannot be 800% a year; it can be from −20% a year to 30% a year.',
  });
  await save([0.05, 3]);
  expect(() => catalogue.readOption(id)).toThrow(/found 3/);
  await save([0.05, 0.1]);
  expect(catalogue.readOption(id).at(-1)!.changes[0]).toMatchObject({ value: 0.05, note: changes[0]!.note });
  expect(await client.call('documents.broken', {})).toEqual([]);
  close();
});
