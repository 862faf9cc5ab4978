/**
 * Who may be called on in each locality, in the order of their rank, and which of them may still have the staff for someone.
 *
 * In a month in which many look at once most providers are soon full, and to ask them all for everyone would take a time that grows
 * with people times providers. So the most each could take is kept in a tree of maxima, and whole runs of full ones are
 * passed over at a time. What a provider could take only falls while people are placed, but for one that has less than
 * nothing: a figure that is out of date is too high, never too low, and is put right when it is come upon.
 */
import type { ReadonlyColumn } from '../columns.ts';
import type { StaffSought } from './staff-follow.ts';

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Listed = {
  readonly people: Table<'locality' | 'displaced'>;
  readonly listing: Table<'provider'>;
  readonly localities: Table<'listed'>;
  readonly extent: { readonly providers: number };
};

/** Those who may be called on in one locality. */
export type Callable = {
  /** Rows of providers, the best ranked first. */
  readonly rows: readonly number[];
  /** The first place in them, from one on, of a provider that could take so many minutes a week; as many as there are rows if there is none. */
  readonly next: (place: number, minutes: number) => number;
};

/**
 * Who may be called on for a person this month, listed when first asked for.
 * @param may above zero for those who may.
 */
export function callable(
  { people, listing, localities, extent }: Listed,
  may: ReadonlyColumn,
  { mostOf }: Pick<StaffSought, 'mostOf'>,
): (person: number) => Callable {
  const { locality, displaced } = people;
  const lists: readonly Callable[][] = [[], []];
  return (person) => (lists[displaced[person]][locality[person]] ??= listFor(person));

  function listFor(person: number): Callable {
    const first = locality[person] * extent.providers;
    const last = first + localities.listed[locality[person]];
    const rows: number[] = [];
    for (let rank = first; rank < last; rank++) {
      if (may[listing.provider[rank]] > 0) rows.push(listing.provider[rank]);
    }
    const isDisplaced = displaced[person];
    return callableFrom(rows, (row) => mostOf(row, isDisplaced));
  }
}

function callableFrom(rows: readonly number[], mostOf: (row: number) => number): Callable {
  let leaves = 1;
  while (leaves < rows.length) leaves *= 2;
  // The two below a node are at twice its index and one more; the providers are at the leaves, and nobody has been come upon yet.
  const most = Array.from<number>({ length: 2 * leaves }).fill(Infinity);
  return { rows, next };

  function next(place: number, minutes: number): number {
    for (let at = firstWith(place, minutes); at < rows.length; at = firstWith(at + 1, minutes)) {
      const now = mostOf(rows[at]);
      if (now >= minutes) return at;
      // Who has less than none may come back to none, when staff follow someone who lost their provider.
      lower(at, Math.max(0, now));
    }
    return rows.length;
  }

  /** The same by the figures in the tree: down where there is enough, and on to the right where there is not. */
  function firstWith(place: number, minutes: number): number {
    if (place >= rows.length) return rows.length;
    let node = leaves + place;
    while (node > 0) {
      if (most[node] < minutes) {
        while ((node & 1) === 1) node >>= 1;
        if (node > 0) node++;
      } else if (node < leaves) {
        node *= 2;
      } else {
        return node - leaves;
      }
    }
    return rows.length;
  }

  function lower(place: number, minutes: number): void {
    let node = leaves + place;
    most[node] = minutes;
    for (node >>= 1; node > 0; node >>= 1) most[node] = Math.max(most[2 * node], most[2 * node + 1]);
  }
}
