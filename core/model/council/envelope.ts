import { roundHalfUp } from '../../money/rounding.ts';
import { MONTHS_PER_YEAR } from '../../time/weeks.ts';

type Month = { readonly index: number; readonly reported: number; readonly isNewFinancialYear: boolean };

/**
 * What the council sets aside for a month, net, in whole pence: the mean of what it spent in the year before the horizon
 * begins, and from then on that sum grown each April. Before that year, whatever it spends.
 * @param before what was set aside the month before; 0 where there was none.
 * @param net what it spent in this month, in pence.
 * @param growth the part that is added each April: 0.03 is three in a hundred.
 */
export function envelopeOf(before: number, net: number, growth: number, month: Month): number {
  if (before === 0) return net;
  if (month.reported >= 0) return month.isNewFinancialYear ? roundHalfUp(before * (1 + growth)) : before;
  const averaged = Math.max(0, Math.min(month.index, month.reported + MONTHS_PER_YEAR));
  return roundHalfUp((before * averaged + net) / (averaged + 1));
}
