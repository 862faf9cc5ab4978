import { ContractError } from '../../contract/errors.ts';
import type { Library } from '../db/open.ts';
import type { Actions } from '../db/repositories/actions.ts';
import type { Removal } from '../db/repositories/removal.ts';

/**
 * Delete the removed results and studies that no action can bring back any more. What counts is what was done since, not how long ago
 * it was: a clock that jumps deletes nothing. Where the record is damaged nothing is deleted, and whoever asks for it is told why.
 */
export function purge(library: Library, removals: readonly Removal[], actions: Actions): void {
  try {
    library.change(() => purgeAtOnce(removals, actions));
  } catch (error) {
    if (!(error instanceof ContractError && error.code === 'library-damaged')) throw error;
  }
}

function purgeAtOnce(removals: readonly Removal[], actions: Actions): void {
  const hidden = removals.flatMap((removal) => removal.hidden().map((id) => ({ removal, id })));
  if (hidden.length === 0) return;
  const mentioned = actions.mentioned(hidden.map(({ id }) => id));
  const gone = hidden.filter(({ id }) => !mentioned.has(id));
  if (gone.length === 0) return;
  actions.refuseDamaged();
  for (const { removal, id } of gone) removal.delete(id);
}
