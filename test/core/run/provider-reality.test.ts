import { describe, expect, test } from 'vitest';

import { assistantCost } from '../../../core/model/assistant-cost.ts';
import { openingCost } from '../../../core/model/opening-cost.ts';
import { PIPELINE } from '../../../core/model/pipeline.ts';
import { revenueOf } from '../../../core/model/provider-revenue.ts';
import type { State } from '../../../core/model/state.ts';
import type { Step } from '../../../core/model/step.ts';
import { INSOLVENT, VOLUNTARY } from '../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../core/run/plan.ts';
import type { PlannedMonth } from '../../../core/run/plan.ts';
import type { LeverChange } from '../../../core/scenario/option.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { followMarket, openProviderRows } from '../model/follow-market.ts';
import { optionWith, parametersWith, placeWith, scenarioWith } from '../model/sample-market.ts';

/** What is known of providers, held up to the model: each check compares the same people and providers with the same luck. */
const MONTHS = 48;
const APRIL_2027 = 12;
const PLACE = placeWith({
  clients18to64: 250,
  clients65plus: 500,
  providers: 45,
  localities: 5,
  blockShare: 0.45,
  frameworkRate: 26,
  individualPrice: 29.5,
});
const AS_USUAL = scenarioWith({ place: PLACE, months: MONTHS });
const FEE_CUT = under(
  { lever: 'fee.uplift', from: '2027-04', value: -0.1 },
  { lever: 'fee.uplift', from: '2028-04', value: 0.04 },
);

/** Nobody stops, starts or gives a contract back. */
const HELD = PIPELINE.filter(
  ({ name }) => !['close-providers', 'open-providers', 'hand-back-contracts'].includes(name),
);

function under(...changes: LeverChange[]): Scenario {
  return { ...AS_USUAL, option: optionWith(...changes) };
}

type Months = { readonly from: number; readonly until: number };
type Held = { readonly pipeline?: readonly Step[]; readonly replicate?: number };

/** Sees the state at the end of each reported month of a stretch. */
function during(
  scenario: Scenario,
  { from, until }: Months,
  held: Held,
  see: (state: State, month: PlannedMonth) => void,
) {
  followMarket(scenario, held, (state, month) => {
    if (month.reported >= from && month.reported < until) see(state, month);
  });
}

/** Revenue and cost of each provider over some months, and the part of its revenue that the council pays. */
function accounts(scenario: Scenario, months: Months, held: Held) {
  const all = new Map<number, { revenue: number; cost: number; council: number }>();
  during(scenario, months, held, (state) => {
    const { providers } = state;
    for (const row of openProviderRows(state)) {
      if (providers.inHouse[row] === 1) continue;
      const identity = providers.identity[row]!;
      const account = all.get(identity) ?? { revenue: 0, cost: 0, council: 0 };
      all.set(identity, account);
      account.revenue += revenueOf(providers, row);
      account.cost += providers.cost[row]!;
      account.council += providers.blockRevenue[row]! + providers.frameworkRevenue[row]!;
    }
  });
  return all;
}

function margin({ revenue, cost }: { readonly revenue: number; readonly cost: number }): number {
  return (revenue - cost) / revenue;
}

const REPLICATES = [0, 1, 2, 3, 4, 5];

