/** Follows one person through the steps of one month. */
import type { State } from '../../model/state.ts';
import type { Step } from '../../model/step.ts';
import { SELF_FUNDER } from '../../model/vocabulary.ts';
import type { PlannedMonth } from '../../run/plan.ts';
import type { EventKind, LifeEvent, Scene, Told } from './event.ts';
import { EXPLAINERS } from './explainers.ts';
import { lived } from './lived-month.ts';
import { followAccounts } from './movements.ts';
import type { Movements } from './movements.ts';
import { copyRow } from './person-row.ts';
import { tellBudget } from './tell-budget.ts';
import { tellPerson } from './tell-person.ts';

/** What was last said of each kind of thing that stays true for months. */
export type Memory = Map<EventKind, string>;

export type FollowedMonth = {
  readonly watch: (step: Step, month: PlannedMonth) => () => void;
  /** What happened; the row, or null when they are not there; what went through their accounts while they were. */
  readonly end: () => {
    readonly told: readonly Omit<LifeEvent, 'month'>[];
    readonly row: number | null;
    readonly movements: Movements | null;
  };
};

/** What goes without saying until it changes. */
const UNSAID: ReadonlySet<string | undefined> = new Set(['none', 'none needed']);
const LEAVING = 'people-leave';
const ARRIVING = 'people-arrive';

/** @param before the person's row when the month begins, or null when they are not there yet. */
export function followMonth(
  state: State,
  before: number | null,
  identity: number,
  memory: Memory,
): FollowedMonth {
  const { people, market, ledger } = state;
  const told: Omit<LifeEvent, 'month'>[] = [];
  let row = before;
  let moved: (() => Movements) | null = null;

  return {
    watch(step, month) {
      if (row === null) {
        return step.name === ARRIVING ? () => arrive(month) : () => {};
      }
      // Nothing is paid before the first step, and the month's flows are counted from zero.
      moved ??= followAccounts(ledger, row);
      const followed = row;
      const scene: Scene = { state, month: lived(month), row: followed };
      const after = EXPLAINERS.get(step.name)?.(scene, copyRow(people, followed));
      return () => {
        const is = copyRow(people, followed);
        for (const each of after?.(is) ?? []) say(step.name, each);
        if (step.name === LEAVING && is.present === 0) row = null;
      };
    },
    end: () => ({ told, row, movements: row === null ? null : (moved?.() ?? null) }),
  };

  function arrive(month: PlannedMonth): void {
    for (let each = 0; each < market.peopleRows[0]; each++) {
      if (people.present[each] === 1 && people.identity[each] === identity) row = each;
    }
    if (row === null) return;
    const is = copyRow(people, row);
    say(ARRIVING, tellPerson('arrived', is));
    if (is.deployment !== SELF_FUNDER) {
      for (const each of tellBudget({ state, month: lived(month), row }, is, 'Assessed.'))
        say(ARRIVING, each);
    }
    moved = followAccounts(ledger, row);
  }

  function say(step: string, { status, ...event }: Told): void {
    if (status !== undefined) {
      const last = memory.get(event.kind);
      memory.set(event.kind, status);
      if (last === status || (last === undefined && UNSAID.has(status))) return;
    }
    told.push({ step, ...event });
  }
}
