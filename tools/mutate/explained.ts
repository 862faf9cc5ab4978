/** Faults that nothing can or need catch, with the reason, by what they are known by. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from './mutants.ts';
import type { Mutant } from './mutants.ts';

/** The reasons, by the key of the fault. */
export const EXPLAINED = JSON.parse(
  readFileSync(join(import.meta.dirname, 'explained.json'), 'utf8'),
) as Readonly<Record<string, string>>;

/** Why nothing catches a fault; undefined where nobody has said. */
export function explanationOf(mutant: Mutant): string | undefined {
  return EXPLAINED[keyOf(mutant)];
}
