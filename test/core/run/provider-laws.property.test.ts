import { assert, property } from 'fast-check';
import { expect, test } from 'vitest';

import { COST_LINE_IDS } from '../../../core/costing/cost-line.ts';
import { unpaidInvoices } from '../../../core/model/council/pay-invoices.ts';
import { candidateIdentity } from '../../../core/model/entering/candidates.ts';
import { ACCOUNTS, cashOf, PURPOSES } from '../../../core/model/ledger.ts';
import type { Purpose } from '../../../core/model/ledger.ts';
import { revenueOf } from '../../../core/model/books/provider-revenue.ts';
import { workersOn } from '../../../core/model/delivering/staff-time.ts';
import type { State } from '../../../core/model/state.ts';
import {
  BLOCK,
  councilBuysCare,
  GOES_ON,
  IN_HOUSE,
  ISF,
  NO_PROVIDER,
  SELF_FUNDER,
} from '../../../core/model/vocabulary.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { monthlyMinutesWithin } from '../../../core/time/weeks.ts';
import { followMarket, openProviderRows, presentPeople } from '../model/follow-market.ts';
import { parametersWith } from '../model/sample-market.ts';
import { anything, pairOf } from './any-scenario.ts';
import { lawsOfAnyMarket, watched } from './laws-held.ts';
import type { Look, Watcher } from './laws-held.ts';

const RUNS = { numRuns: 15 };
const law = lawsOfAnyMarket();

const rowsOf = ({ market }: State): number[] =>
  Array.from({ length: market.providerRows[0]! }, (_, row) => row);

/** Who pays a provider for a person's care. */
function payerOf({ people }: State, person: number): 'block' | 'own' | 'council' | 'fund' | 'individual' {
  const held = people.deployment[person]!;
  if (people.route[person] === BLOCK) return 'block';
  if (people.route[person] === IN_HOUSE) return 'own';
  if (councilBuysCare(held) || (held === SELF_FUNDER && people.arranged[person] === 1)) return 'council';
  return held === ISF ? 'fund' : 'individual';
}

const nothing = () => ({ block: 0, own: 0, council: 0, fund: 0, individual: 0 });

let invoiced = 0;
const invoicesAreWhatIsDelivered: Look = (state) => {
  const { people, providers } = state;
  const minutes = rowsOf(state).map(nothing);
  const pence = rowsOf(state).map(nothing);
  for (const person of presentPeople(state)) {
    const row = people.provider[person]!;
    if (row === NO_PROVIDER) continue;
    const payer = payerOf(state, person);
    // A part of a minute of someone shared with neighbours counts as one.
    minutes[row]![payer] += Math.ceil(people.delivered[person]! * workersOn(people, person) - 1e-6);
    pence[row]![payer] += people.bought[person]!;
  }
  for (const row of rowsOf(state)) {
    const { block, council, individual } = minutes[row]!;
    const all = Object.values(minutes[row]!).reduce((sum, n) => sum + n, 0);
    expect([
      providers.delivered[row],
      providers.deliveredBlock[row],
      providers.deliveredFramework[row],
      providers.deliveredIndividual[row],
    ]).toEqual([all, block, council, individual]);
    expect([
      providers.frameworkRevenue[row],
      providers.isfRevenue[row],
      providers.individualRevenue[row],
    ]).toEqual([pence[row]!.council, pence[row]!.fund, pence[row]!.individual]);
    invoiced += all;
  }
};
const invoices = law(() => ({ steps: { 'deliver-care': { after: invoicesAreWhatIsDelivered } } }));

test('what providers invoice each kind of payer for is what they delivered to them, hour by hour and penny by penny', () => {
  assert(invoices, RUNS);
  expect(invoiced).toBeGreaterThan(1_000_000);
});

/** Pence for minutes at a rate an hour, exact to half a penny. */
const priced = (minutes: number, rate: number): number => (minutes * rate) / 60;

/** Staff time of a provider that nobody has booked, and the part of it that stands ready for the block, minutes a week. */
function readyStaff({ providers }: State, row: number) {
  const free = Math.max(0, providers.staff[row]! - providers.booked[row]!);
  const unfilled = Math.max(0, providers.guaranteed[row]! - providers.bookedBlock[row]!);
  return { forBlock: Math.min(unfilled, free), beyondBlock: free - Math.min(unfilled, free) };
}

/** A promise under the framework pays for what of it nobody drew on, as far as there is staff that no block pays for. */
const spot: Look = (state) => {
  const { providers, market } = state;
  const rate = market.frameworkRate[0]!;
  for (let row = 0; row < market.providerRows[0]!; row++) {
    const promised = monthlyMinutesWithin(providers.guaranteedSpot[row]!);
    const short = Math.max(0, promised - providers.deliveredFramework[row]!);
    const ready = Math.min(short, monthlyMinutesWithin(readyStaff(state, row).beyondBlock));
    expect(Math.abs(providers.guaranteeRevenue[row]! - priced(ready, rate))).toBeLessThanOrEqual(0.5);
  }
};

