import { hadAlternatives } from '../../model/choosing/genuine-budget.ts';
import type { PersonRow } from './person-row.ts';

/** One of the five tests of a genuine personal budget, as a person stood when they last chose. */
export type TestOfBudget = { readonly test: string; readonly met: boolean };

/** The five tests, in the order they are asked. */
export function fiveTests(row: PersonRow): readonly TestOfBudget[] {
  const { alternatives, route, budgeted } = row;
  const choosing = { alternatives: [alternatives], route: [route], budgeted: [budgeted] };
  return [
    { test: 'knew the amount before planning', met: row.knewAmount === 1 },
    { test: 'knew the cost of each part and the charge', met: row.knewCost === 1 },
    { test: 'had at least two real alternatives', met: hadAlternatives(choosing, 0) },
    { test: 'could change within the notice period', met: row.canChange === 1 },
    { test: 'had support to choose or wanted none', met: row.supported === 1 },
  ];
}
