/** Two lives of the same person side by side: where they part and in what they differ from then on. */
import type { LifeEvent } from './event.ts';
import type { LifeMonth, PersonLife } from './person-life.ts';
import { PERSON_COLUMNS } from './person-row.ts';
import type { PersonColumn } from './person-row.ts';

export type MonthSideBySide = {
  readonly month: string;
  readonly lives: readonly [LifeMonth | null, LifeMonth | null];
  /** What happened in both, and in each alone. */
  readonly both: readonly LifeEvent[];
  readonly alone: readonly [readonly LifeEvent[], readonly LifeEvent[]];
  /** Everything the market holds about the person that is not the same at the end of the month. */
  readonly differs: readonly PersonColumn[];
};

export type LivesSideBySide = {
  /** The first month in which anything differs, and in what; null for the same life. */
  readonly parts: Pick<MonthSideBySide, 'month' | 'differs'> | null;
  readonly months: readonly MonthSideBySide[];
};

/** Both lives must be of one person and of the same months. */
export function compareLives(first: PersonLife, second: PersonLife): LivesSideBySide {
  const months = [...new Set([first, second].flatMap(monthsOf))].sort();
  const compared = months.map((month) => sideBySide(month, first, second));
  const parting = compared.find(({ differs }) => differs.length > 0);
  return {
    parts: parting === undefined ? null : { month: parting.month, differs: parting.differs },
    months: compared,
  };
}

function monthsOf({ months, events }: PersonLife): readonly string[] {
  return [...months, ...events].map(({ month }) => month);
}

function sideBySide(month: string, first: PersonLife, second: PersonLife): MonthSideBySide {
  const a = eventsIn(first, month);
  const b = eventsIn(second, month);
  const lives = [lifeIn(first, month), lifeIn(second, month)] as const;
  return {
    month,
    lives,
    both: a.filter((event) => includes(b, event)),
    alone: [a.filter((event) => !includes(b, event)), b.filter((event) => !includes(a, event))],
    differs: differences(...lives),
  };
}

function eventsIn({ events }: PersonLife, month: string): readonly LifeEvent[] {
  return events.filter((event) => event.month === month);
}

function includes(events: readonly LifeEvent[], { step, sentence }: LifeEvent): boolean {
  return events.some((event) => event.step === step && event.sentence === sentence);
}

function lifeIn({ months }: PersonLife, month: string): LifeMonth | null {
  return months.find((each) => each.month === month) ?? null;
}

/** A provider or supplier is the same when its identity is: its row may not be. */
function differences(a: LifeMonth | null, b: LifeMonth | null): readonly PersonColumn[] {
  if (a === null && b === null) return [];
  if (a === null || b === null) return ['present'];
  return PERSON_COLUMNS.filter((column) => {
    if (column === 'provider' || column === 'supporter') return a[column] !== b[column];
    return a.row[column] !== b.row[column];
  });
}
