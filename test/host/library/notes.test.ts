import { join } from 'node:path';
import { expect, test } from 'vitest';

import { signOffsIn } from '../../../host/library/sign-offs.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';
import { fewScenarios, libraryAt } from './library-at.ts';

const root = temporaryFolder();
const scenarios = fewScenarios(root);
const subject = { kind: 'option', id: 'higher-uplift' } as const;
const note = { subject, note: 'Ask finance.', tags: ['may', 'may'], archived: false };

test('a note stands beside anything, its tags once each, and is put away and brought back under names', async () => {
  const { client, close } = libraryAt(join(root, 'names'), scenarios);
  const first = await client.call('notes.save', { ...note, revision: 0 });
  expect(first).toMatchObject({ subject, note: 'Ask finance.', tags: ['may'], revision: 1 });
  await client.call('notes.save', { ...note, tags: [], revision: 1 });
  await client.call('notes.save', { ...note, tags: [], archived: true, revision: 2 });
  await client.call('notes.save', { ...note, tags: [], archived: false, revision: 3 });
  const { recent } = await client.call('history.get', {});
  const name = '“Fees rise by 6% a year for three years”';
  expect(recent.map((each) => each.name)).toEqual([
    `Bring back ${name}`,
    `Archive ${name}`,
    `Change the tags of ${name}`,
    `Change the note on ${name}`,
  ]);
  close();
});

test('a note saved elsewhere since it was opened is a conflict that says what is there', async () => {
  const { client, close } = libraryAt(join(root, 'conflict'), scenarios);
  await client.call('notes.save', { ...note, revision: 0 });
  await expect(client.call('notes.save', { ...note, note: 'Mine', revision: 0 })).rejects.toMatchObject({
    code: 'conflict',
    details: { revision: 1, note: { note: 'Ask finance.', tags: ['may'], archived: false } },
  });
  close();
});

test('a note with nothing left in it is gone, and one written after that begins from nothing', async () => {
  const { client, close } = libraryAt(join(root, 'blank'), scenarios);
  await client.call('notes.save', { ...note, revision: 0 });
  const blank = await client.call('notes.save', { ...note, note: '', tags: [], revision: 1 });
  expect(blank.revision).toBe(0);
  expect(await client.call('notes.list', {})).toEqual([]);
  expect((await client.call('notes.save', { ...note, revision: 0 })).revision).toBe(3);
  close();
});

test('a sign-off stands beside the note, stays when the note is changed, and is taken back under a name', async () => {
  const { client, desk, close } = libraryAt(join(root, 'signed'), scenarios);
  const about = {
    subject: { kind: 'parameter', id: 'wage.nlw' },
    note: '',
    tags: [],
    archived: false,
  } as const;
  const signOff = { by: 'A N Other', on: '2026-11-22', remark: 'Seen.', print: 'f00d' };
  const order = { ...about, tags: [] };
  expect(await client.call('notes.save', { ...order, revision: 0, signOff })).toMatchObject({ signOff });
  const noted = await client.call('notes.save', { ...order, note: 'Ask again.', revision: 1 });
  expect(noted).toMatchObject({ note: 'Ask again.', signOff });
  expect([...signOffsIn(desk())]).toEqual([['wage.nlw', { signOff }]]);
  const without = await client.call('notes.save', {
    ...order,
    note: 'Ask again.',
    revision: 2,
    signOff: null,
  });
  expect(without.signOff).toBeUndefined();
  expect([...signOffsIn(desk())]).toEqual([]);
  const { recent } = await client.call('history.get', {});
  expect(recent.map(({ name }) => name.replace(/ “.*/, ''))).toEqual([
    'Take back the sign-off of',
    'Change the note on',
    'Sign off, as A N Other,',
  ]);
  close();
});

test('a tag has no space around it and no comma in it, is there once, and is something', async () => {
  const { client, close } = libraryAt(join(root, 'tags'), scenarios);
  const given = [' cabinet ', 'draft, cabinet', ' ', ',', 'a  b'];
  const saved = await client.call('notes.save', {
    subject,
    note: '',
    tags: given,
    archived: false,
    revision: 0,
  });
  expect(saved.tags).toEqual(['cabinet', 'draft', 'a b']);
  close();
});
