import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

import type { ContractEvent } from '../../../contract/events.ts';
import type { Safety } from '../../../contract/schemas/safety.ts';
import { openLibrary } from '../../../host/db/open.ts';
import { deskWhenNeeded } from '../../../host/library/desk-when-needed.ts';
import type { Desk } from '../../../host/library/desk.ts';
import { createSafety } from '../../../host/library/safety.ts';
import { temporaryFolder } from '../db/temporary-folder.ts';

const root = temporaryFolder();
const AT = '2027-01-01T00:00:00.000Z';
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of closing.splice(0)) await close();
});

/** A library as a host keeps it safe. */
function kept(name: string, { isRoutine = false, restMs = 0, isReadOnly = false } = {}) {
  const folder = join(root, name);
  const events: ContractEvent[] = [];
  const parts = {
    now: () => new Date(AT),
    newId: () => `id-${events.length}`,
    emit: (event: ContractEvent) => void events.push(event),
  };
  const own = deskWhenNeeded(folder, parts);
  const library = isReadOnly ? { ...own, canChange: () => false } : own;
  const safety = createSafety({ folder, library, isRoutine, restMs, ...parts });
  const close = async (): Promise<void> => {
    await safety.close();
    library.close();
  };
  closing.push(close);
  return { folder, path: join(folder, 'library.sqlite'), events, library, safety, close };
}

function put({ documents }: Desk, id: string): void {
  documents.put({ kind: 'option', id, savedAt: AT, body: { id, name: id } });
}

function idsIn({ documents }: Desk): readonly string[] {
  return documents.ids('option');
}

function told(events: readonly ContractEvent[]): Safety | undefined {
  return events.flatMap((each) => (each.event === 'safety.changed' ? [each.data] : [])).at(-1);
}

/** A library whose header is gone, as when something wrote over the beginning of the file. */
function beheaded(name: string): string {
  const folder = join(root, name);
  const library = openLibrary(folder);
  library.close();
  const path = join(folder, 'library.sqlite');
  writeFileSync(path, readFileSync(path).fill(0xee, 0, 100));
  return path;
}

test('answers where there is no library yet, and says that there is nothing to back up', async () => {
  const { folder, safety } = kept('nothing');
  expect(safety.get()).toEqual({
    folder: join(folder, 'backups'),
    backups: [],
    failure: null,
    check: { state: 'not-yet' },
  });
  await expect(safety.backUp()).rejects.toMatchObject({ code: 'not-found' });
  expect((await safety.check()).check).toEqual({ state: 'not-yet' });
});

test('backs up when asked, tells everyone, and puts a backup in the place of a library that stays open', async () => {
  const { events, library, safety } = kept('asked');
  const desk = library.open();
  put(desk, 'then');
  const backup = await safety.backUp();
  expect(told(events)?.backups).toEqual([backup]);
  put(desk, 'later');
  const { before } = await safety.restore(backup.name);
  expect(library.open()).toBe(desk);
  expect(idsIn(desk)).toEqual(['then']);
  expect(before).toMatchObject({ backup: { reason: 'before-restore' } });
  expect(events.filter(({ event }) => event === 'library.replaced')).toHaveLength(1);
  expect(told(events)).toMatchObject({ check: { state: 'sound' }, backups: [{ number: 2 }, { number: 1 }] });
});

test('puts a backup in the place of a damaged library that is open here: the file is kept, and the library opened anew', async () => {
  const { folder, library, safety } = kept('damaged-open');
  const desk = library.open();
  put(desk, 'then');
  const backup = await safety.backUp();
  const other = openLibrary(folder);
  other.db.exec("UPDATE entry SET saved_at = 'never'");
  other.close();
  const { before } = await safety.restore(backup.name);
  expect(before).toMatchObject({ setAside: expect.stringContaining('library.sqlite.damaged-2027-01-01') });
  expect(library.open()).not.toBe(desk);
  expect(idsIn(library.open())).toEqual(['then']);
});

test('puts a backup in the place of a library that was removed while it is open here, and goes on with that', async () => {
  const { path, library, safety } = kept('removed');
  put(library.open(), 'then');
  const backup = await safety.backUp();
  put(library.open(), 'now');
  for (const beside of ['', '-wal', '-shm']) rmSync(`${path}${beside}`);
  expect(await safety.restore(backup.name)).toMatchObject({ before: null });
  expect(idsIn(library.open())).toEqual(['then']);
  put(library.open(), 'later');
  expect(idsIn(library.open())).toEqual(['later', 'then']);
});

