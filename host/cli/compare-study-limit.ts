/** One limit of a comparison that goes on until it is sure, in words. */
import type { CompareAnswer } from '../../core/study/compare.ts';
import { chanceWords } from './chance-words.ts';
import { limitWords } from './limit-text.ts';
import { manyRuns } from './many-runs.ts';
import { moreRuns } from './more-runs.ts';

/** The verdict in a plain sentence. */
export function limitSentence(
  { limit, verdict, chance, more }: CompareAnswer['limits'][number],
  { most }: Pick<CompareAnswer, 'most'>,
): string {
  const words = limitWords(limit);
  if (chance === null) return `${words}: ${verdict}; no run came to its end.`;
  const { times, of } = chance;
  const kept = `${words}: ${verdict} after ${manyRuns(of)}. Kept in ${times} of ${of}: a probability of ${chanceWords(chance)}.`;
  return verdict === 'cannot tell yet' ? `${kept} ${moreRuns(more, of, most)}` : kept;
}
