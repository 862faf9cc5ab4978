import { toProblem } from '../../api/problem.ts';
import { BUSINESS_AS_USUAL } from '../../../core/scenario/option.ts';
import type { FrozenInputs } from '../../api/types.ts';
import { selectCatalogues } from '../selectors.ts';
import type { Actions, Choice, Details } from '../state.ts';
import type { SliceContext } from '../slice.ts';

type LibraryActions = Pick<Actions, 'listResults' | 'openResult'>;

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
  async function openResult(id: string): Promise<boolean> {
    const row = get().library.rows?.find((each) => each.id === id);
    if (row === undefined) return false;
    try {
      const { result, inputs } = await client.call('results.get', { id });
      const { place, future, months, replicates, seed } = row;
      const [option = BUSINESS_AS_USUAL, ...beside] = row.options.filter(
        (each) => each !== BUSINESS_AS_USUAL,
      );
      const choice = { place, option, beside, future, months, replicates, seed };
      get().actions.cancel();
      const details = detailsOf(inputs, row.options.indexOf(option), isOffered(choice));
      set({ choice, details, run: { kind: 'finished', choice, result, resultId: id } });
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
    set({ library: { ...get().library, problem: toProblem(error) } });
  }

  return { listResults, openResult };
}

function has(rows: readonly { readonly id: string }[], id: string): boolean {
  return rows.some((each) => each.id === id);
}

/**
 * What differed when the result was made, by its own copy of the inputs. Documents that are gone cannot be asked about, so that nothing
 * is said to be doubtful in them.
 */
function detailsOf(
  { place, options, future }: FrozenInputs,
  position: number,
  isInLibrary: boolean,
): Details {
  const option = options[position];
  return {
    place,
    optionChanges: option?.flatMap(({ changes }) => [...changes]) ?? null,
    futureChanges: future.length === 0 ? null : future.flatMap(({ changes }) => [...changes]),
    warnings: isInLibrary ? null : [],
  };
}
