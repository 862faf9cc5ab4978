import { toContractError } from '../../contract/errors.ts';
import type { Problem } from './types.ts';

/** Anything a call threw, as the shape the screens show. */
export function toProblem(thrown: unknown): Problem {
  return toContractError(thrown).toShape();
}
