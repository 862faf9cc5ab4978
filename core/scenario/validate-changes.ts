import { parseMonth } from '../time/month.ts';
import type { DatedChange } from '../parameters/dated-change.ts';
import { quoted } from './problems.ts';
import type { Problem } from './problems.ts';

/** What a validator needs to know of a change: its dates, its value and the name of what it changes. */
export type NamedChange = DatedChange & { readonly name: string };

/** What is wrong with the dates of each change, and with the order of changes to the same thing. */
export function dateProblems(changes: readonly NamedChange[]): Problem[] {
  const latest = new Map<string, string>();
  return changes.flatMap((change, index) => {
    const problems = [
      ...monthProblems(change.from, `changes[${index}].from`),
      ...(change.until === undefined ? [] : monthProblems(change.until, `changes[${index}].until`)),
    ];
    if (problems.length > 0) return problems;
    if (change.until !== undefined && change.until < change.from) {
      problems.push({
        path: `changes[${index}].until`,
        expected: `a month no earlier than ${change.from}, where the change starts`,
        found: quoted(change.until),
        remedy: 'Swap the two months, or leave "until" out for a step.',
      });
    }
    const earlier = latest.get(change.name);
    if (earlier !== undefined && change.from <= earlier) {
      problems.push({
        path: `changes[${index}].from`,
        expected: `a month after ${earlier}, where the change of ${change.name} before it starts`,
        found: quoted(change.from),
        remedy: 'List the changes of one thing in order of date, because a later one replaces what it finds.',
      });
    }
    latest.set(change.name, change.from);
    return problems;
  });
}

function monthProblems(text: string, path: string): Problem[] {
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
