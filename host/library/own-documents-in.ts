import type { OwnDocuments } from '../files/own-documents.ts';
import type { Desk } from './desk.ts';
import { documentText } from './document-text.ts';

/** The options and futures of a library, as the catalogue reads them. */
export function ownDocumentsIn(desk: () => Pick<Desk, 'documents' | 'stamp'> | null): OwnDocuments {
  return {
    stamp: () => desk()?.stamp() ?? '',
    list: (kind) => {
      const documents = desk()?.documents;
      const ids = documents?.ids(kind) ?? [];
      return ids.map((id) => ({ id, text: () => documentText(kind, documents?.get(kind, id)?.body) }));
    },
  };
}
