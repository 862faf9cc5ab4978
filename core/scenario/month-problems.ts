import { parseMonth } from '../time/month.ts';
import { quoted } from './problems.ts';
import type { Problem } from './problems.ts';

/** What is wrong with a month that a document gives, if anything is. */
export function monthProblems(text: string, path: string): Problem[] {
  try {
    parseMonth(text);
    return [];
  } catch {
    return [
      {
        path,
        expected: 'a month as YYYY-MM between 1990-01 and 2100-12',
        found: quoted(text),
        remedy: 'Write the month like 2027-04.',
      },
    ];
  }
}
