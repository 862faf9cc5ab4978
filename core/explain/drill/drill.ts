/** The same months with and without one provider closing by order: whom it displaces, who takes them, and what it costs. */
import { ACCOUNTS } from '../../model/ledger.ts';
import { copyState } from '../../model/state.ts';
import type { State } from '../../model/state.ts';
import { GOES_ON } from '../../model/vocabulary.ts';
import { prepare } from '../../run/plan.ts';
import type { Plan } from '../../run/plan.ts';
import { replay, runUntil, reportedMonth } from '../../run/replay.ts';
import { runMonth } from '../../run/run-month.ts';
import type { Drill, Scenario } from '../../scenario/scenario.ts';
import { displacedBy, followDisplaced } from './displaced.ts';
import type { Displaced, Wait } from './displaced.ts';
import { NoSuchLife } from '../no-such-life.ts';
import { copyProvider, providerRowOf } from '../provider/provider-row.ts';
import { rangesOf } from '../ranges.ts';

/** A provider that ended in a month. */
export type Failure = { readonly identity: number; readonly month: string };

/** What a drill comes to in one replicate. */
export type DrilledReplicate = {
  readonly displaced: readonly Displaced[];
  readonly waits: readonly Wait[];
  /** Care its clients drew on, in minutes a week, as it closed. */
  readonly care: number;
  /** Care lost from the month after to the end, in minutes of people's own time: by those displaced, and by everyone. */
  readonly lostByDisplaced: number;
  readonly lostByAll: number;
  /** What the council pays more, net, in pence, from the month of closing to the end. */
  readonly councilPays: number;
  /** Others that end after it with the drill and not without it, and the other way round. */
  readonly failed: readonly Failure[];
  readonly spared: readonly Failure[];
};

/**
 * One replicate of a drill. The people, the luck and everything up to the end of the month are the same on both sides.
 *
 * @returns null when the provider ends before that month, or in it without an order, in this replicate
 * @throws NoSuchLife when it cannot be drilled in any: there is no such provider, or it is the council's own
 */
export function drillReplicate(scenario: Scenario, drill: Drill, replicate: number): DrilledReplicate | null {
  const plan = prepare(scenario);
  const drilled = prepare({ ...scenario, drill });
  return replay(plan, (allocate) => compare([allocate(), allocate()], [plan, drilled], replicate));
}

function compare(
  [without, withDrill]: readonly [State, State],
  [plan, drilled]: readonly [Plan, Plan],
  replicate: number,
): DrilledReplicate | null {
  const { provider, index: closing } = drilled.drill!;
  const end = plan.spinUp + plan.months;
  runUntil(without, plan, replicate, closing);
  refuseOwnService(without, provider);
  copyState(without, withDrill);

  let displaced: readonly Displaced[] | null = null;
  let care = 0;
  const ended = [new Map<number, string>(), new Map<number, string>()] as const;
  runMonth(without, plan, { index: closing, replicate }, { check: true });
  const endedUnordered = providerRowOf(without, provider) === null;
  runMonth(
    withDrill,
    drilled,
    { index: closing, replicate },
    {
      check: true,
      watch({ name }) {
        const row = name === 'close-providers' ? providerRowOf(withDrill, provider) : null;
        if (row === null) return () => {};
        displaced = displacedBy(withDrill, row);
        care = withDrill.providers.booked[row];
        return () => {};
      },
    },
  );
  if (displaced === null || endedUnordered) return null;
  if (providerRowOf(withDrill, provider) !== null)
    throw new Error(`Provider ${provider} did not close by order.`);
  const following = followDisplaced(displaced);
  const sum = { byDisplaced: 0, byAll: 0, council: councilNet(withDrill) - councilNet(without) };
  for (let index = closing + 1; index < end; index++) {
    runMonth(without, plan, { index, replicate }, { check: true });
    runMonth(withDrill, drilled, { index, replicate }, { check: true });
    noteEnded(without, ended[0], plan, index);
    noteEnded(withDrill, ended[1], plan, index);
    following.month(withDrill, index - closing);
    sum.byAll += deliveredTo(without, null) - deliveredTo(withDrill, null);
    sum.byDisplaced +=
      deliveredTo(without, following.identities) - deliveredTo(withDrill, following.identities);
    sum.council += councilNet(withDrill) - councilNet(without);
  }
  return {
    displaced,
    waits: following.waits(),
    care,
    lostByDisplaced: sum.byDisplaced,
    lostByAll: sum.byAll,
    councilPays: sum.council,
    failed: onlyIn(ended[1], ended[0]),
    spared: onlyIn(ended[0], ended[1]),
  };
}

function refuseOwnService(state: State, identity: number): void {
  const row = providerRowOf(state, identity);
  if (row !== null && copyProvider(state.providers, row).inHouse === 1) {
    throw new NoSuchLife(`Provider ${identity} is the council’s own service, which never closes.`);
  }
}

/** What the council has paid in a month less what it has taken in. */
function councilNet({ ledger }: State): number {
  return ledger.outflow[ACCOUNTS.council] - ledger.inflow[ACCOUNTS.council];
}

/** Minutes of care delivered in a month to some people, or to everyone. */
function deliveredTo({ people, market }: State, to: ReadonlySet<number> | null): number {
  let minutes = 0;
  for (let person = 0; person < market.peopleRows[0]; person++) {
    if (people.present[person] === 0) continue;
    if (to === null || to.has(people.identity[person])) minutes += people.delivered[person];
  }
  return minutes;
}

function noteEnded(
  { providers, market }: State,
  ended: Map<number, string>,
  plan: Plan,
  index: number,
): void {
  for (let row = 0; row < market.providerRows[0]; row++) {
    if (providers.open[row] === 1 || providers.ended[row] === GOES_ON) continue;
    ended.set(providers.identity[row], reportedMonth(plan, index - plan.spinUp));
  }
}

function onlyIn(here: ReadonlyMap<number, string>, there: ReadonlyMap<number, string>): readonly Failure[] {
  return [...here]
    .filter(([identity]) => !there.has(identity))
    .map(([identity, month]) => ({ identity, month }));
}

/** Identities of the providers that trade at the end of a month, for a sentence. */
export function tradingAtEndOf(scenario: Scenario, drill: Drill, replicate: number): string {
  const plan = prepare({ ...scenario, drill });
  return replay(plan, (allocate) => {
    const state = allocate();
    runUntil(state, plan, replicate, plan.drill!.index);
    const { providers, market } = state;
    const trading = Array.from({ length: market.providerRows[0] }, (_, row) => row).filter(
      (row) => providers.open[row] === 1 && providers.inHouse[row] === 0,
    );
    return rangesOf(trading.map((row) => providers.identity[row]));
  });
}
