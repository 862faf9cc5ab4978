import type { ContractEvent } from '../../contract/events.ts';
import { openLibrary } from '../db/open.ts';
import { actionsOf } from '../db/repositories/actions.ts';
import { booksOf } from '../db/repositories/books.ts';
import type { BooksShelf } from '../db/repositories/books.ts';
import { entriesOf } from '../db/repositories/entries.ts';
import type { Entries } from '../db/repositories/entries.ts';
import { settingsOf } from '../db/repositories/settings.ts';
import type { Settings } from '../db/repositories/settings.ts';
import { resultsOf } from '../db/repositories/results.ts';
import type { Results } from '../db/repositories/results.ts';
import { studiesOf } from '../db/repositories/studies.ts';
import type { Studies } from '../db/repositories/studies.ts';
import { versionsOf } from '../db/repositories/versions.ts';
import type { Versions } from '../db/repositories/versions.ts';
import { createLedger } from './ledger.ts';
import type { Ledger } from './ledger.ts';
import { purge } from './purge.ts';
import { shelfOfEntries, shelfOfFrozen } from './shelf.ts';
import { watchOf } from './watch.ts';

/** An open library with everything that can be done with it. */
export type Desk = {
  readonly documents: Entries;
  readonly notes: Entries;
  readonly versions: Versions;
  readonly results: Results;
  readonly studies: Studies;
  /** Beside all that is shared, noted or packed. */
  readonly books: BooksShelf;
  readonly settings: Settings;
  readonly ledger: Ledger;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly stamp: () => string;
  /** Whether it can be looked at and not changed. */
  readonly isReadOnly: boolean;
  readonly close: () => void;
};

export type DeskParts = {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly emit: (event: ContractEvent) => void;
};

export function openDesk(folder: string, { now, newId, emit }: DeskParts): Desk {
  const library = openLibrary(folder);
  try {
    const documents = entriesOf(library, 'document');
    const notes = entriesOf(library, 'note');
    const results = resultsOf(library);
    const studies = studiesOf(library);
    const shelves = {
      document: shelfOfEntries(documents),
      note: shelfOfEntries(notes),
      result: shelfOfFrozen(results.removal),
      study: shelfOfFrozen(studies.removal),
    };
    const actions = actionsOf(library);
    if (!library.isReadOnly) purge(library, [results.removal, studies.removal], actions);
    const watch = watchOf(library);
    watch.look();
    const ledger = createLedger({ library, actions, watch, shelves, now, newId, emit });
    const { stamp, isReadOnly, close } = library;
    const versions = versionsOf(library);
    const books = booksOf(library);
    const settings = settingsOf(library);
    const shown = { documents, notes, versions, results, studies, books, settings, ledger };
    return { ...shown, now, newId, stamp, isReadOnly, close };
  } catch (error) {
    library.close();
    throw error;
  }
}
