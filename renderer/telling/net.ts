import type { SimulationResult } from '../api/types.ts';
import { formatSize } from '../format/amount.ts';
import { intervalOf, NO_SPREAD } from '../format/verdict.ts';
import { inYear } from './yearly.ts';
import type { Sum } from './yearly.ts';
import { fullYearEffects } from './full-year.ts';

/** What the option comes to in its last whole year and in a full one; null where nothing is compared. */
export function netSentence(result: SimulationResult, place: number): string | null {
  const difference = result.differences[place];
  const at = result.years.findLastIndex(({ isWhole }) => isWhole);
  const year = result.years[at];
  if (difference === undefined || year === undefined) return null;
  const net = inYear(result, difference, 'council.spend.net', at);
  const full = fullYearEffects(result, difference)[at] ?? null;
  if (net === null) return null;
  const opening = `In ${year.name} the council spends ${changeWords(net, result.replicates)}`;
  return full === null
    ? `${opening}.`
    : `${opening}; in a full year ${changeWords(full, result.replicates)}.`;
}

/** "£1.2m less, net (95% interval £0.8m less to £1.6m less)". */
function changeWords({ mean, standardError }: Sum, replicates: number): string {
  const interval =
    standardError === null ? null : intervalOf({ mean, standardError, p5: mean, p95: mean }, replicates);
  const range =
    interval === null
      ? NO_SPREAD.split(':')[0]?.toLowerCase()
      : `95% interval ${way(interval.low)} to ${way(interval.high)}`;
  return `${way(mean)}, net (${range})`;
}

function way(value: number): string {
  const size = formatSize(value, 'pounds');
  if (!/[1-9]/.test(size)) return 'no more and no less';
  return `${size} ${value < 0 ? 'less' : 'more'}`;
}
