import { roundHalfUp } from '../money/rounding.ts';
import { COST_LINE_IDS } from './cost-line.ts';
import type { CostLineId, CostLines } from './cost-line.ts';

/** Each line to the penny, half up: what is paid. */
export function inWholePence(lines: CostLines): CostLines {
  const whole: Record<CostLineId, number> = { ...lines };
  for (const id of COST_LINE_IDS) whole[id] = roundHalfUp(lines[id]);
  return whole;
}