test('looks a library through some time after it was opened, tells what is damaged, and backs none of it up', async () => {
  const { folder, events, library, safety } = kept('looked-through', { isRoutine: true });
  put(library.open(), 'mine');
  await vi.waitFor(() => expect(safety.get().check.state).toBe('sound'), 20_000);
  library.open();
  const other = openLibrary(folder);
  other.db.exec("UPDATE entry SET revision = revision + 64 WHERE id = 'mine'");
  other.close();
  safety.suspect();
  await vi.waitFor(() => expect(told(events)?.check.state).toBe('damaged'), 20_000);
  expect(safety.get().check).toMatchObject({
    findings: ['The option “mine” is not what was saved.'],
    more: 0,
  });
  await expect(safety.backUp()).rejects.toMatchObject({ code: 'library-damaged' });
  expect(safety.get().backups).toEqual([]);
});

test('says at once what is wrong with a library that cannot be opened, and saves what can be read when asked', async () => {
  const path = beheaded('beheaded');
  const { events, library, safety } = kept('beheaded');
  expect(() => library.open()).toThrow(expect.objectContaining({ code: 'library-damaged' }));
  expect(told(events)?.check).toMatchObject({
    state: 'damaged',
    findings: [expect.stringContaining('sound')],
  });
  expect(library.own.list('option')).toEqual([]);
  const damaged = readFileSync(path);
  const { setAside, lost } = await safety.salvage();
  expect(readFileSync(setAside).equals(damaged)).toBe(true);
  expect(lost).toEqual([]);
  expect(idsIn(library.open())).toEqual([]);
  expect(events.filter(({ event }) => event === 'library.replaced')).toHaveLength(1);
  expect(safety.get().check.state).toBe('sound');
});

test('leaves a damaged library alone while another program has it open, whether that does anything or not', async () => {
  const { folder, path, library, safety } = kept('in-use');
  const desk = library.open();
  put(desk, 'mine');
  desk.notes.put({ kind: 'place', id: 'here', savedAt: AT, body: { note: 'Ask.', tags: [] } });
  const other = openLibrary(folder);
  other.db.exec("UPDATE entry SET revision = revision + 64 WHERE id = 'mine'");
  await expect(safety.salvage()).rejects.toMatchObject({
    code: 'library-locked',
    message: expect.stringContaining('nothing has changed'),
  });
  other.close();
  expect(readdirSync(folder)).toEqual(['library.sqlite']);
  expect(library.open().notes.list()).toHaveLength(1);
  const { lost, kept: counts } = await safety.salvage();
  expect(lost).toEqual(['The option “mine” could not be read whole.']);
  expect(counts.find(({ kind }) => kind === 'notes')).toEqual({ kind: 'notes', count: 1 });
  expect(idsIn(library.open())).toEqual([]);
  expect(path).toBe(join(folder, 'library.sqlite'));
});

test('saves nothing from a library that is sound', async () => {
  const { library, safety } = kept('sound');
  put(library.open(), 'mine');
  await expect(safety.salvage()).rejects.toMatchObject({ code: 'conflict' });
  expect(idsIn(library.open())).toEqual(['mine']);
});

test('backs up as a matter of routine what has changed, nothing that cannot, and nothing of a program that only passes by', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const passing = kept('passing');
  const staying = kept('staying', { isRoutine: true, restMs: 60_000 });
  const looking = kept('looking', { isRoutine: true, restMs: 60_000, isReadOnly: true });
  for (const { library } of [passing, looking, staying]) put(library.open(), 'mine');
  vi.advanceTimersByTime(60_000);
  await vi.waitFor(() => expect(staying.safety.get().backups).toHaveLength(1), 20_000);
  expect(staying.safety.get().backups[0]).toMatchObject({ reason: 'routine' });
  for (const { safety, close } of [passing, looking]) {
    await close();
    expect(safety.get()).toMatchObject({ backups: [], failure: null });
  }
});

test('says why a routine backup failed until one is made again', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { folder, library, events, safety } = kept('failing', { isRoutine: true, restMs: 60_000 });
  put(library.open(), 'mine');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be');
  vi.advanceTimersByTime(60_000);
  await vi.waitFor(() => expect(told(events)?.failure).toContain(folder), 20_000);
  expect(safety.get().failure).toContain('folder of backups');
});

test('finishes a backup that is being made and gives up looking through when the program ends, so that one file is left', async () => {
  const { folder, library, safety, close } = kept('ending');
  const large = { id: 'large', filler: 'x'.repeat(20_000_000) };
  library.open().documents.put({ kind: 'option', id: 'large', savedAt: AT, body: large });
  const backup = safety.backUp();
  const check = safety.check();
  await vi.waitFor(() => expect(existsSync(join(folder, 'backups'))).toBe(true), {
    timeout: 20_000,
    interval: 1,
  });
  await close();
  expect(readdirSync(join(folder, 'backups'))).toEqual([(await backup).name]);
  expect(readdirSync(folder).toSorted()).toEqual(['backups', 'library.sqlite']);
  expect((await check).check.state).toBe('not-yet');
});
