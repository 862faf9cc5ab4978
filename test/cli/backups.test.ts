import { join } from 'node:path';
import { expect, test } from 'vitest';

import { openLibrary } from '../../host/db/open.ts';
import { settingsOf } from '../../host/db/repositories/settings.ts';
import { temporaryFolder } from '../host/db/temporary-folder.ts';
import { answerOf } from './care-market.ts';

const root = temporaryFolder();

/** A library that remembers one thing, and what goes with every command to it. */
function libraryNamed(name: string): readonly ['--data', string] {
  const folder = join(root, name);
  remember(folder, 'first');
  return ['--data', folder];
}

function remember(folder: string, key: string): void {
  const library = openLibrary(folder);
  settingsOf(library).set(key, true);
  library.close();
}

function remembered(folder: string): unknown {
  const library = openLibrary(folder);
  const keys = library.db.prepare('SELECT key FROM setting ORDER BY key').pluck().all();
  library.close();
  return keys;
}

test('makes a backup, lists it, and restores it with what it held; what stood there until then is kept', async () => {
  const data = libraryNamed('whole');
  const made = await answerOf('backups', 'make', ...data);
  const [name] = /library-000001-\S+-asked\.sqlite/.exec(made.out) ?? [''];
  expect(made).toMatchObject({ code: 0, out: `The library is backed up in ${name}.\n` });
  remember(data[1], 'later');
  const restored = await answerOf('backups', 'restore', name, ...data);
  expect(restored.out).toMatch(
    /^The library is as it was in library-000001-.*\. What it held until now is kept in library-000002-.*-before-restore\.sqlite\.\n$/,
  );
  expect(remembered(data[1])).toEqual(['first']);
  const list = (await answerOf('backups', ...data)).out;
  expect(list).toMatch(/before another was restored[\s\S]*asked for/);
  expect(list).toContain(join(root, 'whole', 'backups'));
});

test('says what is wrong with a name there is none of, a missing name, a word too many and a library that is not there', async () => {
  const data = libraryNamed('mistakes');
  const nowhere = ['--data', join(root, 'nowhere')];
  const answers = [
    await answerOf('backups', 'restore', 'mine.sqlite', ...data),
    await answerOf('backups', 'restore', ...data),
    await answerOf('backups', 'make', 'now', ...data),
    await answerOf('backups', 'delete', ...data),
    await answerOf('backups', 'make', ...nowhere),
    await answerOf('backups', 'check', ...nowhere),
    await answerOf('backups', 'salvage', ...nowhere),
  ];
  expect(answers.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  expect(answers.map(({ err }) => err)).toEqual([
    expect.stringContaining('There is no backup called "mine.sqlite"'),
    expect.stringContaining('needs a name'),
    expect.stringContaining('now'),
    expect.stringContaining('"list", "make", "restore NAME", "check" and "salvage"'),
    expect.stringContaining('nothing to back up'),
    expect.stringContaining('nothing to look through'),
    expect.stringContaining('nothing to save'),
  ]);
  expect((await answerOf('backups', ...nowhere)).out).toContain('There are no backups');
});

test('looks a library through, says what is damaged in it, and begins another with all that can be read', async () => {
  const data = libraryNamed('damaged');
  remember(data[1], 'second');
  expect(await answerOf('backups', 'check', ...data)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/is sound: all that it holds is what was saved\.\n$/),
  });
  expect(await answerOf('backups', 'salvage', ...data)).toMatchObject({
    code: 4,
    err: expect.stringContaining('is not damaged'),
  });
  const library = openLibrary(data[1]);
  library.db.exec("UPDATE setting SET value = '0' WHERE key = 'second'");
  library.close();
  const lost = '  What the program remembers as “second”';
  expect(await answerOf('backups', 'check', ...data)).toMatchObject({
    code: 1,
    out: expect.stringContaining(`is damaged:\n${lost} is not what was saved.\n`),
  });
  const saved = await answerOf('backups', 'salvage', ...data);
  expect(saved.out).toContain(`What was lost:\n${lost} could not be read whole.\n`);
  expect(saved.out).toMatch(/The damaged file is kept as \S+library\.sqlite\.damaged-\S+Z\.\n$/);
  expect(remembered(data[1])).toEqual(['first']);
  expect((await answerOf('backups', 'check', ...data)).code).toBe(0);
});
