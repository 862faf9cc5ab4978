import { toProblem } from '../../api/problem.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import { NO_DETAILS } from '../state.ts';
import type { Actions } from '../state.ts';
import type { SliceContext } from '../slice.ts';

type LibraryActions = Pick<Actions, 'listResults' | 'openResult' | 'removeResult'>;

/** Finished runs kept by the host, each with a copy of its inputs. */
export function createLibrary({ client, get, set }: SliceContext): LibraryActions {
  async function listResults(): Promise<void> {
    try {
      set({ library: { rows: await client.call('results.list', {}), problem: null } });
    } catch (error) {
      report(error);
    }
  }

  /** Put a kept result back on the screen, with the choice that made it. */
  async function openResult(id: string): Promise<void> {
    const row = get().library.rows?.find((each) => each.id === id);
    if (row === undefined) return;
    try {
      const { result } = await client.call('results.get', { id });
      const { place, future, months, replicates, seed } = row;
      const option = row.options.at(-1) ?? BUSINESS_AS_USUAL;
      const choice = { place, option, future, months, replicates, seed };
      get().actions.cancel();
      set({ choice, details: NO_DETAILS, run: { kind: 'finished', choice, result, resultId: id } });
      get().actions.choose({});
    } catch (error) {
      report(error);
    }
  }

  async function removeResult(id: string): Promise<void> {
    try {
      await client.call('results.remove', { id });
      await listResults();
    } catch (error) {
      report(error);
    }
  }

  function report(error: unknown): void {
    set({ library: { ...get().library, problem: toProblem(error) } });
  }

  return { listResults, openResult, removeResult };
}
