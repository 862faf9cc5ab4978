import type { QuestionKind } from './questions.ts';

/** How a study's expected runs are to be read: about so many, or at least so many because luck decides how many follow. */
export type Expected = 'about' | 'at least';

/**
 * A search for switching values expects of every place the first look alone: how many more it takes until a lead is sure, nobody
 * knows before. The others say about how many there will be.
 */
export function expectedOf(kind: QuestionKind): Expected {
  return kind === 'switching' ? 'at least' : 'about';
}
