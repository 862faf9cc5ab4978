/**
 * Who has staff to spare in each locality. People come to know a few suppliers at most, so only the few with the most to
 * spare are kept: found in one pass over the suppliers, and enough to count up to that number for anyone.
 */

/** Suppliers that may serve people under one arrangement. */
export type Pool = {
  /** Whether a supplier may serve people under the arrangement, staff or no staff. */
  readonly admits: (row: number) => boolean;
  /** Minutes a week a supplier has to spare for the arrangement. */
  readonly spare: (row: number) => number;
};

export type SpareStaff = Pool & {
  /** Whether a supplier serves a locality. */
  readonly serves: (row: number, locality: number) => boolean;
  /** The most suppliers anyone comes to know, and the most that are counted. */
  readonly known: number;
  /** Minutes to spare, locality by locality, in falling order; -Infinity where there are fewer suppliers than that. */
  readonly most: Float64Array;
};

type Suppliers = { readonly rows: number; readonly coverage: { readonly [row: number]: number } };

/** The suppliers of a pool with the most to spare in each locality. */
export function spareStaff(
  pool: Pool,
  suppliers: Suppliers,
  { localities, known }: { readonly localities: number; readonly known: number },
): SpareStaff {
  const most = new Float64Array(localities * known).fill(-Infinity);
  for (let row = 0; row < suppliers.rows; row++) {
    if (!pool.admits(row)) continue;
    const minutes = pool.spare(row);
    // Through the localities it serves alone: one bit each, the highest first.
    for (let served = suppliers.coverage[row]; served !== 0;) {
      const locality = 31 - Math.clz32(served);
      insert(minutes, locality * known);
      served ^= 1 << locality;
    }
  }
  return { ...pool, serves, known, most };

  function serves(row: number, locality: number): boolean {
    return (suppliers.coverage[row] & (1 << locality)) !== 0;
  }

  function insert(minutes: number, first: number): void {
    let place = first + known;
    while (place > first && most[place - 1] < minutes) {
      place--;
      if (place + 1 < first + known) most[place + 1] = most[place];
    }
    if (place < first + known) most[place] = minutes;
  }
}

/**
 * How many suppliers of a locality could serve someone who needs so many minutes a week, as far as people come to know them.
 * The one that serves them already could, whatever it has to spare beyond them.
 *
 * @param present the row of that one, or a negative number.
 * @param knows how many suppliers they come to know.
 */
export function couldServe(
  staff: SpareStaff,
  locality: number,
  needed: number,
  present: number,
  knows: number,
): number {
  const { known, most } = staff;
  const isAmongThem = present >= 0 && staff.serves(present, locality) && staff.spare(present) >= needed;
  const alreadyServes = present >= 0 && staff.admits(present) && !isAmongThem;
  let count = alreadyServes ? 1 : 0;
  const last = (locality + 1) * known;
  for (let place = locality * known; place < last && most[place] >= needed; place++) count++;
  return Math.min(count, knows);
}
