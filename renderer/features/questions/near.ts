import { distance } from 'fastest-levenshtein';

/** A third of the letters may differ before a name stops being near. */
const LOOSENESS = 3;
const MOST_SUGGESTED = 3;

/** "Did you mean a or b?" for a name that is not known; nothing where none is like it. */
export function didYouMean(name: string, known: readonly string[]): string {
  const wanted = name.toLowerCase();
  const reach = Math.max(2, Math.floor(wanted.length / LOOSENESS));
  const found = known
    .map((each) => ({ each, away: away(wanted, each.toLowerCase()) }))
    .filter((one) => one.away <= reach)
    .toSorted((a, b) => a.away - b.away);
  const nearest = found[0]?.away ?? 0;
  const near = found
    .filter((one) => one.away <= nearest + 1)
    .slice(0, MOST_SUGGESTED)
    .map(({ each }) => each);
  return near.length === 0 ? '' : `Did you mean ${near.join(' or ')}?`;
}

/** A name typed in part counts as one slip away. */
function away(wanted: string, known: string): number {
  return wanted.length > 2 && known.includes(wanted) ? 1 : distance(wanted, known);
}
