/** Published figures are divided once and by rule: one half to fit with, the other to score. */

export type Half = 'fit' | 'score';

/**
 * Councils of the PSS-EX1 tables, by their CASSR code: of those with an odd code, those that leave 1 when divided by 4 fit and
 * those that leave 3 score.
 * @returns null for an even code, which belongs to neither: those are kept back by whoever validates the model.
 */
export function halfByCassr(code: number): Half | null {
  const left = code % 4;
  return left === 1 ? 'fit' : left === 3 ? 'score' : null;
}

/** Councils of all other tables, by the last digit of their ONS code. */
export const ONS_RULE = 'Councils whose ONS code ends in an even digit fit, those in an odd digit score.';

/** The half a council belongs to, by {@link ONS_RULE}. */
export function halfByOns(code: string): Half {
  return Number(code.slice(-1)) % 2 === 0 ? 'fit' : 'score';
}

/** Whole years since registration. */
export const AGE_RULE =
  'Closures at an even number of years since registration fit, ten and over together among them, and those at an odd number score.';

/** The half an age belongs to, by {@link AGE_RULE}. */
export function halfByAge(years: number): Half {
  return years % 2 === 0 ? 'fit' : 'score';
}
