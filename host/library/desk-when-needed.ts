import { hasLibrary } from '../db/library-file.ts';
import type { OwnDocuments } from '../files/own-documents.ts';
import { openDesk } from './desk.ts';
import type { Desk, DeskParts } from './desk.ts';
import { ownDocumentsIn } from './own-documents-in.ts';

/** A library that is opened at the first question about it, so that all else works where it cannot be. */
export type DeskWhenNeeded = {
  readonly open: () => Desk;
  /** Null while there is no library, or where it cannot be opened. */
  readonly look: () => Desk | null;
  /** None while there is no library, or where it cannot be opened: asking the library itself says why. */
  readonly own: OwnDocuments;
  /** Tell of what has become of an open library by other hands. One that cannot be read just now is looked at again later. */
  readonly watch: () => void;
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
  const watch = (): void => {
    try {
      desk?.ledger.look();
    } catch {
      // Whoever asks the library next is told what is wrong with it.
    }
  };
  return { open, look: lookInto, own: ownDocumentsIn(lookInto), watch, close: () => desk?.close() };
}
