import type { IndicatorId } from '../../core/model/indicators.ts';
import type { Golden } from './golden-run.ts';

/** What is to be done with the figures of a case, given those accepted before. */
export type GoldenChange =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'accept'; readonly differences: readonly string[] }
  | { readonly kind: 'refuse'; readonly differences: readonly string[] };

/**
 * New figures are accepted under a new engine version, or under the same one when that is asked for; figures that
 * differ under the version they were accepted with are refused.
 */
export function judgeGolden(stored: Golden | null, fresh: Golden, sameVersion: boolean): GoldenChange {
  if (stored === null) return { kind: 'accept', differences: ['first figures of this case'] };
  const figures = differencesBetween(stored, fresh);
  if (stored.engineVersion !== fresh.engineVersion) {
    const version = `engine version: ${stored.engineVersion} -> ${fresh.engineVersion}`;
    return { kind: 'accept', differences: [version, ...figures] };
  }
  if (figures.length === 0) return { kind: 'unchanged' };
  return { kind: sameVersion ? 'accept' : 'refuse', differences: figures };
}

function differencesBetween(stored: Golden, fresh: Golden): string[] {
  if (stored.hash === fresh.hash && JSON.stringify(stored.years) === JSON.stringify(fresh.years)) return [];
  const ids = [...new Set([...Object.keys(stored.years), ...Object.keys(fresh.years)])] as IndicatorId[];
  const years = ids
    .filter((id) => JSON.stringify(stored.years[id]) !== JSON.stringify(fresh.years[id]))
    .map((id) => `${id}: ${shown(stored.years[id])} -> ${shown(fresh.years[id])}`);
  return [...years, `all months: ${stored.hash} -> ${fresh.hash}`];
}

function shown(years: readonly number[] | undefined): string {
  return years === undefined ? 'none' : years.join(', ');
}
