/** One simulated person's life, replayed by the same steps as a batch runs, with the reason for everything that happens to them. */
import type { State } from '../../model/state.ts';
import { NO_PROVIDER, NO_SUPPORTER } from '../../model/vocabulary.ts';
import { prepare } from '../../run/plan.ts';
import type { Plan } from '../../run/plan.ts';
import { replay, runUntil, reportedMonth } from '../../run/replay.ts';
import { runMonth } from '../../run/run-month.ts';
import type { MonthSettings } from '../../run/run-month.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Alternative, LifeEvent } from './event.ts';
import { accountOf } from './month-account.ts';
import type { MonthAccount } from './month-account.ts';
import { followMonth } from './follow-month.ts';
import type { Memory } from './follow-month.ts';
import type { Movements } from './movements.ts';
import { otherArrangements } from './other-arrangements.ts';
import { NoSuchLife } from '../no-such-life.ts';
import { copyRow } from './person-row.ts';
import type { PersonRow } from './person-row.ts';
import { tellPerson } from './tell-person.ts';

/** A month at whose end the person is there. */
export type LifeMonth = {
  /** YYYY-MM. */
  readonly month: string;
  readonly row: PersonRow;
  /** Identities of who serves them, which unlike rows are the same in every option; null for nobody. */
  readonly provider: number | null;
  readonly supporter: number | null;
  readonly account: MonthAccount;
  readonly movements: Movements;
  /** The arrangements they are not in, open to them or not; none for someone who pays for all of it. */
  readonly otherArrangements: readonly Alternative[];
};

export type PersonLife = {
  readonly option: string;
  readonly identity: number;
  readonly months: readonly LifeMonth[];
  readonly events: readonly LifeEvent[];
};

/** Which person, in which luck. */
export type LifeOf = { readonly identity: number; readonly replicate: number };

/** @throws NoSuchLife when nobody of that identity is there in the reported months. */
export function personLife(scenario: Scenario, { identity, replicate }: LifeOf): PersonLife {
  const [life] = personLives(scenario, { identities: [identity], replicate });
  if (life instanceof NoSuchLife) throw life;
  return life;
}

/** The lives of several people of one replicate, in the order asked for; NoSuchLife stands for one who is not there in the reported months. */
export function personLives(
  scenario: Scenario,
  { identities, replicate }: { readonly identities: readonly number[]; readonly replicate: number },
): readonly (PersonLife | NoSuchLife)[] {
  const plan = prepare(scenario);
  const option = scenario.option.at(-1)!.id;
  return replay(plan, (allocate) =>
    live(allocate(), plan, { identities, replicate }).map((followed) => toLife(followed, option)),
  );
}

/** One of those who are followed, and what is known of them so far. */
type Followed = {
  readonly identity: number;
  readonly months: LifeMonth[];
  readonly events: LifeEvent[];
  readonly memory: Memory;
  /** Null while they are not there. */
  row: number | null;
  /** Why there is nothing to tell. */
  missing: NoSuchLife | null;
  isOver: boolean;
};

function toLife({ identity, months, events, missing }: Followed, option: string): PersonLife | NoSuchLife {
  return missing ?? { option, identity, months, events };
}

function live(
  state: State,
  plan: Plan,
  { identities, replicate }: { readonly identities: readonly number[]; readonly replicate: number },
): readonly Followed[] {
  runUntil(state, plan, replicate, plan.spinUp);
  const people = identities.map((identity) => beginFollowing(state, plan, identity));
  for (let reported = 0; reported < plan.months; reported++) {
    const there = people.filter(({ isOver }) => !isOver);
    if (there.length === 0) break;
    followThrough(state, plan, there, { reported, replicate });
  }
  const { nextPerson } = state.market;
  for (const person of people) {
    if (person.events.length > 0) continue;
    person.missing ??= new NoSuchLife(
      `There is no person ${person.identity}: in these ${plan.months} months people are numbered 0 to ${nextPerson[0] - 1}.`,
    );
  }
  return people;
}

/** A person as the first reported month begins. */
function beginFollowing(state: State, plan: Plan, identity: number): Followed {
  const row = rowOf(state, identity);
  const first = reportedMonth(plan, 0);
  const isGone = row === null && identity < state.market.nextPerson[0];
  const missing = isGone
    ? new NoSuchLife(`Person ${identity} left before the first reported month, ${first}. Choose another.`)
    : null;
  const events: LifeEvent[] = [];
  if (row !== null) {
    const opening = tellPerson('present at the start', copyRow(state.people, row));
    events.push({ month: first, step: 'before the first month', ...opening });
  }
  return { identity, months: [], events, memory: new Map(), row, missing, isOver: isGone };
}

/** Runs one month and notes what happens in it to each of them. */
function followThrough(
  state: State,
  plan: Plan,
  people: readonly Followed[],
  { reported, replicate }: { readonly reported: number; readonly replicate: number },
): void {
  const month = reportedMonth(plan, reported);
  const followings = people.map((person) => ({
    person,
    following: followMonth(state, person.row, person.identity, person.memory),
  }));
  const watch: NonNullable<MonthSettings['watch']> = (step, planned) => {
    const after = followings.map(({ following }) => following.watch(step, planned));
    return () => after.forEach((tell) => tell());
  };
  const lived = runMonth(state, plan, { index: plan.spinUp + reported, replicate }, { check: true, watch });
  for (const { person, following } of followings) {
    const { told, row, movements } = following.end();
    person.row = row;
    person.events.push(...told.map((event) => ({ month, ...event })));
    if (row !== null && movements !== null) {
      const found = { month, movements, otherArrangements: otherArrangements(state, lived, row) };
      person.months.push(monthOfLife(state, row, found, person.memory));
    } else if (person.months.length > 0 || told.length > 0) person.isOver = true;
  }
}

function monthOfLife(
  state: State,
  person: number,
  found: Pick<LifeMonth, 'month' | 'movements' | 'otherArrangements'>,
  memory: Memory,
): LifeMonth {
  const row = copyRow(state.people, person);
  const reasons = {
    care: memory.get('care delivered') ?? '',
    support: memory.get('support delivered') ?? '',
  };
  return {
    ...found,
    row,
    provider: row.provider === NO_PROVIDER ? null : state.providers.identity[row.provider],
    supporter: row.supporter === NO_SUPPORTER ? null : state.supporters.identity[row.supporter],
    account: accountOf(row, found.movements, reasons),
  };
}

/** The row of a person who is there. */
export function rowOf({ people, market }: State, identity: number): number | null {
  for (let row = 0; row < market.peopleRows[0]; row++) {
    if (people.present[row] === 1 && people.identity[row] === identity) return row;
  }
  return null;
}
