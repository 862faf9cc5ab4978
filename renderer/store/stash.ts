/** What was typed and not saved when a window was closed or died, kept for the next that is opened. */
import type { Draft } from '../api/types.ts';
import type { Drafts } from './editing.ts';

export type Stash = {
  /** All that was put there; it is there no longer. */
  readonly take: () => readonly Draft[];
  /** Put more beside what is there, and let go what was held. */
  readonly add: (drafts: readonly Draft[]) => void;
  /** What this window would lose if it died now, in place of what it last said. */
  readonly hold: (drafts: readonly Draft[]) => void;
};

export const NO_STASH: Stash = { take: () => [], add: () => undefined, hold: () => undefined };

const KEY = 'care-market-unsaved';

/**
 * In the memory a browser has for this program on this machine; what is held, in that of the one window, which a page that
 * has died leaves to the page that is loaded in its place. Where there is none, nothing is kept.
 */
export function pageStash(page: Pick<Window, 'localStorage' | 'sessionStorage'>): Stash {
  const left = draftsIn(() => page.localStorage);
  const held = draftsIn(() => page.sessionStorage);
  let before: readonly Draft[] = [];
  return {
    take: () => [...left.take(), ...held.take()],
    add: (drafts) => {
      before = [];
      held.put([]);
      if (drafts.length > 0) left.put([...left.read(), ...drafts]);
    },
    hold: (drafts) => {
      if (drafts.length === before.length && drafts.every((draft, at) => draft === before[at])) return;
      before = drafts;
      held.put(drafts);
    },
  };
}

/** The drafts in one of a browser's memories, which may be shut off or hold something else. */
function draftsIn(memory: () => Storage) {
  function read(): readonly Draft[] {
    try {
      const found: unknown = JSON.parse(memory().getItem(KEY) ?? '[]');
      return Array.isArray(found) ? found.filter(isDraft) : [];
    } catch {
      return [];
    }
  }
  function put(drafts: readonly Draft[]): void {
    try {
      if (drafts.length === 0) memory().removeItem(KEY);
      else memory().setItem(KEY, JSON.stringify(drafts));
    } catch {
      // There is no room: a window that is closing can tell nobody.
    }
  }
  function take(): readonly Draft[] {
    const drafts = read();
    if (drafts.length > 0) put([]);
    return drafts;
  }
  return { read, put, take };
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
