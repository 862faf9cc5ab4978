import { hasLibrary } from '../db/library-file.ts';
import type { OwnDocuments } from '../files/own-documents.ts';
import { openDesk } from './desk.ts';
import type { Desk, DeskParts } from './desk.ts';
import { ownDocumentsIn } from './own-documents-in.ts';

/** A library that is opened at the first question about it, so that all else works where it cannot be. */
export type DeskWhenNeeded = {
  readonly open: () => Desk;
  /** None while there is no library, or where it cannot be opened: asking the library itself says why. */
  readonly own: OwnDocuments;
  readonly close: () => void;
};

export function deskWhenNeeded(folder: string, parts: DeskParts): DeskWhenNeeded {
  let desk: Desk | null = null;
  let cannotOpen = false;
  const open = (): Desk => (desk ??= openDesk(folder, parts));
  /** Tried once: a library that is held by another program makes whoever asks for it wait. */
  const lookInto = (): Desk | null => {
    if (desk !== null || cannotOpen || !hasLibrary(folder)) return desk;
    try {
      return open();
    } catch {
      cannotOpen = true;
      return null;
    }
  };
  return { open, own: ownDocumentsIn(lookInto), close: () => desk?.close() };
}
