import type { Category, Dimension } from '../../core/model/recording/category.ts';
import type { Spread } from '../../core/run/result.ts';

/** One figure of one category, over the replicates. */
export type Figures = { readonly [S in keyof Spread]: number };

/** The figures of one cell of a spread laid out category x figure. */
export function cellOf(spread: Spread, width: number, category: number, figure: number): Figures {
  const at = category * width + figure;
  return {
    mean: spread.mean[at]!,
    standardError: spread.standardError[at]!,
    p5: spread.p5[at]!,
    p50: spread.p50[at]!,
    p95: spread.p95[at]!,
  };
}

/** Categories of one dimension with where each stands. */
export function categoriesIn(
  categories: readonly Category[],
  dimension: Dimension,
): readonly { readonly at: number; readonly category: Category }[] {
  return categories
    .map((category, at) => ({ at, category }))
    .filter(({ category }) => category.dimension === dimension);
}
