import { toProblem } from '../api/problem.ts';
import type { Client, Draft } from '../api/types.ts';
import { clashOf, fieldProblems } from './editing.ts';
import type { Clash, Saving } from './editing.ts';

export type Told = {
  readonly standing: { readonly saving: Saving; readonly revision: number; readonly clash: Clash | null };
  /** What is nowhere but here; null where everything is saved or being saved. */
  readonly unsaved: Draft | null;
};

export type Autosave = {
  /** Save a draft. While one is being saved only the newest waits. */
  readonly save: (draft: Draft, action: string) => void;
  /** Try what could not be saved once more. */
  readonly again: () => void;
  /** When nothing is under way any more. */
  readonly settled: () => Promise<void>;
};

type Order = { readonly draft: Draft; readonly action: string };

/** Saves the drafts of one document, one after the other, each on the revision the one before it made. */
export function createAutosave(client: Client, opened: number, tell: (told: Told) => void): Autosave {
  let revision = opened;
  let newest: Order | null = null;
  let refused: Order | null = null;
  let underWay: Promise<void> | null = null;

  async function work(): Promise<void> {
    while (newest !== null) {
      const order = newest;
      newest = null;
      try {
        ({ revision } = await client.call('documents.save', { ...order, revision }));
        refused = null;
        if (newest === null)
          tell({ standing: { saving: { kind: 'saved' }, revision, clash: null }, unsaved: null });
      } catch (error) {
        const problem = toProblem(error);
        const clash = clashOf(problem);
        // What was drawn up meanwhile may do where this did not, but not on a revision that is no longer there.
        if (newest !== null && clash === null) continue;
        refused = newest ?? order;
        newest = null;
        const saving = { kind: 'not saved', problem, fields: fieldProblems(problem) } as const;
        tell({ standing: { saving, revision, clash }, unsaved: refused.draft });
      }
    }
  }

  function tellSaving(): void {
    tell({ standing: { saving: { kind: 'saving' }, revision, clash: null }, unsaved: null });
  }

  function start(): void {
    underWay ??= work().finally(() => {
      underWay = null;
      if (newest !== null) start();
    });
  }

  async function settled(): Promise<void> {
    if (underWay === null) return;
    await underWay;
    await settled();
  }

  return {
    save: (draft, action) => {
      newest = { draft, action };
      tellSaving();
      start();
    },
    again: () => {
      newest ??= refused;
      if (newest === null) return;
      tellSaving();
      start();
    },
    settled,
  };
}