let unused = 0;
const block: Look = (state) => {
  const { providers, market } = state;
  const rate = market.blockRate[0]!;
  for (let row = 0; row < market.providerRows[0]!; row++) {
    const ready = monthlyMinutesWithin(readyStaff(state, row).forBlock);
    const paidFor = providers.deliveredBlock[row]! + ready;
    expect(Math.abs(providers.blockRevenue[row]! - priced(paidFor, rate))).toBeLessThanOrEqual(0.5);
    expect(providers.blockPaidBack[row]!).toBeLessThanOrEqual(providers.blockRevenue[row]!);
    unused += paidFor - providers.deliveredBlock[row]!;
  }
};
const guaranteedHours = law(() => ({
  steps: { 'deliver-care': { after: block }, 'pay-for-care': { after: spot } },
}));

test('hours guaranteed are paid for once: those used, and those not used that stood ready with staff, and no others', () => {
  assert(guaranteedHours, RUNS);
  expect(unused).toBeGreaterThan(1000);
});

function watchStaffLimits(): Watcher {
  return {
    steps: {
      'deliver-care': {
        after: ({ providers, market }) => {
          for (let row = 0; row < market.providerRows[0]!; row++) {
            expect(providers.delivered[row]!).toBeLessThanOrEqual(
              monthlyMinutesWithin(providers.staff[row]!),
            );
          }
          const { assistantsDelivered, assistants } = market;
          expect(assistantsDelivered[0]!).toBeLessThanOrEqual(monthlyMinutesWithin(assistants[0]!));
        },
      },
    },
  };
}
const staffLimits = law(watchStaffLimits);

test('nobody delivers more than their staff can, nor assistants more than there are', () => {
  assert(staffLimits, RUNS);
});

function watchCostLines(): Watcher {
  return {
    steps: {
      'run-providers': {
        after: (state) => {
          const { providers, costs } = state;
          for (const row of rowsOf(state)) {
            const lines = COST_LINE_IDS.reduce((sum, line) => sum + costs[line][row]!, 0);
            // Terms of the council's own staff cost more than the lines say.
            const least =
              providers.inHouse[row] === 1 ? Math.min(lines, providers.cost[row]!) : providers.cost[row];
            expect(lines).toBe(least);
            expect(providers.open[row] === 1 || providers.cost[row] === 0).toBe(true);
          }
        },
      },
    },
  };
}
const costLines = law(watchCostLines);

test('the lines of a provider’s cost add up to its cost, and a provider that does not trade has none', () => {
  assert(costLines, RUNS);
});

/** What the council and individuals owe a provider. */
function owedTo({ providers }: State, row: number): number {
  return unpaidInvoices(providers, row) + providers.dueIndividuals[row]!;
}

/** What moves a provider's cash and is neither earned nor a cost of care. */
const BESIDE_THE_SURPLUS: readonly Purpose[] = [
  'owner capital',
  'closing balance',
  'takeover price',
  'drawings',
  'redundancy pay',
  'fund set-up',
  // What is paid back of an outlay that is no cost of care.
  'fund set-up grant',
];

let booksKept = 0;
function watchCashBooks(): Watcher {
  const beside = new Map<number, number>();
  let owed: number[] = [];
  return {
    before: (state) => {
      beside.clear();
      owed = rowsOf(state).map((row) => owedTo(state, row));
      state.ledger.watch = (purpose, from, to, amount) => {
        if (!BESIDE_THE_SURPLUS.includes(PURPOSES[purpose]!)) return;
        beside.set(to, (beside.get(to) ?? 0) + amount);
        beside.set(from, (beside.get(from) ?? 0) - amount);
      };
    },
    after: (state) => {
      const { providers, ledger } = state;
      for (const row of rowsOf(state)) {
        if (providers.inHouse[row] === 1) continue;
        const cash = cashOf(ledger, row);
        const surplus = revenueOf(providers, row) - providers.cost[row]!;
        const lent = owedTo(state, row) - (owed[row] ?? 0);
        expect(ledger.balance[cash]! - ledger.opening[cash]!).toBe(surplus - lent + (beside.get(cash) ?? 0));
        expect(ledger.opening[cash]! + ledger.inflow[cash]! - ledger.outflow[cash]!).toBe(
          ledger.balance[cash],
        );
        if (providers.open[row] === 1) booksKept++;
      }
    },
  };
}
const cashBooks = law(watchCashBooks);

test('the cash of a provider moves by its surplus, by what it is owed and by what is neither, to the penny', () => {
  assert(cashBooks, RUNS);
  expect(booksKept).toBeGreaterThan(1000);
});

/** Care booked with all providers. */
function bookings(state: State): number {
  return rowsOf(state).reduce((sum, row) => sum + state.providers.booked[row]!, 0);
}

/** A world in which most that stop are for sale. */
const SELLING = parametersWith({ 'merge.rate': 0.8 });