describe('fees are cut by a tenth', () => {
  test('every provider that lives on the council and made less than a tenth makes a loss in the year that follows', () => {
    let seen = 0;
    for (const replicate of REPLICATES.slice(0, 3)) {
      const held = { pipeline: HELD, replicate };
      const before = accounts(FEE_CUT, { from: 0, until: APRIL_2027 }, held);
      const after = accounts(FEE_CUT, { from: APRIL_2027, until: APRIL_2027 + 12 }, held);
      const uncut = accounts(AS_USUAL, { from: APRIL_2027, until: APRIL_2027 + 12 }, held);
      for (const [identity, year] of before) {
        if (year.council < 0.8 * year.revenue || margin(year) < 0 || margin(year) >= 0.1) continue;
        seen++;
        expect(margin(after.get(identity)!)).toBeLessThan(0);
        expect(margin(after.get(identity)!)).toBeLessThan(margin(uncut.get(identity)!) - 0.05);
      }
    }
    expect(seen).toBeGreaterThan(10);
  });

  test('small providers leave before large ones, and those who are left then have more of the market each', () => {
    const months = { small: [] as number[], larger: [] as number[] };
    let concentrated = 0;
    for (const replicate of REPLICATES.slice(0, 4)) {
      const small = new Map<number, boolean>();
      const shares = [FEE_CUT, AS_USUAL].map((scenario) => {
        let five = 0;
        during(scenario, { from: APRIL_2027 - 1, until: MONTHS }, { replicate }, (state, { reported }) => {
          const { providers } = state;
          if (reported < APRIL_2027) {
            for (const row of openProviderRows(state)) {
              small.set(providers.identity[row]!, providers.clients[row]! < 30);
            }
          } else if (scenario === FEE_CUT) {
            for (const row of endedOf(state)) {
              const was = small.get(providers.identity[row]!);
              if (was !== undefined) months[was ? 'small' : 'larger'].push(reported);
            }
          }
          five = shareOfFive(state);
        });
        return five;
      });
      if (shares[0]! > shares[1]!) concentrated++;
    }
    expect(months.small.length).toBeGreaterThan(2 * months.larger.length);
    expect(mean(months.small)).toBeLessThan(mean(months.larger));
    expect(concentrated).toBeGreaterThanOrEqual(3);
  });
});

/** Rows that ran out of cash or saw no future this month, whether another took them over or not. */
function endedOf({ providers, market }: State): number[] {
  return Array.from({ length: market.providerRows[0]! }, (_, row) => row).filter((row) =>
    [INSOLVENT, VOLUNTARY].includes(providers.ended[row]!),
  );
}

function shareOfFive(state: State): number {
  const staff = openProviderRows(state).map((row) => state.providers.staff[row]!);
  staff.sort((a, b) => b - a);
  return sum(staff.slice(0, 5)) / sum(staff);
}

function sum(of: readonly number[]): number {
  return of.reduce((total, one) => total + one, 0);
}

function mean(of: readonly number[]): number {
  return sum(of) / of.length;
}

test('who loses the block buys less training before pay falls behind by a hundredth, and quality follows later', () => {
  const lost = under({
    lever: 'move.block-to-direct-payment',
    from: '2027-04',
    until: '2027-09',
    value: 0.9,
  });
  const [usual, without] = [AS_USUAL, lost].map((scenario) => {
    const holders: number[] = [];
    const months: { training: number; pay: number; quality: number }[] = [];
    during(scenario, { from: APRIL_2027 - 1, until: MONTHS }, { pipeline: HELD }, (state, { reported }) => {
      const { providers } = state;
      if (reported === APRIL_2027 - 1) {
        const rows = openProviderRows(state).filter(
          (row) => providers.blockRevenue[row]! > revenueOf(providers, row) / 2,
        );
        holders.push(...rows);
      }
      months.push({
        training: mean(holders.map((row) => providers.training[row]!)),
        pay: mean(holders.map((row) => providers.pay[row]!)),
        quality: mean(holders.map((row) => providers.quality[row]!)),
      });
    });
    return months;
  });
  const first = (below: (month: number) => boolean) => {
    const found = usual!.findIndex((_, month) => below(month));
    return found === -1 ? MONTHS : found;
  };
  const training = first((month) => without![month]!.training < usual![month]!.training - 0.1);
  const pay = first((month) => without![month]!.pay < usual![month]!.pay * 0.99);
  const quality = first((month) => without![month]!.quality < usual![month]!.quality - 0.1);
  expect(training).toBeLessThan(24);
  expect(training).toBeLessThan(pay);
  expect(training).toBeLessThan(quality);
  expect(quality).toBeLessThan(MONTHS);
});

