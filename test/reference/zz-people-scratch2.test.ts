import { expect, test } from 'vitest';
import { settleMarket as settleEngine } from '../../core/model/settle-market.ts';
import { allocateState } from '../../core/model/state.ts';
import { monthOfPlan, prepare } from '../../core/run/plan.ts';
import { EVERY_LEVER, everyGroup, optionWith, parametersWith, placeWith, scenarioWith } from '../core/model/sample-market.ts';
import { allColumns, differencesIn } from './compare.ts';
import { follow } from './follow.ts';
import { monthFrom } from './month.ts';
import { PEOPLE_STEPS } from './people-steps.ts';
import { settleMarket } from './settle-market.ts';

const streams = (share: number, open: number, charged: number) => Object.fromEntries(['independent-living-fund', 'supporting-people', 'access-to-work', 'equipment-and-adaptations'].flatMap((s, i) => [
  [`stream.${s}.share.18to64`, share + i * 0.1], [`stream.${s}.share.65plus`, share], [`stream.${s}.open`, i === 1 ? 1 : open], [`stream.${s}.charged`, charged]]));
const SETS: Record<string, number>[] = [
  { ...streams(0.5, 0.4, 0.37), 'need.taper.share': 1, 'need.taper.months': 7.6, 'need.taper.monthly': 0.06, 'carer.stops.18to64': 0.6, 'carer.stops.65plus': 0.9, 'charging.refusal': 0.9, 'elasticity.demand.charge': -0.45, 'elasticity.demand.selffund': -2, 'support.rate': 22.505, 'choice.known': 3.2, 'charging.share.full': 0.5, 'people.selffunder.capital.median': 500, 'vat.threshold': 3000 },
  { ...streams(0.3, 0.9, 1), 'exit.mortality.65plus': 0, 'exit.carehome.65plus': 0, 'need.drift.65plus': -0.8, 'need.change.rate': 4, 'elasticity.demand.charge': -1.5, 'people.young.share': 0.5, 'people.couple.18to64': 0.5, 'people.premium.disability': 0.6, 'need.fluctuation.sd': 0.9, 'charging.share.nothing': 0.05, 'charging.capital.upper': 60000, 'charging.tariff.step': 333 },
  { 'exit.mortality.18to64': 0.9, 'exit.carehome.18to64': 0.8, 'exit.mortality.65plus': 1.5, 'demog.18to64': 0.4, 'demog.65plus': 0.3, 'need.taper.share': 0.5, 'need.taper.monthly': 0.07, 'carer.stops.need': 0.25, 'people.selffunder.income': 3000, 'people.capital.between': 1, ...everyGroup('people.carer', 0.9), ...everyGroup('need.double', 0.5), ...everyGroup('need.support.share', 0.8) },
];
const N = Number(process.env['N'] ?? 0);
test('scratch', { timeout: 600_000 }, () => {
  const out: string[] = [];
  for (const [n, set] of SETS.entries()) {
    if (n !== N) continue;
    const scenario = scenarioWith({ place: placeWith({ clients18to64: 20, clients65plus: 18, selfFunderShare: 0.3, providers: 6 }), option: optionWith(...EVERY_LEVER), parameters: parametersWith(set), seed: 5 + n });
    const plan = prepare(scenario);
    const planned = monthOfPlan(plan, 0, 2);
    const state = allocateState(plan.extent);
    settleEngine(state, planned);
    for (const d of differencesIn(state, settleMarket(monthFrom(planned), plan.extent), allColumns())) out.push(`${n} settle ${JSON.stringify(d)}`);
    for (const d of follow(scenario, { lockstep: true, replicate: 2, steps: PEOPLE_STEPS, most: 12 })) out.push(`${n} ${JSON.stringify(d)}`);
  }
  expect(out).toEqual([]);
});
