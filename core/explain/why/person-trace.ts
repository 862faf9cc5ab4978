/** What becomes of one person month by month in one world: what of their need is met, and who could serve them. */
import { alternativesTo } from '../../model/choosing/alternatives.ts';
import type { ALTERNATIVES_PARAMETERS } from '../../model/choosing/alternatives.ts';
import { FEWEST_ALTERNATIVES, hadAlternatives } from '../../model/choosing/genuine-budget.ts';
import { roomAt } from '../../model/placing/room.ts';
import { staffTimeBudgeted } from '../../model/delivering/staff-time.ts';
import type { State } from '../../model/state.ts';
import type { MonthOf } from '../../model/step.ts';
import type { PlannedMonth } from '../../run/plan.ts';
import { monthlyMinutesWithin } from '../../time/weeks.ts';
import { rowOf } from '../person/person-life.ts';
import { copyRow } from '../person/person-row.ts';
import type { Tracer } from './tracer.ts';

/** Times in whole minutes of the month, both lines of need together. */
export type PersonTraceMonth = {
  readonly needed: number;
  readonly unmet: number;
  /** Who could really have served them, counted as the tests of a genuine budget count. */
  readonly alternatives: number;
  /** Providers that trade where they live, those of them with the staff for their care, and how many they know at most. */
  readonly local: number;
  readonly withStaff: number;
  readonly known: number;
};

type Reach = Pick<PersonTraceMonth, 'alternatives' | 'local' | 'withStaff' | 'known'>;

const NOBODY: Reach = { alternatives: 0, local: 0, withStaff: 0, known: 0 };

export type PersonTrace = {
  /** The first reported month they are there in, counted from 0. */
  readonly first: number;
  readonly months: readonly PersonTraceMonth[];
};

const JUDGING = 'judge-choice';

/** @param counts whether alternatives are counted: it takes a look at every provider each month. */
export function tracePerson(counts: boolean): (state: State, identity: number) => Tracer<PersonTrace> {
  return (state, identity) => {
    const months: PersonTraceMonth[] = [];
    let first = 0;
    let reach = NOBODY;
    return {
      watch(step, month) {
        if (!counts || step.name !== JUDGING) return () => {};
        return () => {
          const row = rowOf(state, identity);
          if (row !== null) reach = reachOf(state, month, row);
        };
      },
      monthEnds(reported) {
        const row = rowOf(state, identity);
        if (row === null) {
          if (months.length === 0) first = reported + 1;
          return;
        }
        months.push({ ...needOf(state, row), ...reach });
      },
      traced: () => ({ first, months }),
    };
  };
}

function reachOf(state: State, month: PlannedMonth, row: number): Reach {
  const { people, providers, market } = state;
  const minutes = staffTimeBudgeted(people, row);
  const here = 1 << people.locality[row];
  let [local, withStaff] = [0, 0];
  for (let provider = 0; provider < market.providerRows[0]; provider++) {
    if (providers.open[provider] === 0 || providers.inHouse[provider] === 1) continue;
    if ((providers.coverage[provider] & here) === 0) continue;
    local++;
    if (roomAt(providers, provider, people.route[row]) >= minutes) withStaff++;
  }
  return { alternatives: alternativesOf(state, month, row), local, withStaff, known: people.knows[row] };
}

/** Many people might work as an assistant: whoever employs one has as many as make a choice. */
function alternativesOf(state: State, month: PlannedMonth, row: number): number {
  const counting = month as PlannedMonth & MonthOf<(typeof ALTERNATIVES_PARAMETERS)[number], never>;
  const count = alternativesTo(state, counting)(row);
  const { route, budgeted } = copyRow(state.people, row);
  const isEnough = hadAlternatives({ alternatives: [count], route: [route], budgeted: [budgeted] }, 0);
  return isEnough ? Math.max(count, FEWEST_ALTERNATIVES) : count;
}

function needOf(state: State, row: number): Pick<PersonTraceMonth, 'needed' | 'unmet'> {
  const is = copyRow(state.people, row);
  const care = monthlyMinutesWithin(is.needNow);
  const support = monthlyMinutesWithin(is.supportNow);
  const met = Math.min(is.delivered, care) + Math.min(is.supportDelivered, support);
  return { needed: care + support, unmet: care + support - met };
}
