/** Whom the council's call-off rule gives a package to, and whom it turns to above its rate. */
import type { Equation } from '../equation.ts';

const CALL_OFF = 'core/model/placing/call-off.ts';
const TESTS = ['test/core/model/placing/call-off.test.ts'];
const LOT_TESTS = ['test/core/model/placing/lot.test.ts'];
const SPOT = 'core/model/placing/spot.ts';
const SPOT_TESTS = ['test/core/model/placing/spot.test.ts'];

export const callOffEquations: readonly Equation[] = [
  {
    id: 'framework-lots',
    gives: 'Which providers have all of the framework’s hours that the council gives to one.',
    fills: [],
    formula: [
      'once, as the step begins: all = sum of providers.calledOff over rows 0 to market.providerRows - 1, closed ones included',
      'has-lot(r) when all is not 0 and providers.calledOff[r] >= all * framework.lot.most',
    ],
    where: { 'providers.calledOff': 'minutes a week as of the month before, all localities together' },
    code: 'core/model/placing/lot.ts',
    tests: LOT_TESTS,
  },
  {
    id: 'zone-leads',
    gives:
      'The lead provider of each locality: its best-ranked member of the framework among those that lead the fewest localities so far.',
    fills: [],
    formula: [
      'only under framework.call-off = 3, once as the step begins; led(r) = 0 for every provider',
      'for each locality l in order from 0: lead = -1 (NO_PROVIDER)',
      'for k = 0 to localities.listed[l] - 1: r = listing.provider[l, k]; when providers.listed[r] = 1 and (lead = -1 or led(r) < led(lead)): lead = r',
      'zone-lead(l) = lead; when lead is not -1: led(lead) += 1',
    ],
    code: 'core/model/placing/zone-leads.ts',
    tests: TESTS,
  },
  {
    id: 'framework-bid',
    gives:
      'What a provider bids for a package in a mini-tender: what the hour costs it at the margin and a set part on top, never above the rate.',
    fills: [],
    formula: [
      'rate = price-offered',
      'framework-bid(r) = rate when hour-with-person of r = 0',
      'otherwise framework-bid(r) = min(rate, halfUp(hour-with-person of r * (1 + framework.tender.margin)))',
      'bid-score(r) = framework.tender.quality * providers.rating[r] / 3 + (1 - framework.tender.quality) * (1 - framework-bid(r) / rate)',
    ],
    where: { 'framework-bid': 'whole pence an hour', 'bid-score': 'float64, from 0 to 1' },
    code: 'core/model/placing/bid.ts',
    tests: TESTS,
  },
  {
    id: 'call-off-taker',
    gives: 'Who takes a package that the council calls off under its framework, if anyone can.',
    fills: [],
    formula: [
      'may-take(r) when providers.listed[r] = 1, providers.identity[r] + 1 is not people.avoids, has-lot(r) does not hold or lots do not count, and can-take(r), looked at in this order',
      'R = listing.provider[l, 0] to listing.provider[l, localities.listed[l] - 1] in their order, l = people.locality',
      'framework.call-off = 0, ranked: the first r of R with may-take(r); nobody is asked after them',
      'framework.call-off = 1, mini-tender: every r of R is asked; among those with may-take(r) the one with the highest bid-score(r), the first of R among equals',
      'framework.call-off = 2, rotation: every r of R is asked; among those with may-take(r) the one with the fewest providers.calls[r], among equals the lowest providers.identity[r]',
      'framework.call-off = 3, zone lead: zone-lead(l) when it is not -1 and may-take holds for it; otherwise as ranked, the lead being asked again in its turn',
      'framework.call-off = 4, the person’s choice: provider-favoured(providers.listed = 1, can-take, people.asks), lots not counting at all',
      'under rules 0 to 3 lots count at first; when nobody is found and any provider has its lot, the whole search is made again with lots not counting',
      'nobody: -1 (NO_PROVIDER)',
    ],
    where: { 'can-take': 'staff and price; it counts refusals' },
    source: 'S0 comments 3-4.',
    code: CALL_OFF,
    tests: [...TESTS, ...LOT_TESTS, 'test/core/model/steps/place-people.test.ts'],
  },
  {
    id: 'bid-ratio',
    gives:
      'The price at which a provider takes a package it was called off for, over the framework’s for it.',
    fills: [],
    formula: [
      'bid-ratio(r) = framework-bid(r) / price-offered under framework.call-off = 1, 1 under every other rule',
    ],
    where: { 'bid-ratio': 'float64, not rounded' },
    code: CALL_OFF,
    tests: TESTS,
  },
  {
    id: 'turns-taken',
    gives: 'In rotation a package called off is one turn more for whoever takes it.',
    fills: ['providers.calls'],
    formula: [
      'after each placement by call-off-taker under framework.call-off = 2: providers.calls[r] += 1 for the taker r',
      'under every other rule, and for placements found in another way, providers.calls stays',
    ],
    code: CALL_OFF,
    tests: TESTS,
  },
  {
    id: 'spot-asked',
    gives:
      'What a provider asks for an hour above the rate: the rate, or what taking the person costs it if that is more.',
    fills: [],
    formula: ['spot-asked(r) = max(price-offered, up(least-taken of r))'],
    where: { 'spot-asked': 'whole pence an hour' },
    code: SPOT,
    tests: SPOT_TESTS,
  },
  {
    id: 'spot-taker',
    gives:
      'Whom the council turns to when nobody takes someone at the rate: whoever asks least of all providers there with the staff, on the framework or not.',
    fills: [],
    formula: [
      'may-go-above when called-off (provider-found)',
      'may-buy when people.displaced = 1 or people.waiting >= up(spot.wait)',
      'only when may-go-above and may-buy; otherwise nobody',
      'found = -1 (NO_PROVIDER); cheapest = infinity; for each r of R in its order (call-off-taker):',
      'r is passed over when providers.identity[r] + 1 = people.avoids, providers.barredUntil[r] > month, or not has-room(r)',
      'r is passed over when spot-asked(r) >= cheapest or spot-asked(r) > price-offered * (1 + fee.spot-premium)',
      'otherwise cheapest = spot-asked(r) and found = r: the best ranked among equals',
    ],
    where: {
      'people.waiting': 'months waited before this one; this month is not counted yet',
      month: 'months since the start of the spin-up',
      'has-room': 'of can-take; nothing here counts as a refusal',
    },
    code: SPOT,
    tests: SPOT_TESTS,
  },
];
