/**
 * The five tests of a genuine personal budget, whatever it is called: the amount was known before planning, so were the
 * cost of each part and the charge, there were at least two real alternatives, the person can change within the notice
 * period, and had support if they wanted it. Source: S2.
 */
import type { ReadonlyColumn } from '../columns.ts';
import { PERSONAL_ASSISTANT } from '../vocabulary.ts';

/** Real alternatives that make a choice. */
export const FEWEST_ALTERNATIVES = 2;

type Choosing = {
  readonly [C in 'alternatives' | 'route' | 'budgeted']: ReadonlyColumn;
};
type Tested = Choosing & {
  readonly [C in 'knewAmount' | 'knewCost' | 'canChange' | 'supported']: ReadonlyColumn;
};

/** At least two providers, or the many people who might work as an assistant. */
export function hadAlternatives({ alternatives, route, budgeted }: Choosing, person: number): boolean {
  const employs = route[person] === PERSONAL_ASSISTANT && budgeted[person] > 0;
  return employs || alternatives[person] >= FEWEST_ALTERNATIVES;
}

/** Whether a person's budget met all five tests when they last chose; without a budget nobody knows its amount. */
export function isGenuine(people: Tested, person: number): boolean {
  return (
    people.knewAmount[person] === 1 &&
    people.knewCost[person] === 1 &&
    hadAlternatives(people, person) &&
    people.canChange[person] === 1 &&
    people.supported[person] === 1
  );
}
