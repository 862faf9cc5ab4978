/** One simulated person's life, replayed by the same steps as a batch runs, with the reason for everything that happens to them. */
import type { State } from '../model/state.ts';
import { NO_PROVIDER, NO_SUPPORTER } from '../model/vocabulary.ts';
import { prepare } from '../run/plan.ts';
import type { Plan } from '../run/plan.ts';
import { replay, runUntil, reportedMonth } from '../run/replay.ts';
import { runMonth } from '../run/run-month.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Alternative, LifeEvent } from './event.ts';
import { accountOf } from './month-account.ts';
import type { MonthAccount } from './month-account.ts';
import { followMonth } from './follow-month.ts';
import type { Memory } from './follow-month.ts';
import type { Movements } from './movements.ts';
import { otherArrangements } from './other-arrangements.ts';
import { NoSuchLife } from './no-such-life.ts';
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
  const plan = prepare(scenario);
  const option = scenario.option.at(-1)!.id;
  return replay(plan, (allocate) => ({
    option,
    identity,
    ...live(allocate(), plan, { identity, replicate }),
  }));
}

function live(
  state: State,
  plan: Plan,
  { identity, replicate }: LifeOf,
): Pick<PersonLife, 'months' | 'events'> {
  runUntil(state, plan, replicate, plan.spinUp);
  const months: LifeMonth[] = [];
  const events: LifeEvent[] = [];
  const memory: Memory = new Map();
  let row = rowOf(state, identity);
  if (row === null && identity < state.market.nextPerson[0]) {
    throw new NoSuchLife(
      `Person ${identity} left before the first reported month, ${reportedMonth(plan, 0)}. Choose another.`,
    );
  }
  if (row !== null) {
    const opening = tellPerson('present at the start', copyRow(state.people, row));
    events.push({ month: reportedMonth(plan, 0), step: 'before the first month', ...opening });
  }
  for (let reported = 0; reported < plan.months; reported++) {
    const month = reportedMonth(plan, reported);
    const following = followMonth(state, row, identity, memory);
    const index = plan.spinUp + reported;
    const lived = runMonth(state, plan, { index, replicate }, { check: true, watch: following.watch });
    const { told, row: followed, movements } = following.end();
    row = followed;
    events.push(...told.map((event) => ({ month, ...event })));
    if (row !== null && movements !== null) {
      const found = { month, movements, otherArrangements: otherArrangements(state, lived, row) };
      months.push(monthOfLife(state, row, found, memory));
    } else if (months.length > 0 || told.length > 0) break;
  }
  if (events.length === 0) {
    throw new NoSuchLife(
      `There is no person ${identity}: in these ${plan.months} months people are numbered 0 to ${state.market.nextPerson[0] - 1}.`,
    );
  }
  return { months, events };
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
