import { useState } from 'react';
import { useClient } from '../../api/client-context.ts';
import { toProblem } from '../../api/problem.ts';
import type { Backup, Problem, Restored, Safety, Salvaged } from '../../api/types.ts';
import { useActions, useApp } from '../../store/use-app.ts';

/** What came of the last thing done for the library. */
export type Told =
  | { readonly kind: 'backed up'; readonly backup: Backup; readonly isNew: boolean }
  | { readonly kind: 'looked through'; readonly check: Safety['check'] }
  | { readonly kind: 'restored'; readonly restored: Restored }
  | { readonly kind: 'salvaged'; readonly salvaged: Salvaged }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type Keeping = {
  /** What is being done, in a line; null for nothing. */
  readonly doing: string | null;
  readonly told: Told | null;
  readonly backUp: () => Promise<void>;
  readonly lookThrough: () => Promise<void>;
  readonly restore: (backup: Backup) => Promise<void>;
  readonly salvage: () => Promise<void>;
};

/** What can be done to keep the library safe. One thing at a time. */
export function useKeeping(): Keeping {
  const client = useClient();
  const { settleDrafts, readSafety } = useActions();
  const backups = useApp((state) => state.safety.known?.backups);
  const [doing, setDoing] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);

  async function attempt(what: string, act: () => Promise<Told>): Promise<void> {
    if (doing !== null) return;
    setDoing(what);
    setTold(null);
    try {
      setTold(await act());
    } catch (error) {
      setTold({ kind: 'failed', problem: toProblem(error) });
    }
    setDoing(null);
    await readSafety();
  }

  return {
    doing,
    told,
    backUp: () =>
      attempt('Backing up…', async () => {
        const backup = await client.call('safety.backUp', {});
        return {
          kind: 'backed up',
          backup,
          isNew: backups?.every(({ name }) => name !== backup.name) ?? true,
        };
      }),
    lookThrough: () =>
      attempt('Looking through all of it…', async () => {
        const { check } = await client.call('safety.check', {});
        return { kind: 'looked through', check };
      }),
    restore: ({ name }) =>
      attempt('Restoring… What is saved meanwhile waits until that is done.', async () => {
        // What was typed goes into the backup of what there was, or is set aside where it cannot be saved.
        await settleDrafts();
        return { kind: 'restored', restored: await client.call('safety.restore', { name }) };
      }),
    salvage: () =>
      attempt('Saving what can be read…', async () => {
        await settleDrafts();
        return { kind: 'salvaged', salvaged: await client.call('safety.salvage', {}) };
      }),
  };
}
