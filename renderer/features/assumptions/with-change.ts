import type { WorldChange } from '../../api/types.ts';

/**
 * A future's changes with one more. One of the same parameter from the same month gives way to it; changes of one parameter stay
 * in order of date, and those of others where they were.
 */
export function withChange(changes: readonly WorldChange[], change: WorldChange): WorldChange[] {
  const others = changes.filter(
    ({ parameter, from }) => parameter !== change.parameter || from !== change.from,
  );
  const later = others.findIndex(
    ({ parameter, from }) => parameter === change.parameter && from > change.from,
  );
  return later < 0 ? [...others, change] : others.toSpliced(later, 0, change);
}
