/** Books as a table a spreadsheet can hold; the host reads it in again. */
import { csvCell } from '../spreadsheet/csv-text.ts';
import { BOOK_FIGURE_IDS, BOOK_FIGURES, PAYERS, RATINGS } from './books.ts';
import type { Books } from './books.ts';

/** How a payer’s row begins; its hours and fee follow. */
export const PAYER = 'payer';

/** The rows as text, with what each figure is in a remark above it. */
export function writeBooksCsv(books: Books): string {
  const rows = [
    '# Books of a provider. Change the values and read it in again. Lines that begin with # are passed over.',
    `name,${csvCell(books.name)}`,
    `# ${RATINGS.join(', ')}`,
    `rating,${books.rating}`,
    '# payer, who pays, hours of care a week, pounds for an hour',
    ...PAYERS.map((payer) => `${PAYER},${payer},${books.payers[payer].hours},${books.payers[payer].fee}`),
    ...BOOK_FIGURE_IDS.flatMap((id) => [
      `# ${BOOK_FIGURES[id].label}, ${BOOK_FIGURES[id].unit}`,
      `${id},${books[id]}`,
    ]),
  ];
  return `${rows.join('\r\n')}\r\n`;
}