describe('the council takes 110 days to pay instead of 45', () => {
  const slow = under({ lever: 'payment.days', from: '2027-04', value: 110 });

  test('revenue, cost and margin of every provider are the same to the penny as long as nobody stops', () => {
    const span = { from: 0, until: MONTHS };
    expect(accounts(slow, span, { pipeline: HELD })).toEqual(accounts(AS_USUAL, span, { pipeline: HELD }));
  });

  test('more run out of cash, and of those that stop more are not small', () => {
    const failures = [AS_USUAL, slow].map((scenario) =>
      REPLICATES.slice(0, 4).map((replicate) => {
        let insolvent = 0;
        let larger = 0;
        during(scenario, { from: APRIL_2027, until: MONTHS }, { replicate }, (state) => {
          for (const row of endedOf(state)) {
            if (state.providers.ended[row] === INSOLVENT) insolvent++;
            if (state.providers.clients[row]! >= 30) larger++;
          }
        });
        return { insolvent, larger };
      }),
    );
    const [usual, late] = failures.map((all) => ({
      insolvent: sum(all.map(({ insolvent }) => insolvent)),
      larger: sum(all.map(({ larger }) => larger)),
    }));
    expect(late!.insolvent).toBeGreaterThan(usual!.insolvent);
    expect(late!.larger).toBeGreaterThan(usual!.larger);
  });
});

test('the more direct-payment holders employ an assistant, the fewer staff and the less care are left to agencies', () => {
  const [few, many] = [0.32, 0.95].map((share) => {
    const parameters = parametersWith({ 'dp.employ.share.default': share }, '2027-04-01');
    const last = { assistants: 0, staff: 0, delivered: 0 };
    for (const replicate of REPLICATES.slice(0, 3)) {
      during({ ...AS_USUAL, parameters }, { from: MONTHS - 1, until: MONTHS }, { replicate }, (state) => {
        const rows = openProviderRows(state);
        last.assistants += state.market.assistants[0]!;
        last.staff += sum(rows.map((row) => state.providers.staff[row]!));
        last.delivered += sum(rows.map((row) => state.providers.delivered[row]!));
      });
    }
    return last;
  });
  expect(many!.assistants).toBeGreaterThan(1.2 * few!.assistants);
  expect(many!.staff).toBeLessThan(few!.staff);
  expect(many!.delivered).toBeLessThan(few!.delivered);
});

test.each(REPLICATES.slice(0, 3))(
  'people who choose their own times raise paid time over time with people, replicate %i',
  (replicate) => {
    const chosen = under({
      lever: 'move.framework-to-direct-payment',
      from: '2027-04',
      until: '2028-03',
      value: 0.6,
    });
    const [usual, own] = [AS_USUAL, chosen].map((scenario) => {
      const time = { with: 0, travel: 0, waited: 0 };
      during(scenario, { from: MONTHS - 12, until: MONTHS }, { pipeline: HELD, replicate }, (state) => {
        const { delivered, travel, waited } = state.providers;
        for (const row of openProviderRows(state)) {
          time.with += delivered[row]!;
          time.travel += travel[row]!;
          time.waited += waited[row]!;
        }
      });
      return { waited: time.waited / time.with, between: (time.travel + time.waited) / time.with };
    });
    expect(own!.waited).toBeGreaterThan(usual!.waited + 0.003);
    expect(own!.between).toBeGreaterThan(usual!.between);
  },
);

test('the National Insurance of April 2025 costs an agency more an hour, and someone who employs an assistant nothing', () => {
  const [before, after] = [
    { 'nic.employer.rate': 0.138, 'nic.threshold': 175, 'nic.employment-allowance': 5000 },
    { 'nic.employer.rate': 0.15, 'nic.threshold': 96, 'nic.employment-allowance': 10_500 },
  ].map((values) => {
    const month = monthOfPlan(prepare({ ...AS_USUAL, parameters: parametersWith(values) }), 0, 0);
    const weekly = 60_000;
    const hours = 1000 * (52 / 12);
    return {
      agency: openingCost(weekly, month) / hours,
      assistant: assistantCost(month.parameters).perHour,
    };
  });
  // On pay of about £13.50 for 25 hours a week: 15 % of what is above £96 less 13.8 % of what is above £175, over 25 hours.
  expect(after!.agency - before!.agency).toBeGreaterThan(60);
  expect(after!.agency - before!.agency).toBeLessThan(110);
  expect(after!.assistant).toBe(before!.assistant);
});

