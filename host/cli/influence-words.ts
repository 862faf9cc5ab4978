import { count } from '../../core/figures/count.ts';
import { figureTitle } from '../../core/study/influence/sentences.ts';
import type { InfluencedFigure } from '../../core/study/influence/figures.ts';
import { asTyped } from './as-typed.ts';
import { wrapped } from './wrap.ts';

/** Parameters shown for a figure; a table has them all. */
export const ROWS_SHOWN = 10;

/** What a figure is called, with the id other commands take, and what it comes to. */
export function figureHead(figure: InfluencedFigure, meaning: string): string {
  return wrapped(asTyped(`${figureTitle(figure)} (${figure.measure}). ${meaning}`));
}

/** What stands below a table that does not have all. */
export function moreWords(left: number): readonly string[] {
  return left > 0 ? [`and ${count(left, 'more parameter')}; --csv and --json have all.`] : [];
}
