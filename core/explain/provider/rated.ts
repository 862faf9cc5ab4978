import { HIGHEST_RATING } from '../../model/vocabulary.ts';

/** A published rating in words: 2.61 of 3. */
export function rated(rating: number): string {
  return `${rating.toFixed(2)} of ${HIGHEST_RATING}`;
}
