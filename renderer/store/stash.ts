/** What was typed and not saved when a window was closed, kept for the next that is opened. */
import type { Draft } from '../api/types.ts';
import type { Drafts } from './editing.ts';

export type Stash = {
  /** All that was put there; it is there no longer. */
  readonly take: () => readonly Draft[];
  /** Put more beside what is there. */
  readonly add: (drafts: readonly Draft[]) => void;
};

export const NO_STASH: Stash = { take: () => [], add: () => undefined };

const KEY = 'care-market-unsaved';

/** In the memory a browser has for this program on this machine. Where there is none, nothing is kept. */
export function pageStash(page: Pick<Window, 'localStorage'>): Stash {
  function read(): readonly Draft[] {
    try {
      const found: unknown = JSON.parse(page.localStorage.getItem(KEY) ?? '[]');
      return Array.isArray(found) ? found.filter(isDraft) : [];
    } catch {
      return [];
    }
  }
  return {
    take: () => {
      const drafts = read();
      if (drafts.length > 0) page.localStorage.removeItem(KEY);
      return drafts;
    },
    add: (drafts) => {
      if (drafts.length === 0) return;
      try {
        page.localStorage.setItem(KEY, JSON.stringify([...read(), ...drafts]));
      } catch {
        // There is no room: a window that is closing can tell nobody.
      }
    },
  };
}

/** What stands nowhere but in the window. */
export function unsavedIn({ option, future, aside }: Drafts): readonly Draft[] {
  const open = [option, future].flatMap((editing) =>
    editing !== null && editing.own && editing.saving.kind !== 'saved' ? [editing.draft] : [],
  );
  return [...aside, ...open];
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, document } = value as { kind?: unknown; document?: unknown };
  if ((kind !== 'option' && kind !== 'future') || typeof document !== 'object' || document === null)
    return false;
  const { id, name, changes } = document as { id?: unknown; name?: unknown; changes?: unknown };
  return typeof id === 'string' && typeof name === 'string' && Array.isArray(changes);
}
