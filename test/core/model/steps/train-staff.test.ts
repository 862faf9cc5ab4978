import { expect, test } from 'vitest';

import { ACCOUNTS, cashOf, checkLedger, openMonth, PURPOSE } from '../../../../core/model/ledger.ts';
import type { State } from '../../../../core/model/state.ts';
import { setPay } from '../../../../core/model/steps/set-pay.ts';
import { trainStaff } from '../../../../core/model/steps/train-staff.ts';
import { choice } from '../../../../core/scenario/lever-choice.ts';
import { STAFFING } from '../staffing/parameters.ts';
import { monthWith, scene } from '../placing/scene.ts';
import type { Provider } from '../placing/scene.ts';

const TRAINED: Provider = { skill: 1, training: 1, baseQuality: 2, quality: 2, rating: 2, pay: 1352 };
const BLOCK: Provider = { ...TRAINED, blockRevenue: 900_000, individualRevenue: 100_000 };
const LOST: Provider = { ...TRAINED, individualRevenue: 100_000 };

type Months = { readonly from?: number; readonly count?: number; readonly levers?: Record<string, number> };

function trained(state: State, { from = 0, count = 1, levers = {} }: Months = {}): State {
  for (let index = from; index < from + count; index++) {
    openMonth(state.ledger);
    state.providers.grantRevenue.fill(0);
    trainStaff.apply(state, monthWith({ index, levers }));
    checkLedger(state.ledger);
  }
  return state;
}

test('a provider with guaranteed hours sees years ahead and buys all the training there is; one that lives on individuals buys what it must', () => {
  const { security, training } = trained(scene([BLOCK, LOST], [])).providers;
  expect(security[0]).toBeGreaterThan(30);
  expect(training[0]).toBe(1);
  expect(security[1]).toBe(STAFFING['plan.horizon.dp']);
  expect(training[1]).toBe(STAFFING['training.least']);
});

test('block hours that are paid back secure nothing', () => {
  const { security } = trained(
    scene([{ ...BLOCK, blockPaidBack: 800_000 }, { ...BLOCK, blockRevenue: 100_000 }, BLOCK], []),
  ).providers;
  expect(security[0]).toBe(security[1]);
  expect(security[0]).toBeLessThan(security[2]!);
});

test('losing the block ends training in that month, before pay falls, and quality follows over the year after', () => {
  const state = trained(scene([BLOCK], []));
  state.providers.blockRevenue[0] = 0;
  trained(state, { from: 1 });
  const [training, soon] = [state.providers.training[0]!, state.providers.quality[0]!];
  setPay.apply(state, monthWith({ index: 1 }));
  expect(training).toBeLessThan(0.5);
  expect(soon).toBeGreaterThan(1.95);
  expect(state.providers.pay[0]).toBeGreaterThanOrEqual(1352);
  trained(state, { from: 2, count: 12 });
  const later = state.providers.quality[0]!;
  expect(later).toBeLessThan(soon - 0.2);
  expect(later).toBeGreaterThan(1);
});

test('framework hours the council guarantees count like block, as far as they are guaranteed', () => {
  const framework = { ...TRAINED, frameworkRevenue: 500_000, deliveredFramework: 26_000 };
  const { security } = trained(
    scene([framework, { ...framework, guaranteedSpot: 3000 }, { ...framework, guaranteedSpot: 9000 }], []),
  ).providers;
  expect(security[0]).toBe(STAFFING['plan.horizon.framework']);
  expect(security[1]).toBe((STAFFING['plan.horizon.framework'] + STAFFING['plan.horizon.block']) / 2);
  expect(security[2]).toBe(STAFFING['plan.horizon.block']);
});

test('a preferred provider and a holder of service funds see further than one that serves individuals', () => {
  const { security } = trained(
    scene(
      [
        { ...TRAINED, preferred: 1, frameworkRevenue: 1000 },
        { ...TRAINED, isfRevenue: 1000 },
        { ...TRAINED, individualRevenue: 1000 },
      ],
      [],
    ),
  ).providers;
  expect(security[0]).toBe(STAFFING['plan.horizon.preferred-list']);
  expect(security[0]).toBeGreaterThan(security[1]!);
  expect(security[1]).toBeGreaterThan(security[2]!);
});

test('a market position statement raises training of everyone who does not buy all of it yet', () => {
  const framework = { ...TRAINED, frameworkRevenue: 1000 };
  const without = trained(scene([framework], [])).providers.training[0]!;
  const statement = { 'market.position-statement': choice('market.position-statement', 'yes') };
  expect(trained(scene([framework], []), { levers: statement }).providers.training[0]).toBeGreaterThan(
    without,
  );
});

test('the council’s own service trains for as long as a block would last', () => {
  const { security } = trained(scene([{ ...TRAINED, inHouse: 1 }], [])).providers;
  expect(security[0]).toBe(STAFFING['plan.horizon.block']);
});

test('a training subsidy pays its share of the month’s training to the penny and raises what is bought', () => {
  const state = scene([LOST], []);
  state.costs.trainingPay[0] = 10_001;
  trained(state, { levers: { 'grant.training': 0.5 } });
  expect(state.ledger.turnover[PURPOSE['training subsidy']]).toBe(5001);
  expect(state.ledger.balance[cashOf(state.ledger, 0)]).toBe(5001);
  expect(state.ledger.balance[ACCOUNTS.council]).toBe(-5001);
  expect(state.providers.grantRevenue[0]).toBe(5001);
  expect(state.providers.training[0]).toBeGreaterThan(STAFFING['training.least']);
});

test('a rating is published in one month of the interval, each provider in its own, and the lists are drawn up again', () => {
  const interval = STAFFING['rating.interval'];
  const state = scene(
    [
      { ...LOST, identity: 0 },
      { ...LOST, identity: 5 },
    ],
    [],
  );
  const changed: string[] = [];
  for (let index = 1; index <= interval; index++) {
    const before = [...state.providers.rating];
    state.market.listStale[0] = 0;
    trained(state, { from: index });
    for (const row of [0, 1]) {
      if (state.providers.rating[row] === before[row]) continue;
      changed.push(`row ${row} in ${index}`);
      expect(state.providers.rating[row]).toBe(state.providers.quality[row]);
      expect(state.market.listStale[0]).toBe(1);
    }
  }
  expect(changed).toEqual([`row 1 in ${interval - 5}`, `row 0 in ${interval}`]);
});

test('a rating that says nothing new leaves the lists alone', () => {
  const state = trained(scene([BLOCK], []));
  state.market.listStale[0] = 0;
  trained(state, { from: 12 });
  expect(state.market.listStale[0]).toBe(0);
});
