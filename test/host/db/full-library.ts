/** A small library with rows in every table, and everything that the program reads of one. */
import type { Books } from '../../../core/exposure/books.ts';
import type { Library } from '../../../host/db/open.ts';
import { actionsOf } from '../../../host/db/repositories/actions.ts';
import { booksOf } from '../../../host/db/repositories/books.ts';
import { entriesOf } from '../../../host/db/repositories/entries.ts';
import { resultsOf } from '../../../host/db/repositories/results.ts';
import { settingsOf } from '../../../host/db/repositories/settings.ts';
import { studiesOf } from '../../../host/db/repositories/studies.ts';
import { versionsOf } from '../../../host/db/repositories/versions.ts';
import { fakeStudy } from '../../contract/fake-study.ts';
import { placeNamed } from '../pool/fake-order.ts';
import { sampleFrozen } from './sample-result.ts';

const AT = '2027-01-01T00:00:00.000Z';
const OPTION = { kind: 'option', id: 'mine' } as const;
const STUDY = fakeStudy({ place: placeNamed('Somewhere'), options: [], futures: [], parameters: [] });
const IDS = ['one', 'two'] as const;

/** Two of everything; of results and studies the second has been removed. */
export function fillLibrary(library: Library): void {
  const [documents, notes] = [entriesOf(library, 'document'), entriesOf(library, 'note')];
  const [results, studies, actions] = [resultsOf(library), studiesOf(library), actionsOf(library)];
  const [versions, books, settings] = [versionsOf(library), booksOf(library), settingsOf(library)];
  for (const id of IDS) {
    results.freeze(sampleFrozen(id));
    studies.freeze({ ...STUDY, row: { ...STUDY.row, id } });
    documents.put({ kind: 'option', id, savedAt: AT, body: { id, name: 'Mine' } });
    notes.put({ kind: 'place', id, savedAt: AT, body: { note: 'Ask.', tags: [] } });
    actions.add({
      id,
      name: 'Change it',
      at: AT,
      subject: OPTION,
      changes: [{ shelf: 'document', ...OPTION, before: null, after: { id } }],
    });
    versions.add('option', 'mine', { id, name: 'First', note: '', keptAt: AT, revision: 1, body: { id } });
    books.save({ id, name: `Books ${id}` } as Books, AT);
    settings.set(id, { place: 'leeds' });
  }
  documents.put({ kind: 'option', id: 'two', savedAt: AT, body: null });
  for (const { removal } of [results, studies]) removal.hide('two', AT);
  actions.mark('two', true);
}

/** Each thing that is read, by a name; for the library that `fillLibrary` makes. */
export function readersOf(library: Library): Readonly<Record<string, () => unknown>> {
  const [results, studies, actions] = [resultsOf(library), studiesOf(library), actionsOf(library)];
  const [versions, books, settings] = [versionsOf(library), booksOf(library), settingsOf(library)];
  const shelves = { document: entriesOf(library, 'document'), note: entriesOf(library, 'note') };
  const readers: [string, () => unknown][] = [
    ['versions', () => versions.list('option', 'mine')],
    ['history', () => actions.recent(200)],
    ['undo', () => actions.lastDone()],
    ['redo', () => actions.firstUndone()],
    ['books', () => books.list()],
    ['setting', () => settings.get('one')],
  ];
  for (const [name, frozen] of Object.entries({ result: results, study: studies })) {
    readers.push(
      [`${name}s`, () => frozen.list()],
      [`hidden ${name}s`, () => frozen.removal.hidden()],
      ...IDS.flatMap((id): [string, () => unknown][] => [
        [`${name} ${id}`, () => frozen.get(id)],
        [`print of ${name} ${id}`, () => frozen.printOf(id)],
        [`whether ${name} ${id} is hidden`, () => frozen.removal.isHidden(id)],
      ]),
    );
  }
  for (const [name, entries] of Object.entries(shelves)) {
    const kind = name === 'document' ? 'option' : 'place';
    readers.push(
      [`${name}s`, () => entries.list()],
      [`ids of ${name}s`, () => entries.ids(kind).map((id) => entries.get(kind, id))],
      [`ids ever of ${name}s`, () => [...entries.everUsed(kind)]],
      ...IDS.map((id): [string, () => unknown] => [`${name} ${id}`, () => entries.get(kind, id)]),
    );
  }
  for (const id of IDS) {
    readers.push(
      [`stored result ${id}`, () => results.stored(id)],
      [`version ${id}`, () => versions.body('option', 'mine', id)],
      [`whether version ${id} is used`, () => versions.isUsed(id)],
      [`books ${id}`, () => books.get(id)],
    );
  }
  return Object.fromEntries(readers);
}
