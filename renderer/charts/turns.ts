/** Charts are dear to draw, so they take turns: one to a task of the page, so that no key and no press waits behind a whole screen of them. */

/** What waits to be drawn. */
export type Waiting = { readonly isInSight: () => boolean; readonly draw: () => void };

export type Turns = {
  /** Draws something when its turn comes: once, however often it is asked. */
  readonly ask: (waiting: Waiting) => void;
  readonly giveUp: (waiting: Waiting) => void;
  /** Draws whatever waits at once: paper and files have no later. */
  readonly drawAll: () => void;
};

/** How a page does things in tasks of their own. */
type Tasks = {
  readonly soon: (task: () => void) => void;
  /** When there is nothing else to do. */
  readonly whenIdle: (task: () => void) => void;
};

/** Those in sight come first, the others when the page is idle. */
export function createTurns({ soon, whenIdle }: Tasks): Turns {
  const waiting = new Set<Waiting>();
  let isSoon = false;
  let isIdleAwaited = false;

  function call(): void {
    if (isSoon || waiting.size === 0) return;
    isSoon = true;
    soon(() => {
      isSoon = false;
      const next = firstInSight();
      if (next !== undefined) drawNext(next);
      else if (waiting.size > 0) awaitIdle();
    });
  }

  function awaitIdle(): void {
    if (isIdleAwaited) return;
    isIdleAwaited = true;
    whenIdle(() => {
      isIdleAwaited = false;
      const [first] = waiting;
      if (first !== undefined) drawNext(first);
    });
  }

  function firstInSight(): Waiting | undefined {
    return [...waiting].find(({ isInSight }) => isInSight());
  }

  function drawNext(next: Waiting): void {
    waiting.delete(next);
    try {
      next.draw();
    } finally {
      call();
    }
  }

  return {
    ask: (asking) => {
      waiting.add(asking);
      call();
    },
    giveUp: (asking) => void waiting.delete(asking),
    drawAll: () => {
      for (const each of waiting) {
        waiting.delete(each);
        each.draw();
      }
    },
  };
}

/** However busy the page is, a chart waits no longer than this for its turn. */
const LONGEST_WAIT_MS = 200;

/** The turns of all charts of the page. */
export const turns = createTurns({
  soon: (task) => void setTimeout(task),
  whenIdle: (task) => {
    // Not every browser says when it is idle.
    if (typeof requestIdleCallback === 'undefined') setTimeout(task);
    else requestIdleCallback(task, { timeout: LONGEST_WAIT_MS });
  },
});
