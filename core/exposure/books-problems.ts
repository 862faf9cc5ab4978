import { grouped } from '../numeric/grouped.ts';
import type { Problem } from '../scenario/problems.ts';
import {
  BOOK_FIGURE_IDS,
  BOOK_FIGURES,
  HIGHEST_FEE,
  hoursOf,
  MOST_HOURS,
  PAYER_NAMES,
  PAYERS,
} from './books.ts';
import type { Books } from './books.ts';

/** What cannot be true of anyone's books, each with where it stands. Cash alone may lie below nothing. */
export function booksProblems(books: Books): readonly Problem[] {
  const problems = [
    ...PAYERS.flatMap((payer) => [
      outside(`payers.${payer}.hours`, books.payers[payer].hours, MOST_HOURS),
      outside(`payers.${payer}.fee`, books.payers[payer].fee, HIGHEST_FEE),
      unpaid(books, payer),
    ]),
    ...BOOK_FIGURE_IDS.map((id) =>
      id === 'cash'
        ? beyond('cash', books.cash, BOOK_FIGURES.cash.most)
        : outside(id, books[id], BOOK_FIGURES[id].most),
    ),
  ].filter((problem) => problem !== null);
  if (books.name.trim() === '') problems.push(told('name', 'a name', 'nothing', 'Give the books a name.'));
  if (hoursOf(books) === 0) {
    problems.push(
      told('payers', 'hours from one payer at least', '0', 'Give the hours a week of care you are paid for.'),
    );
  }
  if (books.pay === 0) {
    problems.push(told('pay', 'pay above nothing', '0', 'Give what a care worker is paid for an hour.'));
  }
  return problems;
}

function unpaid({ payers }: Books, payer: (typeof PAYERS)[number]): Problem | null {
  const { hours, fee } = payers[payer];
  if (hours === 0 || fee > 0) return null;
  return told(
    `payers.${payer}.fee`,
    'a fee above nothing',
    '0',
    `Give what is charged for an hour, or take the hours of “${PAYER_NAMES[payer]}” out.`,
  );
}

function outside(path: string, value: number, most: number): Problem | null {
  if (value >= 0 && value <= most) return null;
  return told(path, `a number from 0 to ${grouped(most)}`, String(value), 'Check the figure and its unit.');
}

function beyond(path: string, value: number, most: number): Problem | null {
  if (Math.abs(value) <= most) return null;
  return told(
    path,
    `a number from −${grouped(most)} to ${grouped(most)}`,
    String(value),
    'Check the figure and its unit.',
  );
}

function told(path: string, expected: string, found: string, remedy: string): Problem {
  return { path, expected, found, remedy };
}