test('clients of a provider that stops are all taken over or all released, and nobody else moves', () => {
  let takenOver = 0;
  let lost = 0;
  assert(
    property(anything, (generated) => {
      let provider: number[] = [];
      let booked = 0;
      let wanted: number[] = [];
      let forced = 0;
      const before: Look = (state) => {
        provider = [...state.people.provider];
        booked = bookings(state);
        wanted = [...state.people.wanted];
        forced = state.market.changesForced[0]!;
      };
      const after: Look = (state) => {
        const { people, providers, market } = state;
        const movedTo = new Map<number, Set<number>>();
        let [released, freed, moved] = [0, 0, 0];
        for (const person of presentPeople(state)) {
          const [was, is] = [provider[person]!, people.provider[person]!];
          if (was === NO_PROVIDER) continue;
          movedTo.set(was, (movedTo.get(was) ?? new Set()).add(is));
          if (is === NO_PROVIDER) {
            released++;
            freed += wanted[person]!;
          } else if (is !== was) {
            moved++;
          }
        }
        for (const [was, destinations] of movedTo) {
          const goesOn = providers.ended[was] === GOES_ON;
          expect(destinations.size).toBe(1);
          expect(destinations.has(was)).toBe(goesOn);
        }
        expect(moved).toBe(market.peopleTakenOver[0]);
        expect(released).toBe(market.changesForced[0]! - forced);
        // What nobody lost is still booked somewhere.
        expect(bookings(state)).toBe(booked - freed);
        takenOver += moved;
        lost += released;
      };
      const pipeline = watched({ 'close-providers': { before, after } });
      followMarket({ ...pairOf(generated)[1], parameters: SELLING }, { pipeline }, () => undefined);
    }),
    { numRuns: 60 },
  );
  expect(takenOver).toBeGreaterThan(10);
  expect(lost).toBeGreaterThan(10);
});

let placed = 0;
function watchPlacements(): Watcher {
  let provider: number[] = [];
  return {
    steps: {
      'place-people': {
        before: ({ people }) => {
          provider = [...people.provider];
        },
        after: (state) => {
          for (const person of presentPeople(state)) {
            const row = state.people.provider[person]!;
            if (row === NO_PROVIDER || row === provider[person]) continue;
            expect(state.providers.open[row]).toBe(1);
            placed++;
          }
        },
      },
    },
    after: (state) => {
      const { booked, bookedBlock, staff, open } = state.providers;
      for (const row of rowsOf(state)) {
        if (open[row] === 1) continue;
        expect([booked[row], bookedBlock[row], staff[row]]).toEqual([0, 0, 0]);
      }
    },
  };
}
const placements = law(watchPlacements);

test('a provider that does not trade has no bookings, no staff and no clients, and nobody is placed with it', () => {
  assert(placements, RUNS);
  expect(placed).toBeGreaterThan(300);
});

function watchNetSpend(): Watcher {
  const gaps: number[] = [];
  let [owed, arrears] = [0, 0];
  return {
    after: ({ council, ledger }) => {
      const paid = ledger.outflow[ACCOUNTS.council]! - ledger.inflow[ACCOUNTS.council]!;
      const nowOwed = council.invoicesUnpaid[0]! + council.inHouseUnpaid[0]!;
      gaps.push(council.net[0]! - (nowOwed - owed) + (council.arrears[0]! - arrears) - paid);
      [owed, arrears] = [nowOwed, council.arrears[0]!];
    },
    // What providers are owed as the market is set up is nobody's spend of a month.
    atTheEnd: () => expect(gaps.slice(1).filter((gap) => gap !== 0)).toEqual([]),
  };
}
const netSpend = law(watchNetSpend);

test('the council’s net spend is what it paid once unpaid invoices and charges not collected are counted', () => {
  assert(netSpend, RUNS);
});

const BORN_WITH = [
  'identity',
  'kind',
  'founded',
  'home',
  'renown',
  'flexibility',
  'coverage',
  'joins',
  'pay',
  'staff',
] as const;

/** Everyone who opened, as they were when they did, by identity. */
function newcomers(scenario: Scenario): Map<number, readonly number[]> {
  const born = new Map<number, readonly number[]>();
  followMarket(scenario, {}, (state, { index, place }) => {
    const { providers } = state;
    const [first, next] = [index, index + 1].map((when) => candidateIdentity(place.providers, when, 0));
    const opened = openProviderRows(state).filter((row) => {
      const identity = providers.identity[row]!;
      return identity >= first! && identity < next!;
    });
    expect(opened).toHaveLength(state.market.entered[0]!);
    for (const row of opened) {
      born.set(
        providers.identity[row]!,
        BORN_WITH.map((name) => providers[name][row]!),
      );
    }
  });
  return born;
}

test('whoever opens in two options is the same provider in both', () => {
  let both = 0;
  assert(
    property(anything, (generated) => {
      const [asUsual, option] = pairOf(generated).map(newcomers);
      for (const [identity, provider] of asUsual!) {
        const other = option!.get(identity);
        if (other === undefined) continue;
        expect(other).toEqual(provider);
        both++;
      }
    }),
    { numRuns: 30 },
  );
  expect(both).toBeGreaterThan(5);
});
