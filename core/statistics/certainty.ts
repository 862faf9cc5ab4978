import { meanInterval } from './interval.ts';

/**
 * What replicates say of a paired difference, in the words of the window and of the terminal: nothing differs in any of several; too few
 * to say; zero lies in the interval of the mean; it does not.
 */
export type Certainty = 'same in every run' | 'too few replicates to tell' | 'could be luck' | 'beyond luck';

/** Five replicates all on one side of zero are nothing rare: luck alone does that one time in sixteen. */
const FEWEST_TO_JUDGE = 6;

/** Whether every replicate gives exactly the same on both sides, or the only one does. */
export function isNil({
  mean,
  standardError,
}: {
  readonly mean: number;
  readonly standardError: number;
}): boolean {
  return mean === 0 && !(standardError > 0);
}

/**
 * Whether a mean paired difference can be told from luck: whether its interval leaves out zero. That single runs go either way
 * says nothing against it, nor that they all go one way anything for it when they are few.
 */
export function certaintyOf(
  difference: { readonly mean: number; readonly standardError: number },
  replicates: number,
): Certainty {
  const interval = meanInterval(difference, replicates);
  if (interval === null) return 'too few replicates to tell';
  if (isNil(difference)) return 'same in every run';
  if (replicates < FEWEST_TO_JUDGE) return 'too few replicates to tell';
  return interval.low > 0 || interval.high < 0 ? 'beyond luck' : 'could be luck';
}
