import { frozenInputs } from '../../contract/schemas/results.ts';
import type { FrozenInputs } from '../../contract/schemas/results.ts';

/** What a kept result was made from, where it still has the shape that is read here; null for that of another version. */
export function fittingInputs(inputs: unknown): FrozenInputs | null {
  const checked = frozenInputs.safeParse(inputs);
  return checked.success ? checked.data : null;
}
