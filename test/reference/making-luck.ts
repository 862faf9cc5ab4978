import type { Luck } from './luck.ts';
import { luckOf } from './luck.ts';
import type { Month } from './month.ts';

/** Equation making-luck: those a place starts with are the same in every replicate. */
export function makingLuck(month: Month, identity: number): Luck {
  return month.place('providers').gt(identity) ? luckOf(month.seed, 0) : month.luck;
}
