import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { openLibrary } from '../../../../host/db/open.ts';
import type { Library } from '../../../../host/db/open.ts';
import { actionsOf } from '../../../../host/db/repositories/actions.ts';
import { cutHistory } from '../../../../host/db/salvage/cut-history.ts';
import type { Lost } from '../../../../host/db/salvage/lost.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = temporaryFolder();
let library: Library;
let libraries = 0;

/** Six steps, each to a document of its own; the last two taken back. */
beforeEach(() => {
  library = openLibrary(join(root, String(++libraries)));
  const actions = actionsOf(library);
  for (let n = 1; n <= 6; n++) {
    const subject = { kind: 'option', id: `option-${n}` } as const;
    const changes = [{ shelf: 'document', ...subject, before: null, after: {} } as const];
    actions.add({ id: String(n), name: `Step ${n}`, at: '2027-01-01T00:00:00.000Z', subject, changes });
  }
  for (const id of ['6', '5']) actions.mark(id, true);
});
afterEach(() => library.close());

function thing(n: number): Lost {
  return { sentence: '', thing: `document option option-${n}`, step: null };
}

function step(n: number): Lost {
  library.db.exec(`DELETE FROM action WHERE number = ${n}`);
  return { sentence: '', thing: `action action ${n}`, step: n };
}

function left(): unknown {
  return library.db.prepare('SELECT number FROM action ORDER BY number').pluck().all();
}

test('nothing lost, or nothing that the history tells of, leaves it whole', () => {
  expect(cutHistory(library.db, [])).toBeNull();
  expect(cutHistory(library.db, [thing(17)])).toBeNull();
  expect(left()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what lies at or before a step that touched something lost can no longer be undone, and what lies after it can', () => {
  expect(cutHistory(library.db, [thing(2)])).toMatch(/^2 steps of the history/);
  expect(left()).toEqual([3, 4, 5, 6]);
});

test('of what was taken back, only what comes before something lost can be done again', () => {
  expect(cutHistory(library.db, [thing(6)])).toMatch(/^1 steps? of the history/);
  expect(left()).toEqual([1, 2, 3, 4, 5]);
});

test('a step that is itself lost cuts in the same way', () => {
  expect(cutHistory(library.db, [step(2)])).toMatch(/^1 step /);
  expect(left()).toEqual([3, 4, 5, 6]);
});

test('a lost step that may have been the last done or the first taken back leaves nothing certain', () => {
  expect(cutHistory(library.db, [step(4), step(5)])).toMatch(/^4 steps/);
  expect(left()).toEqual([]);
});

test('where it cannot be told what was lost, all of it goes', () => {
  expect(cutHistory(library.db, [{ sentence: '', thing: null, step: null }])).toMatch(/^6 steps/);
  expect(left()).toEqual([]);
});
