/**
 * Finds the first of a row of figures, from some place on, that is high enough, without going over all of them.
 *
 * The highest of each run is kept in a tree, so that whole runs of low ones are passed over at a time. Figures may fall without
 * a word: one that is out of date is too high, never too low, and is put right when it is come upon. Who rises must be told of.
 */

export type Maxima = {
  /** The first place from one on whose figure is at least so much; as many as there are places if there is none. */
  readonly next: (place: number, least: number) => number;
  /** Notes that a figure may be higher than it was. */
  readonly mayHaveRisen: (place: number) => void;
};

/**
 * @param figure what stands at a place now. One below none may come back to none without a word.
 */
export function maxima(count: number, figure: (place: number) => number): Maxima {
  let leaves = 1;
  while (leaves < count) leaves *= 2;
  // The two below a node are at twice its index and one more; the places are at the leaves, and none has been come upon yet.
  const most = new Float64Array(2 * leaves).fill(Infinity);
  return { next, mayHaveRisen };

  function next(place: number, least: number): number {
    for (let at = firstWith(place, least); at < count; at = firstWith(at + 1, least)) {
      const now = figure(at);
      if (now >= least) return at;
      lower(at, Math.max(0, now));
    }
    return count;
  }

  /** The same by the figures in the tree: down where one is high enough, and on to the right where none is. */
  function firstWith(place: number, least: number): number {
    if (place >= count) return count;
    let node = leaves + place;
    while (node > 0) {
      if (most[node] < least) {
        while ((node & 1) === 1) node >>= 1;
        if (node > 0) node++;
      } else if (node < leaves) {
        node *= 2;
      } else {
        return node - leaves;
      }
    }
    return count;
  }

  function lower(place: number, now: number): void {
    let node = leaves + place;
    most[node] = now;
    for (node >>= 1; node > 0; node >>= 1) most[node] = Math.max(most[2 * node], most[2 * node + 1]);
  }

  function mayHaveRisen(place: number): void {
    for (let node = leaves + place; node > 0; node >>= 1) most[node] = Infinity;
  }
}
