import type { Draft } from '../../api/types.ts';
import { selectIsOpened } from '../selectors.ts';
import type { SliceContext } from '../slice.ts';
import type { OpenDocument } from './open-document.ts';

/** How long nothing must have been changed before the whole comparison is run. */
const STILL = 400;
/** How long a path is left to come and to be drawn: what is saved and run meanwhile would take the processors from it. */
const DRAWN = 150;
/** However long a path takes, a change waits no longer than this to be saved. */
const UNSAVED = 2_000;

/** What follows a change: one path at once, and the whole comparison when nothing has been changed for a while. */
export type Rest = {
  /** Show one path of a draft; `likely` are what may be made of it next. */
  readonly preview: (draft: Draft, likely?: readonly Draft[]) => void;
  /** What is on the screen is run when it has stood still; whatever waits for that waits anew. */
  readonly awaitRest: () => void;
};

/** @param settle saves what has not been saved yet */
export function createRest(
  { here }: OpenDocument,
  settle: () => Promise<unknown>,
  { now, get }: SliceContext,
): Rest {
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** The path of the latest change, until it is there and has had time to be drawn; it was asked for then. */
  let path: { readonly askedAt: number; readonly isThere: boolean } | null = null;

  function comeToRest(after: number): void {
    clearTimeout(rest);
    rest = setTimeout(() => void atRest(), after);
  }

  /** Whether the path of the latest change is still to come or to be drawn. */
  function isPathDue(): boolean {
    if (path === null) return false;
    const { run } = get();
    const isThere = run.kind !== 'running' || run.shows !== 'what was before';
    const wasThere = path.isThere;
    path = isThere && wasThere ? null : { ...path, isThere };
    return !wasThere;
  }

  async function atRest(): Promise<void> {
    const asked = rest;
    const isDue = isPathDue();
    if (!isDue || now() - (path?.askedAt ?? 0) > UNSAVED) await settle();
    if (asked !== rest) return;
    if (isDue) {
      comeToRest(DRAWN);
      return;
    }
    const { run, actions } = get();
    const saving = here()?.saving.kind;
    if (saving === 'not saved') actions.stayAtPath();
    else if (saving !== 'saving' && run.kind !== 'cancelled' && !selectIsOpened(get()))
      await actions.run({ keep: false });
  }

  return {
    preview: (draft, likely) => {
      path = { askedAt: now(), isThere: false };
      get().actions.preview(draft, likely);
    },
    awaitRest: () => comeToRest(STILL),
  };
}
