import { expect, test } from 'vitest';

import { PIPELINE } from '../../../core/model/pipeline.ts';
import type { State } from '../../../core/model/state.ts';
import { recruitAssistants } from '../../../core/model/steps/recruit-assistants.ts';
import { staffProviders } from '../../../core/model/steps/staff-providers.ts';
import type { Step } from '../../../core/model/step.ts';
import { DIRECT_PAYMENT, PERSONAL_ASSISTANT } from '../../../core/model/vocabulary.ts';
import type { PlannedMonth } from '../../../core/run/plan.ts';
import { followMarket, openProviderRows } from '../model/follow-market.ts';
import { monthWith, scene } from '../model/placing/scene.ts';
import { parametersWith, placeWith, scenarioWith } from '../model/sample-market.ts';

const MARKET = scenarioWith({
  place: placeWith({
    clients18to64: 120,
    clients65plus: 240,
    providers: 20,
    blockShare: 0.45,
    frameworkRate: 30,
  }),
  months: 36,
});

/** The pipeline with a look at the market before and after one step. */
function around(
  name: string,
  before: (state: State) => void,
  after: (state: State, month: PlannedMonth) => void,
) {
  return PIPELINE.flatMap((step): Step[] => {
    if (step.name !== name) return [step];
    const looks: Step['apply'] = (state, month) => {
      before(state);
      step.apply(state, month);
      after(state, month as PlannedMonth);
    };
    return [{ ...step, apply: looks }];
  });
}

test('in every month each provider’s staff change by those who leave, are dismissed and are hired, and nobody is hired who is not free', () => {
  const wrong: string[] = [];
  let staffBefore: number[] = [];
  const pipeline = around(
    'staff-providers',
    ({ providers }) => {
      staffBefore = [...providers.staff];
    },
    ({ providers, market }, { index }) => {
      let employed = market.assistants[0]!;
      let hired = 0;
      for (const row of openProviderRows({ providers, market } as State)) {
        const { staff, leavers, dismissed } = providers;
        const expected = staffBefore[row]! - leavers[row]! - dismissed[row]! + providers.hired[row]!;
        if (staff[row] !== expected) wrong.push(`month ${index}, row ${row}`);
        employed += staff[row]!;
        hired += providers.hired[row]!;
      }
      if (hired > 0 && employed > market.labourPool[0]!) wrong.push(`month ${index}: pool`);
      if (market.labourFree[0] !== Math.max(0, market.labourPool[0]! - employed))
        wrong.push(`month ${index}: free`);
    },
  );
  followMarket(MARKET, { pipeline }, () => undefined);
  expect(wrong).toEqual([]);
});

test('nobody is paid below the wage floor in any month, and a floor that rises above all pay raises everyone’s at once', () => {
  const parameters = parametersWith({ 'wage.nlw': 14.6 }, '2027-04-01');
  const below: number[] = [];
  const raises: number[] = [];
  let last: number[] = [];
  followMarket({ ...MARKET, parameters, months: 14 }, {}, (state, month) => {
    const { pay } = state.providers;
    for (const row of openProviderRows(state)) {
      if (pay[row]! < month.parameters['wage.nlw']) below.push(month.reported);
      if (month.reported === 12 && last[row]! > 0) raises.push(pay[row]! - last[row]!);
    }
    last = [...pay];
  });
  expect(below).toEqual([]);
  expect(raises.length).toBeGreaterThan(5);
  expect(Math.min(...raises)).toBeGreaterThan(0);
});

test('when people employ more assistants agencies find fewer staff, and so have fewer within two years', () => {
  const provider = { staff: 60_000, booked: 60_000, pay: 1350, skill: 0.7, security: 12 };
  const agencies = (employers: number) => {
    const employs = { deployment: DIRECT_PAYMENT, route: PERSONAL_ASSISTANT };
    const state = scene(
      [provider, provider],
      Array.from({ length: employers }, () => employs),
    );
    for (const row of [0, 1]) state.providers.booked[row] = provider.booked;
    const market = { labourPool: 150_000, labourAtPar: 150_000, labourFree: 18_000, assistants: 12_000 };
    for (const [name, value] of Object.entries(market)) state.market[name as keyof typeof market][0] = value;
    for (let month = 0; month < 24; month++) {
      const at = { ...monthWith({ index: 24 + month }), reported: month };
      recruitAssistants.apply(state, at);
      staffProviders.apply(state, at);
    }
    return { staff: state.providers.staff[0]!, assistants: state.market.assistants[0]! };
  };
  const [few, many] = [agencies(20), agencies(60)];
  expect(many.assistants).toBeGreaterThan(few.assistants + 8000);
  expect(many.staff).toBeLessThan(few.staff - 2000);
});
