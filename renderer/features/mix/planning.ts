import type { LeverChange, SimulationResult } from '../../api/types.ts';
import type { Planning } from './arrangements.ts';

/**
 * Which options of a result plan a mix in its last month. An option plans one unless its changes leave people to
 * themselves; while they are not known yet it is not said to.
 */
export function planningOptions(
  { scenarios, months }: SimulationResult,
  chosen: { readonly option: string; readonly changes: readonly LeverChange[] | null },
): Planning {
  const last = months.at(-1) ?? '';
  return new Set(
    scenarios
      .map(({ option }) => option)
      .filter(
        (option) => option !== chosen.option || (chosen.changes !== null && plans(chosen.changes, last)),
      ),
  );
}

/** When an option stops planning a mix; null where it plans one in the last month. */
export function takeUpFrom(changes: readonly LeverChange[], lastMonth: string): string | null {
  const latest = inForce(changes, lastMonth);
  return latest?.value === 'take-up' ? latest.from.slice(0, 7) : null;
}

function plans(changes: readonly LeverChange[], lastMonth: string): boolean {
  return takeUpFrom(changes, lastMonth) === null;
}

function inForce(changes: readonly LeverChange[], lastMonth: string): LeverChange | undefined {
  return changes
    .filter(({ lever, from }) => lever === 'choice.mode' && from.slice(0, 7) <= lastMonth)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1);
}
