import { STRUCTURE_IDS, STRUCTURES } from '../../scenario/structure.ts';
import type { Structure } from '../../scenario/structure.ts';

/** Each rule other than the usual one by itself. */
export function singleSwitches(usual: Structure): readonly Partial<Structure>[] {
  return STRUCTURE_IDS.flatMap((id) =>
    Object.keys(STRUCTURES[id].choices)
      .filter((choice) => choice !== usual[id])
      .map((choice): Partial<Structure> => ({ [id]: choice })),
  );
}

/** Every way to answer all questions but the usual one, those that differ in one answer first. */
export function everyCombination(usual: Structure): readonly Partial<Structure>[] {
  const combinations = STRUCTURE_IDS.reduce<readonly Partial<Structure>[]>(
    (all, id) =>
      all.flatMap((one) =>
        Object.keys(STRUCTURES[id].choices).map((choice) =>
          choice === usual[id] ? one : { ...one, [id]: choice },
        ),
      ),
    [{}],
  );
  return combinations
    .filter((one) => answered(one) > 0)
    .toSorted((one, other) => answered(one) - answered(other));
}

function answered(one: Partial<Structure>): number {
  return Object.keys(one).length;
}
