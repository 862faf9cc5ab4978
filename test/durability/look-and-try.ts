/** Looks at a document of a library, tries to change it and looks all of it through; what came of each as JSON. */
import { ContractError } from '../../contract/errors.ts';
import { checkLibrary } from '../../host/db/check/check-library.ts';
import { libraryFile } from '../../host/db/library-file.ts';
import { openDesk } from '../../host/library/desk.ts';

function failureOf(action: () => void): unknown {
  try {
    action();
    return null;
  } catch (error) {
    return error instanceof ContractError ? error.toShape() : String(error);
  }
}

const desk = openDesk(process.argv[2]!, { now: () => new Date(), newId: () => 'a-new-one', emit: () => {} });
const subject = { kind: 'option' as const, id: 'mine' };
const seen = desk.documents.get('option', 'mine')?.body;
const refused = failureOf(() =>
  desk.ledger.perform(() => ({
    deed: {
      name: 'Change it',
      subject,
      edits: [{ shelf: 'document' as const, ...subject, after: { number: 2 } }],
    },
    answer: null,
  })),
);
const { findings } = checkLibrary(libraryFile(process.argv[2]!));
desk.close();
console.log(JSON.stringify({ seen, refused, findings }));
