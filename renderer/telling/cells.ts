import type { Category, Dimension } from '../../core/model/recording/category.ts';
import type { SimulationResult } from '../api/types.ts';

export type Spread = SimulationResult['scenarios'][number]['breakdown'];

/** One figure of one category over the replicates. */
export type Figure = { readonly [S in keyof Spread]: number };

/** The figure at some place of a spread laid out category x figure. */
export function figureAt(spread: Spread, width: number, category: number, place: number): Figure {
  const at = category * width + place;
  return {
    mean: spread.mean[at] ?? 0,
    standardError: spread.standardError[at] ?? 0,
    p5: spread.p5[at] ?? 0,
    p50: spread.p50[at] ?? 0,
    p95: spread.p95[at] ?? 0,
  };
}

export type Placed = { readonly at: number; readonly category: Category };

/** The categories of one dimension with where each stands. */
export function categoriesIn(categories: readonly Category[], dimension: Dimension): readonly Placed[] {
  return categories
    .map((category, at) => ({ at, category }))
    .filter(({ category }) => category.dimension === dimension);
}

export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  everyone: 'Everyone',
  group: 'Client group',
  locality: 'Locality',
  deployment: 'Who holds the budget',
  route: 'How it is bought',
  means: 'What they pay of the cost',
};
