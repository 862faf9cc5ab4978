import type { BudgetStatement } from '../../core/explain/budget-statement.ts';
import type { LivesSideBySide } from '../../core/explain/compare-lives.ts';
import type { LifeEvent } from '../../core/explain/event.ts';
import type { PeopleToFollow } from '../../core/explain/people-to-follow.ts';
import type { LifeMonth, PersonLife } from '../../core/explain/person-life.ts';
import { DEPLOYMENT_NAMES, ROUTE_NAMES } from '../../core/model/vocabulary.ts';

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
  { parts, months }: LivesSideBySide,
  statements: readonly [BudgetStatement | null, BudgetStatement | null],
): unknown {
  return {
    format: 'care-market-person-compared',
    formatVersion: 2,
    units: UNITS,
    ...head,
    id: lives[0].identity,
    parts,
    months: months.map(({ month, differs, both, alone }) => ({
      month,
      differs,
      both: both.map(sentenceOf),
      alone: alone.map((events) => events.map(sentenceOf)),
    })),
    lives: lives.map((life, i) => lived(life, statements[i] ?? null)),
  };
}

function lived({ option, months, events }: PersonLife, statement: BudgetStatement | null) {
  return { option, events, accounts: months.map(accountJson), statement };
}

function accountJson({ month, provider, supporter, row, account, movements }: LifeMonth) {
  const { indicative, final } = row;
  const deployment = DEPLOYMENT_NAMES[row.deployment];
  const route = ROUTE_NAMES[row.route];
  return { month, deployment, route, provider, supporter, indicative, final, ...account, movements };
}

function sentenceOf({ sentence }: LifeEvent): string {
  return sentence;
}
