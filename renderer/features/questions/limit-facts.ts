import type { Question } from '../../../core/study/questions.ts';
import { limitName } from '../../../core/study/words.ts';

/** The limits a question was asked with, as one fact of it; none where it has none. */
export function limitFacts({ order }: Question): readonly (readonly [name: string, fact: string])[] {
  const limits = 'limits' in order ? order.limits : [];
  return limits.length === 0 ? [] : [['Limits', limits.map(limitName).join('; ')]];
}
