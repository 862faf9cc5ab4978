import { existsSync } from 'node:fs';

import { ContractError, toContractError } from '../../contract/errors.ts';
import type { ContractEvent } from '../../contract/events.ts';
import type { Safety, Salvaged } from '../../contract/schemas/safety.ts';
import { runErrand } from '../db/aside/run-errand.ts';
import type { ErrandName, Gives, Takes } from '../db/aside/errands.ts';
import { backupsFolder, backupsIn } from '../db/backups/backup.ts';
import type { Backup } from '../db/backups/backup.ts';
import type { Restored } from '../db/backups/restore-backup.ts';
import { backUpRoutinely } from '../db/backups/routine.ts';
import { libraryFile } from '../db/library-file.ts';
import type { DeskWhenNeeded } from './desk-when-needed.ts';
import { inTurn } from './in-turn.ts';
import { createLookingThrough } from './looking-through.ts';

/** What keeps the library from being lost. Everything that takes long is done on a thread, one thing after the other. */
export type SafetyService = {
  /** It waits for nothing, and answers where the library itself cannot be opened. */
  readonly get: () => Safety;
  readonly backUp: () => Promise<Backup>;
  readonly restore: (name: string) => Promise<Restored>;
  readonly check: () => Promise<Safety>;
  readonly salvage: () => Promise<Salvaged>;
  /** Somebody met damage: look through all of it. */
  readonly suspect: () => void;
  /** What is half done is finished first, but for a look through the library. */
  readonly close: () => Promise<void>;
};

export type SafetyParts = {
  readonly folder: string;
  readonly library: DeskWhenNeeded;
  /** Whether it is backed up and looked through unasked. */
  readonly isRoutine: boolean;
  readonly now: () => Date;
  readonly emit: (event: ContractEvent) => void;
  /** How long after it was opened the library is looked through: the window comes first. */
  readonly restMs?: number;
};

const REST_MS = 10_000;
const MOST_BACKUPS = 1_000;

export function createSafety({
  folder,
  library,
  isRoutine,
  now,
  emit,
  restMs = REST_MS,
}: SafetyParts): SafetyService {
  const path = libraryFile(folder);
  let failure: string | null = null;
  const turns = inTurn();
  const looking = createLookingThrough({
    look: () => onThread('check', null, { mayGiveUp: true }),
    isThere: () => existsSync(path),
    onChanged: tell,
    isRoutine,
    now,
    restMs,
  });
  library.onOpening(looking.opened);
  const routine = isRoutine
    ? backUpRoutinely({
        stamp: () => (isWorthACopy() ? library.stamp() : null),
        make: () => onThread('back-up', { reason: 'routine', at: now() }),
        onEnded: backedUp,
      })
    : null;

  /** What cannot change needs none, and one of a damaged library would in time push out those from before the damage. */
  function isWorthACopy(): boolean {
    return library.canChange() && looking.state().state !== 'damaged';
  }

  function get(): Safety {
    const backups = [...backupsIn(backupsFolder(path))].slice(0, MOST_BACKUPS);
    return { folder: backupsFolder(path), backups, failure, check: looking.state() };
  }

  function tell(): void {
    emit({ event: 'safety.changed', data: get() });
  }

  function onThread<E extends ErrandName>(
    errand: E,
    takes: Takes<E>,
    { mayGiveUp = false }: { readonly mayGiveUp?: boolean } = {},
  ): Promise<Gives<E>> {
    return turns.take(() => {
      const running = runErrand(path, errand, takes);
      return { ended: running.ended, giveUp: mayGiveUp ? running.giveUp : null };
    });
  }

  function backedUp(ended: Backup | ContractError): void {
    failure = ended instanceof ContractError ? ended.message : null;
    if (ended instanceof ContractError && ended.code === 'library-damaged') looking.soon();
    tell();
  }

  /** All of the library may be another: everyone reads it anew. */
  function replaced(): void {
    failure = null;
    looking.replaced();
    const history = library.look()?.ledger.history();
    if (history !== undefined) emit({ event: 'library.replaced', data: { history } });
    tell();
  }

  /** The file itself is exchanged where it is damaged or gone, and nobody may have it open then. */
  async function isExchanged(): Promise<boolean> {
    if (!existsSync(path)) return true;
    await looking.now();
    return looking.state().state === 'damaged';
  }

  return {
    get,
    backUp: async () => {
      if (!existsSync(path)) throw nothingThere(path);
      try {
        const backup = await onThread('back-up', { reason: 'asked', at: now() });
        backedUp(backup);
        return backup;
      } catch (error) {
        if (toContractError(error).code === 'library-damaged') looking.soon();
        throw error;
      }
    },
    restore: async (name) => {
      const restore = (): Promise<Restored> => onThread('restore', { name, at: now() });
      const restored = await ((await isExchanged()) ? library.closedWhile(restore) : restore());
      replaced();
      return restored;
    },
    check: async () => {
      await looking.now();
      return get();
    },
    salvage: async () => {
      const salvaged = await library.closedWhile(() => onThread('salvage', { at: now() }));
      replaced();
      return salvaged;
    },
    suspect: looking.soon,
    close: async () => {
      routine?.stop();
      looking.stop();
      await turns.close();
    },
  };
}

function nothingThere(path: string): ContractError {
  return new ContractError(
    'not-found',
    `There is no library at ${path} yet, so there is nothing to back up.`,
  );
}
