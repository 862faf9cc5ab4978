import { join } from 'node:path';
import { expect, test } from 'vitest';

import { openLibrary } from '../../../host/db/open.ts';
import { actionsOf } from '../../../host/db/repositories/actions.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const subject = { kind: 'option', id: 'mine' } as const;
const action = (number: number) => ({
  id: `a${number}`,
  name: `Do ${number}`,
  at: '2027-01-01T00:00:00.000Z',
  subject,
  changes: [{ shelf: 'document' as const, ...subject, before: null, after: { number } }],
});

test('the latest thousand actions are kept', () => {
  const library = openLibrary(join(root, 'thousand'));
  const actions = actionsOf(library);
  library.db.transaction(() => {
    for (let number = 1; number <= 1_003; number += 1) actions.add(action(number));
  })();
  const kept = actions.recent(2_000).map(({ id }) => id);
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([1_000, 'a1003', 'a4']);
  expect(actions.recent(200)).toHaveLength(200);
  library.close();
});

test('what was undone stands next to be done again until something new is done', () => {
  const library = openLibrary(join(root, 'undone'));
  const actions = actionsOf(library);
  for (const number of [1, 2, 3]) actions.add(action(number));
  actions.mark('a3', true);
  actions.mark('a2', true);
  expect([actions.lastDone()?.id, actions.firstUndone()?.id]).toEqual(['a1', 'a2']);
  actions.add(action(4));
  expect([actions.lastDone()?.id, actions.firstUndone()]).toEqual(['a4', null]);
  expect(actions.recent(9).map(({ id }) => id)).toEqual(['a4', 'a1']);
  library.close();
});

test('an action changed behind its back is not carried out', () => {
  const library = openLibrary(join(root, 'changed'));
  const actions = actionsOf(library);
  actions.add(action(1));
  library.db.exec(`UPDATE action SET changes = '[]'`);
  expect(() => actions.lastDone()).toThrow(expect.objectContaining({ code: 'library-damaged' }));
  library.close();
});
