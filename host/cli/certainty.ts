import type { Headline } from '../../core/run/result.ts';
import { certaintyOf } from '../../core/statistics/certainty.ts';
import type { Certainty } from '../../core/statistics/certainty.ts';

const WORDS: { readonly [C in Certainty]: string } = {
  'no difference': 'no difference',
  'too few to tell': 'too few to tell',
  'could be luck': 'could be luck',
  'beyond luck': 'excludes zero',
};

/** Whether a difference can be told from luck: does the 95% interval of its mean leave out zero? */
export function certainty(headline: Pick<Headline, 'mean' | 'standardError'>, replicates: number): string {
  return WORDS[certaintyOf(headline, replicates)];
}
