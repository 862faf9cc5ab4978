import { allocateState } from '../../../core/model/state.ts';
import type { State } from '../../../core/model/state.ts';
import { NO_PROVIDER, NO_SUPPORTER } from '../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import type { PlannedMonth } from '../../../core/run/plan.ts';
import { parametersWith, scenarioWith } from './sample-market.ts';

export const LOCALITIES = 3;

/** A month with the rate of an hour of support at £20 and the tax as given; the rest as shipped. */
export function supportMonth(values: Readonly<Record<string, number>> = {}): PlannedMonth {
  const parameters = parametersWith({
    'support.rate': 20,
    'provider.baddebt.dp': 0,
    'direct-payment.lost.usual': 0,
    'vat.rate': 0.2,
    'vat.threshold': 90_000,
    ...values,
  });
  return monthOfPlan(prepare(scenarioWith({ parameters, months: 1 })), 0, 0);
}

export type SceneSupporter = Partial<Record<keyof State['supporters'], number>>;
export type ScenePerson = Partial<Record<keyof State['people'], number>>;

/** People who need ten hours of support a week and nothing else, and taxable suppliers at £20 with staff to spare. */
export function supportScene(
  people: readonly ScenePerson[],
  supporters: readonly SceneSupporter[] = [{}],
): State {
  const state = allocateState({ people: people.length, providers: 1, localities: LOCALITIES });
  for (const [row, person] of people.entries()) {
    const needs = { supportNow: 600, supportBudgeted: 600, supporter: NO_SUPPORTER, provider: NO_PROVIDER };
    const usual = { takes: 1, sharing: 1, bidRatio: 1, knows: 4 };
    write(state.people, row, { identity: row, present: 1, ...usual, ...needs, ...person });
  }
  for (const [row, supporter] of supporters.entries()) {
    const usual = { coverage: 2 ** LOCALITIES - 1, priceRatio: 1, price: 2000, taxable: 1, staff: 60_000 };
    write(state.supporters, row, { identity: row, ...usual, ...supporter });
  }
  state.market.incomeIndex[0] = 1;
  state.market.peopleRows[0] = people.length;
  state.market.supporterRows[0] = supporters.length;
  return state;
}

function write<C extends string>(
  columns: Readonly<Record<C, { [row: number]: number }>>,
  row: number,
  values: Partial<Record<C, number>>,
): void {
  for (const [name, value] of Object.entries(values) as [C, number][]) columns[name][row] = value;
}
