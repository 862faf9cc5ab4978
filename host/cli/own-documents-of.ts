import type { FamilyKind, OwnDocument, OwnDocuments } from '../files/own-documents.ts';
import { NO_OWN_DOCUMENTS } from '../files/own-documents.ts';
import type { Arguments } from './arguments.ts';
import { readLibrary } from './read-library.ts';

/**
 * The user's own options and futures as they are now, read at once so that the library is not held while a command works. None where
 * there is no library; where it cannot be opened that is said, and the command goes on with what ships.
 */
export async function ownDocumentsOf(args: Arguments): Promise<OwnDocuments> {
  const { entriesOf } = await import('../db/repositories/entries.ts');
  const { ownDocumentsIn } = await import('../library/own-documents-in.ts');
  const own = await readLibrary(args, 'Your own options and futures are left out.', (library) => {
    const desk = { documents: entriesOf(library, 'document'), stamp: library.stamp };
    return readAtOnce(ownDocumentsIn(() => desk));
  });
  return own ?? NO_OWN_DOCUMENTS;
}

function readAtOnce(own: OwnDocuments): OwnDocuments {
  const read = (kind: FamilyKind): readonly OwnDocument[] =>
    own.list(kind).map(({ id, text }) => ({ id, text: whatever(text) }));
  const all = { option: read('option'), future: read('future') };
  return { stamp: () => '', list: (kind) => all[kind] };
}

/** The same answer or failure as now, later. */
function whatever(text: () => string): () => string {
  try {
    const found = text();
    return () => found;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
