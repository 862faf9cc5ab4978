import type { Limit } from '../../core/experiment/limit.ts';
import { change, figure } from './figures.ts';
import { measureWords } from '../../core/experiment/measure-words.ts';

/** The figure of a limit, counted as the limit counts it; null is one that has no bound. */
export function limitFigureWords({ measure, of }: Limit, value: number | null): string {
  const unit = measureWords(measure)?.unit;
  if (value === null || unit === undefined) return 'n/a';
  if (of === 'level') return figure(unit, value);
  if (of === 'change') return change(unit, value);
  return `${value > 0 ? '+' : ''}${(value * 100).toFixed(1)}%`;
}
