import type { Row } from './row.ts';

/** What is looked for on a shelf. */
export type Wanted = {
  readonly words: string;
  /** Null for every tag. */
  readonly tag: string | null;
  readonly withArchived: boolean;
};

export const PAGE = 25;

/** The rows that have every word and the tag, in their order. */
export function foundIn(rows: readonly Row[], { words, tag, withArchived }: Wanted): readonly Row[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(
    ({ text, note, isArchived }) =>
      (withArchived || !isArchived) &&
      (tag === null || (note?.tags.includes(tag) ?? false)) &&
      wanted.every((word) => text.includes(word)),
  );
}

/** What is looked for, as a sentence goes on with it; null where neither a word nor a tag is. */
export function lookedFor({ words, tag }: Pick<Wanted, 'words' | 'tag'>): string | null {
  const number = words.split(/\s+/).filter((word) => word !== '').length;
  const named = [
    ...(number === 0 ? [] : [number === 1 ? 'this word' : 'all of these words']),
    ...(tag === null ? [] : ['this tag']),
  ];
  return named.length === 0 ? null : named.join(' and ');
}

/** Every tag in use, by the alphabet. */
export function tagsOf(shelves: readonly (readonly Row[])[]): readonly string[] {
  const tags = new Set(shelves.flatMap((rows) => rows.flatMap(({ note }) => note?.tags ?? [])));
  return [...tags].toSorted((one, other) => one.localeCompare(other, 'en-GB'));
}

export type Page = {
  readonly rows: readonly Row[];
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** The first and last row shown, from 1; 0 where there are none. */
  readonly from: number;
  readonly until: number;
};

/** One page of what was found; the last where the wished one is not there any more. */
export function pageOf(found: readonly Row[], wished: number): Page {
  const of = Math.max(1, Math.ceil(found.length / PAGE));
  const number = Math.min(Math.max(1, wished), of);
  const start = (number - 1) * PAGE;
  const rows = found.slice(start, start + PAGE);
  return { rows, number, of, from: rows.length === 0 ? 0 : start + 1, until: start + rows.length };
}
