import { expect, test } from 'vitest';

import { councilBuysCare, PREFERRED_LIST } from '../../../../core/model/vocabulary.ts';
import { followMarket, presentPeople } from '../follow-market.ts';
import { optionWith, parametersWith, placeWith, scenarioWith } from '../sample-market.ts';

/** Too few providers for a flat rate, and the council ready to go well above it for people on either list. */
const SCARCE = scenarioWith({
  place: placeWith({ providers: 6, frameworkRate: 25, blockShare: 0.6 }),
  parameters: parametersWith({ 'spot.wait': 0 }),
  option: optionWith(
    { lever: 'preferred-list.size', from: '2026-04', value: 0.6 },
    { lever: 'move.block-to-preferred-list', from: '2026-04', value: 0.8 },
    { lever: 'fee.spot-premium', from: '2026-04', value: 0.5 },
    { lever: 'review.rate', from: '2026-04', value: 4 },
  ),
});

test('what care costs above the rate is taken off the line of the framework, and on the preferred list nobody is paid above its price', () => {
  let above = 0;
  let fromList = 0;
  followMarket(SCARCE, {}, (state) => {
    const { people, market, council } = state;
    const paid = presentPeople(state)
      .filter(
        (person) => people.route[person] === PREFERRED_LIST && councilBuysCare(people.deployment[person]!),
      )
      .reduce((sum, person) => sum + people.bought[person]!, 0);
    expect(council.preferredList[0]).toBe(paid);
    expect(council.aboveRate[0]).toBe(market.paidAbove[0]);
    above += market.paidAbove[0]!;
    fromList += paid;
  });
  expect(above).toBeGreaterThan(0);
  expect(fromList).toBeGreaterThan(0);
});
