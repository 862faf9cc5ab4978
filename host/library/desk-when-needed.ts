import { ContractError } from '../../contract/errors.ts';
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
  /** Another whenever anything was written; null while the library is not open. */
  readonly stamp: () => string | null;
  /** Whether it is open and can be changed. */
  readonly canChange: () => boolean;
  /** Told each time the library was opened, or of what was in the way where it could not be. */
  readonly onOpening: (listener: (problem: unknown) => void) => void;
  /** Keep the library closed while its file is exchanged for another; whoever asks for it meanwhile is refused. */
  readonly closedWhile: <T>(action: () => Promise<T>) => Promise<T>;
  readonly close: () => void;
};

/** How long a library that was found in use is taken to be: a window asks for many things at once, and each would wait in turn. */
const IN_USE_FOR_MS = 1_000;

export function deskWhenNeeded(folder: string, parts: DeskParts): DeskWhenNeeded {
  const listeners: ((problem: unknown) => void)[] = [];
  let desk: Desk | null = null;
  let cannotOpen = false;
  let isShut = false;
  let openings = 0;
  let inUse: { readonly error: ContractError; readonly until: number } | null = null;

  const open = (): Desk => {
    if (isShut) throw beingExchanged();
    if (desk !== null) return desk;
    if (inUse !== null && performance.now() < inUse.until) throw inUse.error;
    try {
      desk = openDesk(folder, parts);
      openings += 1;
    } catch (error) {
      if (error instanceof ContractError && error.code === 'library-locked')
        inUse = { error, until: performance.now() + IN_USE_FOR_MS };
      for (const listener of listeners) listener(error);
      throw error;
    }
    for (const listener of listeners) listener(null);
    return desk;
  };
  /** Tried once: a library that is held by another program makes whoever asks for it wait. */
  const lookInto = (): Desk | null => {
    if (desk !== null || isShut || cannotOpen || !hasLibrary(folder)) return desk;
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
  const stamp = (): string | null => {
    try {
      return desk?.stamp() ?? null;
    } catch {
      return null;
    }
  };
  const shut = (): void => {
    desk?.close();
    desk = null;
  };
  const closedWhile = async <T>(action: () => Promise<T>): Promise<T> => {
    shut();
    isShut = true;
    try {
      return await action();
    } finally {
      isShut = false;
      cannotOpen = false;
      inUse = null;
    }
  };
  const onOpening = (listener: (problem: unknown) => void): void => void listeners.push(listener);
  const documents = ownDocumentsIn(lookInto);
  /** What ships with the program can be used whatever has become of the library. */
  const own: OwnDocuments = {
    // One that was opened anew may count its changes from where another left off.
    stamp: () => (lookInto() === null ? '' : `${openings} ${stamp() ?? ''}`),
    list: (kind) => {
      try {
        return documents.list(kind);
      } catch (error) {
        if (!(error instanceof ContractError && error.code === 'library-damaged')) throw error;
        for (const listener of listeners) listener(error);
        return [];
      }
    },
  };
  const canChange = (): boolean => desk?.isReadOnly === false;
  return { open, look: lookInto, own, watch, stamp, canChange, onOpening, closedWhile, close: shut };
}

function beingExchanged(): ContractError {
  return new ContractError(
    'library-locked',
    'The library is just being restored or saved from damage. Nothing was changed by this step; try it again in a moment.',
  );
}
