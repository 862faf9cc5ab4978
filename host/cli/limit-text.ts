import { limitWords, NotALimit, readLimit as read } from '../../core/experiment/limit-text.ts';
import type { Limit } from '../../core/experiment/limit.ts';
import { didYouMean } from '../files/near-names.ts';
import { usage } from './failure.ts';

export { limitWords };

/**
 * Reads a limit as people write it.
 * @throws CommandFailure that shows where the text stops being understood
 */
export function readLimit(text: string): Limit {
  try {
    return read(text, didYouMean);
  } catch (error) {
    throw error instanceof NotALimit ? usage(error.message) : error;
  }
}
