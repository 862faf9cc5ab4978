/** The council's account month by month, from a replay by the same steps as a batch runs. */
import { ACCOUNT_LINE_IDS } from '../../model/council/account-lines.ts';
import type { AccountLineId } from '../../model/council/account-lines.ts';
import { ACCOUNTS } from '../../model/ledger.ts';
import type { State } from '../../model/state.ts';
import { prepare } from '../../run/plan.ts';
import { runMonth } from '../../run/run-month.ts';
import type { Plan } from '../../run/plan.ts';
import { replay, runUntil } from '../../run/replay.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Month } from '../../time/month.ts';

/** What stands beside the lines of an account: sums of the month, and two sums owed at its end. All whole pence. */
export const BESIDE_IDS = [
  'gross',
  'net',
  'envelope',
  'paid',
  'collected',
  'misspent',
  'failure',
  'invoicesUnpaid',
  'inHouseUnpaid',
  'arrears',
] as const;
export type BesideId = (typeof BESIDE_IDS)[number];

/** Those that are owed at the end of a period and not added up over it. */
export const OWED_AT_END: readonly BesideId[] = ['invoicesUnpaid', 'inHouseUnpaid', 'arrears'];

export type CouncilFigures = { readonly [F in AccountLineId | BesideId]: number };
export type CouncilMonth = { readonly month: Month; readonly figures: CouncilFigures };

export type CouncilMonths = {
  readonly option: string;
  /** As the horizon begins: what was owed then. */
  readonly opening: CouncilFigures;
  readonly months: readonly CouncilMonth[];
};

/** Replays one replicate of a scenario and reads the council's account off every reported month. */
export function councilMonths(scenario: Scenario, replicate: number): CouncilMonths {
  const plan = prepare(scenario);
  return replay(plan, (allocate) => ({
    option: scenario.option.at(-1)!.id,
    ...accountsOf(allocate(), plan, replicate),
  }));
}

function accountsOf(state: State, plan: Plan, replicate: number): Omit<CouncilMonths, 'option'> {
  runUntil(state, plan, replicate, plan.spinUp);
  const opening = figuresOf(state);
  const months: CouncilMonth[] = [];
  for (let index = plan.spinUp; index < plan.spinUp + plan.months; index++) {
    runMonth(state, plan, { index, replicate }, { check: true });
    months.push({ month: plan.calendar[index], figures: figuresOf(state) });
  }
  return { opening, months };
}

function figuresOf({ council, market, ledger }: State): CouncilFigures {
  const lines = Object.fromEntries(ACCOUNT_LINE_IDS.map((id) => [id, council[id][0]]));
  return {
    ...(lines as { readonly [L in AccountLineId]: number }),
    gross: council.gross[0],
    net: council.net[0],
    envelope: market.envelope[0],
    paid: ledger.outflow[ACCOUNTS.council] - ledger.inflow[ACCOUNTS.council],
    collected: council.collected[0],
    misspent: market.misspent[0],
    failure: council.placingAgain[0] + council.aboveRate[0],
    invoicesUnpaid: council.invoicesUnpaid[0],
    inHouseUnpaid: council.inHouseUnpaid[0],
    arrears: council.arrears[0],
  };
}
