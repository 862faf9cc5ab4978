import type { PlanRow } from '../telling/plan.ts';
import type { Marks } from './use-marks.ts';

/** The mark of a row whose figures lean on assumptions; nothing for what is left over between others. */
export function rowMark({ indicator, kind }: PlanRow, marks: Marks): string {
  if (indicator === null) return '';
  return kind === 'change' ? marks.ofDifference(indicator) : marks.ofLevel(indicator);
}
