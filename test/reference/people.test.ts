import { expect, test } from 'vitest';

import { settleMarket as settleEngine } from '../../core/model/settle-market.ts';
import { allocateState } from '../../core/model/state.ts';
import { monthOfPlan, prepare } from '../../core/run/plan.ts';
import {
  EVERY_LEVER,
  everyGroup,
  optionWith,
  parametersWith,
  placeWith,
  scenarioWith,
} from '../core/model/sample-market.ts';
import { allColumns, differencesIn } from './compare.ts';
import { follow } from './follow.ts';
import type { Market } from './market.ts';
import { monthFrom } from './month.ts';
import type { ReferenceStep } from './month.ts';
import { PEOPLE_STEPS } from './people-steps.ts';
import { settleMarket } from './settle-market.ts';

/** Every stream of other money, for many people, each of them open to some of those who are new. */
const STREAMS = Object.fromEntries(
  ['independent-living-fund', 'supporting-people', 'access-to-work', 'equipment-and-adaptations'].flatMap(
    (stream, number) => [
      [`stream.${stream}.share.18to64`, 0.3 + number / 10],
      [`stream.${stream}.share.65plus`, 0.5],
      [`stream.${stream}.open`, 0.4],
      [`stream.${stream}.charged`, 0.37],
    ],
  ),
);

/** What is the exception in the shipped parameters is the rule here. */
const RARE = {
  ...STREAMS,
  ...everyGroup('people.carer', 0.9),
  'carer.stops.18to64': 0.6,
  'carer.stops.65plus': 0.9,
  // Nobody of 18 to 64 leaves, and those of 65 and over stay for so long that arrivals would need nothing.
  'exit.mortality.18to64': 0,
  'exit.carehome.18to64': 0,
  'demog.18to64': 2,
  'exit.mortality.65plus': 0.3,
  'exit.carehome.65plus': 0,
  // Need falls, from a few minutes to the last one.
  'package.hours.median': 0.05,
  'need.change.rate': 2,
  'need.drift.65plus': -1.5,
  'need.drift.18to64': -3,
  'need.taper.share': 1,
  'need.taper.months': 7.6,
  'need.taper.monthly': 0.06,
  // Charges are refused, and savings no more than the limit.
  'charging.refusal': 0.9,
  'elasticity.demand.charge': -0.45,
  'elasticity.demand.selffund': -2,
  'charging.share.full': 0.5,
  'people.selffunder.capital.median': 0.0001,
  'support.rate': 22.505,
  'choice.known': 3.2,
  'vat.threshold': 3000,
};

const UNUSUAL = scenarioWith({
  place: placeWith({ clients18to64: 8, clients65plus: 12, selfFunderShare: 0.4, providers: 5 }),
  option: optionWith(...EVERY_LEVER),
  parameters: parametersWith(RARE),
  months: 18,
  seed: 7,
});

/** Each event that must have come up for the comparison to mean anything, in people or in the market. */
const EVENTS: Readonly<Record<string, (market: Market) => boolean>> = {
  'support falls by plan': ({ people }) => people.some(({ taper }) => taper > 0),
  'the last minute of need': ({ people }) => people.some(({ need }) => need.eq(1)),
  'gives up care for its charge': ({ people }) => people.some(({ takes }) => takes.isZero()),
  'cuts care down': ({ people }) => people.some(({ takes }) => takes.gt(0) && takes.lt(1)),
  'other money charged for': ({ people }) => people.some(({ otherCharged }) => otherCharged.gt(0)),
  'became a client': ({ market }) => market.becameClients > 0,
  arrived: ({ market }) => market.arrived > 0,
  left: ({ market }) => market.left > 0,
  'payment reclaimed': ({ market }) => market.reclaimed.gt(0),
  'supplier of support taxed': ({ supporters }) => supporters.some(({ taxable }) => taxable === 1),
};

test('what rarely happens to people happens as it does in the reference', () => {
  const seen = new Set<string>();
  const watched = Object.fromEntries(
    Object.entries(PEOPLE_STEPS).map(([name, step]): [string, ReferenceStep] => [
      name,
      (market, month) => {
        step(market, month);
        for (const [event, hasCome] of Object.entries(EVENTS)) if (hasCome(market)) seen.add(event);
      },
    ]),
  );
  expect(follow(UNUSUAL, { lockstep: true, replicate: 2, steps: watched })).toEqual([]);
  expect([...seen].toSorted()).toEqual(Object.keys(EVENTS).toSorted());
});

test('people with unusual means and needs are there from the start, as in the reference', () => {
  const plan = prepare(UNUSUAL);
  const planned = monthOfPlan(plan, 0, 2);
  const state = allocateState(plan.extent);
  settleEngine(state, planned);
  const market = settleMarket(monthFrom(planned), plan.extent);
  expect(differencesIn(state, market, allColumns())).toEqual([]);
});
