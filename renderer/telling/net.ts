import type { SimulationResult } from '../api/types.ts';
import { sizesAlike } from '../../core/figures/alike.ts';
import { intervalOf, NO_SPREAD } from '../format/verdict.ts';
import { inYear } from './yearly.ts';
import type { Sum } from './yearly.ts';
import { fullYearEffects } from './full-year.ts';
import { certaintyOf } from '../../core/statistics/certainty.ts';
import type { Certainty } from '../../core/statistics/certainty.ts';
import { saysSomething } from '../../core/figures/amount.ts';

/**
 * What the option comes to in the first whole year that it changes and in the last, each with its full-year effect; null where nothing
 * is compared.
 */
export function netSentence(result: SimulationResult, place: number): string | null {
  const difference = result.differences[place];
  if (difference === undefined) return null;
  const full = fullYearEffects(result, difference);
  const whole = result.years.flatMap(({ name, isWhole }, at) => {
    const net = inYear(result, difference, 'council.spend.net', at);
    return isWhole && net !== null ? [{ name, net, full: full[at] ?? null }] : [];
  });
  const last = whole.at(-1);
  if (last === undefined) return null;
  const first = whole.find(({ net }) => net.mean !== 0 || net.standardError !== 0) ?? last;
  const told = first === last ? [last] : [first, last];
  return told.map((year) => yearSentence(year, result.replicates)).join(' ');
}

type Year = { readonly name: string; readonly net: Sum; readonly full: Sum | null };

function yearSentence({ name, net, full }: Year, replicates: number): string {
  const inFull = full === null ? '' : `; in a full year ${changeWords(full, replicates)}`;
  return `In ${name} the council spends ${changeWords(net, replicates)}${inFull}.`;
}

/** "£1.2m less, net (95% interval £0.8m less to £1.6m less)". */
function changeWords({ mean, standardError }: Sum, replicates: number): string {
  if (mean === 0 && standardError === 0 && replicates > 1) return 'as much, net, in every run';
  const interval =
    standardError === null ? null : intervalOf({ mean, standardError, p5: mean, p95: mean }, replicates);
  const ends = interval ?? { low: mean, high: mean };
  const sizes = sizesAlike([mean, ends.low, ends.high], 'pounds');
  const range =
    interval === null
      ? NO_SPREAD.split(':')[0]?.toLowerCase()
      : `95% interval ${way(ends.low, sizes[1])} to ${way(ends.high, sizes[2])}`;
  const doubt =
    standardError === null || replicates === 1
      ? ''
      : DOUBTS[certaintyOf({ mean, standardError }, replicates)];
  return `${way(mean, sizes[0])}, net${doubt} (${range})`;
}

/** Said at once: an amount in front of an interval that includes nothing is read as one. */
const DOUBTS: Readonly<Record<Certainty, string>> = {
  'could be luck': ', which could be luck',
  'too few replicates to tell': ', of too few runs to tell from luck',
  'beyond luck': '',
  'same in every run': '',
};

function way(value: number, size: string): string {
  if (!saysSomething(size)) return 'no more and no less';
  return `${size} ${value < 0 ? 'less' : 'more'}`;
}
