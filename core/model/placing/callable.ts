/**
 * Who may be called on in each locality, in the order in which they are asked, and which of them may still take someone.
 *
 * In a month in which many look at once most providers are soon full or would take nobody else at the price, and to ask them
 * all for everyone would take a time that grows with people times providers. So those are passed over many at a time; nobody is
 * who might take the person.
 */
import type { ReadonlyColumn } from '../columns.ts';
import { cheapestFirst } from './cheapest-first.ts';
import type { CheapestFirst } from './cheapest-first.ts';
import { maxima } from './maxima.ts';
import type { Maxima } from './maxima.ts';

type Table<C extends string> = { readonly [K in C]: ReadonlyColumn };
type Listed = {
  readonly people: Table<'locality'>;
  readonly localities: Table<'listed'>;
  readonly extent: { readonly providers: number };
};

/** Those who may be asked in one locality. */
export type Asked = {
  /** Rows of providers, in the order in which they are asked. */
  readonly rows: readonly number[];
  /** The first place in them, from one on, of a provider that may be able to take whoever is looking; as many as there are rows if there is none. */
  readonly next: (place: number) => number;
};

/** The same, and how they stand by what they cost. */
export type Callable = Asked & {
  /** By how dear they are on the terms of whoever is looking. */
  readonly cheapest: () => CheapestFirst;
};

/**
 * Who may be called on for a person this month, listed when first asked for.
 * @param order the rows of those who trade in each locality, in the order in which they are asked.
 * @param may whether a provider may be called on in a locality.
 */
export function calledOn<A extends Asked>(
  { people, localities, extent }: Listed,
  order: ReadonlyColumn,
  may: (row: number, locality: number) => boolean,
  listOf: (rows: readonly number[]) => A,
): (person: number) => A {
  const { locality } = people;
  const lists: A[] = [];
  return (person) => (lists[locality[person]] ??= listFor(locality[person]));

  function listFor(place: number): A {
    const first = place * extent.providers;
    const rows: number[] = [];
    for (let at = first; at < first + localities.listed[place]; at++) {
      if (may(order[at], place)) rows.push(order[at]);
    }
    return listOf(rows);
  }
}

/** Those who may be asked, where each of them is. */
export function eachOf(rows: readonly number[]): Asked {
  return { rows, next: (place) => place };
}

/** What a provider must have for whoever is looking. */
export type Sought = {
  /** 1 for people whom staff of a closed provider may follow, 0 for all others. */
  displaced: number;
  /** The least minutes a week of staff. */
  minutes: number;
  /** On which terms it would be paid. */
  basis: number;
  /** How dear it may be on those terms, and no dearer; Infinity while those who would refuse are asked as well. */
  dearest: number;
};

/** What is known of providers before they are asked. */
type Figures = {
  /** The most minutes a week of staff one could have for anyone: it only falls, but where {@link Search.mayHaveRisen} tells of it. */
  readonly mostOf: (row: number, displaced: number) => number;
  /** How dear one is on some terms: the same all month. */
  readonly dearness: (row: number, basis: number) => number;
};

export type Search = {
  /** Providers in the order in which they are asked, to be gone through for whoever is looking. */
  readonly listOf: (rows: readonly number[]) => Callable;
  /** Notes that a provider may have more staff for someone than it had. */
  readonly mayHaveRisen: (row: number) => void;
};

/** @param sought what is looked for just now. */
export function search(sought: Readonly<Sought>, figures: Figures): Search {
  const lists: SearchedList[] = [];
  return {
    listOf: (rows) => {
      const list = searchedList(rows, sought, figures);
      lists.push(list);
      return list;
    },
    mayHaveRisen: (row) => {
      for (const list of lists) list.mayHaveRisen(row);
    },
  };
}

/** So many times all of a list. */
const MANY = 4;

type SearchedList = Callable & Pick<Search, 'mayHaveRisen'>;

function searchedList(
  rows: readonly number[],
  sought: Readonly<Sought>,
  { mostOf, dearness }: Figures,
): SearchedList {
  const byStaff: (Maxima | undefined)[] = [];
  const byDearness: (CheapestFirst | undefined)[] = [];
  let asked = 0;
  /** How many were passed over one by one as too dear. */
  let tooDear = 0;
  return { rows, next, cheapest: inOrder, mayHaveRisen };

  function next(place: number): number {
    // To pass many over at a time takes setting up: while few have been asked they are asked as they come.
    if (asked < MANY * rows.length) {
      asked++;
      return place;
    }
    const { minutes, dearest } = sought;
    const { next: nextStaffed } = staffed();
    if (dearest === Infinity) return nextStaffed(place, minutes);
    // To put them in order takes longer than to pass over a few: it is done once they are many.
    if (tooDear > rows.length) return inOrder().nextWithin(place, minutes, dearest);
    let at = nextStaffed(place, minutes);
    while (at < rows.length && dearness(rows[at], sought.basis) >= dearest) {
      tooDear++;
      at = nextStaffed(at + 1, minutes);
    }
    return at;
  }

  function staffed(): Maxima {
    const { displaced } = sought;
    return (byStaff[displaced] ??= maxima(rows.length, (place) => mostOf(rows[place], displaced)));
  }

  function inOrder(): CheapestFirst {
    const { displaced, basis } = sought;
    return (byDearness[2 * basis + displaced] ??= cheapestFirst(rows.length, {
      mostAt: (place) => mostOf(rows[place], displaced),
      dearnessAt: (place) => dearness(rows[place], basis),
    }));
  }

  function mayHaveRisen(row: number): void {
    const place = rows.indexOf(row);
    if (place === -1) return;
    for (const figures of [...byStaff, ...byDearness]) figures?.mayHaveRisen(place);
  }
}
