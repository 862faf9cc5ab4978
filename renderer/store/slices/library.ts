import { toProblem } from '../../api/problem.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import type { FrozenInputs } from '../../api/types.ts';
import { selectCatalogues } from '../selectors.ts';
import type { Actions, Choice, Details } from '../state.ts';
import { presentOf } from './present.ts';
import type { SliceContext } from '../slice.ts';

type LibraryActions = Pick<Actions, 'listResults' | 'openResult'>;

/** Finished runs kept by the host, each with a copy of its inputs. */
export function createLibrary({ client, get, set }: SliceContext): LibraryActions {
  /** The result that was asked for last: one that arrives later than it was wished for is dropped. */
  let asked: string | null = null;

  client.subscribe('library.replaced', () => {
    if (get().library.rows !== null || get().library.problem !== null) void listResults();
  });

  async function listResults(): Promise<void> {
    try {
      set({ library: { rows: await client.call('results.list', {}), problem: null } });
    } catch (error) {
      report(error);
    }
  }

  /** Put a kept result back on the screen, with the choice that made it. */
  async function openResult(id: string): Promise<boolean> {
    const row = get().library.rows?.find((each) => each.id === id);
    if (row === undefined) return false;
    asked = id;
    try {
      const { place, future, months, replicates, seed } = row;
      const [option = BUSINESS_AS_USUAL, ...beside] = row.options.filter(
        (each) => each !== BUSINESS_AS_USUAL,
      );
      const choice = { place, option, beside, future, months, replicates, seed };
      const [{ result, inputs }, present] = await Promise.all([
        client.call('results.get', { id }),
        presentOf(client, choice),
      ]);
      if (asked !== id) return false;
      get().actions.cancel();
      const details = detailsOf(inputs, row.options.indexOf(option), isOffered(choice));
      set({
        choice,
        details,
        present,
        choiceTold: null,
        run: { kind: 'finished', choice, result, resultId: id, isOpened: true },
      });
      get().actions.choose({});
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  }

  function isOffered({ option, future }: Choice): boolean {
    const catalogues = selectCatalogues(get());
    return has(catalogues?.options ?? [], option) && has(catalogues?.futures ?? [], future);
  }

  function report(error: unknown): void {
    const problem = toProblem(error);
    set({ library: { ...get().library, problem } });
    if (problem.code === 'library-damaged') void get().actions.readSafety();
  }

  return { listResults, openResult };
}

function has(rows: readonly { readonly id: string }[], id: string): boolean {
  return rows.some((each) => each.id === id);
}

const UNREAD =
  'What this result was made from is written in a way that this version of the program does not read. Its figures are as they were kept; what is said of its options and future is how those stand now.';

/**
 * What differed when the result was made, by its own copy of the inputs. Documents that are gone cannot be asked about, so that nothing
 * is said to be doubtful in them.
 */
function detailsOf(inputs: FrozenInputs | null, position: number, isInLibrary: boolean): Details {
  if (inputs === null) {
    const changes = isInLibrary ? null : [];
    return { place: null, optionChanges: changes, futureChanges: changes, warnings: [UNREAD] };
  }
  const { place, options, future } = inputs;
  const option = options[position];
  return {
    place,
    optionChanges: option?.flatMap(({ changes }) => [...changes]) ?? null,
    futureChanges: future.length === 0 ? null : future.flatMap(({ changes }) => [...changes]),
    warnings: isInLibrary ? null : [],
  };
}
