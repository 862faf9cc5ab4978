/** Closing in, on a grid, on the place from which on something holds. */

/** What is known of a place of the grid: that it holds there, that it does not, or neither. */
export type Known = 'holds' | 'fails' | 'unknown';
export type KnownPlace = { readonly at: number; readonly known: Known };

/**
 * The next place to try, by halving: first between the lowest place from which on all tried hold and the one tried below
 * it; then, where some below cannot be told, between them and the highest below that fails.
 *
 * @param places what was tried, in any order, each place once
 * @returns null when neighbours are reached, or when there is no place from which on all tried hold
 */
export function nextPlace(places: readonly KnownPlace[]): number | null {
  const inOrder = places.toSorted((a, b) => a.at - b.at);
  const first = firstHolding(inOrder);
  if (first <= 0) return null;
  const [below, holding] = [inOrder[first - 1], inOrder[first]];
  if (holding.at - below.at > 1) return middleOf(below, holding);
  const last = inOrder.findLastIndex(({ known }) => known === 'fails');
  if (last === -1 || inOrder[last + 1].at - inOrder[last].at <= 1) return null;
  return middleOf(inOrder[last], inOrder[last + 1]);
}

/** The position of the first place from which on all hold; -1 where not even the last does. */
export function firstHolding(inOrder: readonly KnownPlace[]): number {
  const first = inOrder.findLastIndex(({ known }) => known !== 'holds') + 1;
  return first === inOrder.length ? -1 : first;
}

function middleOf(low: KnownPlace, high: KnownPlace): number {
  return Math.floor((low.at + high.at) / 2);
}
