import type { StoreApi } from 'zustand/vanilla';
import { sameChoice } from './selectors.ts';
import type { AppState, Choice } from './state.ts';

/** How long nothing must have been asked of the machine. */
const IDLE_MS = 500;

/**
 * While levers are at hand and nothing else is worked out, the market they would change is made ready: the first path on it takes
 * many times as long as the next.
 */
export function keepWarm(store: StoreApi<AppState>): void {
  let warm: Choice | null = null;
  let soon: ReturnType<typeof setTimeout> | undefined;

  store.subscribe((state, before) => {
    if (state.drafts === before.drafts && state.choice === before.choice && state.run === before.run) return;
    clearTimeout(soon);
    if (isWanted(state)) soon = setTimeout(() => void makeReady(), IDLE_MS);
  });

  function isWanted({ drafts, run, studies, choice, session }: AppState): boolean {
    const isAtLevers = drafts.option !== null || drafts.future !== null;
    const isIdle = run.kind !== 'running' && studies.jobs.every(({ state }) => state !== 'running');
    return isAtLevers && isIdle && session.kind === 'ready' && (warm === null || !sameChoice(warm, choice));
  }

  async function makeReady(): Promise<void> {
    const { choice, actions } = store.getState();
    if (!isWanted(store.getState())) return;
    warm = choice;
    const isDone = await actions.warm();
    if (!isDone && warm === choice) warm = null;
  }
}