test('of those that lose clients to budgets, fewer stop where the council pays half a year of their price for each', () => {
  const [without, helped] = [0, 26].map((weeks) => {
    const scenario = under(
      { lever: 'move.framework-to-direct-payment', from: '2027-04', until: '2028-03', value: 0.8 },
      { lever: 'grant.lost-client', from: '2027-04', value: weeks },
    );
    let stopped = 0;
    for (const replicate of REPLICATES) {
      const lost = new Set<number>();
      during(scenario, { from: APRIL_2027, until: MONTHS }, { replicate }, (state) => {
        const { lostToBudgets, identity } = state.providers;
        for (const row of openProviderRows(state)) if (lostToBudgets[row]! > 0) lost.add(identity[row]!);
        for (const row of endedOf(state)) if (lost.has(identity[row]!)) stopped++;
      });
    }
    return stopped;
  });
  expect(helped!).toBeLessThan(without!);
});

test('the more often people change provider, the more it takes to administer an hour of their care', () => {
  const costs = [0, 1, 4].map((times) => {
    const parameters = parametersWith({
      'changing.individual': 0.25 * times,
      'changing.managed': 0.08 * times,
    });
    let administration = 0;
    let hours = 0;
    let changes = 0;
    during({ ...AS_USUAL, parameters }, { from: 0, until: MONTHS }, { pipeline: HELD }, (state) => {
      changes += state.market.changesChosen[0]!;
      for (const row of openProviderRows(state)) {
        administration += state.costs.administration[row]!;
        hours += state.providers.delivered[row]! / 60;
      }
    });
    return { changes, perHour: administration / hours };
  });
  for (const [calmer, busier] of [costs.slice(0, 2), costs.slice(1)] as const) {
    expect(busier!.changes).toBeGreaterThan(calmer!.changes);
    expect(busier!.perHour).toBeGreaterThan(calmer!.perHour);
  }
});

describe('a higher uplift', () => {
  /** What lets it reach a provider by another way than the fee: who stops and starts, who chooses whom, staff, pay, prices. */
  const OTHER_WAYS = [
    'close-providers',
    'open-providers',
    'hand-back-contracts',
    'choose-deployment',
    'change-provider',
    'people-arrive',
    'place-people',
    'staff-providers',
    'train-staff',
    'set-pay',
    'set-prices',
  ];
  const STOPPED = PIPELINE.map((step): Step => {
    if (!OTHER_WAYS.includes(step.name)) return step;
    return {
      ...step,
      apply(state, month) {
        if ((month as PlannedMonth).reported < APRIL_2027) step.apply(state, month);
      },
    };
  });
  const YEAR = { from: APRIL_2027, until: APRIL_2027 + 12 };

  function margins(uplift: number, held: Held) {
    return accounts(under({ lever: 'fee.uplift', from: '2027-04', value: uplift }), YEAR, held);
  }

  test('lowers no provider’s margin while who stops, starts and chooses whom, staff and prices stay as they are', () => {
    let seen = 0;
    for (const replicate of REPLICATES.slice(0, 2)) {
      const held = { pipeline: STOPPED, replicate };
      const [none, some, much] = [0, 0.04, 0.1].map((uplift) => margins(uplift, held));
      for (const [identity, year] of none!) {
        if (year.revenue === 0) continue;
        seen++;
        expect(margin(some!.get(identity)!)).toBeGreaterThanOrEqual(margin(year));
        expect(margin(much!.get(identity)!)).toBeGreaterThanOrEqual(margin(some!.get(identity)!));
      }
    }
    expect(seen).toBeGreaterThan(40);
  });

  test('may lower some provider’s margin once all of that is free, because a rival takes its hours or its staff', () => {
    const [none, much] = [0, 0.1].map((uplift) => margins(uplift, { replicate: 1 }));
    const lower = [...none!].filter(
      ([identity, year]) => margin(much!.get(identity) ?? year) < margin(year) - 0.005,
    );
    expect(lower.length).toBeGreaterThan(0);
    expect(lower.length).toBeLessThan(none!.size / 4);
  });
});
