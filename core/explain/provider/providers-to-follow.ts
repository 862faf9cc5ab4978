/** Which providers there are to follow, and which of them are worth looking at first. */
import type { State } from '../../model/state.ts';
import type { Step } from '../../model/step.ts';
import { ENDING_NAMES, GOES_ON, NO_PROVIDER, PROVIDER_KIND_NAMES } from '../../model/vocabulary.ts';
import { prepare } from '../../run/plan.ts';
import type { Plan } from '../../run/plan.ts';
import { replay, runUntil, reportedMonth } from '../../run/replay.ts';
import { runMonth } from '../../run/run-month.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { hoursByPayers } from './hours-by-payer.ts';
import type { HoursByPayer } from './hours-by-payer.ts';
import { standingsOf } from './standing.ts';
import type { ProviderStanding } from './standing.ts';

export type ProviderToFollow = {
  readonly identity: number;
  readonly kind: (typeof PROVIDER_KIND_NAMES)[number] | 'in-house service';
  /** YYYY-MM; null for those trading when the reported months begin. */
  readonly opened: string | null;
  /** Null for those that trade on. */
  readonly ended: {
    readonly month: string;
    readonly cause: (typeof ENDING_NAMES)[number];
    readonly takenOverBy: number | null;
  } | null;
  /** The first month in which it handed a contract back; null when it never did. */
  readonly handedBack: string | null;
  /** The most it ever had in the reported months: minutes a week of care, people, block hours guaranteed. */
  readonly care: number;
  readonly clients: number;
  readonly guaranteed: number;
  /** In the month asked about, or in its last before that; null for one that opens later or in the very last month. */
  readonly standing: ProviderStanding | null;
};

type Found = { -readonly [K in keyof ProviderToFollow]: ProviderToFollow[K] };

/**
 * Runs the scenario once and looks which providers trade in the reported months, by identity.
 *
 * @param asked the month in which they are to be shown, YYYY-MM: else the last.
 */
export function providersToFollow(
  scenario: Scenario,
  replicate: number,
  asked?: string,
): readonly ProviderToFollow[] {
  const plan = prepare(scenario);
  const shown = asked ?? reportedMonth(plan, plan.months - 1);
  return replay(plan, (allocate) => look(allocate(), plan, { replicate, shown }));
}

const DELIVERING = 'deliver-care';
const HANDING_BACK = 'hand-back-contracts';
const CLOSING = 'close-providers';

type Looking = { readonly replicate: number; readonly shown: string };

function look(state: State, plan: Plan, { replicate, shown }: Looking): readonly ProviderToFollow[] {
  const { providers, people, market } = state;
  const found = new Map<number, Found>();
  let hours: readonly HoursByPayer[] = [];
  runUntil(state, plan, replicate, plan.spinUp);
  meet(null);
  for (let reported = 0; reported < plan.months; reported++) {
    const index = plan.spinUp + reported;
    const month = reportedMonth(plan, reported);
    runMonth(state, plan, { index, replicate }, { check: true, watch: (step) => watch(step, month) });
    if (month <= shown) settle(month);
    meet(month);
  }
  return [...found.values()].sort((a, b) => a.identity - b.identity);

  function watch({ name }: Step, month: string): () => void {
    if (name === DELIVERING && month <= shown) {
      return () => {
        hours = hoursByPayers(state);
      };
    }
    if (name === HANDING_BACK) {
      const barred = providers.barredUntil.slice();
      const block = providers.blockShare.slice();
      return () => handedBack(barred, block, month);
    }
    if (name !== CLOSING) return () => {};
    measure(month);
    const served = people.provider.slice();
    return () => ended(served, month);
  }

  function handedBack(barred: Int32Array, block: Float64Array, month: string): void {
    for (let row = 0; row < market.providerRows[0]; row++) {
      const back =
        providers.barredUntil[row] > barred[row] || (block[row] > 0 && providers.blockShare[row] === 0);
      const each = found.get(providers.identity[row]);
      if (back && each !== undefined) each.handedBack ??= month;
    }
  }

  function ended(served: Int32Array, month: string): void {
    for (let row = 0; row < market.providerRows[0]; row++) {
      if (providers.open[row] === 1 || providers.ended[row] === GOES_ON) continue;
      const each = found.get(providers.identity[row]);
      if (each === undefined || each.ended !== null) continue;
      const taken = served.findIndex(
        (provider, person) =>
          provider === row && people.present[person] === 1 && people.provider[person] !== NO_PROVIDER,
      );
      each.ended = {
        month,
        cause: ENDING_NAMES[providers.ended[row]],
        takenOverBy: taken < 0 ? null : providers.identity[people.provider[taken]],
      };
    }
  }

  /** Everyone who trades and has not been met yet. */
  function meet(opened: string | null): void {
    for (let row = 0; row < market.providerRows[0]; row++) {
      const identity = providers.identity[row];
      if (providers.open[row] === 0 || found.has(identity)) continue;
      const kind =
        providers.inHouse[row] === 1 ? 'in-house service' : PROVIDER_KIND_NAMES[providers.kind[row]];
      const nothing = {
        ended: null,
        handedBack: null,
        care: 0,
        clients: 0,
        guaranteed: 0,
        standing: null,
      };
      found.set(identity, { identity, kind, opened, ...nothing });
    }
  }

  /** Those that trade on stand as the month leaves them, as in their own lives; those that end, as they ended. */
  function settle(month: string): void {
    for (const [identity, standing] of standingsOf(state, month, hours)) {
      const each = found.get(identity);
      if (each?.standing?.month === month) each.standing = standing;
    }
  }

  function measure(month: string): void {
    const standings = month <= shown ? standingsOf(state, month, hours) : null;
    for (let row = 0; row < market.providerRows[0]; row++) {
      const each = found.get(providers.identity[row]);
      if (providers.open[row] === 0 || each === undefined) continue;
      each.care = Math.max(each.care, providers.booked[row]);
      each.clients = Math.max(each.clients, providers.clients[row]);
      each.guaranteed = Math.max(each.guaranteed, providers.guaranteed[row]);
      if (standings !== null) each.standing = standings.get(each.identity) ?? null;
    }
  }
}

const LARGEST = 5;
const MOST_ENDED = 15;

export type WorthFollowingFirst = { readonly provider: ProviderToFollow; readonly why: string };

/** Those that ended, handed back, hold the block or are the largest; the largest of each first, and each once. */
export function worthFollowingFirst(all: readonly ProviderToFollow[]): readonly WorthFollowingFirst[] {
  const bySize = all.toSorted((a, b) => b.care - a.care || a.identity - b.identity);
  const chosen = new Map<ProviderToFollow, string>();
  choose('ended', MOST_ENDED, ({ ended }) => ended !== null);
  choose('handed a contract back', LARGEST, ({ handedBack }) => handedBack !== null);
  choose('holds the most block hours', LARGEST, ({ guaranteed }) => guaranteed > 0);
  choose('the largest', LARGEST, () => true);
  return [...chosen].map(([provider, why]) => ({ provider, why }));

  function choose(why: string, most: number, suits: (provider: ProviderToFollow) => boolean): void {
    const suitable = why.includes('block') ? all.toSorted((a, b) => b.guaranteed - a.guaranteed) : bySize;
    for (const provider of suitable.filter(suits).slice(0, most)) {
      if (!chosen.has(provider)) chosen.set(provider, why);
    }
  }
}
