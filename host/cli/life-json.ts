import type { BudgetStatement } from '../../core/explain/person/budget-statement.ts';
import type { LivesSideBySide } from '../../core/explain/person/compare-lives.ts';
import { livedPeopleCompared, livedPerson } from '../../core/explain/person/lived-person.ts';
import type { PeopleToFollow } from '../../core/explain/person/people-to-follow.ts';
import type { PersonLife } from '../../core/explain/person/person-life.ts';

/** What was replayed. */
export type LifeHead = {
  readonly place: string;
  readonly future: string;
  readonly start: string;
  readonly months: number;
  readonly seed: number;
  readonly replicate: number;
};

const UNITS =
  'Money in whole pence, time in whole minutes of the person’s own; budgets by the week, accounts by the month.';

/** Who there is, as a document. */
export function peopleJson(head: LifeHead, option: string, people: PeopleToFollow): unknown {
  return { format: 'care-market-people', formatVersion: 1, ...head, option, ...people };
}

/** A life as a document. */
export function lifeJson(head: LifeHead, life: PersonLife, statement: BudgetStatement | null): unknown {
  return {
    format: 'care-market-person',
    formatVersion: 2,
    units: UNITS,
    ...head,
    id: life.identity,
    ...lived(life, statement),
  };
}

/** Two lives as a document. */
export function comparedJson(
  head: LifeHead,
  lives: readonly [PersonLife, PersonLife],
  compared: LivesSideBySide,
  statements: readonly [BudgetStatement | null, BudgetStatement | null],
): unknown {
  return {
    format: 'care-market-person-compared',
    formatVersion: 2,
    units: UNITS,
    ...head,
    id: lives[0].identity,
    ...livedPeopleCompared(compared),
    lives: lives.map((life, i) => lived(life, statements[i] ?? null)),
  };
}

function lived(life: PersonLife, statement: BudgetStatement | null) {
  return { ...livedPerson(life), statement };
}
