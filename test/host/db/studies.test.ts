import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

import { openLibrary } from '../../../host/db/open.ts';
import { studiesOf } from '../../../host/db/repositories/studies.ts';
import { fakeStudy } from '../../contract/fake-study.ts';
import { placeNamed } from '../pool/fake-order.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FROZEN = fakeStudy({ place: placeNamed('Somewhere'), options: [], futures: [], parameters: [] });

function libraryWith(...ids: readonly string[]) {
  const folder = temporaryFolder();
  const library = openLibrary(folder);
  const studies = studiesOf(library);
  for (const id of ids) studies.freeze({ ...FROZEN, row: { ...FROZEN.row, id } });
  return { folder, library, studies };
}

test('a study is read back as it was frozen: question, inputs and answer to the last digit', () => {
  const { library, studies } = libraryWith('s1');
  expect(studies.get('s1')).toEqual(FROZEN);
  expect(studies.get('s2')).toBeNull();
  library.close();
});

test('studies are listed the latest first without their answers, and hidden one at a time', () => {
  const { library, studies } = libraryWith('s1', 's2');
  expect(studies.list().map(({ id, kind, runs }) => [id, kind, runs])).toEqual([
    ['s2', 'bridge', 16],
    ['s1', 'bridge', 16],
  ]);
  studies.removal.hide('s1', '2027-01-01T00:00:00.000Z');
  expect([studies.get('s1'), studies.removal.isHidden('s1'), studies.removal.isHidden('s3')]).toEqual([
    null,
    true,
    null,
  ]);
  expect(studies.list().map(({ id }) => id)).toEqual(['s2']);
  library.close();
});

test.each(['answer', 'question', 'inputs'])(
  'a study whose %s was changed behind its back is not given out',
  (column) => {
    const { folder, library } = libraryWith('s1');
    library.close();
    const db = new Database(join(folder, 'library.sqlite'));
    db.exec(`UPDATE study SET ${column} = '{}'`);
    db.close();
    const again = openLibrary(folder);
    expect(() => studiesOf(again).get('s1')).toThrow(
      'the answer for Somewhere of 1 April 2026 is not what was saved',
    );
    again.close();
  },
);
