import { BOOK_FIGURE_IDS, BOOK_FIGURES, PAYERS, RATINGS } from '../../../core/exposure/books.ts';
import type { Books } from '../../../core/exposure/books.ts';
import { booksProblems } from '../../../core/exposure/books-problems.ts';
import { typedNumber } from '../../format/typed.ts';
import type { BooksDraft } from '../../store/own-books.ts';

export function draftOf(books: Books): BooksDraft {
  return {
    name: books.name,
    rating: books.rating,
    ...Object.fromEntries(
      PAYERS.flatMap((payer) => [
        [`payers.${payer}.hours`, String(books.payers[payer].hours)],
        [`payers.${payer}.fee`, asAmount(books.payers[payer].fee)],
      ]),
    ),
    ...Object.fromEntries(
      BOOK_FIGURE_IDS.map((id) => [
        id,
        BOOK_FIGURES[id].unit.startsWith('£') ? asAmount(books[id]) : String(books[id]),
      ]),
    ),
  };
}

/** Pounds as they are written: £27.60 and not £27.6, and whole pounds as they are. */
function asAmount(pounds: number): string {
  const pence = pounds * 100;
  return Number.isInteger(pounds) || Math.abs(pence - Math.round(pence)) > 1e-6
    ? String(pounds)
    : pounds.toFixed(2);
}

export type ReadDraft = {
  /** Null while something cannot be taken. */
  readonly books: Books | null;
  /** Why, by the path of the field. */
  readonly refusals: Readonly<Record<string, string>>;
};

/** What the fields come to. */
export function readDraft(draft: BooksDraft, id: string): ReadDraft {
  const refusals: Record<string, string> = {};
  const number = (path: string): number => {
    const value = typedNumber(draft[path] ?? '');
    if (value === null) refusals[path] = 'Give a number, such as 12.50.';
    return value ?? 0;
  };
  const payers = Object.fromEntries(
    PAYERS.map((payer) => [
      payer,
      { hours: number(`payers.${payer}.hours`), fee: number(`payers.${payer}.fee`) },
    ]),
  ) as Books['payers'];
  const figures = Object.fromEntries(BOOK_FIGURE_IDS.map((figure) => [figure, number(figure)]));
  const books = {
    id,
    name: draft['name'] ?? '',
    rating: RATINGS.find((rating) => rating === draft['rating']) ?? 'not-rated',
    payers,
    ...figures,
  } as Books;
  // Whatever is wrong is said at once; of what is no number, only that, and not what would follow if it were nothing.
  const unread = Object.keys(refusals);
  const problems = booksProblems(books).filter(
    ({ path }) => !unread.some((field) => field === path || field.startsWith(`${path}.`)),
  );
  for (const { path, expected, remedy } of problems) refusals[path] = `Expected ${expected}. ${remedy}`;
  return { books: Object.keys(refusals).length === 0 ? books : null, refusals };
}

/** An id for books of a name that no others have. */
export function idFor(name: string, taken: readonly string[]): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  const wished = words === '' ? 'books' : words;
  if (!taken.includes(wished)) return wished;
  let number = 2;
  while (taken.includes(`${wished}-${number}`)) number++;
  return `${wished}-${number}`;
}
