import { expect, test } from 'vitest';

import { allocateState } from '../../../../core/model/state.ts';
import type { State } from '../../../../core/model/state.ts';
import { planRounds } from '../../../../core/model/steps/plan-rounds.ts';
import {
  BLOCK,
  COUNCIL_MANAGED,
  DIRECT_PAYMENT,
  FRAMEWORK,
  ISF,
  ISF_HOLDER,
  NO_PROVIDER,
  OPEN_MARKET,
  PERSONAL_ASSISTANT,
  POOLED,
  SELF_FUNDER,
} from '../../../../core/model/vocabulary.ts';
import { monthOfPlan, prepare } from '../../../../core/run/plan.ts';
import { parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

const LOCALITIES = 3;
const INDEX = 5;
/** Usual travel 0.15 and usual waiting 0.05 for a minute of care; travel all grows with the square root of visits. */
const MONTH = monthOfPlan(
  prepare(
    scenarioWith({
      months: 1,
      place: placeWith({ travelShare: 0.2 }),
      parameters: parametersWith({
        'cost.visit.mean': 30,
        'cost.travel.fixed': 0,
        'cost.travel.most': 4,
        'cost.waiting.part': 0.25,
        'cost.waiting.chosen': 0.1,
        'cost.waiting.pooled': 0.4,
      }),
    }),
  ),
  INDEX,
  0,
);

type Client = {
  readonly minutes: number;
  readonly locality?: number;
  readonly provider?: number;
  readonly deployment?: number;
  readonly route?: number;
  readonly arranged?: number;
  readonly unsocial?: number;
  readonly complexity?: number;
  readonly since?: number;
};

/** Two providers whose staff deliver all that is booked, four weeks of it, and these clients of the first unless they say otherwise. */
function planned(clients: readonly Client[], { short = 1, flexibility = 0.5 } = {}): State {
  const state = allocateState({ people: clients.length, providers: 2, localities: LOCALITIES });
  const { people, providers, market } = state;
  market.peopleRows[0] = clients.length;
  market.providerRows[0] = 2;
  market.travelScale[0] = 10;
  providers.flexibility.fill(flexibility);
  for (const [person, client] of clients.entries()) {
    const row = client.provider ?? 0;
    people.present[person] = 1;
    people.provider[person] = row;
    people.wanted[person] = client.minutes;
    people.locality[person] = client.locality ?? 0;
    people.deployment[person] = client.deployment ?? COUNCIL_MANAGED;
    people.route[person] = client.route ?? FRAMEWORK;
    people.arranged[person] = client.arranged ?? 0;
    people.unsocial[person] = client.unsocial ?? 0;
    people.complexity[person] = client.complexity ?? 0;
    people.since[person] = client.since ?? INDEX - 1;
    if (row !== NO_PROVIDER) providers.booked[row]! += client.minutes;
  }
  for (let row = 0; row < 2; row++) providers.delivered[row] = providers.booked[row]! * 4 * short;
  planRounds.apply(state, MONTH);
  return state;
}

test('care is counted by provider and locality', () => {
  const { rounds } = planned([
    { minutes: 600 },
    { minutes: 300, locality: 2 },
    { minutes: 60, locality: 2 },
    { minutes: 120, provider: 1, locality: 1 },
  ]);
  expect([...rounds.minutes]).toEqual([600, 0, 360, 0, 120, 0]);
});

test('travel grows with the square root of visits in each locality, for the weeks delivered', () => {
  // 100 visits of half an hour in one place: 10 x 10 minutes a week; 50 each in two places: 10 x 7.07 minutes each.
  expect(planned([{ minutes: 3000 }]).providers.travel[0]).toBe(400);
  expect(planned([{ minutes: 1500 }, { minutes: 1500, locality: 1 }]).providers.travel[0]).toBe(
    Math.round(4 * 2 * 10 * Math.sqrt(50)),
  );
});

test('rounds that thin out to the same hours in more places take more travel', () => {
  const together = planned([{ minutes: 900 }, { minutes: 900 }, { minutes: 900 }]);
  const apart = planned([{ minutes: 900 }, { minutes: 900, locality: 1 }, { minutes: 900, locality: 2 }]);
  expect(apart.providers.travel[0]).toBeGreaterThan(together.providers.travel[0]! * 1.5);
});

test('two providers that share a locality travel more than one', () => {
  const one = planned([{ minutes: 900 }, { minutes: 900 }]).providers.travel[0]!;
  const two = planned([{ minutes: 900 }, { minutes: 900, provider: 1 }]).providers.travel;
  expect(two[0]! + two[1]!).toBeGreaterThan(one * 1.3);
});

test('staff who cannot give all that is booked make fewer rounds', () => {
  expect(planned([{ minutes: 3000 }], { short: 0.5 }).providers.travel[0]).toBe(200);
});

test.each([
  ['whose care the council arranges', { route: BLOCK }, 0.05],
  ['who buys on the framework’s terms', { deployment: DIRECT_PAYMENT, route: FRAMEWORK }, 0.05],
  ['who buys for themselves', { deployment: DIRECT_PAYMENT, route: OPEN_MARKET }, 0.1],
  ['whose fund the provider holds', { deployment: ISF, route: ISF_HOLDER }, 0.1],
  ['who pools with neighbours', { deployment: DIRECT_PAYMENT, route: POOLED }, 0.02],
])('waiting for someone %s', (_, client, share) => {
  const { waited } = planned([{ minutes: 1000, ...client }]).providers;
  expect(waited[0]).toBe(4000 * share);
});

test('a provider that lets nobody set times has no longer gaps for it', () => {
  const client = { minutes: 1000, deployment: SELF_FUNDER, route: OPEN_MARKET };
  expect(planned([client], { flexibility: 0 }).providers.waited[0]).toBe(200);
  expect(planned([client], { flexibility: 1 }).providers.waited[0]).toBe(600);
});

test('unsocial and complex time are weighed by each client’s care', () => {
  const { unsocial, complex } = planned([
    { minutes: 100, unsocial: 0.5, complexity: 1 },
    { minutes: 300, unsocial: 0.1 },
  ]).providers;
  expect(unsocial[0]).toBe(4 * (50 + 30));
  expect(complex[0]).toBe(400);
});

test('those who buy for themselves, or whose fund it holds, are counted apart from those the council buys for', () => {
  const { clients, clientsIndividual } = planned([
    { minutes: 100 },
    { minutes: 100, deployment: DIRECT_PAYMENT, route: OPEN_MARKET },
    { minutes: 100, deployment: ISF, route: ISF_HOLDER },
    { minutes: 100, deployment: SELF_FUNDER, route: OPEN_MARKET },
    { minutes: 100, deployment: SELF_FUNDER, arranged: 1 },
    { minutes: 0 },
  ]).providers;
  expect([clients[0], clientsIndividual[0]]).toEqual([5, 3]);
});

test('clients who came this month are counted', () => {
  const { clientsStarted } = planned([
    { minutes: 100, since: INDEX },
    { minutes: 100 },
    { minutes: 0, since: INDEX },
    { minutes: 100, since: INDEX, provider: 1 },
  ]).providers;
  expect([...clientsStarted]).toEqual([1, 1]);
});

test('those no provider serves are on nobody’s round', () => {
  const { rounds, providers } = planned([
    { minutes: 100, provider: NO_PROVIDER },
    { minutes: 100, provider: NO_PROVIDER, deployment: DIRECT_PAYMENT, route: PERSONAL_ASSISTANT },
  ]);
  expect([...rounds.minutes, ...providers.clients, ...providers.travel]).toEqual([
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  ]);
});

test('last month’s rounds leave nothing behind', () => {
  const state = planned([{ minutes: 3000, unsocial: 0.5 }]);
  state.people.wanted[0] = 0;
  state.providers.booked[0] = 0;
  state.providers.delivered[0] = 0;
  planRounds.apply(state, MONTH);
  const { travel, waited, unsocial, clients } = state.providers;
  expect([state.rounds.minutes[0], travel[0], waited[0], unsocial[0], clients[0]]).toEqual([0, 0, 0, 0, 0]);
});
