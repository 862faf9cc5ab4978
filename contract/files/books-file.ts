/** The books of a provider of the user’s own. They are kept on one machine and are part of no other file. */
import { z } from 'zod';
import { PAYERS, RATINGS } from '../../core/exposure/books.ts';
import type { Books, Payer } from '../../core/exposure/books.ts';
import { booksProblems } from '../../core/exposure/books-problems.ts';
import { documentId, figure, head, line } from './fields.ts';
import { parseDocument } from './parse-document.ts';
import type { Parsed } from './parse-document.ts';
import type { DeepReadonly, SameType } from './same-type.ts';

const sale = z.strictObject({
  hours: figure.meta({ description: 'Hours of care a week.' }),
  fee: figure.meta({ description: 'Pounds for an hour.' }),
});

const pounds = (description: string) => figure.meta({ description: `${description}, in pounds.` });

export const booksFields = {
  id: documentId,
  name: line,
  rating: z.enum(RATINGS).meta({ description: 'As the regulator last rated it.' }),
  payers: z.strictObject(
    Object.fromEntries(PAYERS.map((payer) => [payer, sale])) as Record<Payer, typeof sale>,
  ),
  pay: pounds('Basic pay of a care worker for an hour'),
  travelMinutes: figure.meta({ description: 'Paid travel and waiting for an hour of care, in minutes.' }),
  miles: figure.meta({ description: 'Miles for an hour of care.' }),
  mileageRate: pounds('What is paid for a mile'),
  contractedHours: figure.meta({
    description: 'Hours a week that staff are paid for whether there is work or not.',
  }),
  office: pounds('All it takes to run the business in a month'),
  drawings: pounds('What owners take out in a month'),
  cash: pounds('Cash in the bank'),
  overdraft: pounds('The overdraft limit'),
  owedByCouncils: pounds('What councils owe now'),
  councilDays: figure.meta({ description: 'Days from the care to the council’s payment.' }),
};

export const booksFile = z.strictObject({ ...head('care-market-books'), ...booksFields }).meta({
  title: 'Care market books',
  description: 'What one provider sells, pays and has in the bank.',
});

export const sameAsCore: SameType<DeepReadonly<z.infer<z.ZodObject<typeof booksFields>>>, Books> = true;

export function parseBooksFile(text: string, fileName: string): Parsed<Books> {
  return parseDocument(
    { format: 'care-market-books', schema: booksFile, check: booksProblems },
    text,
    fileName,
  );
}
