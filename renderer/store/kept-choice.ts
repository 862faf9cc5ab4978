import type { Client, KeptChoice } from '../api/types.ts';
import type { Catalogues, Choice } from './state.ts';
import { offered } from './offered.ts';
import type { Offered } from './offered.ts';

const UNREADABLE = 'What was chosen last cannot be read by this version, so the first comparison is shown.';

/** The choice to begin with: the one of last time as far as it is still there, else the one given. */
export async function choiceToOpen(
  client: Client,
  kept: KeptChoice,
  first: Choice,
  catalogues: Catalogues,
): Promise<Offered> {
  if (kept.choice === null) {
    return { ...offered(first, catalogues), told: kept.isUnreadable ? UNREADABLE : null };
  }
  const notes = await client.call('notes.list', {}).catch(() => []);
  const archived = new Set(
    notes.filter((note) => note.archived).map(({ subject: { kind, id } }) => `${kind} ${id}`),
  );
  return offered(kept.choice, catalogues, { isArchived: (kind, id) => archived.has(`${kind} ${id}`) });
}

/** Tells the host what is chosen. While one is being kept only the newest waits: nothing queues. */
export function createChoiceKeeper(client: Client): (choice: Choice) => void {
  let newest: Choice | null = null;
  let isUnderWay = false;

  async function work(): Promise<void> {
    isUnderWay = true;
    while (newest !== null) {
      const choice = newest;
      newest = null;
      // A library that cannot be written to says so where something of worth is to be saved.
      await client.call('choice.keep', { choice }).catch(() => undefined);
    }
    isUnderWay = false;
  }

  return (choice) => {
    newest = choice;
    if (!isUnderWay) void work();
  };
}
