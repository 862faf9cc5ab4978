import { join } from 'node:path';
import { expect, test } from 'vitest';

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
  const name = '“Fees rise by 6 % a year for three years”';
  expect(recent.map((each) => each.name)).toEqual([
    `Bring back ${name}`,
    `Put away ${name}`,
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
