import { USUAL_CONFIDENCE } from '../../statistics/interval.ts';
import { judgeClustered } from '../../statistics/clustered.ts';
import { confidenceOfEach } from '../looks.ts';
import type { GridCell, Verdict } from './answer.ts';
import type { Cells } from './cells.ts';
import { clusterOf } from './order.ts';
import type { GridOrder } from './order.ts';
import { allKeptOf } from './tell-cell.ts';

/**
 * Whether each option meets all limits in all worlds. It does where they are likely enough to be kept in every world; that each
 * world has to show it makes up for there being several. It does not where some world rules it out, and since each world is a
 * chance for luck to mislead, the error allowed is divided over them.
 *
 * @param told the cells as they are told, for which of them is the hardest
 */
export function verdictsOf(order: GridOrder, cells: Cells, told: readonly GridCell[]): readonly Verdict[] {
  return [order.against, ...order.options].map((option, position) => ({
    option,
    verdict: verdictOf(order, cells, position),
    hardest: hardestOf(told.filter((cell) => cell.option === option)),
  }));
}

function verdictOf(order: GridOrder, cells: Cells, option: number): Verdict['verdict'] {
  const { worlds, probability } = order;
  const size = clusterOf(order);
  const kept = worlds.map((_, world) => allKeptOf(order, cells, option, world));
  const ofEach = confidenceOfEach(worlds.length);
  const isRuledOut = (values: Float64Array): boolean =>
    judgeClustered(values, size, probability, ofEach) === 'not likely enough';
  const isShown = (values: Float64Array): boolean =>
    judgeClustered(values, size, probability, USUAL_CONFIDENCE) === 'likely enough';
  if (kept.some(isRuledOut)) return 'does not meet';
  return kept.every(isShown) ? 'meets' : 'cannot tell';
}

function hardestOf(cells: readonly GridCell[]): number | null {
  const told = cells.filter(({ all }) => all !== null);
  if (told.length === 0) return null;
  return told.reduce((hardest, cell) => (cell.all!.share < hardest.all!.share ? cell : hardest)).world;
}
