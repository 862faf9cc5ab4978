/** One provider's life, replayed by the same steps as a batch runs: its books of every month and what happened to it, with the reasons. */
import type { State } from '../../model/state.ts';
import { cashOf } from '../../model/ledger.ts';
import { prepare } from '../../run/plan.ts';
import type { Plan } from '../../run/plan.ts';
import { replay, runUntil, reportedMonth } from '../../run/replay.ts';
import { runMonth } from '../../run/run-month.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { NoSuchLife } from '../no-such-life.ts';
import { followProvider } from './follow-provider.ts';
import type { LastTold, ProviderEvent } from './provider-event.ts';
import { accountOfProvider } from './provider-month.ts';
import type { Books, ProviderAccount } from './provider-month.ts';
import { copyProvider, providerRowOf } from './provider-row.ts';
import type { Ending } from './tell-ending.ts';
import { tellStart } from './tell-opening.ts';
import { rangesOf } from '../ranges.ts';

/** A month in which the provider trades; in the one it ends in, as it stood just before. */
export type ProviderMonth = Books & {
  /** YYYY-MM. */
  readonly month: string;
  readonly account: ProviderAccount;
};

export type ProviderLife = {
  readonly option: string;
  readonly identity: number;
  readonly months: readonly ProviderMonth[];
  readonly events: readonly ProviderEvent[];
  /** How it ended; null when it trades on. */
  readonly ending: (Ending & { readonly month: string }) | null;
};

/** Which provider, in which luck. */
export type ProviderOf = { readonly identity: number; readonly replicate: number };

/** @throws NoSuchLife when no provider of that identity trades in the reported months. */
export function providerLife(scenario: Scenario, { identity, replicate }: ProviderOf): ProviderLife {
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
  { identity, replicate }: ProviderOf,
): Pick<ProviderLife, 'months' | 'events' | 'ending'> {
  runUntil(state, plan, replicate, plan.spinUp);
  const months: ProviderMonth[] = [];
  const events: ProviderEvent[] = [];
  const last: LastTold = new Map();
  const seen = new Set(tradingIn(state));
  let row = providerRowOf(state, identity);
  let ending: ProviderLife['ending'] = null;
  if (row !== null) {
    const is = copyProvider(state.providers, row);
    const told = tellStart(is, state.ledger.balance[cashOf(state.ledger, row)], plan.spinUp);
    events.push({ month: reportedMonth(plan, 0), step: 'before the first month', ...told });
    last.set('price', is.price).set('training', is.training);
    last.set('block', is.guaranteed).set('promised', is.guaranteedSpot);
  }
  for (let reported = 0; reported < plan.months; reported++) {
    const month = reportedMonth(plan, reported);
    const following = followProvider(state, row, identity, last);
    runMonth(
      state,
      plan,
      { index: plan.spinUp + reported, replicate },
      { check: true, watch: following.watch },
    );
    const found = following.end();
    row = found.row;
    events.push(...found.told.map((event) => ({ month, ...event })));
    for (const each of tradingIn(state)) seen.add(each);
    if (found.books !== null) {
      const account = accountOfProvider(found.books, found.owedBefore, found.takenOver);
      months.push({ month, ...found.books, account });
    }
    if (found.ending !== null) {
      ending = { month, ...found.ending };
      break;
    }
  }
  if (events.length === 0) throw new NoSuchLife(noSuch(plan, identity, [...seen]));
  return { months, events, ending };
}

function tradingIn({ providers, market }: State): readonly number[] {
  const identities: number[] = [];
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (providers.open[row] === 1) identities.push(providers.identity[row]);
  }
  return identities;
}

function noSuch({ months }: Plan, identity: number, there: readonly number[]): string {
  return `No provider ${identity} trades in these ${months} months. Those that do are ${rangesOf(there)}.`;
}
