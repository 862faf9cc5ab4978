import { NoSuchLife } from '../../core/explain/no-such-life.ts';
import { InvalidInput } from '../../core/scenario/problems.ts';
import { usage } from './failure.ts';

/**
 * What the model refuses is the fault of what was asked, not of the program.
 *
 * @param flag that named the person or provider followed.
 */
export function explained<T>(work: () => T, flag = 'id'): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoSuchLife) throw usage(`--${flag}: ${error.message}`);
    if (error instanceof RangeError || error instanceof InvalidInput) throw usage(error.message);
    throw error;
  }
}
