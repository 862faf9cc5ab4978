/** A person's life as it is handed on, to a file or to the window. */
import { DEPLOYMENT_NAMES, ROUTE_NAMES } from '../../model/vocabulary.ts';
import type { LivesSideBySide } from './compare-lives.ts';
import type { LifeEvent } from './event.ts';
import type { MonthAccount } from './month-account.ts';
import type { Movements } from './movements.ts';
import type { LifeMonth, PersonLife } from './person-life.ts';
import type { PersonColumn } from './person-row.ts';
import { monthsCompared } from '../side-by-side.ts';
import type { MonthCompared } from '../side-by-side.ts';

/** What went in and out in a month, and who serves them. */
export type LivedPersonMonth = MonthAccount & {
  /** YYYY-MM. */
  readonly month: string;
  readonly deployment: (typeof DEPLOYMENT_NAMES)[number];
  readonly route: (typeof ROUTE_NAMES)[number];
  readonly provider: number | null;
  readonly supporter: number | null;
  /** Budgets by the week. */
  readonly indicative: number;
  readonly final: number;
  readonly movements: Movements;
};

export type LivedPerson = {
  readonly option: string;
  readonly events: readonly LifeEvent[];
  readonly accounts: readonly LivedPersonMonth[];
};

export type LivedPeopleCompared = {
  readonly parts: LivesSideBySide['parts'];
  readonly months: readonly MonthCompared<readonly PersonColumn[]>[];
};

/** A person's life as it is told: its events in sentences, and an account of every month. */
export function livedPerson({ option, months, events }: PersonLife): LivedPerson {
  return { option, events, accounts: months.map(monthLived) };
}

/** Two lives of the same person beside each other, in sentences. */
export function livedPeopleCompared({ parts, months }: LivesSideBySide): LivedPeopleCompared {
  return { parts, months: monthsCompared(months) };
}

function monthLived({ month, provider, supporter, row, account, movements }: LifeMonth): LivedPersonMonth {
  const { indicative, final } = row;
  const deployment = DEPLOYMENT_NAMES[row.deployment];
  const route = ROUTE_NAMES[row.route];
  return { month, deployment, route, provider, supporter, indicative, final, ...account, movements };
}
